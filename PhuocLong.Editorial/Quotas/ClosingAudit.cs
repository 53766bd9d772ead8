using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Quotas;

/// <summary>Whether what was signed of closed months still makes the hash that was signed. A signed month is never mended.</summary>
public sealed class ClosingAudit(IDbContextFactory<EditorialDb> contexts) : IKeptFigures
{
    public async Task<IReadOnlyList<string>> CompareAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var found = new List<string>();
        foreach (var closing in await db.MonthClosings.AsNoTracking().Include(c => c.Units).OrderBy(c => c.Month).ToListAsync(stop))
            if (!await ClosingDesk.HoldsAsync(db, closing, stop))
                found.Add(Words.AuditClosing.With(MonthWords.Within(closing.Month)));
        return found;
    }

    public Task<IReadOnlyList<string>> MendAsync(CancellationToken stop = default) => CompareAsync(stop);
}
