namespace PhuocLong.Editorial.Reviews;

/// <summary>One run of an article through one edition of the workflow, from its submission to the last word.</summary>
public sealed class Review
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public int WorkflowId { get; set; }

    public Workflows.Workflow Workflow { get; set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; set; }

    /// <summary>UTC: approved, rejected or recalled. A return leaves the review open.</summary>
    public DateTime? ClosedAt { get; set; }

    public List<Decision> Decisions { get; } = [];

    /// <summary>The votes given at the step where it waits now, while more are missing.</summary>
    public IReadOnlyList<Decision> Votes => [.. Decisions.Where(d => d.Counts)];

    /// <summary>
    /// The step that holds it when what was cleared or ended comes back: the one that approved it last, unless the
    /// edition it goes by now has no such step.
    /// </summary>
    public Workflows.WorkflowStep LastStep =>
        Workflow.Find(Decisions.Where(d => d.Kind == DecisionKind.Approve).MaxBy(d => d.Id)?.StepKey) ?? Workflow.Final;
}

/// <summary>What one member decided, on which version, and why.</summary>
public sealed class Decision
{
    public int Id { get; set; }

    public int ReviewId { get; set; }

    public int MemberId { get; set; }

    /// <summary>In whose place (thay mặt); null in the member's own right.</summary>
    public int? OnBehalfOfId { get; set; }

    public required string StepKey { get; set; }

    public DecisionKind Kind { get; set; }

    /// <summary>
    /// A vote that counts toward the move the article waits for now. It ends with the stay at the step, when it is
    /// withdrawn, and when an edit clears it; the decision itself stays, with its version.
    /// </summary>
    public bool Counts { get; set; }

    /// <summary>Where a return sent it: a step's key, or null for the author. For an approval the way it was given for.</summary>
    public string? ToStepKey { get; set; }

    public int VersionId { get; set; }

    public Articles.ArticleVersion Version { get; set; } = null!;

    public string? Reason { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Whose right to vote was used.</summary>
    public int Seat => OnBehalfOfId ?? MemberId;
}

public enum DecisionKind
{
    Approve,
    Return,
    Reject,
}
