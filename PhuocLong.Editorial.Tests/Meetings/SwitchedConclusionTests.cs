using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Meetings.Words;

namespace PhuocLong.Editorial.Tests.Meetings;

/// <summary>What waits to be confirmed while an administrator moves its review to another edition.</summary>
public sealed class SwitchedConclusionTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private BoardMeeting meeting = null!;
    private int first, article;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        first = await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("board")), Ways.Board(new WorkflowMove("chair")), Ways.Chair(Ways.Last));
        article = await newsroom.ArticleAtAsync("Waiting:board");
        meeting = await BoardMeeting.BeginAsync(newsroom, article);
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve));
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task What_was_concluded_for_a_step_the_review_has_left_is_overtaken_and_moves_nothing_at_the_next()
    {
        var waiting = await meeting.LastAsync(newsroom.Chair);
        Assert.Equal(FateKind.Waiting, waiting.Fate.Kind);
        await SwitchAsync([Ways.Assistants(new WorkflowMove("chair")), Ways.Chair(Ways.Last)], new() { ["board"] = "chair" });

        Assert.Contains("Đổi phiên bản quy trình", (await meeting.ConfirmAsync(newsroom.Chair, waiting)).Refusal, StringComparison.Ordinal);
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(article));
        Assert.Equal(FateKind.Overtaken, (await meeting.LastAsync(newsroom.Chair)).Fate.Kind);
        await Done(meeting.ConcludeAsync(newsroom.Chair, ConclusionKind.Approve));
        Assert.Equal("Approved", await newsroom.StandingAsync(article));
    }

    [Fact]
    public async Task An_approval_concluded_where_there_was_one_way_takes_none_of_several()
    {
        await SwitchAsync([Ways.Assistants(new WorkflowMove("board")), Ways.Board(new WorkflowMove("chair"), Ways.Last), Ways.Chair(Ways.Last)], []);
        var waiting = await meeting.LastAsync(newsroom.BoardMember);
        Assert.Equal(FateKind.Waiting, waiting.Fate.Kind);
        Assert.Equal(Words.WayMissing, (await meeting.ConfirmAsync(newsroom.BoardMember, waiting)).Refusal);
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(article));
        await Done(meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve, to: "chair"));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(article));
    }

    private async Task SwitchAsync(WorkflowStep[] steps, Dictionary<string, string> map)
    {
        var next = await newsroom.PublishAsync(steps);
        Assert.Single((await newsroom.Get<RunningReviews>().SwitchAsync(newsroom.Administrator, first, next, steps: map, stop: Stop)).Value!.Moved);
    }
}
