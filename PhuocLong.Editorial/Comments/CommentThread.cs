using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace PhuocLong.Editorial.Comments;

/// <summary>What is said about one passage of an article, or about the whole of it, from the first comment until it is done.</summary>
public sealed class CommentThread
{
    internal const int PublicIdLength = 16;

    public int Id { get; set; }

    /// <summary>What the mark in the text and links carry. Known to everybody who reads the text, so it opens nothing by itself.</summary>
    public string PublicId { get; set; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PublicIdLength / 2));

    public int ArticleId { get; set; }

    public CommentGrade Grade { get; set; }

    public CommentPlace Place { get; set; }

    /// <summary>The words it was said of, kept for good: the text may lose them. Empty for the whole article.</summary>
    public string Quote { get; set; } = "";

    public int CreatedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    public int? ResolvedById { get; set; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? ResolvedAt { get; set; }

    public List<Comment> Comments { get; } = [];

    public bool IsOpen => ResolvedAt is null;
}

/// <summary>How much weight a thread has.</summary>
public enum CommentGrade
{
    /// <summary>Gợi ý.</summary>
    Suggested,

    /// <summary>Nên.</summary>
    Advised,

    /// <summary>Bắt buộc: while it is open, nobody approves.</summary>
    Required,
}

/// <summary>What a thread speaks of.</summary>
public enum CommentPlace
{
    WholeArticle,
    Title,
    Lead,
    Body,
}

public static class CommentThreadQueries
{
    /// <summary>The open threads marked <i>bắt buộc</i>: they bar approval.</summary>
    public static IQueryable<CommentThread> OpenRequired(this IQueryable<CommentThread> threads) =>
        threads.Where(t => t.Grade == CommentGrade.Required && t.ResolvedAt == null);
}
