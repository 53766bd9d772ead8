namespace PhuocLong.Editorial.Workflows;

/// <summary>
/// One immutable edition of one way of articles. Editions of a line follow one another; running reviews stay on the
/// edition they began with until an administrator moves them.
/// </summary>
public sealed class Workflow
{
    public int Id { get; set; }

    /// <summary>The stable key of the line it is an edition of; its name may change from edition to edition.</summary>
    public string Line { get; set; } = StandardWorkflow.Line;

    /// <summary>1, 2, 3 … within the line; the highest is what new reviews begin with.</summary>
    public int Edition { get; set; }

    public required string Name { get; set; }

    /// <summary>The steps in order.</summary>
    public required IReadOnlyList<WorkflowStep> Steps { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Who published it; null for what the newsroom began with.</summary>
    public int? CreatedById { get; set; }

    public WorkflowStep First => Steps[0];

    /// <summary>The last step that approves; where an article goes back to when nothing says which one approved it.</summary>
    public WorkflowStep Final => Steps.Last(s => MovesFrom(s).Any(m => m.IsLast));

    public WorkflowStep? Find(string? key) => Steps.FirstOrDefault(s => s.Key == key);

    /// <summary>The moves on from a step, the usual one first. A step that names none goes straight on to the next.</summary>
    public IReadOnlyList<WorkflowMove> MovesFrom(WorkflowStep step) =>
        step.Moves.Count > 0 ? step.Moves : [new(Steps.SkipWhile(s => s.Key != step.Key).Skip(1).FirstOrDefault()?.Key ?? WorkflowMove.Approved)];

    /// <summary>What an edit clears while the article waits at the step: the most that any move from there says.</summary>
    public AfterEdit AfterEditAt(WorkflowStep step) => MovesFrom(step).Max(m => m.AfterEdit);

    /// <summary>The steps an article waiting at <paramref name="step"/> can be returned to, nearest last.</summary>
    public IReadOnlyList<WorkflowStep> Before(WorkflowStep step) => [.. Steps.TakeWhile(s => s.Key != step.Key)];
}
