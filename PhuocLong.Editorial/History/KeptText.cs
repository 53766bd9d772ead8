using System.IO.Compression;
using System.Text;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.History;

/// <summary>Why a state between two moves was kept.</summary>
public enum KeptFor
{
    /// <summary>Somebody's writing ended with it, or had gone on for a while.</summary>
    Writing,

    /// <summary>Somebody closed the article with this text on the screen.</summary>
    Look,

    /// <summary>Somebody gave it a name.</summary>
    Name,

    /// <summary>It stood there when an older text was restored over it.</summary>
    Restoring,
}

/// <summary>The text as it was at some moment between two moves, so that it can be compared with and gone back to.</summary>
public sealed class KeptText
{
    public long Id { get; set; }

    public int ArticleId { get; set; }

    public KeptFor For { get; set; }

    /// <summary>What a person called it.</summary>
    public string? Name { get; set; }

    /// <summary>Who named it, or restored over it.</summary>
    public int? MemberId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>SHA-256, lower-case hex, of the canonical text.</summary>
    public required string Hash { get; set; }

    public int Words { get; set; }

    /// <summary>The frozen JSON of title, lead and body, gzip.</summary>
    public required byte[] Packed { get; set; }

    public string Json()
    {
        using var unpacking = new GZipStream(new MemoryStream(Packed), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacking, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    internal static KeptText Of(int articleId, string json, string hash, int words, KeptFor why, DateTime at)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Optimal))
            packing.Write(Encoding.UTF8.GetBytes(json));
        return new() { ArticleId = articleId, For = why, At = at, Hash = hash, Words = words, Packed = packed.ToArray() };
    }

    internal static KeptText Of(int articleId, FrozenForm text, KeptFor why, DateTime at) => Of(articleId, text.Json, text.Hash, text.Words, why, at);
}
