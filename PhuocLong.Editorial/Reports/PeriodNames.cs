using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Reports;

/// <summary>Month, quarter, half-year and year as the newsroom counts them: the presets, and what a period is called after them.</summary>
public static class PeriodNames
{
    /// <summary>A period people have a word for.</summary>
    public sealed record Named(string Name, ReportingPeriod Period);

    private static readonly int[] Lengths = [1, 3, 6, 12];

    /// <summary>Every period with a name that ends in this year, by length: twelve months, four quarters, two halves, one year.</summary>
    public static IReadOnlyList<IReadOnlyList<Named>> OfYear(int year, MonthCalendar months) =>
        [.. Lengths.Select(length => (IReadOnlyList<Named>)[.. Enumerable.Range(0, 12 / length).Select(at => Of(months.Month(year, (at * length) + 1), length))])];

    /// <summary>The half-year the day lies in, as far as it has come: what a chair asks for without saying more.</summary>
    public static ReportingPeriod Running(DateOnly today, MonthCalendar months)
    {
        var month = months.Containing(today);
        return Cut(Of(months.Month(month.Year, month.Month <= 6 ? 1 : 7), 6).Period, today);
    }

    /// <summary>The part of a period that has come about; the whole of one that is over or has not begun.</summary>
    public static ReportingPeriod Cut(ReportingPeriod period, DateOnly today) =>
        period.Contains(today) ? ReportingPeriod.Of(period.From, today)!.Value : period;

    /// <summary>As "06 tháng đầu năm 2021 (từ ngày 01/01 đến ngày 15/06)": after the shortest named period that begins with it and holds it.</summary>
    public static string Of(ReportingPeriod period, MonthCalendar months)
    {
        var month = months.Containing(period.From);
        var holder = month.FirstDay != period.From ? null
            : Lengths.Where(length => (month.Month - 1) % length == 0).Select(length => Of(month, length)).FirstOrDefault(n => period.To <= n.Period.To);
        if (holder is null)
            return Words.PeriodFromTo.With(ReportingPeriod.Day(period.From), ReportingPeriod.Day(period.To));
        if (holder.Period == period)
            return holder.Name;
        var year = period.From.Year == period.To.Year ? "dd/MM" : "dd/MM/yyyy";
        return Words.PeriodPart.With(holder.Name, period.From.ToString(year, NewsroomTime.Vietnamese), period.To.ToString(year, NewsroomTime.Vietnamese));
    }

    private static Named Of(ReportingMonth first, int length)
    {
        var name = length switch
        {
            1 => first.Name,
            3 => Words.PeriodQuarter.With(((first.Month - 1) / 3) switch { 0 => "I", 1 => "II", 2 => "III", _ => "IV" }, first.Year),
            6 => (first.Month == 1 ? Words.PeriodFirstHalf : Words.PeriodSecondHalf).With(first.Year),
            _ => Words.PeriodYear.With(first.Year),
        };
        return new(name, ReportingPeriod.Of(first.FirstDay, first.Plus(length - 1).LastDay)!.Value);
    }
}
