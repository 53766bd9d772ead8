namespace PhuocLong.Editorial.Calendar;

/// <summary>From which month on the newsroom's months begin on another day. What has begun is never changed.</summary>
public sealed class MonthStart
{
    /// <summary>First of the first month that ends by it, as 2026-12-01.</summary>
    public DateOnly From { get; set; }

    /// <summary>1–28.</summary>
    public int StartDay { get; set; }

    public int SetById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime SetAt { get; set; }
}
