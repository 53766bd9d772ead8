using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Forecasts;

/// <summary>An article on its way that does not count yet and may.</summary>
/// <param name="Parts">What it would count, in parts of <see cref="CreditShare.Whole"/>.</param>
/// <param name="Since">UTC: since when it lies where it lies.</param>
/// <param name="CreatedAt">UTC.</param>
internal sealed record PipelineArticle(int Id, int UnitId, string Standing, ArticleState State, int Parts, DateTime Since, DateTime CreatedAt)
{
    /// <summary>Of all units, by the claims that stand and by the unit of what was never sent.</summary>
    public static async Task<ILookup<int, PipelineArticle>> LoadAsync(
        EditorialDb db, IReadOnlyDictionary<int, PolicyTerms> terms, CancellationToken stop)
    {
        var open = db.Articles.AsNoTracking().Where(a => a.State == ArticleState.Draft || a.State == ArticleState.Returned
            || a.State == ArticleState.Waiting || a.State == ArticleState.Approved);
        var sent = await (
            from a in open
            join c in db.CreditClaims on a.Id equals c.ArticleId
            where c.EntryId != null && (c.Entry!.Verdict == CreditVerdict.NotAccepted || c.Entry.Verdict == CreditVerdict.NotPublished)
            select new
            {
                a.Id,
                c.UnitId,
                a.State,
                a.StepKey,
                a.StateSince,
                a.CreatedAt,
                c.Position,
                Units = db.CreditClaims.Count(o => o.ArticleId == a.Id && o.SubmittedAt == c.SubmittedAt),
            }).ToListAsync(stop);
        var unsent = await open.Where(a => a.SubmittedAt == null)
            .Select(a => new
            {
                a.Id,
                a.UnitId,
                a.State,
                a.StepKey,
                a.StateSince,
                a.CreatedAt,
                a.Genre,
                a.CategoryId,
                InField = db.Units.Any(u => u.Id == a.UnitId && u.Categories.Any(c => c.Id == a.CategoryId)),
            }).ToListAsync(stop);
        return sent.Select(a => new PipelineArticle(
                a.Id, a.UnitId, StandingOf(a.State, a.StepKey), a.State,
                terms.GetValueOrDefault(a.UnitId)?.Split == CreditSplit.Shared ? CreditShare.Of(a.Position, a.Units) : CreditShare.Whole, a.StateSince, a.CreatedAt))
            .Concat(unsent.Where(a => MayCount(terms.GetValueOrDefault(a.UnitId), a.Genre, a.CategoryId, a.InField))
                .Select(a => new PipelineArticle(a.Id, a.UnitId, StandingOf(a.State, a.StepKey), a.State, CreditShare.Whole, a.StateSince, a.CreatedAt)))
            .ToLookup(a => a.UnitId);
    }

    /// <summary>One that counts already.</summary>
    public static PipelineArticle Of(CreditFacts article) =>
        new(article.Id, article.UnitId, StandingOf(article.State, article.StepKey), article.State, article.Parts, article.StateSince, article.StateSince);

    /// <summary>Whether it was begun today, by Vietnam's calendar.</summary>
    public bool IsOf(DateOnly today) => NewsroomTime.Day(CreatedAt) == today;

    private static bool MayCount(PolicyTerms? terms, Genre genre, int? category, bool inField) => terms is not null
        && (inField || !terms.OwnFieldOnly)
        && (terms.Genres.Count == 0 || terms.Genres.Contains(genre))
        // A draft may still be given its category.
        && (terms.CategoryIds.Count == 0 || category is null || terms.CategoryIds.Contains(category.Value));

    private static string StandingOf(ArticleState state, string? step) => state == ArticleState.Waiting ? $"{state}:{step}" : state.ToString();
}
