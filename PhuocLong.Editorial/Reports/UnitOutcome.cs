using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Reports;

/// <summary>How a unit stood towards its quota in the whole months of a period that are over.</summary>
internal sealed record UnitOutcome(int UnitId, string Name, IReadOnlyList<ReportingMonth> Met, IReadOnlyList<ReportingMonth> Missed)
{
    public bool WasAsked => Met.Count + Missed.Count > 0;
}

/// <summary>The one place where the review asks the board. It takes the board's word for every month, and judges nothing itself.</summary>
internal static class UnitOutcomes
{
    private const int MonthsOnABoard = 12;

    /// <summary>The outcomes by unit. A month that only partly lies in the period, or is not over, is nobody's yet.</summary>
    public static async Task<IReadOnlyDictionary<int, UnitOutcome>> AskAsync(
        QuotaBoard board, EditorialDb db, ReportingPeriod period, int startDay, DateOnly today, int memberId, CancellationToken stop)
    {
        var months = period.Months(startDay).Where(m => period.Covers(m) && m.LastDay < today).ToList();
        var standings = new Dictionary<(int Unit, ReportingMonth Month), QuotaStanding>();
        var names = new Dictionary<int, string>();
        foreach (var month in await BoardsAsync(db, months, startDay, stop))
        {
            if ((await board.ForAsync(month, memberId, stop)).Value is not { } found)
                continue;
            foreach (var row in found.Rows)
            {
                names[row.UnitId] = row.Name;
                foreach (var count in row.Months.Where(c => months.Contains(c.Month)))
                    standings[(row.UnitId, count.Month)] = count.Standing;
            }
        }
        return names.ToDictionary(n => n.Key, n => new UnitOutcome(n.Key, n.Value, In(n.Key, QuotaStanding.Met), In(n.Key, QuotaStanding.Missed)));

        IReadOnlyList<ReportingMonth> In(int unit, QuotaStanding standing) =>
            [.. months.Where(m => standings.TryGetValue((unit, m), out var stood) && stood == standing)];
    }

    /// <summary>The months whose boards tell of all of them: a board looks back twelve, and names the units of its own month.</summary>
    private static async Task<IEnumerable<ReportingMonth>> BoardsAsync(EditorialDb db, List<ReportingMonth> months, int startDay, CancellationToken stop)
    {
        if (months.Count == 0)
            return [];
        var last = Enumerable.Range(0, months.Count).Where(at => (months.Count - 1 - at) % MonthsOnABoard == 0).Select(at => months[at]);
        var (from, until) = (months[0].FirstDay, months[^1].LastDay);
        var ended = await db.Units.Where(u => u.Until > from && u.Until <= until).Select(u => u.Until!.Value).ToListAsync(stop);
        return last.Concat(ended.Select(day => ReportingMonth.Containing(day.AddDays(-1), startDay))).Distinct().OrderBy(m => m.Label);
    }
}
