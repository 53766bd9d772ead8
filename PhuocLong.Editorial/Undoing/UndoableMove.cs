namespace PhuocLong.Editorial.Undoing;

/// <summary>
/// A move that its maker may still take back. It matters for ten seconds and is swept away afterwards: what was moved and
/// what was taken back stands in the ledger.
/// </summary>
public sealed class UndoableMove
{
    /// <summary>The move's place in the ledger: its last event, where it left more than one.</summary>
    public long EventSeq { get; set; }

    public long FirstSeq { get; set; }

    public int ArticleId { get; set; }

    public int MadeById { get; set; }

    public Reviews.MoveKind Kind { get; set; }

    /// <summary>The article's revision before the move; what was settled about its stay at a step then is found by it.</summary>
    public int RevisionBefore { get; set; }

    /// <summary>UTC: the moment of its event.</summary>
    public DateTime At { get; set; }

    /// <summary>UTC: until then, and not at it.</summary>
    public DateTime Until { get; set; }

    /// <summary>What the move changed, as <see cref="Inverse"/> writes it.</summary>
    public required string Inverse { get; set; }

    /// <summary>Who was the first to open the article since; it can be taken back no more.</summary>
    public int? OpenedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>A clock that was put back makes no window longer.</summary>
    public bool IsWithin(DateTime nowUtc) => At <= nowUtc && nowUtc < Until;
}
