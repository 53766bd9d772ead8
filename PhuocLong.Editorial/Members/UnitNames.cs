using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Members;

/// <summary>All units with their dated names, for pages that name many of them on many days.</summary>
public sealed class UnitNames
{
    private readonly Dictionary<int, Unit> units;

    private UnitNames(Dictionary<int, Unit> units) => this.units = units;

    public IReadOnlyCollection<Unit> All => units.Values;

    public static async Task<UnitNames> LoadAsync(EditorialDb db, CancellationToken stop = default) =>
        new(await db.Units.AsNoTracking().Include(u => u.Names).ToDictionaryAsync(u => u.Id, stop));

    /// <summary>What the unit was called on a day of Vietnam's calendar.</summary>
    public string On(int unitId, DateOnly day) => units.TryGetValue(unitId, out var unit) ? unit.NameOn(day) : "";
}
