using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.PortalFigures;

namespace PhuocLong.Editorial.Reports;

/// <summary>The visits of the months a period touches: counters are read by the month, so a month begun is a month counted.</summary>
internal sealed record VisitSum(IReadOnlyList<ReportingMonth> Months, IReadOnlyDictionary<DateOnly, Visits> Entered)
{
    public IReadOnlyList<ReportingMonth> Known => [.. Months.Where(m => Entered.ContainsKey(m.Label))];

    public IReadOnlyList<ReportingMonth> Missing => [.. Months.Where(m => !Entered.ContainsKey(m.Label))];

    public long Total => Entered.Values.Sum(v => v.Count);

    /// <summary>A month's share: the total by the months there are figures for, never by days.</summary>
    public long AMonth => (long)Math.Round((decimal)Total / Known.Count, MidpointRounding.AwayFromZero);

    /// <summary>Whether the same months of both years have figures, so that they can be held against each other.</summary>
    public bool Compares(VisitSum prior) => Known.Count > 0 && Known.Select(m => m.Plus(-12)).SequenceEqual(prior.Known);

    /// <summary>The counters that were read before their month was over.</summary>
    public IEnumerable<(ReportingMonth Month, DateOnly ReadOn)> Unfinished =>
        Known.Where(m => Entered[m.Label].ReadOn < m.LastDay).Select(m => (m, Entered[m.Label].ReadOn));

    public static async Task<VisitSum> LoadAsync(EditorialDb db, ReportingPeriod period, MonthCalendar calendar, CancellationToken stop)
    {
        var months = period.Months(calendar);
        var (first, last) = (months[0].Label, months[^1].Label);
        return new(months, await StandingFigures.VisitsAsync(db, first, last, stop));
    }
}
