namespace PhuocLong.Editorial.Editing;

/// <summary>One committed piece of an article's text log: a Yjs update, exactly as it was accepted.</summary>
public sealed class TextUpdate
{
    /// <summary>Order of the log.</summary>
    public long Seq { get; set; }

    public int ArticleId { get; set; }

    /// <summary>Who typed it; null for the newsroom's own corrections.</summary>
    public int? MemberId { get; set; }

    public required byte[] Update { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}
