namespace PhuocLong.Editorial.PortalFigures;

/// <summary>Lượt truy cập of one month, as the portal's own counter says.</summary>
public sealed class Visits : EnteredFigure
{
    /// <summary>The first of the calendar month it is named after. A reading within the month means that the month was not over.</summary>
    public DateOnly Month { get; set; }

    public long Count { get; set; }
}

/// <summary>How many items were published in a period of which the newsroom keeps no records: entered, never counted.</summary>
public sealed class PastCount : EnteredFigure
{
    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public int Articles { get; set; }
}
