using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>Who can play in a try-out: everyone who decides today, one contributor who does not exist, and the categories.</summary>
public sealed record TryOutCast(StepDeciders Deciders, IReadOnlyList<MemberRoles> People, IReadOnlyList<NamedChoice> Categories, DateOnly Today)
{
    /// <summary>Somebody of a unit who writes and decides nothing.</summary>
    public MemberRoles Contributor { get; } = new(0, Words.TryOutContributor, [Role.Contributor], [0], []);

    public MemberRoles Find(int memberId) => People.FirstOrDefault(p => p.MemberId == memberId) ?? Contributor;
}

/// <summary>The administrator's door to the people a drafted way is tried out with. It reads, and no article.</summary>
public sealed class TryOuts(IDbContextFactory<EditorialDb> contexts)
{
    public async Task<Outcome<TryOutCast>> CastAsync(int actorId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var ids = await db.RoleAssignments
            .Where(a => a.Member.DisabledAt == null && (a.Role == Role.Assistant || a.Role == Role.BoardMember || a.Role == Role.Chair))
            .Select(a => a.MemberId)
            .Union(db.Delegations.InForceOn(db.Today).Select(d => d.DeputyId))
            .ToListAsync(stop);
        var people = new List<MemberRoles>();
        foreach (var id in ids)
            people.Add(await MemberRoles.LoadAsync(db, id, stop));
        var categories = await db.Categories.Where(c => c.RetiredAt == null).Select(c => new NamedChoice(c.Id, c.Name)).ToListAsync(stop);
        return new TryOutCast(
            await StepDeciders.LoadAsync(db, stop),
            [.. people.Where(p => p.IsAnyone).OrderBy(p => p.DisplayName, NewsroomTime.Alphabet)],
            [.. categories.OrderBy(c => c.Name, NewsroomTime.Alphabet)],
            db.Today);
    }
}
