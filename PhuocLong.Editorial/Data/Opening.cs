using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;

namespace PhuocLong.Editorial.Data;

/// <summary>Brings the database up to the app's model before the first request is served.</summary>
public static class Opening
{
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken stop = default)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(stop);
        // Asked for at every start: a file put back from a backup has lost it, and one that was made by opening it never had it.
        // It also takes back what a killed process has left half written, which EF's first, read-only look may not.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", stop);
        var pending = await db.Database.GetPendingMigrationsAsync(stop);
        if (pending.Any())
            await MigrateAsync(db, stop);
        await AppendOnly.GuardAsync(db, stop);
    }

    private static async Task MigrateAsync(EditorialDb db, CancellationToken stop)
    {
        // A process killed while migrating leaves its lock row behind, and the next start would wait for it for ever.
        // The embedded database has one instance, so whatever stands there is a leftover.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
        await db.Database.MigrateAsync(stop);
    }
}
