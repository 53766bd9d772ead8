namespace PhuocLong.Editorial.Calendar;

/// <summary>
/// Vietnam's public holidays of a year as they can be known in advance. Which days stand around Tết and Quốc khánh, and which
/// are made up for (nghỉ bù), the state says each year: these are only what the newsroom begins with.
/// </summary>
public static class PublicHolidays
{
    // From the last day of the old year.
    private const int DaysOfTet = 5;

    public static IReadOnlyList<Holiday> Of(int year)
    {
        var tet = LunarCalendar.Day(year, 1, 1);
        var national = new DateOnly(year, 9, 2);
        IReadOnlyList<Holiday> days =
        [
            new() { Day = new(year, 1, 1), Name = Words.HolidayNewYear },
            .. Enumerable.Range(-1, DaysOfTet).Select(d => new Holiday { Day = tet.AddDays(d), Name = Words.HolidayTet }),
            new() { Day = LunarCalendar.Day(year, 3, 10), Name = Words.HolidayAncestors },
            new() { Day = new(year, 4, 30), Name = Words.HolidayReunification },
            new() { Day = new(year, 5, 1), Name = Words.HolidayLabour },
            new() { Day = national, Name = Words.HolidayNational },
            new() { Day = BesideNational(national), Name = Words.HolidayNational },
        ];
        return [.. days.DistinctBy(h => h.Day).OrderBy(h => h.Day)];
    }

    // Two days, the second before or after: here the one that leaves no single working day beside a weekend.
    private static DateOnly BesideNational(DateOnly day) =>
        day.AddDays(day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday or DayOfWeek.Thursday ? 1 : -1);
}
