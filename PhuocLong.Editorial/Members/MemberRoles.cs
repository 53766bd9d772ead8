using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;

namespace PhuocLong.Editorial.Members;

/// <summary>
/// What one member may be, as the database says at this moment. Doors load it at every act; it is never kept
/// between acts and never read from a cookie.
/// </summary>
public sealed record MemberRoles(
    int MemberId,
    string DisplayName,
    IReadOnlyCollection<Role> Roles,
    IReadOnlyCollection<int> Units,
    IReadOnlyCollection<int> Categories)
{
    /// <summary>The deciding roles this member holds in others' places today.</summary>
    public IReadOnlyList<RoleInPlace> InPlaceOf { get; init; } = [];

    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Whether the role is this member's, or another's in whose place they act.</summary>
    public bool Acts(Role role) => Is(role) || InPlaceOf.Any(r => r.Role == role);

    /// <summary>Their own roles and those they act in, as queries compare them with an article's desk.</summary>
    public Role?[] ActingRoles => [.. Roles.Concat(InPlaceOf.Select(r => r.Role)).Distinct().Select(r => (Role?)r)];

    public bool WritesFor(int unitId) => Units.Contains(unitId);

    /// <summary>Anyone of the newsroom, or nobody: a disabled or unknown member has no roles at all.</summary>
    public bool IsAnyone => Roles.Count > 0;

    public static async Task<MemberRoles> LoadAsync(EditorialDb db, int memberId, CancellationToken stop = default)
    {
        var member = await FoundIn(db, memberId, stop);
        if (member is null)
            return new(memberId, "", [], [], []);
        return new(
            memberId,
            member.DisplayName,
            member.Held.Select(a => a.Role).ToHashSet(),
            member.Held.Where(a => a.Role == Role.Contributor && a.UnitId != null).Select(a => a.UnitId!.Value).ToHashSet(),
            member.Held.Where(a => a.Role == Role.BoardMember && a.CategoryId != null).Select(a => a.CategoryId!.Value).ToHashSet())
        {
            // Few stand in for anybody, so everyone else is spared the second question.
            InPlaceOf = member.IsNamedDeputy ? await InPlaceOfAsync(db, memberId, db.Today, stop) : [],
        };
    }

    // Asked at every act of everybody, so it is translated once and for all.
    private static readonly Func<EditorialDb, int, CancellationToken, Task<Found?>> FoundIn = EF.CompileAsyncQuery(
        (EditorialDb db, int memberId, CancellationToken stop) => db.Users.AsNoTracking()
            .Where(m => m.Id == memberId && m.DisabledAt == null)
            .Select(m => new Found(
                m.DisplayName,
                m.Assignments.Select(a => new Held(a.Role, a.UnitId, a.CategoryId)).ToList(),
                db.Delegations.Any(d => d.DeputyId == m.Id && d.EndedAt == null)))
            .SingleOrDefault());

    private sealed record Found(string DisplayName, List<Held> Held, bool IsNamedDeputy);

    private sealed record Held(Role Role, int? UnitId, int? CategoryId);

    private static async Task<IReadOnlyList<RoleInPlace>> InPlaceOfAsync(EditorialDb db, int memberId, DateOnly today, CancellationToken stop) =>
        await (from d in db.Delegations.InForceOn(today)
               where d.DeputyId == memberId
               join a in db.RoleAssignments on d.PrincipalId equals a.MemberId
               where a.Role == Role.Assistant || a.Role == Role.BoardMember || a.Role == Role.Chair
               select new RoleInPlace(d.PrincipalId, d.Principal.DisplayName, a.Role)).Distinct().ToListAsync(stop);
}
