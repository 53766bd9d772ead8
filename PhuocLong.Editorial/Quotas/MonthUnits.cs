using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>The units some months speak of.</summary>
internal static class MonthUnits
{
    // Asked at every look at the board, so they are translated once and for all.
    private static readonly Func<EditorialDb, DateOnly, DateOnly, DateOnly, DateOnly, IAsyncEnumerable<Unit>> unitsOf = EF.CompileAsyncQuery(
        (EditorialDb db, DateOnly first, DateOnly last, DateOnly firstLabel, DateOnly lastLabel) => db.Units.AsNoTracking().Include(u => u.Names)
            .Where(u => (u.From <= last && (u.Until == null || first < u.Until))
                || db.MonthTallies.Any(t => firstLabel <= t.Month && t.Month <= lastLabel && t.UnitId == u.Id && t.Counted + t.NotCounted > 0)));

    private static readonly Func<EditorialDb, IAsyncEnumerable<UnitKind>> kindsOf = EF.CompileAsyncQuery((EditorialDb db) => db.UnitKinds.AsNoTracking());

    /// <summary>Those that were there, and those that were no more and to which something was sent all the same.</summary>
    public static async Task<List<Unit>> LoadAsync(EditorialDb db, ReportingMonth from, ReportingMonth to, CancellationToken stop)
    {
        // A handful of kinds, and hundreds of names: each kind is read once.
        var kinds = await kindsOf(db).ToDictionaryAsync(k => k.Id, cancellationToken: stop);
        var units = await unitsOf(db, from.FirstDay, to.LastDay, from.Label, to.Label).ToListAsync(stop);
        foreach (var name in units.SelectMany(u => u.Names))
            name.Kind = kinds[name.KindId];
        return units;
    }
}
