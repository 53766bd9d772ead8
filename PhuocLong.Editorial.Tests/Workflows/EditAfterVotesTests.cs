using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Workflows;

/// <summary>What an edit clears of the votes given before it.</summary>
public sealed class EditAfterVotesTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private int second;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        second = await newsroom.OnBoardAsync("Trần Thị B");
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_it_clears_the_step_votes_are_given_anew_and_the_story_says_so(bool watched)
    {
        var id = await VotedAsync(AfterEdit.ThisStep);
        await EditAsync(id, "Sửa một chữ.");
        // The watch clears them in a quiet moment; the next vote would do it too.
        if (watched)
            await newsroom.Desk.ReopenIfChangedAsync(id, Stop);
        await Done(newsroom.ApproveAsync(id, second));

        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        var story = await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop);
        Assert.Equal([ActKind.Voted, ActKind.VotesCleared, ActKind.Voted], story.TakeLast(3).Select(e => e.Kind));
        Assert.Equal("1", story[^2].Detail["votes"]);
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task A_save_that_changes_nothing_clears_nothing()
    {
        var id = await VotedAsync(AfterEdit.ThisStep);
        await EditAsync(id, "Sửa một chữ.");
        await EditAsync(id, "Nội dung của bài, đủ để gửi duyệt.");
        await newsroom.Desk.ReopenIfChangedAsync(id, Stop);
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task Where_it_clears_nothing_each_vote_stands_with_the_text_it_was_given_on()
    {
        var id = await VotedAsync(AfterEdit.Nothing);
        var first = await newsroom.SeenAsync(id, newsroom.BoardMember);
        await EditAsync(id, "Sửa một chữ.");
        await newsroom.Desk.ReopenIfChangedAsync(id, Stop);
        var later = await newsroom.SeenAsync(id, second);
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
        await using var db = await newsroom.DbAsync();
        var votes = await db.Decisions.Where(d => d.StepKey == "board").OrderBy(d => d.Id).Select(d => new { d.MemberId, d.Version.Hash, d.Version.PlainText }).ToListAsync(Stop);
        Assert.Equal([(newsroom.BoardMember, first.Hash), (second, later.Hash)], votes.Select(v => (v.MemberId, v.Hash)));
        Assert.Contains("đủ để gửi duyệt", votes[0].PlainText, StringComparison.Ordinal);
        Assert.Contains("Sửa một chữ.", votes[1].PlainText, StringComparison.Ordinal);
        // And the ledger says of each vote on which text it was given.
        var told = await db.ArticleEvents.Where(e => e.ArticleId == id && (e.ActorId == newsroom.BoardMember || e.ActorId == second)).OrderBy(e => e.Seq).Select(e => e.VersionHash).ToListAsync(Stop);
        Assert.Equal([first.Hash, later.Hash], told);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_it_clears_all_the_review_begins_again_at_the_first_step(bool watched)
    {
        var id = await VotedAsync(AfterEdit.All);
        await EditAsync(id, "Sửa một chữ.");
        if (watched)
        {
            await newsroom.Desk.ReopenIfChangedAsync(id, Stop);
        }
        else
        {
            var refused = await newsroom.ApproveAsync(id, second);
            Assert.StartsWith("Văn bản đã đổi sau lần duyệt trước", refused.Refusal, StringComparison.Ordinal);
        }
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task An_edit_after_approval_goes_back_to_the_step_that_approved_last_or_to_the_first_where_it_clears_all()
    {
        foreach (var (clears, expected) in new[] { (AfterEdit.Nothing, "Waiting:chair"), (AfterEdit.All, "Waiting:assistants") })
        {
            await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("chair")), Ways.Chair(Ways.Last with { AfterEdit = clears }));
            var id = await newsroom.DraftAsync();
            await Done(newsroom.SubmitAsync(id));
            await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
            await Done(newsroom.ApproveAsync(id, newsroom.Chair));
            Assert.Equal("Approved", await newsroom.StandingAsync(id));
            await newsroom.WriteTextAsync(id, newsroom.Assistant, "Tít sửa sau khi duyệt", "Nội dung.");
            await newsroom.Desk.ReopenIfChangedAsync(id, Stop);
            Assert.Equal(expected, await newsroom.StandingAsync(id));
        }
    }

    private Task EditAsync(int id, string paragraph) =>
        newsroom.WriteTextAsync(id, newsroom.BoardMember, "Sơ kết hoạt động trang thông tin", paragraph);

    /// <summary>At the board, where two are needed and one has voted.</summary>
    private async Task<int> VotedAsync(AfterEdit clears)
    {
        await newsroom.PublishAsync(
            Ways.Assistants(new WorkflowMove("board")), Ways.Board(new WorkflowMove("chair") { Votes = Ways.Votes(2), AfterEdit = clears }), Ways.Chair(Ways.Last));
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        return id;
    }
}
