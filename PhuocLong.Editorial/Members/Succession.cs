using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Members;

/// <summary>Which unit stands in the place of one that was merged into another.</summary>
internal sealed class Succession
{
    public static readonly Succession None = new([]);

    private readonly Dictionary<int, (DateOnly From, int SuccessorId)> merged;

    private Succession(Dictionary<int, (DateOnly, int)> merged) => this.merged = merged;

    public static async Task<Succession> LoadAsync(EditorialDb db, CancellationToken stop = default) =>
        new((await db.Units.Where(u => u.SuccessorId != null && u.Until != null).Select(u => new { u.Id, From = u.Until!.Value, SuccessorId = u.SuccessorId!.Value }).ToListAsync(stop))
            .ToDictionary(u => u.Id, u => (u.From, u.SuccessorId)));

    /// <summary>The unit itself, or the one that had taken its place by that Vietnamese day.</summary>
    public int On(int unitId, DateOnly day)
    {
        while (merged.TryGetValue(unitId, out var into) && into.From <= day)
            unitId = into.SuccessorId;
        return unitId;
    }

    public List<(int Member, int Unit)> On(IEnumerable<(int Member, int Unit)> roles, DateOnly day) => [.. roles.Select(r => (r.Member, On(r.Unit, day)))];
}
