namespace PhuocLong.Editorial.PublishedCounts;

/// <summary>By what published articles are counted. Stored by name: members may be added, never renamed.</summary>
public enum PublishedAxis
{
    Total,
    Heading,
    Unit,
    Genre,
    Category,
    Withdrawn,

    /// <summary>An article may follow several, or none.</summary>
    Topic,

    /// <summary>An article of two authors counts for both, a photographer for none.</summary>
    Author,

    /// <summary>By tenths of days from first draft to publication.</summary>
    LeadTime,
}

/// <summary>The kept count of one month on one axis: how many articles first published in it have that value. It always equals the articles.</summary>
public sealed class PublishedTally
{
    /// <summary>First of the newsroom's month it is named after.</summary>
    public DateOnly Month { get; set; }

    public PublishedAxis Axis { get; set; }

    /// <summary>The value: a number, a genre's or an author's name.</summary>
    public required string Key { get; set; }

    public int Articles { get; set; }
}
