namespace PhuocLong.Editorial.Media;

/// <summary>
/// One stored image, whoever brought it: what its bytes are. The bytes themselves are a file of this name in the
/// <see cref="MediaStore"/>; they are never changed and never live in a text or in the database.
/// </summary>
public sealed class MediaFile
{
    /// <summary>SHA-256, lower-case hex, of the stored bytes: its key, its file's name, and what <c>figure.media</c> holds.</summary>
    public required string Sha256 { get; set; }

    public required string ContentType { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public long ByteSize { get; set; }

    /// <summary>The rendition for lists and phones, a stored file too; the image itself when it is small already.</summary>
    public required string SmallSha256 { get; set; }
}

/// <summary>An article holds an image: its readers may see it. How the image came to this article stays with the article.</summary>
public sealed class ArticleImage
{
    public int ArticleId { get; set; }

    public required string Sha256 { get; set; }

    /// <summary>What the file was called on the person's machine, NFC.</summary>
    public required string FileName { get; set; }

    public int AddedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; set; }
}
