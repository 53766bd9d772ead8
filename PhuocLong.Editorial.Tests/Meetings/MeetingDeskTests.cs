using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Meetings.Words;

namespace PhuocLong.Editorial.Tests.Meetings;

/// <summary>Who calls, sees and keeps meetings, and what is on the agenda.</summary>
public sealed class MeetingDeskTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    private MeetingDesk Desk => newsroom.Get<MeetingDesk>();

    private AgendaDesk Agenda => newsroom.Get<AgendaDesk>();

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task The_chair_the_chairs_deputy_and_the_support_team_call_a_meeting_and_nobody_else()
    {
        var day = new DateOnly(2026, 11, 2);
        await Done(newsroom.Get<DelegationDesk>().NameAsync(newsroom.Chair, newsroom.OtherBoardMember, day, day, Stop));
        foreach (var member in new[] { newsroom.Chair, newsroom.Assistant, newsroom.OtherBoardMember })
            Assert.True((await Desk.CallAsync(member, BoardMeeting.DraftOf(newsroom), Stop)).Succeeded);
        foreach (var member in new[] { newsroom.BoardMember, newsroom.Author, newsroom.Observer, newsroom.Administrator, 0 })
            Assert.Equal(Words.NotYoursToCall, (await Desk.CallAsync(member, BoardMeeting.DraftOf(newsroom), Stop)).Refusal);
    }

    [Fact]
    public async Task A_meeting_asks_the_board_the_chair_and_the_support_team_to_come()
    {
        var meeting = await BoardMeeting.CallAsync(newsroom);
        Assert.Equal(
            ["Trưởng Ban Biên tập", "Ban Biên tập 1", "Ban Biên tập 2", "Tổ giúp việc"], (await meeting.SheetAsync(newsroom.BoardMember)).Attendees.Select(a => a.Name));
    }

    [Fact]
    public async Task Those_who_wrote_what_was_put_off_are_told_at_the_close_that_it_waits_on()
    {
        var (off, decided) = (await newsroom.ArticleAtAsync("Waiting:board"), await newsroom.ArticleAtAsync("Waiting:board"));
        var meeting = await BoardMeeting.BeginAsync(newsroom, off, decided);
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Postpone, "Chờ số liệu"));
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Postpone, number: 2));
        await Done(meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve, number: 2));
        Assert.Empty(await ToldAsync(newsroom.Author));
        await Done(meeting.CloseAsync());
        Assert.Equal([(off, "Việc duyệt bài ở bước Ban Biên tập được hoãn, sẽ xem lại sau")], await ToldAsync(newsroom.Author));
        Assert.Empty(await ToldAsync(newsroom.Stranger));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(off));

        async Task<IEnumerable<(int?, string)>> ToldAsync(int member) =>
            (await newsroom.Get<NoticeList>().PageAsync(member, 8, 8, stop: Stop)).Groups.SelectMany(g => g.Lines.Select(l => (g.ArticleId, l.Sentence)))
                .Where(l => l.Sentence.Contains("hoãn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Contributors_observers_and_administrators_learn_nothing_of_meetings()
    {
        var meeting = await BoardMeeting.CallAsync(newsroom, await newsroom.ArticleAtAsync("Waiting:board"));
        var item = await meeting.ItemAsync(newsroom.Chair);
        foreach (var member in new[] { newsroom.Author, newsroom.Observer, newsroom.Administrator, 0 })
        {
            Assert.Equal(Words.NotYoursToSee, (await newsroom.Get<MeetingList>().ForAsync(member, Stop)).Refusal);
            Assert.Null(await newsroom.Get<MeetingSheets>().FindAsync(meeting.Id, member, Stop));
            Assert.Equal(Words.NotFound, (await newsroom.Get<MinutesDesk>().OfAsync(meeting.Id, member, Stop)).Refusal);
            Assert.Empty(await Agenda.QueueAsync(meeting.Id, member, Stop));
            Assert.Empty(await newsroom.Get<AttendanceDesk>().OthersAsync(meeting.Id, member, Stop));
            foreach (var act in Acts(meeting.Id, item.Id, member))
                Assert.Equal(Words.NotFound, (await act()).Refusal);
        }
        foreach (var member in new[] { newsroom.Assistant, newsroom.BoardMember, newsroom.OtherBoardMember, newsroom.Chair })
            Assert.Single((await newsroom.Get<MeetingList>().ForAsync(member, Stop)).Value!.Open);
    }

    [Fact]
    public async Task A_board_member_reads_along_and_keeps_the_record_only_as_secretary_or_presider()
    {
        var meeting = await BoardMeeting.CallAsync(newsroom, await newsroom.ArticleAtAsync("Waiting:board"));
        var item = await meeting.ItemAsync(newsroom.BoardMember);
        Assert.False((await meeting.SheetAsync(newsroom.BoardMember)).Keeps);
        foreach (var act in Acts(meeting.Id, item.Id, newsroom.BoardMember))
            Assert.Equal(Words.NotYoursToKeep, (await act()).Refusal);
        await Done(Desk.ChangeAsync(meeting.Id, newsroom.Chair, BoardMeeting.DraftOf(newsroom) with { SecretaryId = newsroom.BoardMember }, Stop));
        await Done(Agenda.NoteAsync(item.Id, newsroom.BoardMember, "", "Đồng ý.", Stop));
        Assert.True((await meeting.SheetAsync(newsroom.BoardMember)).Keeps);
        // The chair leads a meeting of the board, never somebody from outside it.
        Assert.Equal(Words.PresiderMissing, (await Desk.ChangeAsync(meeting.Id, newsroom.Chair, BoardMeeting.DraftOf(newsroom) with { PresiderId = newsroom.Author }, Stop)).Refusal);
    }

    [Fact]
    public async Task The_agenda_is_made_from_what_waits_sorted_at_will_with_matters_of_its_own()
    {
        var first = await newsroom.ArticleAtAsync("Waiting:board");
        newsroom.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await newsroom.ArticleAtAsync("Waiting:chair");
        var draft = await newsroom.DraftAsync();
        var meeting = await BoardMeeting.CallAsync(newsroom);
        Assert.Equal([first, second], (await Agenda.QueueAsync(meeting.Id, newsroom.Assistant, Stop)).Select(r => r.ArticleId));

        await Done(Agenda.TakeUpAsync(meeting.Id, newsroom.Assistant, [first, draft, second, first], Stop));
        await Done(Agenda.AddMatterAsync(meeting.Id, newsroom.Assistant, "Rà soát chỉ tiêu tháng 11", Stop));
        Assert.Empty(await Agenda.QueueAsync(meeting.Id, newsroom.Assistant, Stop));
        Assert.Equal(Words.NothingWaits, (await Agenda.TakeUpAsync(meeting.Id, newsroom.Assistant, [first, draft], Stop)).Refusal);

        var items = (await meeting.SheetAsync(newsroom.Chair)).Items;
        Assert.Equal([first, second, null], items.Select(i => i.ArticleId));
        await Done(Agenda.PlaceAsync(items[2].Id, newsroom.Assistant, 1, Stop));
        Assert.Equal([(1, null), (2, first), (3, (int?)second)], (await meeting.SheetAsync(newsroom.Chair)).Items.Select(i => (i.Number, i.ArticleId)));
        await Done(Agenda.TakeOffAsync(items[0].Id, newsroom.Assistant, Stop));
        Assert.Equal([(1, null), (2, (int?)second)], (await meeting.SheetAsync(newsroom.Chair)).Items.Select(i => (i.Number, i.ArticleId)));
    }

    [Fact]
    public async Task Nobody_overwrites_a_note_they_have_not_seen()
    {
        var meeting = await BoardMeeting.BeginAsync(newsroom, await newsroom.ArticleAtAsync("Waiting:board"));
        var item = await meeting.ItemAsync(newsroom.Chair);
        await Done(Agenda.NoteAsync(item.Id, newsroom.Assistant, "", "Cần nêu nguồn số liệu. ", Stop));
        Assert.Equal(Words.WrittenMeanwhile, (await Agenda.NoteAsync(item.Id, newsroom.Chair, "", "Bài tốt.", Stop)).Refusal);
        await Done(Agenda.NoteAsync(item.Id, newsroom.Chair, "Cần nêu nguồn số liệu. ", "Cần nêu nguồn số liệu. Bài tốt.", Stop));
        Assert.Equal("Cần nêu nguồn số liệu. Bài tốt.", (await meeting.ItemAsync(newsroom.BoardMember)).Notes);
        Assert.Equal(Words.ItemHasRecord, (await Agenda.TakeOffAsync(item.Id, newsroom.Assistant, Stop)).Refusal);
    }

    [Fact]
    public async Task An_article_that_went_back_to_its_author_before_it_was_taken_up_shows_its_number_alone()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var meeting = await BoardMeeting.BeginAsync(newsroom, id);
        await Done(newsroom.ReturnAsync(id, newsroom.BoardMember));
        var (decider, other) = (await meeting.ItemAsync(newsroom.BoardMember), await meeting.ItemAsync(newsroom.OtherBoardMember));
        Assert.Equal((true, "Sơ kết hoạt động trang thông tin"), (decider.Readable, decider.Title));
        Assert.Equal((false, $"Bài số {id}", "", null), (other.Readable, other.Title, other.UnitName, other.State));
        Assert.Null(await newsroom.Get<ItemReadings>().OpenAsync(id, newsroom.OtherBoardMember, Stop));
        Assert.Contains($"1. Bài số {id}", (await meeting.MinutesAsync(newsroom.BoardMember)).Minutes.Items.Select(i => i.Heading));
    }

    [Fact]
    public async Task What_is_changed_of_a_called_meeting_is_an_event_and_what_is_saved_unchanged_is_none()
    {
        var meeting = await BoardMeeting.CallAsync(newsroom);
        await Done(Desk.ChangeAsync(meeting.Id, newsroom.Assistant, BoardMeeting.DraftOf(newsroom), Stop));
        await Done(Desk.ChangeAsync(meeting.Id, newsroom.Assistant, BoardMeeting.DraftOf(newsroom) with { Place = "Phòng họp số 3" }, Stop));
        await using var db = await newsroom.DbAsync();
        Assert.Equal([ActKind.MeetingCalled, ActKind.MeetingChanged], await db.ArticleEvents.OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_meeting_called_off_before_it_began_stays_as_it_is()
    {
        var meeting = await BoardMeeting.CallAsync(newsroom);
        await Done(Desk.CancelAsync(meeting.Id, newsroom.Chair, Stop));
        Assert.Equal(Words.Cancelled, (await Desk.BeginAsync(meeting.Id, newsroom.Chair, Stop)).Refusal);
        Assert.Equal(MeetingState.Cancelled, Assert.Single((await newsroom.Get<MeetingList>().ForAsync(newsroom.BoardMember, Stop)).Value!.Past).State);
        var begun = await BoardMeeting.BeginAsync(newsroom);
        Assert.Equal(Words.HasBegun, (await Desk.CancelAsync(begun.Id, newsroom.Chair, Stop)).Refusal);
        await using var db = await newsroom.DbAsync();
        Assert.Equal([ActKind.MeetingCalled, ActKind.MeetingCancelled, ActKind.MeetingCalled, ActKind.MeetingBegun], await db.ArticleEvents.OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync(Stop));
        Assert.All(Enum.GetValues<ActKind>(), kind => Assert.NotEqual(kind.ToString(), ActWords.Of(kind)));
    }

    private IEnumerable<Func<Task<Outcome>>> Acts(int meeting, int item, int member) =>
    [
        () => Desk.ChangeAsync(meeting, member, BoardMeeting.DraftOf(newsroom), Stop),
        () => Desk.BeginAsync(meeting, member, Stop),
        () => Desk.CancelAsync(meeting, member, Stop),
        () => Desk.CloseAsync(meeting, member, Stop),
        () => Desk.RemarkAsync(meeting, member, "", "Thống nhất.", Stop),
        () => newsroom.Get<AttendanceDesk>().AskMemberAsync(meeting, member, newsroom.Author, Stop),
        () => newsroom.Get<AttendanceDesk>().AskGuestAsync(meeting, member, "Khách", "", Stop),
        () => newsroom.Get<AttendanceDesk>().MarkAsync(meeting, member, 1, false, Stop),
        () => newsroom.Get<AttendanceDesk>().NoteAsync(meeting, member, 1, "ốm", Stop),
        () => newsroom.Get<AttendanceDesk>().UnaskAsync(meeting, member, 1, Stop),
        () => Agenda.TakeUpAsync(meeting, member, [1], Stop),
        () => Agenda.AddMatterAsync(meeting, member, "Việc khác", Stop),
        () => Agenda.PlaceAsync(item, member, 1, Stop),
        () => Agenda.TakeOffAsync(item, member, Stop),
        () => Agenda.NoteAsync(item, member, "", "Ghi", Stop),
        () => Agenda.TurnToAsync(item, member, Stop),
    ];
}
