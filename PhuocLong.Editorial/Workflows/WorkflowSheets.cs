using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Workflows;

/// <summary>A line as the administrator sees it.</summary>
/// <param name="Editions">The newest first; new reviews begin on that one.</param>
public sealed record LineSheet(
    string Key, IReadOnlyList<EditionSheet> Editions, IReadOnlyList<(int Id, string Name)> Categories, IReadOnlyList<Genre> Genres)
{
    public EditionSheet Newest => Editions[0];

    public string Name => Newest.Workflow.Name;

    public bool IsStandard => Key == StandardWorkflow.Line;
}

/// <summary>One edition, by whom it was published, and how many reviews run on it.</summary>
public sealed record EditionSheet(Workflow Workflow, string? CreatedBy, int Running);
