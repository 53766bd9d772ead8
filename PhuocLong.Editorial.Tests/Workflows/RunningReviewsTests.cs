using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Workflows;

/// <summary>Moving running reviews to another edition.</summary>
public sealed class RunningReviewsTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private int second, first, next;

    private RunningReviews Running => newsroom.Get<RunningReviews>();

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        second = await newsroom.OnBoardAsync("Trần Thị B");
        first = await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("board")), Ways.Board(new WorkflowMove("chair") { Votes = Ways.Votes(2) }), Ways.Chair(Ways.Last));
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_review_keeps_its_step_with_the_claim_the_date_and_the_votes_there()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        await Done(newsroom.Get<HandlingDesk>().ClaimAsync(id, second, Stop));
        var since = (await newsroom.ArticleAsync(id)).StateSince;
        next = await newsroom.PublishAsync(Ways.Board(new WorkflowMove("chair") { Votes = Ways.Votes(2) }, Ways.Last), Ways.Chair(Ways.Last));
        newsroom.Clock.Advance(TimeSpan.FromHours(1));
        var seen = await newsroom.SeenAsync(id, second);
        var before = await newsroom.EventsAsync(id);

        var moved = (await Running.SwitchAsync(newsroom.Administrator, first, next, stop: Stop)).Value!;
        Assert.Equal(id, Assert.Single(moved.Moved));
        Assert.Empty(moved.Refused);
        Assert.Equal(before + 1, await newsroom.EventsAsync(id));
        Assert.Equal(since, (await newsroom.ArticleAsync(id)).StateSince);
        var standing = (await newsroom.Get<Reading>().StandingAsync(id, second, Stop))!;
        Assert.Equal((true, "1/2 phiếu để chuyển Trưởng Ban"), (standing.InHand!.IsMine, standing.Votes.Single().Sentence));
        // Whoever had the old way on the screen is told, and decides on the new one.
        Assert.StartsWith("Bài vừa có thay đổi (Đổi phiên bản quy trình", (await newsroom.Desk.ApproveAsync(id, second, seen, Stop)).Refusal, StringComparison.Ordinal);
        await Done(newsroom.ApproveAsync(id, second, "chair"));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
        await using var db = await newsroom.DbAsync();
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
    }

    [Fact]
    public async Task A_vote_for_a_way_that_is_gone_keeps_nobody_from_voting_for_one_that_is_there()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        next = await newsroom.PublishAsync(Ways.Board(Ways.Last with { Votes = Ways.Votes(2) }));
        Assert.Single((await Running.SwitchAsync(newsroom.Administrator, first, next, stop: Stop)).Value!.Moved);
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        Assert.Equal("Approved", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task Where_the_step_is_gone_it_is_refused_with_the_reason_unless_another_is_named()
    {
        var (waiting, returned) = (await newsroom.ArticleAtAsync("Waiting:assistants"), await newsroom.ArticleAtAsync("Returned"));
        var kept = await newsroom.ArticleAtAsync("Waiting:board");
        next = await newsroom.PublishAsync(Ways.Board(new WorkflowMove("chair")), Ways.Chair(Ways.Last));

        var some = (await Running.SwitchAsync(newsroom.Administrator, first, next, stop: Stop)).Value!;
        Assert.Equal([kept], some.Moved);
        Assert.Equal([waiting, returned], some.Refused.Select(r => r.ArticleId).Order());
        Assert.All(some.Refused, r => Assert.Equal($"Bài số {r.ArticleId} đang ở bước “Tổ giúp việc”, phiên bản 3 không có bước ấy; xin chọn bước thay thế.", r.Reason));

        var rest = (await Running.SwitchAsync(newsroom.Administrator, first, next, [waiting, returned, kept], new Dictionary<string, string> { ["assistants"] = "board" }, Stop)).Value!;
        Assert.Equal([waiting, returned], rest.Moved.Order());
        Assert.Equal(kept, Assert.Single(rest.Refused).ArticleId);
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(waiting));
        await Done(newsroom.SubmitAsync(returned));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(returned));
        await Done(newsroom.ApproveAsync(returned, second));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(returned));
    }

    [Fact]
    public async Task The_administrator_sees_which_reviews_run_on_an_edition_but_no_unpublished_title()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var running = Assert.Single((await Running.OnAsync(newsroom.Administrator, first, Stop)).Value!);
        Assert.Equal((id, null, "Phòng Văn hoá và Thông tin", "Ban Biên tập"), (running.ArticleId, running.Title, running.UnitName, running.StepName));
        foreach (var member in new[] { newsroom.Chair, newsroom.BoardMember, newsroom.Author })
        {
            Assert.False((await Running.OnAsync(member, first, Stop)).Succeeded);
            Assert.False((await Running.SwitchAsync(member, first, 1, stop: Stop)).Succeeded);
        }
        Assert.False((await Running.SwitchAsync(newsroom.Administrator, first, 999, stop: Stop)).Succeeded);
        await using var db = await newsroom.DbAsync();
        Assert.False(await db.ArticleEvents.AnyAsync(e => e.Kind == ActKind.ReviewMoved, Stop));
    }
}
