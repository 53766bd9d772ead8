namespace PhuocLong.Editorial.Editing;

/// <summary>The live text in plain form, refreshed in quiet moments, for search and counting; never loaded by lists.</summary>
public sealed class ArticleText
{
    public int ArticleId { get; set; }

    public string Title { get; set; } = "";

    public string Lead { get; set; } = "";

    public string Body { get; set; } = "";

    /// <summary>SHA-256, lower-case hex, of the canonical text.</summary>
    public string Hash { get; set; } = "";

    public int Words { get; set; }

    /// <summary>How many suggestions wait to be decided.</summary>
    public int Suggestions { get; set; }

    public long UpToSeq { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Title, lead and body as one.</summary>
    internal string AllWords() => string.Join('\n', Title, Lead, Body);
}
