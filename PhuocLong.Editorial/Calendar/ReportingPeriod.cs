using System.Globalization;

namespace PhuocLong.Editorial.Calendar;

/// <summary>Kỳ báo cáo: from one day of Vietnam's calendar to another, both included.</summary>
public readonly record struct ReportingPeriod
{
    /// <summary>Long enough for a term of office, short enough to be counted while somebody waits.</summary>
    public const int MostYears = 5;

    /// <summary>The year before must still be one the newsroom's months can name.</summary>
    private const int EarliestYear = ReportingMonth.EarliestYear + 2;

    private ReportingPeriod(DateOnly from, DateOnly to) => (From, To) = (from, to);

    public DateOnly From { get; }

    public DateOnly To { get; }

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>UTC moment at which it begins.</summary>
    public DateTime Begins => NewsroomTime.StartOfDay(From);

    /// <summary>UTC moment at which it is over.</summary>
    public DateTime Ends => NewsroomTime.StartOfDay(To.AddDays(1));

    /// <summary>Cùng kỳ: the same days of the year before. A month's last day answers a month's last day, in leap years too.</summary>
    public ReportingPeriod Prior => new(From.AddYears(-1), IsLastOfMonth(To) ? To.AddDays(1).AddYears(-1).AddDays(-1) : To.AddYears(-1));

    /// <summary>As an address holds it: "2021-01-01_2021-06-15".</summary>
    public string Address => $"{Iso(From)}_{Iso(To)}";

    /// <summary>As "01/01/2021 – 15/06/2021".</summary>
    public string Dates => DatesOf(From, To);

    public static string DatesOf(DateOnly from, DateOnly to) => Words.Dates.With(Day(from), Day(to));

    public bool Contains(DateOnly day) => From <= day && day <= To;

    public bool Contains(DateTime utc) => Begins <= utc && utc < Ends;

    /// <summary>Null for days out of order, too far away, or too many.</summary>
    public static ReportingPeriod? Of(DateOnly from, DateOnly to) =>
        from > to || from.Year < EarliestYear || to.Year > ReportingMonth.LatestYear || from.AddYears(MostYears) <= to ? null : new(from, to);

    public static ReportingPeriod? Parse(string? address) =>
        address?.Split('_') is [var from, var to] && TryDay(from, out var first) && TryDay(to, out var last) ? Of(first, last) : null;

    public static bool TryDay(string? iso, out DateOnly day) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>The newsroom's months it touches, in order.</summary>
    public IReadOnlyList<ReportingMonth> Months(MonthCalendar calendar)
    {
        var months = new List<ReportingMonth>();
        for (var month = calendar.Containing(From); month.FirstDay <= To; month = month.Next)
            months.Add(month);
        return months;
    }

    /// <summary>Whether the whole month lies in it.</summary>
    public bool Covers(ReportingMonth month) => From <= month.FirstDay && month.LastDay <= To;

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsLastOfMonth(DateOnly day) => day.AddDays(1).Day == 1;
}
