namespace PhuocLong.Editorial.Activity;

/// <summary>
/// One act, saved in the same transaction as the change it tells of. Rows are only ever appended (see <see cref="AppendOnly"/>), and each carries
/// the hash of the one before. History, notices, statistics and audit all read this one ledger.
/// </summary>
public sealed class ArticleEvent
{
    /// <summary>Order of the ledger; never the clock's.</summary>
    public long Seq { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    public ActKind Kind { get; set; }

    /// <summary>Null for acts on the newsroom itself: members, units, settings.</summary>
    public int? ArticleId { get; set; }

    public int? UnitId { get; set; }

    public int? ActorId { get; set; }

    public int? VersionId { get; set; }

    /// <summary>The pinned version's hash.</summary>
    public string? VersionHash { get; set; }

    /// <summary>State and step after the act, as "Waiting:board"; null where the act moved nothing.</summary>
    public string? Standing { get; set; }

    /// <summary>Canonical JSON of what else the act was about; never free text.</summary>
    public string Detail { get; set; } = "{}";

    /// <summary>Salted SHA-256 of the free text kept in <see cref="EventText"/>, so that the text can be erased and the chain still holds.</summary>
    public string? TextDigest { get; set; }

    public required string PreviousHash { get; set; }

    public required string Hash { get; set; }
}

/// <summary>The free text of an event: a reason, a comment. Erasable, unlike the event.</summary>
public sealed class EventText
{
    public long Seq { get; set; }

    public required string Salt { get; set; }

    public required string Text { get; set; }
}
