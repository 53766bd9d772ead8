namespace PhuocLong.Editorial.Workflows;

/// <summary>What an administrator would publish as an edition.</summary>
public sealed record WorkflowDraft(string Name, IReadOnlyList<WorkflowStep> Steps)
{
    public static WorkflowDraft Of(Workflow edition) => new(edition.Name, edition.Steps);
}
