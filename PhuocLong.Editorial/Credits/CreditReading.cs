using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Credits;

/// <summary>What a unit has in a month.</summary>
/// <param name="Articles">How many in all.</param>
/// <param name="Shown">The claims of the first ones: what counts, and then what does not.</param>
internal sealed record UnitClaims(int UnitId, int Articles, IReadOnlyList<int> Shown);

/// <summary>What lies behind the numbers: articles with the lines that stand for them.</summary>
internal static class CreditReading
{
    /// <summary>What of each unit was sent in the month or counts in it: for some of them a claim's number, for all of them how many.</summary>
    internal static async Task<List<UnitClaims>> ClaimsAsync(this EditorialDb db, ReportingMonth month, int most, CancellationToken stop = default)
    {
        var (begins, until, label) = (month.From, month.Until, month.Label);
        // Two questions, each by its index; a single one with "or" would read every claim there is.
        var counted = await (
            from e in db.CreditEntries
            where e.Month == label
            join c in db.CreditClaims on e.Id equals c.EntryId
            where e.Verdict == CreditVerdict.Counts || (c.SubmittedAt >= begins && c.SubmittedAt < until)
            select new { c.Id, c.UnitId, c.SubmittedAt, Counts = e.Verdict == CreditVerdict.Counts }).ToListAsync(stop);
        var elsewhere = await (
            from a in db.Articles
            where a.SubmittedAt >= begins && a.SubmittedAt < until
            join c in db.CreditClaims on a.Id equals c.ArticleId
            where c.Entry!.Month != label
            select new { c.Id, c.UnitId, c.SubmittedAt, Counts = false }).ToListAsync(stop);
        return [.. counted.Concat(elsewhere).GroupBy(c => c.UnitId).Select(g => new UnitClaims(
            g.Key, g.Count(), [.. g.OrderByDescending(c => c.Counts).ThenBy(c => c.SubmittedAt).ThenBy(c => c.Id).Take(most).Select(c => c.Id)]))];
    }

    /// <summary>The articles of some claims, with what stands for them.</summary>
    internal static Task<List<CreditFacts>> FactsAsync(this EditorialDb db, IEnumerable<int> claims, MemberRoles reader, CancellationToken stop = default)
    {
        var ids = claims.ToList();
        return db.Credited(reader, db.CreditClaims.Where(c => ids.Contains(c.Id))).ToListAsync(stop);
    }

    /// <summary>Every article of one unit that was sent, cleared or published in the month or belongs to it, with what was recalled.</summary>
    internal static async Task<List<CreditFacts>> FactsAsync(
        this EditorialDb db, ReportingMonth month, int unitId, MemberRoles reader, CancellationToken stop = default)
    {
        var (from, until, label) = (month.From, month.Until, month.Label);
        var sent = db.EventsThatStand().Where(e => e.Kind == ActKind.Submitted && e.At >= from && e.At < until);
        // Whatever is asked of an article is asked of that one row of the unit's own claims, and never of all articles there are.
        var claims = db.CreditClaims.Where(c => c.UnitId == unitId && (c.Entry!.Month == label || db.Articles.Any(a => a.Id == c.ArticleId && (
            (a.SubmittedAt >= from && a.SubmittedAt < until)
            || (a.AcceptedAt >= from && a.AcceptedAt < until)
            || (a.PublishedAt >= from && a.PublishedAt < until)
            || sent.Any(e => e.ArticleId == a.Id)))));
        var credited = await db.Credited(reader, claims).ToListAsync(stop);
        var recalled = await db.Uncredited(reader, db.Articles.Where(a => a.UnitId == unitId && sent.Any(e => e.ArticleId == a.Id))).ToListAsync(stop);
        return [.. credited, .. recalled];
    }

    private static IQueryable<CreditFacts> Credited(this EditorialDb db, MemberRoles reader, IQueryable<CreditClaim> claims)
    {
        var readable = db.Articles.ReadableBy(reader);
        return from c in claims.AsNoTracking()
               where c.EntryId != null
               join a in db.Articles on c.ArticleId equals a.Id
               orderby c.SubmittedAt, c.ArticleId, c.Position
               select new CreditFacts
               {
                   Id = a.Id,
                   UnitId = c.UnitId,
                   Title = readable.Any(r => r.Id == a.Id) ? a.Title : null,
                   State = a.State,
                   StepKey = a.StepKey,
                   StateSince = a.StateSince,
                   Category = a.Category == null ? null : a.Category.Name,
                   InField = c.InField,
                   SubmittedAt = a.SubmittedAt,
                   CancelledAt = a.CreditCancelledAt,
                   AcceptedAt = a.AcceptedAt,
                   PublishedAt = a.PublishedAt,
                   Verdict = c.Entry!.Verdict,
                   Month = c.Entry.Month,
                   Parts = c.Entry.Parts,
                   Moment = c.Entry.Moment,
                   CountsBy = c.Entry.Policy == null ? QuotaCounts.Submitted : c.Entry.Policy.Counts,
               };
    }

    private static IQueryable<CreditFacts> Uncredited(this EditorialDb db, MemberRoles reader, IQueryable<Article> articles)
    {
        var readable = db.Articles.ReadableBy(reader);
        return articles.AsNoTracking().Where(a => a.SubmittedAt == null).OrderBy(a => a.Id).Select(a => new CreditFacts
        {
            Id = a.Id,
            UnitId = a.UnitId,
            Title = readable.Any(r => r.Id == a.Id) ? a.Title : null,
            State = a.State,
            StepKey = a.StepKey,
            StateSince = a.StateSince,
            Category = a.Category == null ? null : a.Category.Name,
            InField = db.Units.Any(u => u.Id == a.UnitId && u.Categories.Any(c => c.Id == a.CategoryId)),
            SubmittedAt = null,
            CancelledAt = null,
            AcceptedAt = a.AcceptedAt,
            PublishedAt = a.PublishedAt,
        });
    }
}
