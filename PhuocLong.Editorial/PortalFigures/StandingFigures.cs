using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>Of the figures entered, those that stand: the newest of each. What reports ask.</summary>
public static class StandingFigures
{
    /// <summary>The visits of the months from one to another that have any.</summary>
    public static async Task<IReadOnlyDictionary<DateOnly, Visits>> VisitsAsync(EditorialDb db, DateOnly first, DateOnly last, CancellationToken stop)
    {
        var entered = await db.Visits.AsNoTracking().Where(v => v.Month >= first && v.Month <= last).ToListAsync(stop);
        return entered.GroupBy(v => v.Month).ToDictionary(month => month.Key, month => month.MaxBy(v => v.EnteredAt)!);
    }

    /// <summary>What was entered for a period without records.</summary>
    public static async Task<PastCount?> PastAsync(EditorialDb db, DateOnly from, DateOnly to, CancellationToken stop) =>
        (await db.PastCounts.AsNoTracking().Where(p => p.From == from && p.To == to).ToListAsync(stop)).MaxBy(p => p.EnteredAt);

    /// <summary>The ranking whose period ends within these days; of several, the one of the latest period.</summary>
    public static async Task<Ranking?> RankingAsync(EditorialDb db, DateOnly from, DateOnly to, CancellationToken stop) =>
        (await db.Rankings.AsNoTracking().Where(r => r.To >= from && r.To <= to).ToListAsync(stop)).OrderBy(r => r.To).ThenByDescending(r => r.From).ThenBy(r => r.Id).LastOrDefault();

    /// <summary>The last look at each ward's page that was taken within these days.</summary>
    public static async Task<IReadOnlyList<WardCheck>> WardsAsync(EditorialDb db, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var looks = await db.WardChecks.AsNoTracking().Where(c => c.ReadOn >= from && c.ReadOn <= to).ToListAsync(stop);
        return [.. looks.GroupBy(c => c.UnitId).Select(ward => ward.OrderBy(c => c.ReadOn).ThenBy(c => c.Id).Last())];
    }
}
