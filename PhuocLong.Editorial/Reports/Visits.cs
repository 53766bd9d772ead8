namespace PhuocLong.Editorial.Reports;

/// <summary>Lượt truy cập of one month, as the portal's own counter says: typed in, with where it was read and on which day.</summary>
public sealed class Visits
{
    /// <summary>The first of the calendar month it is named after.</summary>
    public DateOnly Month { get; set; }

    public long Count { get; set; }

    public required string Source { get; set; }

    /// <summary>The day the counter was read; a day within the month means that the month was not over.</summary>
    public DateOnly ReadOn { get; set; }

    public int EnteredById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; set; }
}

/// <summary>How many items were published in a period of which the newsroom keeps no records: entered, never counted.</summary>
public sealed class PastCount
{
    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public int Articles { get; set; }

    public required string Source { get; set; }

    /// <summary>The day of the paper it was taken from.</summary>
    public DateOnly ReadOn { get; set; }

    public int EnteredById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; set; }
}
