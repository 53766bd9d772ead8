using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>What the board says of units that were merged in the months it shows: credits before stay with the old unit, later ones are its successor's.</summary>
internal static class Mergers
{
    // Asked at every look at the board, so it is translated once and for all.
    private static readonly Func<EditorialDb, DateOnly, DateOnly, IAsyncEnumerable<Unit>> mergedOf = EF.CompileAsyncQuery((EditorialDb db, DateOnly first, DateOnly last) =>
        db.Units.AsNoTracking().Include(u => u.Names).Where(u => u.SuccessorId != null && first <= u.Until && u.Until <= last));

    /// <summary>A remark for the row of each unit concerned.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> LoadAsync(EditorialDb db, IReadOnlyList<ReportingMonth> months, CancellationToken stop)
    {
        var merged = await mergedOf(db, months[0].FirstDay, months[^1].LastDay).ToListAsync(stop);
        if (merged.Count == 0)
            return new Dictionary<int, string>();
        var successors = merged.Select(u => u.SuccessorId!.Value).ToList();
        var into = await db.Units.AsNoTracking().Include(u => u.Names).Where(u => successors.Contains(u.Id)).ToDictionaryAsync(u => u.Id, stop);
        var said = merged.ToDictionary(u => u.Id, u => Words.MergedInto.With(into[u.SuccessorId!.Value].NameOn(u.Until!.Value), ReportingPeriod.Day(u.Until.Value)));
        foreach (var joined in merged.GroupBy(u => u.SuccessorId!.Value).Where(g => !said.ContainsKey(g.Key)))
            said[joined.Key] = string.Join("; ", joined.Select(u => Words.MergedFrom.With(u.NameOn(u.Until!.Value.AddDays(-1)), ReportingPeriod.Day(u.Until.Value))));
        return said;
    }
}
