using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Undoing;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Rehearsals;

/// <summary>Real reviews, read back from the ledger and rehearsed through the administrator's door.</summary>
public sealed class RehearsalDeskTests : IAsyncLifetime
{
    private static readonly WorkflowStep[] twoVotes =
        [Ways.Assistants(new WorkflowMove("board")), Ways.Board(new WorkflowMove("chair") { Votes = Ways.Votes(2) }), Ways.Chair(Ways.Last)];

    private static readonly WorkflowStep[] shorter = [Ways.Assistants(new WorkflowMove("chair")), Ways.Chair(Ways.Last)];

    private TestNewsroom newsroom = null!;
    private int second;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        second = await newsroom.OnBoardAsync("Trần Thị B");
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Everything_that_happens_to_real_articles_is_read_back_as_it_went()
    {
        await newsroom.PublishAsync(twoVotes);
        foreach (var standing in new[] { "Draft", "Returned", "Rejected", "Waiting:board" })
            await newsroom.ArticleAtAsync(standing);
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        // Taken back, and so never given.
        await Done(newsroom.Get<UndoDesk>().UndoAsync((await newsroom.Get<UndoDesk>().OffersAsync([id], newsroom.BoardMember, Stop))[0].EventSeq, newsroom.BoardMember, Stop));
        await newsroom.WriteTextAsync(id, newsroom.Assistant, "Sửa", "Sửa một chữ.");
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        newsroom.Clock.Advance(TimeSpan.FromDays(2));
        await Done(newsroom.ApproveAsync(id, second));
        await Done(newsroom.ReturnAsync(id, newsroom.Chair, "board"));
        await Done(newsroom.ApproveAsync(id, second));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        await Done(newsroom.ApproveAsync(id, newsroom.Chair));
        await Done(newsroom.PublishAsync(id, newsroom.Assistant));
        var recalled = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(newsroom.Desk.RecallAsync(recalled, newsroom.Author, await newsroom.SeenAsync(recalled, newsroom.Author), Stop));
        await Done(newsroom.SubmitAsync(recalled));

        var same = await RunAsync(twoVotes);
        Assert.Equal((6, 6, 0), (same.Reviews, same.Same, same.Articles.Count));

        var other = await RunAsync(shorter);
        var published = other.Articles.Single(a => a.ArticleId == id);
        Assert.Equal("Sửa", published.Title);
        Assert.Equal(
            [(DifferenceKind.StepGone, -4, 2), (DifferenceKind.ReturnGone, 0, 0)],
            published.Differences.Select(d => (d.Kind, d.Approvals, d.DaysSaved)));
        // The other one still waits at the board, for two days now.
        Assert.Equal((4, 2), (other.Same, other.Different));
        Assert.Equal((0, 4, 4, 0), (other.ApprovalsMore, other.ApprovalsFewer, other.DaysSaved, other.Stuck));
    }

    [Fact]
    public async Task A_rehearsal_writes_nothing_and_tells_no_title_that_its_reader_may_not_open()
    {
        var waiting = await newsroom.ArticleAtAsync("Waiting:chair");
        await using var db = await newsroom.DbAsync();
        var before = await db.ArticleEvents.CountAsync(Stop);
        var report = await RunAsync(twoVotes);
        Assert.Equal(before, await db.ArticleEvents.CountAsync(Stop));
        Assert.False(db.ChangeTracker.HasChanges());
        var article = Assert.Single(report.Articles);
        Assert.Equal((waiting, null, "Phòng Văn hoá và Thông tin"), (article.ArticleId, article.Title, article.UnitName));
        Assert.Empty(report.Names);

        foreach (var member in new[] { newsroom.Chair, newsroom.BoardMember, newsroom.Author, newsroom.Observer })
            Assert.False((await newsroom.Get<RehearsalDesk>().RunAsync(member, StandardWorkflow.Line, new("Vẽ", twoVotes), null, null, Stop)).Succeeded);
        Assert.Equal(
            "Sửa xong những chỗ đã nêu thì diễn tập được.",
            (await newsroom.Get<RehearsalDesk>().RunAsync(newsroom.Administrator, StandardWorkflow.Line, new("Vẽ", []), null, null, Stop)).Refusal);
    }

    [Fact]
    public async Task Rehearsed_are_the_articles_that_go_by_the_line_or_those_that_are_chosen_and_only_of_six_months()
    {
        await newsroom.TakeToAsync(await newsroom.DraftAsync(category: newsroom.News), "Waiting:assistants");
        newsroom.Clock.Advance(TimeSpan.FromDays(184));
        await newsroom.TakeToAsync(await newsroom.DraftAsync(category: newsroom.News), "Waiting:assistants");
        await newsroom.TakeToAsync(await newsroom.DraftAsync(category: newsroom.Society), "Waiting:assistants");
        Assert.Equal(2, (await RunAsync(shorter)).Reviews);

        var desk = newsroom.Get<WorkflowDesk>();
        Assert.True((await desk.BeginLineAsync(newsroom.Administrator, new("Đường ngắn", shorter), Stop)).Succeeded);
        Assert.Equal(0, (await RunAsync(shorter, "duong-ngan")).Reviews);
        await Done(desk.AssignAsync(newsroom.Administrator, newsroom.Society, null, "duong-ngan", Stop));
        Assert.Equal((1, 1), ((await RunAsync(shorter)).Reviews, (await RunAsync(shorter, "duong-ngan")).Reviews));
        await Done(desk.AssignAsync(newsroom.Administrator, null, Genre.News, "duong-ngan", Stop));
        Assert.Equal((0, 2), ((await RunAsync(shorter)).Reviews, (await RunAsync(shorter, "duong-ngan")).Reviews));
        Assert.Equal((2, 2, 1, 0), (
            (await RunAsync(shorter, null, new(Everything: true))).Reviews, (await RunAsync(shorter, null, new(Genre: Genre.News))).Reviews,
            (await RunAsync(shorter, null, new(CategoryId: newsroom.News))).Reviews, (await RunAsync(shorter, null, new(Genre: Genre.Document))).Reviews));
    }

    [Fact]
    public async Task A_review_that_was_moved_to_another_edition_is_read_by_the_one_it_was_on()
    {
        var first = await newsroom.PublishAsync(twoVotes);
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        var next = await newsroom.PublishAsync(Ways.Board(new WorkflowMove("chair")), Ways.Chair(Ways.Last));
        Assert.Single((await newsroom.Get<RunningReviews>().SwitchAsync(newsroom.Administrator, first, next, stop: Stop)).Value!.Moved);
        await Done(newsroom.ApproveAsync(id, second));
        await using var db = await newsroom.DbAsync();
        var acts = Assert.Single(await RecordedReviews.LoadAsync(db, default, Stop)).Acts;
        Assert.Equal([2, 2, 2, 2, 3], acts.Select(a => a.Went.Edition));
        Assert.Equal(2, acts[2].Needed);
        Assert.Equal("chair", acts[^1].Step);
    }

    private async Task<RehearsalReport> RunAsync(WorkflowStep[] steps, string? line = StandardWorkflow.Line, RehearsalScope? scope = null)
    {
        var outcome = await newsroom.Get<RehearsalDesk>().RunAsync(newsroom.Administrator, line, new("Vẽ", steps), scope, null, Stop);
        Assert.True(outcome.Succeeded, outcome.Refusal);
        return outcome.Value!;
    }
}
