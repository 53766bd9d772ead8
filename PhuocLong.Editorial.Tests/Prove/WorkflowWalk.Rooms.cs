using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Batches;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Undoing;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Prove;

/// <content>What other rooms do to the articles: moves taken back, several moved at once, a category with a way of its own.</content>
internal sealed partial class WorkflowWalk
{
    private static readonly MoveKind[] together = [MoveKind.Approve, MoveKind.Return, MoveKind.Submit, MoveKind.Publish];

    private readonly Dictionary<int, Workflow> ownWays = [];

    private Workflow GoesBy(int category) => ownWays.GetValueOrDefault(category, editions[^1]);

    /// <summary>Hoàn tác right after the move: everything the walk knows of the article is as it was before.</summary>
    private async Task UndoAsync(WalkedArticle article, int member, Action before)
    {
        var desk = newsroom.Get<UndoDesk>();
        var offer = Assert.Single(await desk.OffersAsync([article.Id], member, Stop));
        var undone = await desk.UndoAsync(offer.EventSeq, member, Stop);
        article.Log.Add($"{member} undoes it: {undone.Refusal ?? "done"}");
        Assert.True(undone.Succeeded, undone.Refusal);
        before();
        Count("undo", true);
    }

    /// <summary>All of the walk's articles in one batch: what is moved was to be moved, and what is refused stays.</summary>
    private async Task SeveralAsync(int member)
    {
        var (desk, kind, items) = (newsroom.Get<BatchDesk>(), Any(together), new List<BatchItem>());
        await foreach (var item in desk.PreviewAsync(kind, [.. articles.Select(a => a.Id)], member, Stop))
            items.Add(item);
        var ways = new Dictionary<int, string?>();
        foreach (var item in items)
            ways[item.ArticleId] = (await newsroom.Get<Reading>().StandingAsync(item.ArticleId, member, Stop))?.Moves.FirstOrDefault(m => m.Kind == kind && m.Allowed)?.Way?.To;
        await foreach (var result in desk.MakeAsync(kind, items, member, "Cần sửa.", Stop))
        {
            var article = articles.Single(a => a.Id == result.Item.ArticleId);
            article.Log.Add($"{member} {kind} with others from {article.Standing}: {result.Refusal ?? "done"}");
            Count("batch", result.Refusal is null);
            if (result.Refusal is null)
                await FollowAsync(article, member, kind, ways[article.Id], null);
            else if (kind == MoveKind.Publish || result.Refusal.StartsWith("Văn bản đã đổi sau lần duyệt trước", StringComparison.Ordinal))
                Settle(article);
        }
        await AllHoldAsync();
    }

    /// <summary>One of the categories goes its own way from now on, or the standard one again; reviews under way are not asked.</summary>
    private async Task TurnCategoryAsync()
    {
        var desk = newsroom.Get<WorkflowDesk>();
        var line = StandardWorkflow.Line;
        ownWays.Clear();
        if (random.Next(2) == 0 && await desk.BeginLineAsync(newsroom.Administrator, new($"Quy trình riêng {Steps}", RandomWay.Draw(random)), Stop) is { Succeeded: true, Value: var id })
        {
            await using var db = await newsroom.DbAsync();
            var own = await db.Workflows.AsNoTracking().SingleAsync(w => w.Id == id, Stop);
            (line, ownWays[newsroom.Society]) = (own.Line, own);
        }
        var assigned = await desk.AssignAsync(newsroom.Administrator, newsroom.Society, null, line, Stop);
        Assert.True(assigned.Succeeded, assigned.Refusal);
        Count("category's way", ownWays.Count > 0);
    }
}
