namespace PhuocLong.Editorial.Articles;

/// <summary>The text and its data as they were when somebody decided; never changed afterwards.</summary>
public sealed class ArticleVersion
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    /// <summary>1, 2, 3 … within the article.</summary>
    public int Number { get; set; }

    public required string Title { get; set; }

    public required string Lead { get; set; }

    /// <summary>Canonical JSON of title, lead and body.</summary>
    public required string Json { get; set; }

    /// <summary>Allow-list HTML of lead and body.</summary>
    public required string Html { get; set; }

    public required string PlainText { get; set; }

    public int Words { get; set; }

    /// <summary>SHA-256, lower-case hex, of the canonical text alone.</summary>
    public required string TextHash { get; set; }

    /// <summary>The bylines, source and category frozen with the text, as JSON.</summary>
    public required string Details { get; set; }

    /// <summary>SHA-256 over text hash and details: what a decision pins.</summary>
    public required string Hash { get; set; }

    /// <summary>UTC.</summary>
    public DateTime FrozenAt { get; set; }

    public int FrozenById { get; set; }
}
