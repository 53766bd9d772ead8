using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Workflows;

/// <summary>What else a move of a workflow says: where it leads, who makes it, what it asks.</summary>
public sealed class WaysOnTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_step_with_two_ways_offers_both_and_each_to_those_it_is_for()
    {
        await newsroom.PublishAsync(
            Ways.Assistants(new WorkflowMove("board")),
            Ways.Board(new WorkflowMove("chair"), new WorkflowMove(WorkflowMove.Approved) { Role = Role.Chair }),
            Ways.Chair(Ways.Last));
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        Assert.Equal("Duyệt, chuyển Trưởng Ban", MoveWords.Of(await newsroom.MoveAsync(id, newsroom.BoardMember)));
        Assert.Equal("Duyệt, hoàn tất", MoveWords.Of(await newsroom.MoveAsync(id, newsroom.Chair)));
        Assert.Contains((await newsroom.Get<Inbox>().ForAsync(newsroom.Chair, Stop)).WaitingForMe, r => r.ArticleId == id);
        Assert.False((await newsroom.ApproveAsync(id, newsroom.BoardMember, WorkflowMove.Approved)).Succeeded);

        await Done(newsroom.ApproveAsync(id, newsroom.Chair, WorkflowMove.Approved));
        Assert.Equal("Approved", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task A_move_that_asks_for_a_reason_is_not_made_without_one()
    {
        await newsroom.PublishAsync(Ways.Chair(Ways.Last with { ReasonRequired = true }));
        var id = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(id));
        Assert.True((await newsroom.MoveAsync(id, newsroom.Chair)).WantsReason);
        Assert.Equal("Xin ghi lý do để người nhận biết cần làm gì.", (await newsroom.ApproveAsync(id, newsroom.Chair)).Refusal);
        await Done(newsroom.ApproveAsync(id, newsroom.Chair, null, "Đồng ý đăng."));
        Assert.Equal("Đồng ý đăng.", (await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop))[^1].Text);
    }

    [Fact]
    public async Task Required_checks_bar_only_the_moves_that_ask_for_them()
    {
        await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("chair") { Checks = null }), Ways.Chair(Ways.Last));
        var id = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(id));
        await newsroom.WriteTextAsync(id, newsroom.Assistant, "", "Chỉ còn thân bài.");
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        Assert.StartsWith("Chưa duyệt được", (await newsroom.ApproveAsync(id, newsroom.Chair)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_may_pass_their_article_on_where_the_workflow_says_so_but_decides_nothing()
    {
        var writes = await newsroom.MemberAsync("Ngô Thị H", (Role.Assistant, null, null), (Role.Contributor, newsroom.Culture, null));
        await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("chair") { AuthorBarred = false }), Ways.Chair(Ways.Last));
        var id = await newsroom.DraftAsync(writes);
        await Done(newsroom.SubmitAsync(id, writes));
        Assert.Equal("Chuyển tiếp", MoveWords.Of(await newsroom.MoveAsync(id, writes)));
        Assert.False((await newsroom.MoveAsync(id, writes, MoveKind.Reject)).Allowed);
        await Done(newsroom.ApproveAsync(id, writes));

        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
        Assert.Equal(ActKind.PassedOn, (await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop))[^1].Kind);
        await using var db = await newsroom.DbAsync();
        Assert.False(await db.Decisions.AnyAsync(Stop));
        Assert.False((await newsroom.ApproveAsync(id, writes)).Succeeded);
    }

    [Fact]
    public async Task A_genre_comes_before_a_category_and_both_before_the_standard_line()
    {
        var desk = newsroom.Get<WorkflowDesk>();
        var shortWay = await desk.BeginLineAsync(newsroom.Administrator, new("Văn bản chỉ đạo", [Ways.Chair(Ways.Last)]), Stop);
        var boardOnly = await desk.BeginLineAsync(newsroom.Administrator, new("Chỉ qua Ban Biên tập", [Ways.Board(Ways.Last)]), Stop);
        Assert.True(shortWay.Succeeded && boardOnly.Succeeded, shortWay.Refusal + boardOnly.Refusal);
        await Done(desk.AssignAsync(newsroom.Administrator, null, Genre.Document, "van-ban-chi-dao", Stop));
        await Done(desk.AssignAsync(newsroom.Administrator, newsroom.News, null, "chi-qua-ban-bien-tap", Stop));

        Assert.Equal("Waiting:board", await SubmittedAsync(Genre.News, newsroom.News));
        Assert.Equal("Waiting:chair", await SubmittedAsync(Genre.Document, newsroom.News));
        Assert.Equal("Waiting:chair", await SubmittedAsync(Genre.Document, newsroom.Society));
        Assert.Equal("Waiting:assistants", await SubmittedAsync(Genre.News, newsroom.Society));

        await Done(desk.AssignAsync(newsroom.Administrator, newsroom.News, null, StandardWorkflow.Line, Stop));
        Assert.Equal("Waiting:assistants", await SubmittedAsync(Genre.News, newsroom.News));
        await using var db = await newsroom.DbAsync();
        Assert.Equal(3, await db.ArticleEvents.CountAsync(e => e.Kind == ActKind.WorkflowAssigned && e.ActorId == newsroom.Administrator, Stop));
    }

    private async Task<string> SubmittedAsync(Genre genre, int category)
    {
        var id = await newsroom.DraftAsync(category: category);
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.Author, Stop);
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(id, newsroom.Author, sheet!.Details with { Genre = genre }, Stop));
        await Done(newsroom.SubmitAsync(id));
        return await newsroom.StandingAsync(id);
    }
}
