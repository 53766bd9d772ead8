using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;
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

    /// <summary>Someone who may decide, in their own right or in another's place.</summary>
    public sealed record Person(int Id, string Name, int? ForId = null, string? ForName = null)
    {
        /// <summary>The name, and in whose place.</summary>
        public string Label => ForName is null ? Name : Words.NameInPlace.With(Name, ForName);

        /// <summary>Whose right to vote they would use.</summary>
        public int Seat => ForId ?? Id;

        /// <summary>Has somebody deciding in their place today.</summary>
        public bool IsAway { get; init; }
    }

    private sealed record Holder(int Id, string Name, Role Role, int? CategoryId, int? ForId = null, string? ForName = null)
    {
        public bool IsAway { get; init; }

        // Neither the deputy nor the one they stand for decides on their own article; but the chair's own is approved
        // last by the deputy the chair has named.
        public bool IsAuthorOf(Article article) =>
            article.IsOwnOf(Id) || (ForId is { } principal && Role != Role.Chair && article.IsOwnOf(principal));
    }

    /// <summary>For articles that wait at no step.</summary>
    public static StepDeciders Nobody { get; } = new([]);

    public static async Task<StepDeciders> LoadAsync(EditorialDb db, CancellationToken stop = default)
    {
        var held = await HeldIn(db).ToListAsync(stop);
        var own = held.ConvertAll(h => h.Holder);
        if (!held.Exists(h => h.SomebodyIsAway))
            return new(own);
        var lent = await db.Delegations.AsNoTracking().InForceOn(db.Today)
            .Select(d => new { d.PrincipalId, d.DeputyId, Deputy = d.Deputy.DisplayName })
            .ToListAsync(stop);
        var away = lent.Select(d => d.PrincipalId).ToHashSet();
        // A deputy stands wherever the one they stand for does; what somebody may do in their own right comes first.
        return new([.. own.Select(h => h with { IsAway = away.Contains(h.Id) }), .. lent.SelectMany(d => own.Where(h => h.Id == d.PrincipalId)
            .Select(h => h with { Id = d.DeputyId, Name = d.Deputy, ForId = h.Id, ForName = h.Name, IsAway = away.Contains(d.DeputyId) }))]);
    }

    // Asked at every move, so it is translated once and for all; and mostly nobody is away, which spares the second question.
    private static readonly Func<EditorialDb, IAsyncEnumerable<Held>> HeldIn = EF.CompileAsyncQuery((EditorialDb db) =>
        db.RoleAssignments.AsNoTracking()
            .Where(a => a.Role != Role.Contributor && a.Role != Role.Observer && a.Role != Role.Administrator && a.Member.DisabledAt == null)
            .Select(a => new Held(
                new Holder(a.MemberId, a.Member.DisplayName, a.Role, a.CategoryId, null, null), db.Delegations.Any(d => d.EndedAt == null))));

    private sealed record Held(Holder Holder, bool SomebodyIsAway);

    /// <summary>Who may decide on the article at the step, whichever way; its authors are never among them.</summary>
    public IReadOnlyList<Person> At(WorkflowStep step, Article article) =>
        People(Desk(step, article).Where(h => !h.IsAuthorOf(article)));

    /// <summary>Who may take this way on from the step; its authors are never among them.</summary>
    public IReadOnlyList<Person> For(WorkflowStep step, WorkflowMove way, Article article) =>
        People(Desk(step, way.Role ?? step.Role, article).Where(h => !h.IsAuthorOf(article)));

    /// <summary>True when the step's desk has people, but all of them are authors of this article.</summary>
    public bool OnlyAuthorsAt(WorkflowStep step, Article article) =>
        Desk(step, article).Any() && At(step, article).Count == 0;

    /// <summary>Whether a member has a place of their own at that desk, be it as an author.</summary>
    public bool Sits(WorkflowStep step, WorkflowMove way, Article article, int memberId) =>
        Desk(step, way.Role ?? step.Role, article).Any(h => h.Id == memberId && h.ForId is null);

    /// <summary>What somebody who decides anywhere is called; null when they do no longer.</summary>
    public string? NameOf(int memberId) => holders.Find(h => h.Id == memberId)?.Name;

    private static IReadOnlyList<Person> People(IEnumerable<Holder> holders) =>
        [.. holders.Select(h => new Person(h.Id, h.Name, h.ForId, h.ForName) { IsAway = h.IsAway }).DistinctBy(p => p.Id)];

    // The step's own people, and those whom one of its moves names.
    private IEnumerable<Holder> Desk(WorkflowStep step, Article article)
    {
        var desk = Desk(step, step.Role, article);
        foreach (var role in step.Moves.Select(m => m.Role).OfType<Role>().Distinct().Where(r => r != step.Role))
            desk = desk.Concat(Desk(step, role, article));
        return desk;
    }

    private IEnumerable<Holder> Desk(WorkflowStep step, Role role, Article article)
    {
        var desk = holders.Where(h => h.Role == role);
        if (step.OwnCategory && role == Role.BoardMember)
        {
            // A category that nobody on the board is entrusted with falls to any board member.
            var entrusted = desk.Where(h => h.CategoryId == article.CategoryId).ToList();
            return entrusted.Count > 0 ? entrusted : desk;
        }
        // Without a deputy the chair's own article is approved last by any other board member.
        if (role == Role.Chair && desk.All(h => h.IsAuthorOf(article)))
            return desk.Concat(holders.Where(h => h.Role == Role.BoardMember));
        return desk;
    }
}
