using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Calendar;

/// <summary>How many working days ago something was, for pages that say it often. Load once, then ask.</summary>
public sealed class WorkingDayClock(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    private WorkingDays days = new([]);

    public async Task LoadAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        days = await WorkingDays.LoadAsync(db, stop);
    }

    /// <summary>Working days gone by since a UTC moment; 0 on its own day.</summary>
    public int DaysSince(DateTime utc) => days.Since(utc, clock.Today());
}
