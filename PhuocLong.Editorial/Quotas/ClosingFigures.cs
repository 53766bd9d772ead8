using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Quotas;

/// <summary>A month's figures as they would be, or were, signed: unit by unit, and the hash over them and the lines they rest on.</summary>
internal sealed record ClosingFigures(ReportingMonth Month, IReadOnlyList<ClosedUnit> Units, long LastEntryId, string Hash)
{
    /// <summary>As they stand now.</summary>
    public static async Task<ClosingFigures> LoadAsync(EditorialDb db, ReportingMonth month, DateOnly today, CancellationToken stop)
    {
        var frame = await BoardFrame.LoadAsync(db, month, today, stop);
        var book = await MonthBook.LoadAsync(db, frame, [month], stop);
        var units = (await MonthUnits.LoadAsync(db, month, month, stop)).OrderBy(u => u.Id).Select(unit =>
        {
            var now = book.Of(unit, month);
            return new ClosedUnit
            {
                Month = month.Label,
                UnitId = unit.Id,
                Name = unit.NameOn(frame.NameDay(month)),
                Parts = PartsOf(now.Count - now.Carried),
                Carried = PartsOf(now.Carried),
                Minimum = now.Minimum,
                Standing = now.Standing,
            };
        }).ToList();
        var last = await db.CreditEntries.MaxAsync(e => (long?)e.Id, stop) ?? 0;
        return new(month, units, last, await HashAsync(db, month.Label, units, last, stop));
    }

    /// <summary>SHA-256, lower-case hex, over every unit's figures and every line of the month up to the last.</summary>
    public static async Task<string> HashAsync(EditorialDb db, DateOnly month, IEnumerable<ClosedUnit> units, long lastEntryId, CancellationToken stop)
    {
        var lines = await db.CreditEntries.AsNoTracking().Where(e => e.Month == month && e.Id <= lastEntryId).OrderBy(e => e.Id)
            .Select(e => new { e.Id, e.ArticleId, e.UnitId, e.Verdict, e.Parts, e.PolicyId, e.Reverses }).ToListAsync(stop);
        var text = JsonSerializer.Serialize(units.OrderBy(u => u.UnitId)
            .Select(u => (string[])["unit", Number(u.UnitId), u.Name, Number(u.Parts), Number(u.Carried), Number(u.Minimum), u.Standing.ToString()])
            .Concat(lines.Select(l => (string[])["line", Number(l.Id), Number(l.ArticleId), Number(l.UnitId), l.Verdict.ToString(), Number(l.Parts), Number(l.PolicyId), Number(l.Reverses)]))
            .Prepend(["month", month.ToString("yyyy-MM", CultureInfo.InvariantCulture)]));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static int PartsOf(decimal articles) => (int)(articles * CreditShare.Whole);

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
