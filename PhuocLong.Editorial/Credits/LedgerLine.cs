using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Credits;

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

/// <summary>Reads the lines of a month.</summary>
internal static class LedgerReading
{
    private const int MostLines = 300;

    /// <summary>Every line of the unit's month, the newest first.</summary>
    internal static async Task<List<LedgerLine>> LinesAsync(
        this EditorialDb db, ReportingMonth month, int unitId, long? closedAfter, MemberRoles reader, CancellationToken stop = default)
    {
        var label = month.Label;
        var readable = db.Articles.ReadableBy(reader);
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
                Title = readable.Any(r => r.Id == a.Id) ? a.Title : null,
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
}
