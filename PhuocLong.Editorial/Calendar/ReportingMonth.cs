using System.Globalization;

namespace PhuocLong.Editorial.Calendar;

/// <summary>
/// A month as the newsroom counts it, by Vietnam's clock. It is named after a calendar month and begins on the
/// newsroom's start day: with 20, <i>tháng 11</i> runs from 20/10 00:00 to before 20/11 00:00.
/// </summary>
public readonly record struct ReportingMonth
{
    public const int EarliestYear = 2000;
    public const int LatestYear = 2100;

    private readonly MonthCalendar? calendar;

    /// <param name="year">2000–2100.</param>
    /// <param name="month">1–12.</param>
    /// <param name="startDay">1–28, so that every month has the day.</param>
    public ReportingMonth(int year, int month, int startDay = 1) : this(year, month, MonthCalendar.Of(startDay))
    {
    }

    internal ReportingMonth(int year, int month, MonthCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, EarliestYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LatestYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        (Year, Month, this.calendar) = (year, month, calendar);
        // Asked of every unit and month of a board, so they are worked out once.
        (FirstDay, LastDay) = (calendar.FirstDayOf(Label), calendar.LastDayOf(Label));
    }

    public int Year { get; }

    public int Month { get; }

    /// <summary>The months it is one of.</summary>
    public MonthCalendar Calendar => calendar ?? MonthCalendar.Of(1);

    /// <summary>The month a UTC moment falls in.</summary>
    public static ReportingMonth Containing(DateTime utc, int startDay = 1) => MonthCalendar.Of(startDay).Containing(utc);

    /// <summary>The month a Vietnamese day falls in.</summary>
    public static ReportingMonth Containing(DateOnly day, int startDay = 1) => MonthCalendar.Of(startDay).Containing(day);

    /// <summary>Reads an address such as "2026-11"; anything else is no month.</summary>
    public static bool TryParse(string? address, MonthCalendar months, out ReportingMonth month)
    {
        month = default;
        if (!DateOnly.TryParseExact(address, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var name)
            || name.Year is < EarliestYear or > LatestYear)
            return false;
        month = months.Month(name.Year, name.Month);
        return true;
    }

    /// <summary>The first of the calendar month it is named after: how policies and sorting name a month.</summary>
    public DateOnly Label => new(Year, Month, 1);

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    /// <summary>UTC moment at which it begins.</summary>
    public DateTime From => NewsroomTime.StartOfDay(FirstDay);

    /// <summary>UTC moment at which the next one begins; no longer part of it.</summary>
    public DateTime Until => NewsroomTime.StartOfDay(LastDay.AddDays(1));

    public ReportingMonth Next => Plus(1);

    public ReportingMonth Previous => Plus(-1);

    public ReportingMonth Plus(int months)
    {
        var name = Label.AddMonths(months);
        return new(name.Year, name.Month, Calendar);
    }

    /// <summary>The twelve months that end with this one, oldest first.</summary>
    public IReadOnlyList<ReportingMonth> TwelveEndingHere()
    {
        var last = this;
        return [.. Enumerable.Range(-11, 12).Select(last.Plus)];
    }

    public bool Contains(DateTime utc) => From <= utc && utc < Until;

    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <summary>As "2026-11".</summary>
    public string Address => Label.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>As "Tháng 11/2026".</summary>
    public string Name => Words.MonthOfYear.With(Month, Year);

    /// <summary>As "Tháng 11": for a reader who knows the year.</summary>
    public string ShortName => Words.Month.With(Month);

    public override string ToString() => Address;
}
