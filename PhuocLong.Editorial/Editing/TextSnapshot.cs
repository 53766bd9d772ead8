namespace PhuocLong.Editorial.Editing;

/// <summary>The whole Yjs state up to a place in the log; the rows before it may be gone.</summary>
public sealed class TextSnapshot
{
    public int ArticleId { get; set; }

    public long UpToSeq { get; set; }

    public required byte[] State { get; set; }

    public int SchemaVersion { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}
