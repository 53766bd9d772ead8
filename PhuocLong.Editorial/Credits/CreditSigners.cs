using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Credits;

/// <summary>Whose people sign an article, and which units are credited for that.</summary>
internal static class CreditSigners
{
    /// <summary>The members who sign the words, in their order; who only took the photographs did not write it.</summary>
    public static List<int> Of(Article article) =>
        [.. article.Bylines.Where(b => b.MemberId is not null && b.Kind != BylineKind.Photo).OrderBy(b => b.Position).Select(b => b.MemberId!.Value).Distinct()];

    /// <summary>The unit it was written for, and then one of each signer who writes for another.</summary>
    public static IEnumerable<int> UnitsOf(int first, IReadOnlyList<int> signers, IReadOnlyList<(int Member, int Unit)> roles) =>
        signers.Select(s => roles.Where(r => r.Member == s).Select(r => r.Unit).ToList())
            .Where(units => units.Count > 0 && !units.Contains(first)).Select(units => units[0]).Prepend(first).Distinct();

    public static async Task<List<(int Member, int Unit)>> RolesAsync(EditorialDb db, IReadOnlyCollection<int> members, CancellationToken stop) =>
        [.. (await db.RoleAssignments.AsNoTracking().Where(a => members.Contains(a.MemberId) && a.Role == Role.Contributor && a.UnitId != null)
            .OrderBy(a => a.Id).Select(a => new { a.MemberId, Unit = a.UnitId!.Value }).ToListAsync(stop)).Select(a => (a.MemberId, a.Unit))];
}
