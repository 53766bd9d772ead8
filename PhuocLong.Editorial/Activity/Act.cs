namespace PhuocLong.Editorial.Activity;

/// <summary>What a door asks the ledger to keep. <see cref="Detail"/> holds facts, <see cref="Text"/> what a person wrote.</summary>
public sealed record Act(ActKind Kind, int? ActorId)
{
    public int? ArticleId { get; init; }

    public int? UnitId { get; init; }

    public int? VersionId { get; init; }

    public string? VersionHash { get; init; }

    /// <summary>State and step after the act; see <see cref="ArticleEvent.Standing"/>.</summary>
    public string? Standing { get; init; }

    /// <summary>Facts by name, no free text; names are ordered by the ledger.</summary>
    public IReadOnlyDictionary<string, string?>? Detail { get; init; }

    /// <summary>A reason or remark; stored beside the chain, in the chain only as a salted digest.</summary>
    public string? Text { get; init; }
}
