using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>
/// What an edit made after approvals clears: of an approved article always the last approval, of one that waits what the
/// workflow says of its step. A save that changed neither text nor pinned details clears nothing.
/// </summary>
internal sealed class EditedSince(WriteGate gate, IDbContextFactory<EditorialDb> contexts, ArticleTexts texts, TimeProvider clock)
{
    public async Task<bool> LookAsync(int articleId, CancellationToken stop)
    {
        if (!await AnythingAtStakeAsync(articleId, stop))
            return false;
        var text = await texts.FreezeAsync(articleId, stop);
        if (text.IsDamaged)
            return false;
        await using var write = await gate.BeginAsync(stop);
        var article = await write.Db.Articles.Include(a => a.Bylines)
            .SingleOrDefaultAsync(a => a.Id == articleId && (a.State == ArticleState.Approved || a.State == ArticleState.Waiting), stop);
        // Typed since it was frozen: the next quiet moment brings us here again.
        if (article is null || await ReviewTurn.TextSeqAsync(write.Db, articleId, stop) > text.Seq)
            return false;
        var review = await write.Db.Reviews.Include(r => r.Workflow).Include(r => r.Decisions)
            .Where(r => r.ArticleId == articleId).OrderByDescending(r => r.Id).FirstAsync(stop);
        var hash = PinnedDetails.HashOf(text.Hash, article);
        var cleared = article.State == ArticleState.Approved
            ? await ReopenAsync(write, article, review, hash, stop)
            : await ClearAsync(write, article, review, hash, stop);
        if (cleared)
            await write.CommitAsync(stop);
        return cleared;
    }

    private async Task<bool> AnythingAtStakeAsync(int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var found = await db.Articles.Where(a => a.Id == articleId && (a.State == ArticleState.Approved || a.State == ArticleState.Waiting))
            .Select(a => new { a.State, a.StepKey, Workflow = db.Reviews.Where(r => r.ArticleId == a.Id && r.ClosedAt == null).Select(r => r.Workflow).FirstOrDefault() })
            .SingleOrDefaultAsync(stop);
        return found?.State == ArticleState.Approved
            || (found?.Workflow?.Find(found.StepKey) is { } step && found.Workflow.AfterEditAt(step) != AfterEdit.Nothing);
    }

    private async Task<bool> ReopenAsync(Write write, Article article, Review review, string hash, CancellationToken stop)
    {
        if (hash == await HashAsync(write.Db, article.ApprovedVersionId, stop))
            return false;
        var last = review.LastStep;
        var anew = review.Workflow.AfterEditAt(last) == AfterEdit.All;
        review.ClosedAt = null;
        article.ApprovedVersionId = null;
        article.WaitAt(anew ? review.Workflow.First : last, clock.UtcNow());
        await RecordAsync(write, ActKind.ReviewReopened, article, [], stop);
        return true;
    }

    private async Task<bool> ClearAsync(Write write, Article article, Review review, string hash, CancellationToken stop)
    {
        if (review.Workflow.Find(article.StepKey) is not { } step || review.Workflow.AfterEditAt(step) is var clears && clears == AfterEdit.Nothing)
            return false;
        // Every move and every vote has pinned the text it was made on.
        var last = await write.Db.ArticleVersions.Where(v => v.ArticleId == article.Id).OrderByDescending(v => v.Number).Select(v => v.Id).FirstAsync(stop);
        if (hash == await HashAsync(write.Db, last, stop))
            return false;
        var votes = review.Votes;
        Voting.EndVotes(review);
        if (clears == AfterEdit.All && step.Key != review.Workflow.First.Key)
        {
            article.WaitAt(review.Workflow.First, clock.UtcNow());
            await RecordAsync(write, ActKind.BegunAnew, article, [("from", step.Key)], stop);
            return true;
        }
        if (votes.Count == 0)
            return false;
        await RecordAsync(write, ActKind.VotesCleared, article, [("from", step.Key), ("votes", votes.Count.ToString(CultureInfo.InvariantCulture))], stop);
        return true;
    }

    private static Task<string> HashAsync(EditorialDb db, int? version, CancellationToken stop) =>
        db.ArticleVersions.Where(v => v.Id == version).Select(v => v.Hash).SingleAsync(stop);

    private Task<ArticleEvent> RecordAsync(Write write, ActKind kind, Article article, (string Name, string Value)[] facts, CancellationToken stop) =>
        write.RecordAsync(
            new Act(kind, null)
            {
                ArticleId = article.Id,
                UnitId = article.UnitId,
                Standing = article.Standing,
                Detail = facts.ToDictionary(f => f.Name, string? (f) => f.Value),
            }, clock, stop);
}
