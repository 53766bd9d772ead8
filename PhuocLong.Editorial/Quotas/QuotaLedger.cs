using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>What lies behind the numbers: policies, articles with the lines that stand for them, and every line of a month.</summary>
public static class QuotaLedger
{
    private const int MostLines = 300;

    public static async Task<IReadOnlyList<PolicyTerms>> PoliciesAsync(this EditorialDb db, CancellationToken stop = default) =>
        [.. (await db.QuotaPolicies.AsNoTracking().OrderBy(p => p.From).ThenBy(p => p.Id)
            .Select(p => new { Policy = p, Units = p.Units.Select(u => u.Id).ToList() }).ToListAsync(stop)).Select(p => PolicyTerms.Of(p.Policy, p.Units.ToHashSet()))];

    /// <summary>The newsroom's month that a Vietnamese day falls in.</summary>
    internal static async Task<ReportingMonth> MonthOfAsync(this EditorialDb db, DateOnly day, CancellationToken stop = default) =>
        ReportingMonth.Containing(day, await db.Newsrooms.Select(n => (int?)n.MonthStartDay).SingleOrDefaultAsync(stop) ?? 1);

    /// <summary>Articles that were sent or published in the month or belong to it, and those still on somebody's desk when asked for.</summary>
    internal static async Task<List<CreditFacts>> FactsAsync(
        this EditorialDb db, ReportingMonth month, bool andOpenOnes, MemberRoles reader, CancellationToken stop = default)
    {
        var (from, until, label) = (month.From, month.Until, month.Label);
        // One question for each index; a single one with "or" would read every article there is.
        var touched = db.Articles.Where(a => a.SubmittedAt >= from && a.SubmittedAt < until).Select(a => a.Id)
            .Union(db.Articles.Where(a => a.PublishedAt >= from && a.PublishedAt < until).Select(a => a.Id))
            .Union(db.CreditEntries.Where(e => e.Month == label).Select(e => e.ArticleId));
        var open = db.Articles.Where(a => a.State == ArticleState.Draft || a.State == ArticleState.Returned
            || a.State == ArticleState.Waiting || a.State == ArticleState.Approved);
        if (andOpenOnes)
            touched = touched.Union(open.Select(a => a.Id));
        var credited = await db.Credited(reader, db.CreditClaims.Where(c => touched.Contains(c.ArticleId))).ToListAsync(stop);
        return andOpenOnes ? [.. credited, .. await db.Uncredited(reader, open).ToListAsync(stop)] : credited;
    }

    /// <summary>As above for one unit, with what was sent in the month and counts in another one or was recalled.</summary>
    internal static async Task<List<CreditFacts>> FactsAsync(
        this EditorialDb db, ReportingMonth month, int unitId, MemberRoles reader, CancellationToken stop = default)
    {
        var (from, until, label) = (month.From, month.Until, month.Label);
        var sent = db.EventsThatStand().Where(e => e.Kind == ActKind.Submitted && e.At >= from && e.At < until);
        var touched = db.Articles.Where(a =>
            (a.SubmittedAt >= from && a.SubmittedAt < until)
            || (a.AcceptedAt >= from && a.AcceptedAt < until)
            || (a.PublishedAt >= from && a.PublishedAt < until)
            || sent.Any(e => e.ArticleId == a.Id)).Select(a => a.Id);
        var credited = await db.Credited(reader, db.CreditClaims.Where(c => c.UnitId == unitId && (c.Entry!.Month == label || touched.Contains(c.ArticleId)))).ToListAsync(stop);
        var recalled = await db.Uncredited(reader, db.Articles.Where(a => a.UnitId == unitId && sent.Any(e => e.ArticleId == a.Id))).ToListAsync(stop);
        return [.. credited, .. recalled];
    }

    /// <summary>Every line of the unit's month, the newest first.</summary>
    internal static async Task<List<LedgerLine>> LinesAsync(
        this EditorialDb db, ReportingMonth month, int unitId, long? closedAfter, MemberRoles reader, CancellationToken stop = default)
    {
        var label = month.Label;
        var readable = db.Articles.ReadableBy(reader).Select(a => a.Id);
        return await (
            from e in db.CreditEntries.AsNoTracking()
            where e.Month == label && e.UnitId == unitId
            join a in db.Articles on e.ArticleId equals a.Id
            join act in db.ArticleEvents on e.EventSeq equals act.Seq into acts
            from act in acts.DefaultIfEmpty()
            orderby e.Id descending
            select new LedgerLine
            {
                Id = e.Id,
                At = e.At,
                ArticleId = a.Id,
                Title = readable.Contains(a.Id) ? a.Title : null,
                Verdict = e.Verdict,
                Parts = e.Parts,
                Moment = e.Moment,
                CountsBy = e.Policy == null ? QuotaCounts.Submitted : e.Policy.Counts,
                Policy = e.Policy == null ? null : e.Policy.Name,
                Edition = e.Policy == null ? null : e.Policy.Edition,
                Act = act == null ? null : act.Kind,
                IsReversal = e.Reverses != null,
                IsAdjustment = closedAfter != null && e.Id > closedAfter,
            }).Take(MostLines).ToListAsync(stop);
    }

    private static IQueryable<CreditFacts> Credited(this EditorialDb db, MemberRoles reader, IQueryable<CreditClaim> claims)
    {
        var readable = db.Articles.ReadableBy(reader).Select(a => a.Id);
        return from c in claims.AsNoTracking()
               where c.EntryId != null
               join a in db.Articles on c.ArticleId equals a.Id
               orderby c.SubmittedAt, c.ArticleId, c.Position
               select new CreditFacts
               {
                   Id = a.Id,
                   UnitId = c.UnitId,
                   Title = readable.Contains(a.Id) ? a.Title : null,
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
        var readable = db.Articles.ReadableBy(reader).Select(a => a.Id);
        return articles.AsNoTracking().Where(a => a.SubmittedAt == null).OrderBy(a => a.Id).Select(a => new CreditFacts
        {
            Id = a.Id,
            UnitId = a.UnitId,
            Title = readable.Contains(a.Id) ? a.Title : null,
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

/// <summary>One line of the ledger of credits as it is shown.</summary>
public sealed record LedgerLine
{
    public required long Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required int ArticleId { get; init; }

    /// <summary>Null for a reader who may not read it.</summary>
    public required string? Title { get; init; }

    public required CreditVerdict Verdict { get; init; }

    public required int Parts { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? Moment { get; init; }

    public required QuotaCounts CountsBy { get; init; }

    /// <summary>The policy's name; null where nothing was asked.</summary>
    public required string? Policy { get; init; }

    public required int? Edition { get; init; }

    /// <summary>What was done that it was written for.</summary>
    public required ActKind? Act { get; init; }

    public required bool IsReversal { get; init; }

    /// <summary>Written after the month was closed.</summary>
    public required bool IsAdjustment { get; init; }
}
