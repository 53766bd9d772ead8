namespace PhuocLong.Editorial.Articles;

/// <summary>A name the article is signed with. It is not an account: a collaborator without one can be an author.</summary>
public sealed class Byline
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public int Position { get; set; }

    public BylineKind Kind { get; set; }

    /// <summary>The name or pen name (bút danh) as printed.</summary>
    public required string Name { get; set; }

    /// <summary>Who stands behind it, where that is a member: they may not decide on the article.</summary>
    public int? MemberId { get; set; }
}

public enum BylineKind
{
    /// <summary>Bài.</summary>
    Text,

    /// <summary>Ảnh.</summary>
    Photo,

    /// <summary>Bài và ảnh.</summary>
    TextAndPhoto,
}

/// <summary>A named member of another unit who writes in the article too.</summary>
public sealed class CoWriter
{
    public int ArticleId { get; set; }

    public int MemberId { get; set; }
}
