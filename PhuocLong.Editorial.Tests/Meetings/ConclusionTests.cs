using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Meetings.Words;

namespace PhuocLong.Editorial.Tests.Meetings;

/// <summary>What is concluded once becomes the move and its line in the minutes, by whoever may decide and nobody else.</summary>
public sealed class ConclusionTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_decision_entered_once_by_one_who_decides_is_the_move_and_the_line_of_the_minutes()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var meeting = await BoardMeeting.BeginAsync(newsroom, id);
        await Done(meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));

        await using var db = await newsroom.DbAsync();
        var decision = await db.Decisions.Include(d => d.Version).OrderByDescending(d => d.Id).FirstAsync(Stop);
        Assert.Equal((newsroom.BoardMember, "board"), (decision.MemberId, decision.StepKey));
        var line = await meeting.LastAsync(newsroom.Chair);
        Assert.Equal((FateKind.Done, "Ban Biên tập 1", decision.Version.Hash), (line.Fate.Kind, line.Fate.By, line.Fate.VersionHash));
        Assert.Equal(
            ["Duyệt (bước Ban Biên tập).", $"Đã thực hiện: Ban Biên tập 1, lúc 02/11/2026 09:00, trên bản 1. Mã băm: {decision.Version.Hash}"],
            Assert.Single((await meeting.MinutesAsync()).Minutes.Items).Conclusions);

        // The chair speaks last, at the same item.
        await Done(meeting.ConcludeAsync(newsroom.Chair, ConclusionKind.Approve));
        Assert.Equal("Approved", await newsroom.StandingAsync(id));
        Assert.Equal(2, (await meeting.ItemAsync(newsroom.Chair)).Conclusions.Count);
        Assert.True((await meeting.ItemAsync(newsroom.Chair)).IsSettled);
    }

    [Fact]
    public async Task A_return_goes_to_the_author_or_an_earlier_step_with_its_reason()
    {
        var (first, second) = (await newsroom.ArticleAtAsync("Waiting:board"), await newsroom.ArticleAtAsync("Waiting:board"));
        var meeting = await BoardMeeting.BeginAsync(newsroom, first, second);
        Assert.Equal("Xin ghi lý do để người nhận biết cần làm gì.", (await meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Return)).Refusal);
        Assert.Empty((await meeting.ItemAsync(newsroom.Chair)).Conclusions);
        await Done(meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Return, "Thiếu nguồn ảnh"));
        await Done(meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Return, "Soát lại số liệu", "assistants", 2));
        Assert.Equal(("Returned", "Waiting:assistants"), (await newsroom.StandingAsync(first), await newsroom.StandingAsync(second)));
        Assert.Equal("Trả lại tác giả. Lý do: Thiếu nguồn ảnh", (await meeting.LastAsync(newsroom.Chair)).Said);
        Assert.Equal("Trả lại bước Tổ giúp việc. Lý do: Soát lại số liệu", (await meeting.LastAsync(newsroom.Chair, 2)).Said);
        // The record keeps the name of what the meeting concluded on, also for those who may no longer read it.
        Assert.Equal((false, "Sơ kết hoạt động trang thông tin"), ((await meeting.ItemAsync(newsroom.OtherBoardMember)).Readable, (await meeting.ItemAsync(newsroom.OtherBoardMember)).Title));
    }

    [Fact]
    public async Task What_the_secretary_records_waits_for_one_who_decides_and_their_one_press()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var meeting = await BoardMeeting.BeginAsync(newsroom, id);
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Reject, "Không phù hợp"));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        var line = await meeting.LastAsync(newsroom.BoardMember);
        Assert.Equal("Chờ đồng chí Ban Biên tập 1 xác nhận.", MeetingWords.Of(line.Fate, line.AwaitedOf));
        Assert.True(line.MayConfirm);
        foreach (var member in new[] { newsroom.Assistant, newsroom.OtherBoardMember, newsroom.Chair })
        {
            Assert.False((await meeting.LastAsync(member)).MayConfirm);
            Assert.NotNull((await meeting.ConfirmAsync(member, line)).Refusal);
        }
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        Assert.Empty((await meeting.LastAsync(newsroom.BoardMember)).Refusals);

        await Done(meeting.ConfirmAsync(newsroom.BoardMember, line));
        Assert.Equal("Rejected", await newsroom.StandingAsync(id));
        Assert.Equal((FateKind.Done, "Tổ giúp việc"), ((await meeting.LastAsync(newsroom.Chair)).Fate.Kind, (await meeting.LastAsync(newsroom.Chair)).RecordedBy));
    }

    [Fact]
    public async Task Nobody_confirms_on_their_own_article_though_they_decide_at_its_step()
    {
        var writes = await newsroom.MemberAsync("Ban Biên tập viết bài", (Role.BoardMember, null, newsroom.News), (Role.Contributor, newsroom.Culture, null));
        var id = await newsroom.DraftAsync(by: writes);
        await Done(newsroom.SubmitAsync(id, writes));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        var meeting = await BoardMeeting.BeginAsync(newsroom, id);
        Assert.Equal(Words.NotYoursToKeep, (await meeting.ConcludeAsync(writes, ConclusionKind.Approve)).Refusal);
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve));
        var line = await meeting.LastAsync(writes);
        Assert.Equal(["Ban Biên tập 1"], line.AwaitedOf);
        Assert.False(line.MayConfirm);
        Assert.StartsWith("Không ai tự duyệt bài của mình", (await meeting.ConfirmAsync(writes, line)).Refusal, StringComparison.Ordinal);
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task A_refused_move_is_told_recorded_and_can_be_confirmed_once_nothing_bars_it()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var thread = (await newsroom.Get<CommentDesk>().StartAsync(id, newsroom.Chair, null, CommentGrade.Required, "Ghi nguồn ảnh.", Stop)).Value!;
        var meeting = await BoardMeeting.BeginAsync(newsroom, id);
        var refused = await meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve);
        Assert.StartsWith("Còn 1 bình luận bắt buộc chưa xong", refused.Refusal, StringComparison.Ordinal);
        var line = await meeting.LastAsync(newsroom.BoardMember);
        Assert.Equal((FateKind.Waiting, "Ban Biên tập 1", refused.Refusal), (line.Fate.Kind, line.Refusals[0].By, line.Refusals[0].Why));
        Assert.Single((await newsroom.Get<ItemReadings>().OpenAsync(id, newsroom.Assistant, Stop))!.Required);

        await Done(newsroom.Get<CommentDesk>().ResolveAsync(thread, newsroom.Chair, Stop));
        await Done(meeting.ConfirmAsync(newsroom.BoardMember, line));
        var told = Assert.Single((await meeting.MinutesAsync()).Minutes.Items).Conclusions;
        Assert.Equal(3, told.Count);
        Assert.StartsWith("Chưa thực hiện được lúc 02/11/2026 09:00 (đồng chí Ban Biên tập 1): Còn 1 bình luận", told[1], StringComparison.Ordinal);
        Assert.StartsWith("Đã thực hiện: Ban Biên tập 1", told[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_move_is_asked_for_on_the_text_the_meeting_had_and_refused_on_any_other()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var meeting = await BoardMeeting.BeginAsync(newsroom, id);
        var seen = await newsroom.SeenAsync(id, newsroom.Assistant);
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve));
        await newsroom.WriteTextAsync(id, newsroom.BoardMember, "Tít khác", "Văn bản khác hẳn.");
        var line = await meeting.LastAsync(newsroom.BoardMember);
        Assert.StartsWith("Văn bản trên màn hình khác bản mới nhất", (await meeting.ConfirmAsync(newsroom.BoardMember, line)).Refusal, StringComparison.Ordinal);
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        // A screen that is behind cannot conclude either.
        Assert.Equal(Words.ScreenBehind, (await meeting.ConcludeAsync(newsroom.Assistant, await meeting.ItemAsync(newsroom.Assistant), seen, new(ConclusionKind.Approve))).Refusal);

        // What is concluded anew takes its place; what was asked for and refused stays in the record, crossed out.
        await Done(meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve));
        Assert.Equal([FateKind.CrossedOut, FateKind.Done], (await meeting.ItemAsync(newsroom.Chair)).Conclusions.Select(c => c.Fate.Kind));
    }

    [Fact]
    public async Task A_decision_made_elsewhere_answers_the_conclusion_when_it_is_the_same_and_overtakes_it_when_not()
    {
        var (same, other) = (await newsroom.ArticleAtAsync("Waiting:board"), await newsroom.ArticleAtAsync("Waiting:board"));
        var meeting = await BoardMeeting.BeginAsync(newsroom, same, other);
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve));
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve, number: 2));
        await Done(newsroom.ApproveAsync(same, newsroom.BoardMember));
        await Done(newsroom.ReturnAsync(other, newsroom.BoardMember, "assistants"));

        Assert.Equal(FateKind.Done, (await meeting.LastAsync(newsroom.Chair)).Fate.Kind);
        var overtaken = await meeting.LastAsync(newsroom.BoardMember, 2);
        Assert.Equal("Không thực hiện theo kết luận này: Trả lại – Ban Biên tập 1, lúc 02/11/2026 09:00.", MeetingWords.Of(overtaken.Fate, []));
        Assert.Equal(MeetingWords.WhyNotWaiting(overtaken.Fate), (await meeting.ConfirmAsync(newsroom.BoardMember, overtaken)).Refusal);
    }

    [Fact]
    public async Task Putting_off_and_notes_move_nothing_and_are_the_record_keepers_to_write()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var meeting = await BoardMeeting.BeginAsync(newsroom, id);
        var before = await newsroom.EventsAsync(id);
        await Done(newsroom.Get<AgendaDesk>().AddMatterAsync(meeting.Id, newsroom.Chair, "Rà soát chỉ tiêu tháng 11", Stop));
        Assert.Equal(Words.NotYoursToKeep, (await meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Postpone)).Refusal);
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Postpone, "Chờ số liệu của Phòng Y tế"));
        Assert.Equal(Words.NoteMissing, (await meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Note, " ", number: 2)).Refusal);
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Note, "Nhắc ba đơn vị còn thiếu.", number: 2));
        Assert.Equal(Words.ArticleNotReadable, (await meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve, number: 2)).Refusal);
        Assert.Equal(before, await newsroom.EventsAsync(id));
        Assert.Equal(
            ["Hoãn, bàn lại sau. Lý do: Chờ số liệu của Phòng Y tế", "Nhắc ba đơn vị còn thiếu."], (await meeting.MinutesAsync()).Minutes.Items.SelectMany(i => i.Conclusions));
    }

    [Fact]
    public async Task What_waits_can_be_taken_back_and_what_was_never_asked_for_is_gone()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var meeting = await BoardMeeting.BeginAsync(newsroom, id);
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve));
        var line = await meeting.LastAsync(newsroom.Assistant);
        var desk = newsroom.Get<ConclusionDesk>();
        Assert.Equal(Words.NotYoursToKeep, (await desk.TakeBackAsync(line.Id, newsroom.OtherBoardMember, Stop)).Refusal);
        await Done(desk.TakeBackAsync(line.Id, newsroom.Assistant, Stop));
        Assert.Empty((await meeting.ItemAsync(newsroom.Chair)).Conclusions);
        await Done(meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve));
        Assert.StartsWith("Đã thực hiện", (await desk.TakeBackAsync((await meeting.LastAsync(newsroom.Chair)).Id, newsroom.Assistant, Stop)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_concluded_before_the_meeting_is_opened()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var meeting = await BoardMeeting.CallAsync(newsroom, id);
        Assert.Equal(Words.NotBegun, (await meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve)).Refusal);
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        await using var db = await newsroom.DbAsync();
        Assert.False(await db.ArticleEvents.AnyAsync(e => e.Kind == ActKind.MeetingClosed, Stop));
    }
}
