namespace PhuocLong.Editorial.Workflows;

/// <summary>One immutable edition of the way of an article. Running reviews stay on the edition they began with.</summary>
public sealed class Workflow
{
    public int Id { get; set; }

    /// <summary>1, 2, 3 …; the highest is what new reviews begin with.</summary>
    public int Edition { get; set; }

    public required string Name { get; set; }

    /// <summary>The steps in order.</summary>
    public required IReadOnlyList<WorkflowStep> Steps { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    public WorkflowStep First => Steps[0];

    public WorkflowStep? Find(string? key) => Steps.FirstOrDefault(s => s.Key == key);

    public WorkflowStep? After(WorkflowStep step) => Steps.SkipWhile(s => s.Key != step.Key).Skip(1).FirstOrDefault();

    /// <summary>The steps an article waiting at <paramref name="step"/> can be returned to, nearest last.</summary>
    public IReadOnlyList<WorkflowStep> Before(WorkflowStep step) => [.. Steps.TakeWhile(s => s.Key != step.Key)];
}

/// <summary>A desk the article passes: who holds it, and in how many working days it is meant to move on.</summary>
/// <param name="Key">Stable key stored on articles and decisions.</param>
/// <param name="Name">What people call the desk, such as "Tổ giúp việc".</param>
/// <param name="Role">The role that decides here.</param>
/// <param name="OwnCategory">Whether only members entrusted with the article's category decide.</param>
/// <param name="TargetDays">Working days.</param>
/// <param name="Editing">What the desk may do to the text while it holds it.</param>
public sealed record WorkflowStep(
    string Key, string Name, Members.Role Role, bool OwnCategory, int TargetDays, EditPolicy Editing = EditPolicy.Write);

/// <summary>What the people of a step may do to the text that waits with them.</summary>
public enum EditPolicy
{
    /// <summary>They mend it themselves.</summary>
    Write,

    /// <summary>They suggest, and the text stays as it was submitted until somebody accepts.</summary>
    Suggest,
}
