using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Workflows;

/// <summary>A desk the article passes: who holds it, and in how many working days it is meant to move on.</summary>
/// <param name="Key">Stable key stored on articles and decisions.</param>
/// <param name="Name">What people call the desk, such as "Tổ giúp việc".</param>
/// <param name="Role">The role that decides here.</param>
/// <param name="OwnCategory">Whether only members entrusted with the article's category decide.</param>
/// <param name="TargetDays">Working days.</param>
/// <param name="Editing">Who may change the text while it waits here.</param>
public sealed record WorkflowStep(string Key, string Name, Role Role, bool OwnCategory, int TargetDays, EditPolicy Editing = EditPolicy.Step)
{
    public StepColour Colour { get; init; }

    /// <summary>The ways on, the usual one first; see <see cref="Workflow.MovesFrom"/>.</summary>
    public IReadOnlyList<WorkflowMove> Moves { get; init; } = [];
}

/// <summary>
/// What happens to the text that waits at a step. The first editions were stored by number, so the order of the first
/// two stays.
/// </summary>
public enum EditPolicy
{
    /// <summary>The step's people mend it themselves.</summary>
    Step,

    /// <summary>They suggest, and the text stays as it was submitted until somebody accepts.</summary>
    Suggest,

    /// <summary>Those who wrote it mend it while it waits; the step's people suggest.</summary>
    Author,

    /// <summary>Nobody changes it.</summary>
    Locked,
}

/// <summary>The colour a step is drawn in; each is a variable of the theme, with a dark and a light value.</summary>
public enum StepColour
{
    Slate,
    Ochre,
    Pine,
    Lacquer,
    Quiet,
}
