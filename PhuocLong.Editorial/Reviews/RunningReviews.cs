using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>An article whose review runs on an edition. The title is told only to an administrator who may read the article.</summary>
public sealed record RunningReview(int ArticleId, string? Title, string UnitName, ArticleState State, string? StepKey, string? StepName, DateTime Since);

/// <summary>What became of a move to another edition: the articles that went, and why others did not.</summary>
public sealed record EditionSwitch(IReadOnlyList<int> Moved, IReadOnlyList<(int ArticleId, string Reason)> Refused);

/// <summary>The administrator's door to reviews that run on older editions: who they are, and moving them to another.</summary>
public sealed class RunningReviews(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<RunningReview>>> OnAsync(int actorId, int workflowId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var articles = await Running(db, workflowId).AsNoTracking().OrderBy(a => a.StateSince).ToListAsync(stop);
        // Keeping the ways of articles gives no right to read them.
        var ids = articles.Select(a => a.Id).ToArray();
        var readable = await db.Articles.ReadableBy(await MemberRoles.LoadAsync(db, actorId, stop)).Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(stop);
        var units = await UnitNames.LoadAsync(db, stop);
        List<RunningReview> running =
        [
            .. articles.Select(a => new RunningReview(
                a.Id, readable.Contains(a.Id) ? a.Title : null, units.On(a.UnitId, NewsroomTime.Day(a.StateSince)), a.State, a.StepKey, a.StepName, a.StateSince)),
        ];
        return running;
    }

    /// <summary>
    /// Moves running reviews from one edition to another. Each keeps its step by its key, with the claim, the dates and
    /// the votes there for ways that are left; where that step is gone it goes to the one named in its place, and is refused without one.
    /// </summary>
    /// <param name="articleIds">Null for all of them.</param>
    /// <param name="steps">For steps that are gone: which step stands in their place.</param>
    public async Task<Outcome<EditionSwitch>> SwitchAsync(
        int actorId, int fromId, int toId, IReadOnlyCollection<int>? articleIds = null, IReadOnlyDictionary<string, string>? steps = null,
        CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var db = write.Db;
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var editions = await db.Workflows.Where(w => w.Id == fromId || w.Id == toId).ToDictionaryAsync(w => w.Id, stop);
        if (fromId == toId || editions.Count != 2)
            return Outcome.Refused(Workflows.Words.EditionUnknown);
        var wanted = articleIds?.ToArray();
        var articles = await Running(db, fromId).Where(a => wanted == null || wanted.Contains(a.Id)).ToListAsync(stop);
        var refused = (wanted ?? []).Except(articles.Select(a => a.Id)).Select(id => (id, Workflows.Words.RunGone.With(id))).ToList();
        var moved = new List<int>();
        foreach (var article in articles)
        {
            if (await SwitchAsync(write, actorId, article, editions[fromId], editions[toId], steps, stop) is { } reason)
                refused.Add((article.Id, reason));
            else
                moved.Add(article.Id);
        }
        if (moved.Count > 0)
            await write.CommitAsync(stop);
        return new EditionSwitch(moved, refused);
    }

    private static IQueryable<Article> Running(EditorialDb db, int workflowId) =>
        db.Articles.Where(a => db.Reviews.Any(r => r.ArticleId == a.Id && r.WorkflowId == workflowId && r.ClosedAt == null));

    private async Task<string?> SwitchAsync(
        Write write, int actorId, Article article, Workflow from, Workflow to, IReadOnlyDictionary<string, string>? steps, CancellationToken stop)
    {
        var before = article.StepKey;
        if ((to.Find(before) ?? to.Find(steps?.GetValueOrDefault(before ?? ""))) is not { } step)
            return Workflows.Words.StepGone.With(article.Id, article.StepName, to.Edition);
        var review = await write.Db.Reviews.Include(r => r.Decisions.Where(d => d.Counts)).SingleAsync(r => r.ArticleId == article.Id && r.ClosedAt == null, stop);
        var (stays, revision) = (step.Key == before, article.Revision);
        review.WorkflowId = to.Id;
        if (article.State == ArticleState.Waiting)
            article.WaitAt(step, stays ? article.StateSince : clock.UtcNow());
        else
            article.MoveTo(article.State, step.Key, step.Name, null, article.StateSince);
        if (stays)
            await KeepStayAsync(write.Db, article, revision, stop);
        // A vote for a way that is gone would keep whoever gave it from taking one that is there.
        var ways = to.MovesFrom(step).Select(m => m.To).ToHashSet();
        foreach (var vote in review.Votes.Where(v => !stays || !ways.Contains(v.ToStepKey!)))
            vote.Counts = false;
        await write.RecordAsync(
            new Act(ActKind.ReviewMoved, actorId)
            {
                ArticleId = article.Id,
                UnitId = article.UnitId,
                Standing = article.Standing,
                Detail = new Dictionary<string, string?>
                {
                    ["edition"] = Name(from),
                    ["newEdition"] = Name(to),
                    ["from"] = before,
                    ["to"] = step.Key,
                },
            }, clock, stop);
        return null;
    }

    // Whoever had it in hand still has, and dates and holds go on: only the way ahead has changed.
    private static async Task KeepStayAsync(EditorialDb db, Article article, int revision, CancellationToken stop)
    {
        if (await db.Stays.AsNoTracking().SingleOrDefaultAsync(s => s.ArticleId == article.Id && s.Revision == revision, stop) is { } stay)
        {
            stay.Revision = article.Revision;
            db.Stays.Add(stay);
        }
    }

    private static string Name(Workflow edition) => string.Create(CultureInfo.InvariantCulture, $"{edition.Line}/{edition.Edition}");
}
