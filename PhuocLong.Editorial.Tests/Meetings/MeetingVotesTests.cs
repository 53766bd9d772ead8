using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Meetings;

/// <summary>What a meeting concludes where the way of articles asks for votes, for a reason, or which way to take.</summary>
public sealed class MeetingVotesTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private int second, third;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        second = await newsroom.OnBoardAsync("Trần Thị B");
        third = await newsroom.OnBoardAsync("Lê Văn C");
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Votes_given_in_the_meeting_are_named_as_they_come_and_all_of_them_in_the_minutes()
    {
        var (id, meeting) = await MeetAsync(new WorkflowMove("chair") { Votes = Ways.Votes(3) });
        await Done(meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        Assert.Equal("Đã bỏ phiếu duyệt: Ban Biên tập 1 (1/3 phiếu). Chờ đồng chí Trần Thị B hoặc Lê Văn C bỏ phiếu.", await BecameAsync(meeting));

        var line = await meeting.LastAsync(second);
        Assert.True(line.MayConfirm);
        Assert.False((await meeting.LastAsync(newsroom.BoardMember)).MayConfirm);
        await Done(meeting.ConfirmAsync(second, line));
        Assert.Equal("Đã bỏ phiếu duyệt: Ban Biên tập 1, Trần Thị B (2/3 phiếu). Chờ đồng chí Lê Văn C bỏ phiếu.", await BecameAsync(meeting));
        await Done(newsroom.Desk.TakeBackVoteAsync(id, newsroom.BoardMember, await newsroom.SeenAsync(id, newsroom.BoardMember), Stop));
        Assert.StartsWith("Đã bỏ phiếu duyệt: Trần Thị B (", await BecameAsync(meeting), StringComparison.Ordinal);
        await Done(meeting.ConfirmAsync(newsroom.BoardMember, line));

        await Done(meeting.ConfirmAsync(third, line));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
        Assert.Equal(FateKind.Done, (await meeting.LastAsync(newsroom.Chair)).Fate.Kind);
        await Done(meeting.CloseAsync());
        Assert.StartsWith(
            "Đã thực hiện với 3/3 phiếu duyệt: Trần Thị B, Ban Biên tập 1, Lê Văn C, đủ phiếu lúc 02/11/2026 09:00, trên bản 1.",
            Assert.Single((await meeting.MinutesAsync()).Minutes.Items).Conclusions[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_that_do_not_suffice_when_the_meeting_ends_stand_in_its_minutes()
    {
        var (_, meeting) = await MeetAsync(new WorkflowMove("chair") { Votes = Ways.Votes(2) });
        await Done(meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve));
        // Concluded otherwise: the vote that was given under it is not forgotten.
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Return, "Soát lại số liệu"));
        Assert.Equal([FateKind.CrossedOut, FateKind.Waiting], (await meeting.ItemAsync(newsroom.Chair)).Conclusions.Select(c => c.Fate.Kind));
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve));
        await Done(meeting.CloseAsync());
        Assert.Equal("Đã bỏ phiếu duyệt: Ban Biên tập 1 (1/2 phiếu). Chờ đồng chí Trần Thị B hoặc Lê Văn C bỏ phiếu.",
            Assert.Single((await meeting.MinutesAsync()).Minutes.Items).Conclusions[^1]);
    }

    [Fact]
    public async Task Where_the_way_asks_for_a_reason_the_meeting_gives_it_with_its_conclusion()
    {
        var (id, meeting) = await MeetAsync(new WorkflowMove("chair") { ReasonRequired = true });
        Assert.Equal("Xin ghi lý do để người nhận biết cần làm gì.", (await meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve)).Refusal);
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve, "Số liệu đã đối chiếu"));
        Assert.Equal("Duyệt (bước Ban Biên tập). Lý do: Số liệu đã đối chiếu", (await meeting.LastAsync(newsroom.BoardMember)).Said);
        await Done(meeting.ConfirmAsync(newsroom.BoardMember, await meeting.LastAsync(newsroom.BoardMember)));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task Where_a_step_has_two_ways_the_meeting_says_which()
    {
        var (id, meeting) = await MeetAsync(new WorkflowMove("chair"), Ways.Last with { ReasonRequired = true });
        var ways = (await newsroom.Get<ItemReadings>().OpenAsync(id, newsroom.BoardMember, Stop))!.Ways;
        Assert.Equal([("chair", "chuyển Trưởng Ban", false, true), ("approved", "hoàn tất", true, true)], ways.Select(w => (w.To, w.Name, w.ReasonRequired, w.MayTake)));
        Assert.Equal("Bước này duyệt được theo nhiều hướng; xin chọn một hướng.", (await meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve)).Refusal);

        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve, "Tin ngắn", WorkflowMove.Approved));
        Assert.Equal("Duyệt (bước Ban Biên tập), hoàn tất. Lý do: Tin ngắn", (await meeting.LastAsync(newsroom.BoardMember)).Said);
        await Done(meeting.ConfirmAsync(newsroom.BoardMember, await meeting.LastAsync(newsroom.BoardMember)));
        Assert.Equal("Approved", await newsroom.StandingAsync(id));
        Assert.Equal(FateKind.Done, (await meeting.LastAsync(newsroom.Chair)).Fate.Kind);
    }

    private async Task<(int Article, BoardMeeting Meeting)> MeetAsync(params WorkflowMove[] fromBoard)
    {
        await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("board")), Ways.Board(fromBoard), Ways.Chair(Ways.Last));
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        return (id, await BoardMeeting.BeginAsync(newsroom, id));
    }

    private async Task<string?> BecameAsync(BoardMeeting meeting)
    {
        var line = await meeting.LastAsync(newsroom.Chair);
        return MeetingWords.Of(line.Fate, line.AwaitedOf);
    }
}
