namespace PhuocLong.Editorial.Editing;

/// <summary>
/// Whose hand a client id is, from one of its letters on. Yjs keeps client id and clock of every letter that stands,
/// through every compaction, so this small table tells for ever who wrote which passage.
/// </summary>
public sealed class PassageAuthor
{
    public int ArticleId { get; set; }

    /// <summary>The id of one open page (or of the server's own document).</summary>
    public long ClientId { get; set; }

    /// <summary>The first letter this holds for, until the next row of the same client.</summary>
    public long FromClock { get; set; }

    /// <summary>Null when nobody can say: the letters came by way of a colleague's machine after an outage.</summary>
    public int? MemberId { get; set; }

    /// <summary>The server wrote it, on that member's behalf or (without one) as a correction of its own.</summary>
    public bool ByServer { get; set; }
}
