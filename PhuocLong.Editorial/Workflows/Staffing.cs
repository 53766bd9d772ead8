using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Workflows;

/// <summary>Who there is to walk a way: the people of each role, and those entrusted with each category.</summary>
public sealed class Staffing
{
    private readonly ILookup<Role, (int Member, int? Category)> holders;
    private readonly IReadOnlyList<Category> categories;

    private Staffing(IEnumerable<(Role Role, int Member, int? Category)> holders, IReadOnlyList<Category> categories)
    {
        this.holders = holders.ToLookup(h => h.Role, h => (h.Member, h.Category));
        this.categories = categories;
    }

    public static async Task<Staffing> LoadAsync(EditorialDb db, CancellationToken stop = default)
    {
        var held = await db.RoleAssignments.Where(a => a.Member.DisabledAt == null)
            .Select(a => new { a.Role, a.MemberId, a.CategoryId }).ToListAsync(stop);
        return new(held.Select(h => (h.Role, h.MemberId, h.CategoryId)), await db.Categories.AsNoTracking().Where(c => c.RetiredAt == null).ToListAsync(stop));
    }

    /// <summary>Where this way would stand still for want of people; empty when nowhere.</summary>
    /// <param name="categoryIds">Those whose articles go by it; null for all.</param>
    public IReadOnlyList<string> Problems(IReadOnlyList<WorkflowStep> steps, IReadOnlyCollection<int>? categoryIds)
    {
        var problems = new List<string>();
        foreach (var step in steps)
        {
            foreach (var (role, votes) in step.Moves.Select(m => (m.Role ?? step.Role, m.Votes)).Prepend((step.Role, VotesNeeded.One)).Distinct())
            {
                var needed = votes.Among(1);
                var all = Count(role, null);
                if (all == 0)
                    problems.Add(Words.NobodyHolds.With(step.Name, RoleWords.Of(role)));
                else if (needed > all)
                    problems.Add(Words.TooFewPeople.With(step.Name, needed, RoleWords.Of(role), all));
                else if (step.OwnCategory && role == Role.BoardMember && Narrowest(needed, categoryIds) is { } narrow)
                    problems.Add(Words.TooFewEntrusted.With(step.Name, needed, narrow.Name, Count(role, narrow.Id)));
            }
        }
        return [.. problems.Distinct()];
    }

    private Category? Narrowest(int needed, IReadOnlyCollection<int>? categoryIds) =>
        categories.Where(c => categoryIds?.Contains(c.Id) != false).FirstOrDefault(c => Count(Role.BoardMember, c.Id) is var people && people > 0 && people < needed);

    // A category that nobody is entrusted with falls to all of the board.
    private int Count(Role role, int? category) =>
        holders[role].Where(h => category is null || h.Category == category).Select(h => h.Member).Distinct().Count();
}
