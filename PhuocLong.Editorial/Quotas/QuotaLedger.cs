using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>Which articles count for which unit in which month. The questions both the board and its reasons are answered from.</summary>
public static class QuotaLedger
{
    /// <summary>Articles counted of one unit in one of the asked months.</summary>
    /// <param name="Month">Position in the list of months asked for.</param>
    /// <param name="InField">Whether these lie in the unit's own categories.</param>
    public sealed record MonthCount(int UnitId, int Month, bool InField, int Articles);

    public static async Task<IReadOnlyList<PolicyTerms>> PoliciesAsync(this EditorialDb db, CancellationToken stop = default) =>
        await db.QuotaPolicies.AsNoTracking().OrderBy(p => p.From).ThenBy(p => p.Id)
            .Select(p => new PolicyTerms(p.Id, p.Name, p.Minimum, p.Counts, p.OwnFieldOnly, p.From, p.Until, p.Units.Select(u => u.Id).ToList()))
            .ToListAsync(stop);

    /// <summary>The months' counts by unit in one grouped query; the months follow one another without a gap.</summary>
    public static async Task<IReadOnlyList<MonthCount>> CountsAsync(
        this EditorialDb db, IReadOnlyList<ReportingMonth> months, QuotaCounts counts, CancellationToken stop = default)
    {
        var starts = months.Select(m => m.From).ToArray();
        var (from, until) = (months[0].From, months[^1].Until);
        return await Moments(db.Articles.Where(a => a.CreditedUnitId != null && a.SubmittedAt != null && a.CreditCancelledAt == null), counts)
            .Where(m => m.At >= from && m.At < until)
            .Select(m => new
            {
                Unit = m.Article.CreditedUnitId!.Value,
                Month = starts.Count(start => start <= m.At) - 1,
                InField = db.Units.Any(u => u.Id == m.Article.CreditedUnitId && u.Categories.Any(c => c.Id == m.Article.CategoryId)),
            })
            .GroupBy(m => m)
            .Select(g => new MonthCount(g.Key.Unit, g.Key.Month, g.Key.InField, g.Count()))
            .ToListAsync(stop);
    }

    /// <summary>Articles that were sent, cleared or published in the month, and those still on somebody's desk when asked for.</summary>
    internal static Task<List<CreditFacts>> FactsAsync(
        this EditorialDb db, ReportingMonth month, bool andOpenOnes, MemberRoles reader, CancellationToken stop = default)
    {
        var (from, until) = (month.From, month.Until);
        return db.Facts(reader, db.Articles.Where(a =>
            (a.SubmittedAt >= from && a.SubmittedAt < until)
            || (a.AcceptedAt >= from && a.AcceptedAt < until)
            || (a.PublishedAt >= from && a.PublishedAt < until)
            || (andOpenOnes && (a.State == ArticleState.Draft || a.State == ArticleState.Returned
                || a.State == ArticleState.Waiting || a.State == ArticleState.Approved)))).ToListAsync(stop);
    }

    /// <summary>As above for one unit, with what was sent in the month and counts in another one or was recalled.</summary>
    internal static Task<List<CreditFacts>> FactsAsync(
        this EditorialDb db, ReportingMonth month, int unitId, MemberRoles reader, CancellationToken stop = default)
    {
        var (from, until) = (month.From, month.Until);
        var sent = db.EventsThatStand().Where(e => e.Kind == ActKind.Submitted && e.At >= from && e.At < until);
        return db.Facts(reader, db.Articles
            .Where(a => a.CreditedUnitId == unitId || (a.CreditedUnitId == null && a.UnitId == unitId))
            .Where(a =>
                (a.SubmittedAt >= from && a.SubmittedAt < until)
                || (a.AcceptedAt >= from && a.AcceptedAt < until)
                || (a.PublishedAt >= from && a.PublishedAt < until)
                || sent.Any(e => e.ArticleId == a.Id))).ToListAsync(stop);
    }

    private static IQueryable<CreditFacts> Facts(this EditorialDb db, MemberRoles reader, IQueryable<Article> articles)
    {
        var readable = db.Articles.ReadableBy(reader).Select(a => a.Id);
        return articles.AsNoTracking().OrderBy(a => a.SubmittedAt).ThenBy(a => a.Id).Select(a => new CreditFacts
        {
            Id = a.Id,
            UnitId = a.CreditedUnitId ?? a.UnitId,
            Title = readable.Contains(a.Id) ? a.Title : null,
            State = a.State,
            StepKey = a.StepKey,
            StateSince = a.StateSince,
            Category = a.Category == null ? null : a.Category.Name,
            InField = db.Units.Any(u => u.Id == (a.CreditedUnitId ?? a.UnitId) && u.Categories.Any(c => c.Id == a.CategoryId)),
            SubmittedAt = a.SubmittedAt,
            CancelledAt = a.CreditCancelledAt,
            AcceptedAt = a.AcceptedAt,
            PublishedAt = a.PublishedAt,
        });
    }

    private static IQueryable<ArticleMoment> Moments(IQueryable<Article> articles, QuotaCounts counts) => counts switch
    {
        QuotaCounts.Accepted => articles.Select(a => new ArticleMoment { Article = a, At = a.AcceptedAt }),
        QuotaCounts.Published => articles.Select(a => new ArticleMoment { Article = a, At = a.PublishedAt }),
        _ => articles.Select(a => new ArticleMoment { Article = a, At = a.SubmittedAt }),
    };

    private sealed class ArticleMoment
    {
        public required Article Article { get; init; }

        public required DateTime? At { get; init; }
    }
}
