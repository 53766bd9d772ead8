namespace PhuocLong.Editorial.PortalFigures;

/// <summary>A table of articles with their views, ratings and comments, as the portal exported it on a day. What is entered by mistake is set aside, not removed.</summary>
public sealed class PortalExport : EnteredFigure
{
    public int Id { get; set; }

    /// <summary>The file's name.</summary>
    public required string FileName { get; set; }

    /// <summary>UTC; null while it counts.</summary>
    public DateTime? SetAsideAt { get; set; }

    public int? SetAsideById { get; set; }

    public List<ArticleFigures> Articles { get; } = [];

    public List<UnmatchedRow> Unmatched { get; } = [];
}

/// <summary>What an export says of one article.</summary>
public sealed class ArticleFigures
{
    public int ExportId { get; set; }

    public PortalExport Export { get; set; } = null!;

    public int ArticleId { get; set; }

    public long? Views { get; set; }

    /// <summary>The mean of its ratings.</summary>
    public decimal? Rating { get; set; }

    public int? Ratings { get; set; }

    public int? Comments { get; set; }
}

/// <summary>A row of an export that no article of the newsroom answers to, kept so that nobody wonders where it went.</summary>
public sealed class UnmatchedRow
{
    public int Id { get; set; }

    public int ExportId { get; set; }

    /// <summary>Its line in the file.</summary>
    public int Line { get; set; }

    /// <summary>Its title or address, as the file has it.</summary>
    public required string Text { get; set; }

    public UnmatchedReason Reason { get; set; }
}

/// <summary>Why a row answers to no article. Stored by name: members may be added, never renamed.</summary>
public enum UnmatchedReason
{
    /// <summary>No published article has this address, or this title on this day.</summary>
    Unknown,

    /// <summary>Without an address it is told by title and day, and there is no day.</summary>
    WithoutDay,

    /// <summary>Several articles have it.</summary>
    Several,

    /// <summary>An earlier row of the file was already that article's.</summary>
    Repeated,
}
