using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>
/// Everyone who holds a deciding role at this moment, and from that: who decides on an article at a step. Loaded
/// once, it answers for a whole inbox.
/// </summary>
public sealed class StepDeciders
{
    private readonly List<Holder> holders;

    private StepDeciders(List<Holder> holders) => this.holders = holders;

    /// <summary>Someone who may decide.</summary>
    public sealed record Person(int Id, string Name);

    private sealed record Holder(int Id, string Name, Role Role, int? CategoryId);

    /// <summary>For articles that wait at no step.</summary>
    public static StepDeciders Nobody { get; } = new([]);

    public static async Task<StepDeciders> LoadAsync(EditorialDb db, CancellationToken stop = default) => new(
        await db.RoleAssignments.AsNoTracking()
            .Where(a => a.Role != Role.Contributor && a.Role != Role.Observer && a.Role != Role.Administrator && a.Member.DisabledAt == null)
            .Select(a => new Holder(a.MemberId, a.Member.DisplayName, a.Role, a.CategoryId))
            .ToListAsync(stop));

    /// <summary>Who may decide on the article at the step; its authors are never among them.</summary>
    public IReadOnlyList<Person> At(WorkflowStep step, Article article) =>
        [.. Desk(step, article).Where(h => !article.IsOwnOf(h.Id)).Select(h => new Person(h.Id, h.Name)).Distinct()];

    /// <summary>True when the step's desk has people, but all of them are authors of this article.</summary>
    public bool OnlyAuthorsAt(WorkflowStep step, Article article) =>
        Desk(step, article).Any() && At(step, article).Count == 0;

    private IEnumerable<Holder> Desk(WorkflowStep step, Article article)
    {
        var desk = holders.Where(h => h.Role == step.Role);
        if (step is { OwnCategory: true, Role: Role.BoardMember })
        {
            // A category that nobody on the board is entrusted with falls to any board member.
            var entrusted = desk.Where(h => h.CategoryId == article.CategoryId).ToList();
            return entrusted.Count > 0 ? entrusted : desk;
        }
        // The chair's own article is approved last by any other board member.
        if (step.Role == Role.Chair && desk.All(h => article.IsOwnOf(h.Id)))
            return desk.Concat(holders.Where(h => h.Role == Role.BoardMember));
        return desk;
    }
}
