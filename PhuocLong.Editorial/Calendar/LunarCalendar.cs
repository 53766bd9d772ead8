namespace PhuocLong.Editorial.Calendar;

/// <summary>
/// Vietnam's lunar calendar, reckoned from moon and sun by Vietnam's clock. .NET has China's, which counts an hour ahead, so
/// that a new moon just before midnight here begins the month a day later there (Tết 2007, 2030).
/// </summary>
public static class LunarCalendar
{
    /// <summary>The mean time from one new moon to the next, in days, and the Julian day of the first one of 2000.</summary>
    private const double Month = 29.530588861, FirstNewMoon = 2451550.09766;

    // The Julian day on which the first day of DateOnly began, at midnight.
    private const double DayZero = 1721425.5;
    private const double Vietnam = 7 / 24d;

    /// <summary>The day on which a day of a lunar month falls; of a month that comes twice, of the first one.</summary>
    /// <param name="year">The year in which the lunar year begins.</param>
    /// <param name="month">1–10: what lies between two winter solstices.</param>
    public static DateOnly Day(int year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 10);
        // The month of the winter solstice is the eleventh, whatever lies between two of them.
        var (eleventh, next) = (MonthOfSolstice(year - 1), MonthOfSolstice(year));
        var place = month + 1;
        if (next - eleventh == 13 && place >= LeapAfter(eleventh))
            place++;
        return NewMoonDay(eleventh + place).AddDays(day - 1);
    }

    // Thirteen months between two solstices: the first in which the sun enters no twelfth of its way bears no number of its own.
    private static int LeapAfter(int eleventh)
    {
        var place = 1;
        while (SunTwelfth(NewMoonDay(eleventh + place)) != SunTwelfth(NewMoonDay(eleventh + place + 1)))
            place++;
        return place;
    }

    private static int MonthOfSolstice(int year)
    {
        var solstice = new DateOnly(year, 12, 19);
        while (SunTwelfth(solstice.AddDays(1)) != 9)
            solstice = solstice.AddDays(1);
        var moon = (int)Math.Ceiling((solstice.DayNumber + DayZero - FirstNewMoon) / Month) + 1;
        while (NewMoonDay(moon) > solstice)
            moon--;
        return moon;
    }

    // New moons are numbered from the first of 2000; the terms are the usual ones of lunar theory, good to about a minute.
    private static DateOnly NewMoonDay(int moon)
    {
        var t = moon / 1236.85;
        var e = 1 - (0.002516 * t);
        var (sun, self) = (Rad(2.5534 + (29.1053567 * moon)), Rad(201.5643 + (385.81693528 * moon) + (0.0107582 * t * t)));
        var (node, turn) = (Rad(160.7108 + (390.67050284 * moon) - (0.0016118 * t * t)), Rad(124.7746 - (1.56375588 * moon)));
        var at = FirstNewMoon + (Month * moon) + (0.00015437 * t * t)
            - (0.4072 * Math.Sin(self)) + (0.17241 * e * Math.Sin(sun)) + (0.01608 * Math.Sin(2 * self)) + (0.01039 * Math.Sin(2 * node))
            + (0.00739 * e * Math.Sin(self - sun)) - (0.00514 * e * Math.Sin(self + sun)) + (0.00208 * e * e * Math.Sin(2 * sun))
            - (0.00111 * Math.Sin(self - (2 * node))) - (0.00057 * Math.Sin(self + (2 * node))) + (0.00056 * e * Math.Sin((2 * self) + sun))
            - (0.00042 * Math.Sin(3 * self)) + (0.00042 * e * Math.Sin(sun + (2 * node))) + (0.00038 * e * Math.Sin(sun - (2 * node)))
            - (0.00024 * e * Math.Sin((2 * self) - sun)) - (0.00017 * Math.Sin(turn));
        return DateOnly.FromDayNumber((int)Math.Floor(at - ClockLag(t * 100) + Vietnam - DayZero));
    }

    /// <summary>In which twelfth of its way the sun stands as the day begins in Vietnam; 0 begins with spring.</summary>
    private static int SunTwelfth(DateOnly day)
    {
        var t = (day.DayNumber + DayZero - Vietnam - 2451545) / 36525;
        var self = Rad(357.52911 + (35999.05029 * t));
        var longitude = 280.46646 + (36000.76983 * t) + (0.0003032 * t * t)
            + ((1.914602 - (0.004817 * t)) * Math.Sin(self)) + (0.019993 * Math.Sin(2 * self)) + (0.000289 * Math.Sin(3 * self))
            - 0.00569 - (0.00478 * Math.Sin(Rad(125.04 - (1934.136 * t))));
        return (int)(((longitude % 360) + 360) % 360 / 30);
    }

    // By how much even time is ahead of the turning earth's, in days, for the first half of this century.
    private static double ClockLag(double yearsSince2000) => (62.92 + (0.32217 * yearsSince2000) + (0.005589 * yearsSince2000 * yearsSince2000)) / 86400;

    private static double Rad(double degrees) => degrees * Math.PI / 180;
}
