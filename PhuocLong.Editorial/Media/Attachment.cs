namespace PhuocLong.Editorial.Media;

/// <summary>
/// A working paper of an article: the document it was imported from, a decision it quotes. Kept byte for byte, seen by
/// those who work on the article, and never part of what goes out.
/// </summary>
public sealed class Attachment
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    /// <summary>SHA-256, lower-case hex, of the bytes; two attachments of the same bytes share one file.</summary>
    public required string Sha256 { get; set; }

    /// <summary>What it was called on the person's machine, NFC, without a path.</summary>
    public required string FileName { get; set; }

    public long ByteSize { get; set; }

    public int AddedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; set; }

    /// <summary>UTC. A removed attachment is out of sight and can be brought back.</summary>
    public DateTime? RemovedAt { get; set; }
}
