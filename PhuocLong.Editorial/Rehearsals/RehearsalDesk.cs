using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>
/// The administrator's door of Diễn tập: the last six months of reviews gone through once more by a way that is only drawn. It
/// reads and changes nothing.
/// </summary>
public sealed class RehearsalDesk(IDbContextFactory<EditorialDb> contexts)
{
    public const int Months = 6;

    private const int Stride = 50;

    /// <param name="line">The line that is drawn; null for a new one.</param>
    /// <param name="scope">Whose articles; null for those that would go by the line as things are assigned.</param>
    public async Task<Outcome<RehearsalReport>> RunAsync(
        int actorId, string? line, WorkflowDraft draft, RehearsalScope? scope, IProgress<RehearsalStep>? progress = null, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (WorkflowRules.Problems(draft).Count > 0)
            return Outcome.Refused(Words.NotPossibleYet);
        var (until, from) = (db.Today, db.Today.AddMonths(-Months));
        var way = new RehearsedWay(draft, await StepDeciders.LoadAsync(db, stop), await WorkingDays.LoadAsync(db, stop), until);
        var goes = await GoesAsync(db, line, scope, stop);
        var reviews = (await RecordedReviews.LoadAsync(db, NewsroomTime.StartOfDay(from), stop)).FindAll(r => goes(r.Article));
        var replayed = new List<(RecordedReview Review, IReadOnlyList<Difference> Found)>();
        foreach (var review in reviews)
        {
            stop.ThrowIfCancellationRequested();
            if (replayed.Count % Stride == 0)
                progress?.Report(new(replayed.Count, reviews.Count));
            replayed.Add((review, Replay.Of(way, review)));
        }
        var differ = replayed.FindAll(r => r.Found.Count > 0);
        var articles = await ToldAsync(db, actorId, differ, stop);
        return new RehearsalReport(
            from, until, reviews.Count, reviews.Count - differ.Count, differ.Count(r => r.Found.All(d => d.Kind == DifferenceKind.Due)),
            articles, await NamesAsync(db, articles, stop));
    }

    private static async Task<Func<Article, bool>> GoesAsync(EditorialDb db, string? line, RehearsalScope? scope, CancellationToken stop)
    {
        if (scope is not null)
            return a => scope.Everything || (scope.Genre is { } genre ? a.Genre == genre : a.CategoryId == scope.CategoryId);
        var assigned = await db.WorkflowAssignments.AsNoTracking().ToListAsync(stop);
        var genres = assigned.Where(a => a.Genre is not null).ToDictionary(a => a.Genre!.Value, a => a.Line);
        var categories = assigned.Where(a => a.CategoryId is not null).ToDictionary(a => a.CategoryId!.Value, a => a.Line);
        return a => line == (genres.GetValueOrDefault(a.Genre) ?? categories.GetValueOrDefault(a.CategoryId ?? 0) ?? StandardWorkflow.Line);
    }

    // Keeping the ways of articles gives no right to read them.
    private static async Task<IReadOnlyList<RehearsedArticle>> ToldAsync(
        EditorialDb db, int actorId, List<(RecordedReview Review, IReadOnlyList<Difference> Found)> differ, CancellationToken stop)
    {
        var ids = differ.Select(d => d.Review.Article.Id).Distinct().ToArray();
        var readable = (await db.Articles.ReadableBy(await MemberRoles.LoadAsync(db, actorId, stop)).Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(stop)).ToHashSet();
        var units = await UnitNames.LoadAsync(db, stop);
        return
        [
            .. differ.GroupBy(d => d.Review.Article.Id).Select(runs =>
            {
                var (article, last) = (runs.First().Review.Article, runs.Max(r => r.Review.Acts[0].At));
                return new RehearsedArticle(
                    article.Id, readable.Contains(article.Id) ? article.Title : null, units.On(article.UnitId, NewsroomTime.Day(last)), last,
                    Difference.Merged(runs.SelectMany(r => r.Found)));
            }).OrderByDescending(a => a.SubmittedAt).ThenByDescending(a => a.ArticleId),
        ];
    }

    private static async Task<IReadOnlyDictionary<int, string>> NamesAsync(EditorialDb db, IReadOnlyList<RehearsedArticle> articles, CancellationToken stop)
    {
        var ids = articles.Where(a => a.Title is not null).SelectMany(a => a.Differences).Select(d => d.Person).OfType<int>().Distinct().ToArray();
        return ids.Length == 0 ? new Dictionary<int, string>() : await db.Users.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
    }
}
