using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PublishedCounts;

/// <summary>
/// What was first published in a period, along every axis. Whole months come from the kept counts; of a month that lies in the
/// period only in part, its articles of those days are counted one by one: never more than the two ends of a period.
/// </summary>
internal sealed class PublishedSums(IReadOnlyList<ReportingMonth> touched)
{
    private readonly Dictionary<PublishedAxis, Dictionary<string, int>> sums = [];
    private readonly Dictionary<DateOnly, int> totals = [];

    /// <summary>The articles of each month the period touches, as far as it does.</summary>
    public IReadOnlyList<(ReportingMonth Month, int Articles)> Months => [.. touched.Select(m => (m, totals.GetValueOrDefault(m.Label)))];

    public int Total => totals.Values.Sum();

    public int Of(PublishedAxis axis, string key) => On(axis).GetValueOrDefault(key);

    public Dictionary<string, int> On(PublishedAxis axis) => sums.GetValueOrDefault(axis) ?? [];

    /// <summary>An axis whose values are numbers of rows; 0 is what has none.</summary>
    public Dictionary<int, int> ById(PublishedAxis axis) => On(axis).ToDictionary(s => int.Parse(s.Key, CultureInfo.InvariantCulture), s => s.Value);

    /// <param name="db">Where it is kept.</param>
    /// <param name="period">Which days.</param>
    /// <param name="months">The newsroom's.</param>
    /// <param name="whole">False to leave out authors and lead times, which are not held against the year before.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<PublishedSums> LoadAsync(EditorialDb db, ReportingPeriod period, MonthCalendar months, bool whole, CancellationToken stop)
    {
        var touched = period.Months(months);
        var read = new PublishedSums(touched);
        var covered = touched.Where(period.Covers).Select(m => m.Label).ToList();
        if (covered.Count > 0)
            await read.AddMonthsAsync(db, covered[0], covered[^1], whole, stop);
        foreach (var part in touched.Where(m => !period.Covers(m)))
            await read.AddDaysAsync(db, part, part.FirstDay > period.From ? part.FirstDay : period.From, part.LastDay < period.To ? part.LastDay : period.To, stop);
        return read;
    }

    private async Task AddMonthsAsync(EditorialDb db, DateOnly first, DateOnly last, bool whole, CancellationToken stop)
    {
        var kept = db.PublishedTallies.Where(t => first <= t.Month && t.Month <= last && t.Articles != 0);
        foreach (var month in await kept.Where(t => t.Axis == PublishedAxis.Total).Select(t => new { t.Month, t.Articles }).ToListAsync(stop))
            totals[month.Month] = month.Articles;
        if (!whole)
            kept = kept.Where(t => t.Axis != PublishedAxis.Author && t.Axis != PublishedAxis.LeadTime);
        foreach (var sum in await kept.GroupBy(t => new { t.Axis, t.Key }).Select(g => new { g.Key.Axis, g.Key.Key, Articles = g.Sum(t => t.Articles) }).ToListAsync(stop))
            Add(sum.Axis, sum.Key, sum.Articles);
    }

    private async Task AddDaysAsync(EditorialDb db, ReportingMonth month, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var items = await db.PublishedItems.AsNoTracking().Where(i => from <= i.Day && i.Day <= to).ToListAsync(stop);
        totals[month.Label] = items.Count;
        foreach (var (axis, key) in items.SelectMany(i => i.Counts()))
            Add(axis, key, 1);
    }

    private void Add(PublishedAxis axis, string key, int articles)
    {
        if (!sums.TryGetValue(axis, out var on))
            sums[axis] = on = [];
        on[key] = on.GetValueOrDefault(key) + articles;
    }
}
