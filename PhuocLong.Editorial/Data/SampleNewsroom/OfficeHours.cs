using System.Globalization;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>
/// The minutes in which the sample's people work, numbered from 0 and leaving out nights, weekends and holidays:
/// "two days later" is then an addition, and nobody approves anything at midnight.
/// </summary>
internal sealed class OfficeHours
{
    public const int MinutesADay = Morning + Afternoon;

    private const int Morning = 4 * 60, Afternoon = (3 * 60) + 30;
    private static readonly TimeOnly MorningBegins = new(7, 30), AfternoonBegins = new(13, 30);
    private static readonly (int Month, int Day)[] FixedHolidays = [(1, 1), (4, 30), (5, 1), (9, 2)];

    private readonly List<DateOnly> days = [];

    /// <param name="first">First and last day of Vietnam's calendar.</param>
    public OfficeHours(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            if (IsWorked(day))
                days.Add(day);
    }

    /// <summary>The UTC moment at which a minute begins.</summary>
    public DateTime At(int minute)
    {
        var (day, of) = Math.DivRem(minute, MinutesADay);
        var time = of < Morning ? MorningBegins.AddMinutes(of) : AfternoonBegins.AddMinutes(of - Morning);
        return NewsroomTime.StartOfDay(days[day]) + time.ToTimeSpan();
    }

    /// <summary>The first minute of the first day worked on or after a day.</summary>
    public int StartOf(DateOnly day) => days.FindIndex(d => d >= day) is var found and >= 0 ? found * MinutesADay : days.Count * MinutesADay;

    /// <summary>How many minutes had begun by a UTC moment.</summary>
    public int Until(DateTime utc)
    {
        var start = StartOf(NewsroomTime.Day(utc));
        var minute = start;
        while (minute < start + MinutesADay && minute < days.Count * MinutesADay && At(minute) <= utc)
            minute++;
        return minute;
    }

    /// <summary>The month with the first day of the lunar year: everyone is away for a week of it.</summary>
    public static bool HasTet(DateOnly month)
    {
        var tet = Tet(month.Year);
        return tet.Month == month.Month;
    }

    private static bool IsWorked(DateOnly day)
    {
        var sinceTet = day.DayNumber - Tet(day.Year).DayNumber;
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !FixedHolidays.Contains((day.Month, day.Day))
            && sinceTet is < -2 or > 4;
    }

    // Vietnam's and China's lunar new year differ by a day once in decades, which a sample can live with.
    private static DateOnly Tet(int year) => DateOnly.FromDateTime(new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0));
}
