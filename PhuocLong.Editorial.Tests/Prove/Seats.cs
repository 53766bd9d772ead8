using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>Who may vote and how many votes are needed, worked out a second time from the bare roles and delegations.</summary>
internal sealed class Seats
{
    private readonly List<(int Member, Role Role, int? Category)> held;
    private readonly Dictionary<int, int> deputies;

    private Seats(List<(int, Role, int?)> held, Dictionary<int, int> deputies) => (this.held, this.deputies) = (held, deputies);

    public static async Task<Seats> LoadAsync(EditorialDb db, DateOnly today, CancellationToken stop)
    {
        var held = await db.RoleAssignments.Select(a => new { a.MemberId, a.Role, a.CategoryId }).ToListAsync(stop);
        var lent = await db.Delegations.Where(d => d.EndedAt == null && d.From <= today && today <= d.Until).ToListAsync(stop);
        return new([.. held.Select(h => (h.MemberId, h.Role, h.CategoryId))], lent.ToDictionary(d => d.PrincipalId, d => d.DeputyId));
    }

    /// <summary>By member: whose seat they vote with. Authors and those who stand for an author have none.</summary>
    public Dictionary<int, int> For(WorkflowStep step, WorkflowMove way, Article article)
    {
        var role = way.Role ?? step.Role;
        var desk = held.Where(h => h.Role == role).ToList();
        if (step.OwnCategory && role == Role.BoardMember && desk.Exists(h => h.Category == article.CategoryId))
            desk.RemoveAll(h => h.Category != article.CategoryId);
        var seats = desk.Select(h => h.Member).Distinct().Where(m => !article.IsOwnOf(m)).ToDictionary(m => m);
        foreach (var principal in desk.Select(h => h.Member).Distinct())
            if (deputies.TryGetValue(principal, out var deputy) && !article.IsOwnOf(deputy) && (role == Role.Chair || !article.IsOwnOf(principal)))
                seats.TryAdd(deputy, principal);
        return seats;
    }

    /// <summary>Whether these votes let the way be taken now.</summary>
    public bool Suffice(WorkflowStep step, WorkflowMove way, Article article, WalkedArticle walked)
    {
        var voted = walked.Votes.Where(v => v.To == way.To).Select(v => v.Seat).ToHashSet();
        Assert.Equal(voted.Count, walked.Votes.Count(v => v.To == way.To));
        var present = For(step, way, article).Where(p => !deputies.ContainsKey(p.Key)).Select(p => p.Value).Union(voted).Count();
        return voted.Count >= way.Votes.Rule switch
        {
            VoteRule.All => Math.Max(1, present),
            VoteRule.Majority => (present / 2) + 1,
            _ => way.Votes.Count,
        };
    }
}
