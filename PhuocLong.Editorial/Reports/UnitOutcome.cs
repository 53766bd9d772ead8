using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Reports;

/// <summary>How a unit stood towards its quota in the whole months of a period that are over.</summary>
internal sealed record UnitOutcome(int UnitId, string Name, IReadOnlyList<ReportingMonth> Met, IReadOnlyList<ReportingMonth> Missed)
{
    public bool WasAsked => Met.Count + Missed.Count > 0;
}

/// <summary>The one place where the review asks about quotas. It takes the board's word for every month, and judges nothing itself.</summary>
internal static class UnitOutcomes
{
    /// <summary>The outcomes by unit. A month that only partly lies in the period, or is not over, is nobody's yet.</summary>
    public static async Task<IReadOnlyDictionary<int, UnitOutcome>> AskAsync(
        EditorialDb db, ReportingPeriod period, MonthCalendar calendar, DateOnly today, CancellationToken stop)
    {
        var months = period.Months(calendar).Where(m => period.Covers(m) && m.LastDay < today).ToList();
        return (await MonthStandings.LoadAsync(db, months, today, stop))
            .ToDictionary(u => u.UnitId, u => new UnitOutcome(u.UnitId, u.Name, In(u, QuotaStanding.Met), In(u, QuotaStanding.Missed)));
    }

    private static IReadOnlyList<ReportingMonth> In(UnitStandings unit, QuotaStanding standing) =>
        [.. unit.Months.Where(m => m.Standing == standing).Select(m => m.Month)];
}
