using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>
/// Bài đã đăng trước đây: a row of the file, laid ready under the number of the article it becomes. It stays beside the
/// article and says where that came from.
/// </summary>
public sealed class PastArticle
{
    public int ArticleId { get; set; }

    public int ImportId { get; set; }

    /// <summary>The row of the file, as Excel counts them.</summary>
    public int RowNumber { get; set; }

    public required string Title { get; set; }

    public required string FoldedTitle { get; set; }

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; set; }

    public int UnitId { get; set; }

    public int? CategoryId { get; set; }

    public int ReportHeadingId { get; set; }

    public Genre Genre { get; set; }

    /// <summary>Who signed it, folded, to be found by.</summary>
    public string FoldedNames { get; set; } = "";

    public string? Address { get; set; }

    /// <summary>How often it had been viewed, as the file says.</summary>
    public long? Views { get; set; }
}

/// <summary>A name the article was signed with, laid ready beside it.</summary>
public sealed class PastSignature
{
    public int ArticleId { get; set; }

    public int Position { get; set; }

    public BylineKind Kind { get; set; }

    public required string Name { get; set; }
}
