using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.BoardViews;

/// <summary>A comparison said in one sentence.</summary>
public static class ComparisonWords
{
    public static string Lede(Comparison comparison)
    {
        if (comparison.Lines.Select(l => l.UnitId).Distinct().Count() > 1)
            return Words.LedeUnits.With(comparison.Year, string.Join("; ", comparison.Lines.OrderByDescending(l => l.Total).Select(l => $"{l.Name} {l.Total.Said()}")));
        var (before, now) = (comparison.Lines[0], comparison.Lines[^1]);
        var whose = now.UnitId is { } unit ? comparison.Choices.First(c => c.UnitId == unit).Name : Words.AllUnits;
        // Only months that are over and on record in both years: a month that runs is not held against a whole one.
        var both = now.Months.Zip(before.Months).Where(m => m.First is { IsOver: true, Count: not null } && m.Second.Count is not null).ToList();
        if (both.Count == 0)
            return Words.LedeYearsNone.With(whose, comparison.Year, comparison.Year - 1);
        return Words.LedeYears.With(
            whose, both[0].First.Month.Month, both[^1].First.Month.Month,
            comparison.Year, both.Sum(m => m.First.Count!.Value).Said(), comparison.Year - 1, both.Sum(m => m.Second.Count!.Value).Said());
    }
}
