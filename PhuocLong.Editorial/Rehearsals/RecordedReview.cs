using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>One run of an article through review, as the ledger tells it: oldest act first, and without what was taken back.</summary>
/// <param name="Article">With its bylines, which say whose own it is.</param>
public sealed record RecordedReview(Article Article, IReadOnlyList<RecordedAct> Acts);

/// <summary>One act of a review.</summary>
/// <param name="Went">The edition the review ran on when it happened.</param>
/// <param name="Standing">State and step after it, as "Waiting:board"; null for what moved nothing, such as a due date.</param>
public sealed record RecordedAct(ActKind Kind, DateTime At, Workflow Went, string? Standing)
{
    private const string Waiting = nameof(ArticleState.Waiting) + ":";

    public int? By { get; init; }

    /// <summary>In whose place.</summary>
    public int? For { get; init; }

    /// <summary>The version it was made on.</summary>
    public int? Version { get; init; }

    public bool HasReason { get; init; }

    /// <summary>For a vote at a step with several ways: the one it was given for.</summary>
    public string? To { get; init; }

    /// <summary>How many votes the move needed by the people there were then, where it was voted on.</summary>
    public int? Needed { get; init; }

    public int? Seat => For ?? By;

    public bool IsApproval => Kind is ActKind.Approved or ActKind.Voted;

    public bool Clears => Standing == nameof(ArticleState.Approved);

    /// <summary>The step where the article waits after it; null where it waits at none.</summary>
    public string? Step => Standing?.StartsWith(Waiting, StringComparison.Ordinal) == true ? Standing[Waiting.Length..] : null;
}
