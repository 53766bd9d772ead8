using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

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
    public bool Is(Role role) => Roles.Contains(role);

    public bool WritesFor(int unitId) => Units.Contains(unitId);

    /// <summary>Anyone of the newsroom, or nobody: a disabled or unknown member has no roles at all.</summary>
    public bool IsAnyone => Roles.Count > 0;

    public static async Task<MemberRoles> LoadAsync(EditorialDb db, int memberId, CancellationToken stop = default)
    {
        var member = await db.Users.AsNoTracking()
            .Where(m => m.Id == memberId && m.DisabledAt == null)
            .Select(m => new { m.DisplayName, Held = m.Assignments.Select(a => new { a.Role, a.UnitId, a.CategoryId }).ToList() })
            .SingleOrDefaultAsync(stop);
        if (member is null)
            return new(memberId, "", [], [], []);
        return new(
            memberId,
            member.DisplayName,
            member.Held.Select(a => a.Role).ToHashSet(),
            member.Held.Where(a => a.Role == Role.Contributor && a.UnitId != null).Select(a => a.UnitId!.Value).ToHashSet(),
            member.Held.Where(a => a.Role == Role.BoardMember && a.CategoryId != null).Select(a => a.CategoryId!.Value).ToHashSet());
    }
}
