namespace PhuocLong.Editorial.Comments;

/// <summary>One thing one member said in a thread.</summary>
public sealed class Comment
{
    public int Id { get; set; }

    public int ThreadId { get; set; }

    public CommentThread Thread { get; set; } = null!;

    public int MemberId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Plain text; people are called as "@Nguyễn Thị Lan". Empty once it is deleted.</summary>
    public string Text { get; set; } = "";

    /// <summary>UTC: last changed by its author.</summary>
    public DateTime? EditedAt { get; set; }

    /// <summary>UTC: taken back by its author; that it was there stays to be seen, what it said does not.</summary>
    public DateTime? DeletedAt { get; set; }

    public List<CommentNotice> Notices { get; } = [];
}

/// <summary>Someone whom a comment concerns, and whether they have seen it.</summary>
public sealed class CommentNotice
{
    public int CommentId { get; set; }

    public int MemberId { get; set; }

    public NoticeReason Reason { get; set; }

    /// <summary>The name the text calls them by, as it was written; empty when it does not.</summary>
    public string CalledAs { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? SeenAt { get; set; }
}

public enum NoticeReason
{
    /// <summary>Called by name.</summary>
    Called,

    /// <summary>Said something in the thread before.</summary>
    Answered,

    /// <summary>Began the article.</summary>
    OwnArticle,
}
