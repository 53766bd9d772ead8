using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Quotas;

/// <summary>How a unit stands towards its quota of one month.</summary>
public enum QuotaStanding
{
    /// <summary>Đạt: the minimum is reached.</summary>
    Met,

    /// <summary>Chưa đủ: the month is open, below the minimum, more than five working days left.</summary>
    Behind,

    /// <summary>Có nguy cơ: the month is open, below the minimum, at most five working days left.</summary>
    AtRisk,

    /// <summary>Thiếu: the month is over, below the minimum.</summary>
    Missed,

    /// <summary>Chưa tới: the month has not begun.</summary>
    Upcoming,

    /// <summary>Không giao: no policy names the unit in that month, or it did not exist for the whole of it.</summary>
    NotAsked,

    /// <summary>Được miễn: the chair has exempted the unit, with a reason.</summary>
    Exempt,
}

/// <summary>The one rule behind the standing, and the words and marks for it.</summary>
public static class QuotaStandings
{
    /// <summary>With this many working days left, today included, a unit below its minimum is at risk.</summary>
    public const int RiskDays = 5;

    /// <param name="count">Articles counted in the month.</param>
    /// <param name="minimum">What is asked; null when nothing is.</param>
    /// <param name="month">The month asked about.</param>
    /// <param name="today">Vietnam's calendar.</param>
    /// <param name="days">The newsroom's working days.</param>
    public static QuotaStanding Of(decimal count, int? minimum, ReportingMonth month, DateOnly today, WorkingDays days)
    {
        if (minimum is null)
            return QuotaStanding.NotAsked;
        if (today < month.FirstDay)
            return QuotaStanding.Upcoming;
        if (count >= minimum)
            return QuotaStanding.Met;
        if (today > month.LastDay)
            return QuotaStanding.Missed;
        return days.LeftIn(month, today) <= RiskDays ? QuotaStanding.AtRisk : QuotaStanding.Behind;
    }

    public static string Word(this QuotaStanding standing) => standing switch
    {
        QuotaStanding.Met => Words.Met,
        QuotaStanding.Behind => Words.Behind,
        QuotaStanding.AtRisk => Words.AtRisk,
        QuotaStanding.Missed => Words.Missed,
        QuotaStanding.Upcoming => Words.Upcoming,
        QuotaStanding.Exempt => Words.Exempt,
        _ => Words.NotAsked,
    };

    /// <summary>The class the board's cells and pills are drawn with.</summary>
    public static string Css(this QuotaStanding standing) => standing switch
    {
        QuotaStanding.Met => "met",
        QuotaStanding.Behind => "behind",
        QuotaStanding.AtRisk => "risk",
        QuotaStanding.Missed => "missed",
        QuotaStanding.Upcoming => "upcoming",
        QuotaStanding.Exempt => "exempt",
        _ => "unasked",
    };
}
