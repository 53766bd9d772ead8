using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.BoardViews;

/// <summary>Two to four lines of months beside one another: units in one year, or one year against the year before.</summary>
public sealed record Comparison(IReadOnlyList<ComparedLine> Lines, IReadOnlyList<ComparedUnit> Choices, int Year, IReadOnlyList<int> Years)
{
    /// <summary>The largest number, which fills a bar.</summary>
    public decimal Largest => Lines.SelectMany(l => l.Months).Select(m => m.Count ?? 0).DefaultIfEmpty().Max();
}

/// <summary>A unit that may be chosen.</summary>
public sealed record ComparedUnit(int UnitId, string Name, bool IsChosen);

/// <summary>One column: a unit's year, or the newsroom's.</summary>
/// <param name="UnitId">Null for all units together.</param>
/// <param name="Months">Twelve, January first.</param>
public sealed record ComparedLine(string Name, int? UnitId, IReadOnlyList<ComparedMonth> Months)
{
    public decimal Total => Months.Sum(m => m.Count ?? 0);

    /// <summary>Months whose quota was met, of those that are over or met already.</summary>
    public int Met => Months.Sum(m => m.Met);

    public int Asked => Months.Sum(m => m.Asked);
}

/// <summary>One number: what counts in the month, null where it has not begun or lies before the records; of how many quotas, and how many were met.</summary>
public sealed record ComparedMonth(ReportingMonth Month, decimal? Count, int Met, int Asked)
{
    /// <summary>Whether nothing more will come to it.</summary>
    public bool IsOver { get; init; }

    internal static ComparedMonth Of(ReportingMonth month, IEnumerable<UnitMonthCount> counts, DateOnly? records, DateOnly today)
    {
        if (today < month.FirstDay || !(records <= month.Label))
            return new(month, null, 0, 0);
        var all = counts.ToList();
        return new(
            month,
            all.Sum(c => c.Count - c.Carried),
            all.Count(c => c.Standing == QuotaStanding.Met),
            all.Count(c => c.Standing is QuotaStanding.Met or QuotaStanding.Missed))
        {
            IsOver = month.LastDay < today,
        };
    }
}
