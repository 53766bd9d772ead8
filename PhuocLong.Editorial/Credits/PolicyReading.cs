using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Credits;

/// <summary>Every edition of every policy, with the units it names.</summary>
internal static class PolicyReading
{
    public static async Task<IReadOnlyList<PolicyTerms>> PoliciesAsync(this EditorialDb db, CancellationToken stop = default) =>
        [.. (await db.QuotaPolicies.AsNoTracking().OrderBy(p => p.From).ThenBy(p => p.Id)
            .Select(p => new { Policy = p, Units = p.Units.Select(u => u.Id).ToList() }).ToListAsync(stop)).Select(p => PolicyTerms.Of(p.Policy, p.Units.ToHashSet()))];
}
