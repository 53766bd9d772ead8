namespace PhuocLong.Editorial.PastArticles;

/// <summary>Lượt nhập: one file of articles that were on the portal before they were written here.</summary>
public sealed class PastImport
{
    public int Id { get; set; }

    public required string FileName { get; set; }

    public int StartedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; set; }

    public PastImportState State { get; set; }

    /// <summary>The first of the article numbers that were set aside for it; the others follow without a gap.</summary>
    public int FirstArticleId { get; set; }

    /// <summary>How many articles it brings, and so how many numbers.</summary>
    public int Articles { get; set; }

    /// <summary>Rows of the file that were left out: faulty ones, and those that stand already.</summary>
    public int LeftOut { get; set; }

    /// <summary>UTC: the earliest publication in it.</summary>
    public DateTime From { get; set; }

    /// <summary>UTC: the latest publication in it.</summary>
    public DateTime To { get; set; }

    public int? TakenBackById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? TakenBackAt { get; set; }

    public int LastArticleId => FirstArticleId + Articles - 1;
}

public enum PastImportState
{
    /// <summary>Rows are being laid ready; nobody sees any of them.</summary>
    Staging,

    /// <summary>All of them are articles.</summary>
    Done,

    /// <summary>All of them are gone again.</summary>
    TakenBack,
}
