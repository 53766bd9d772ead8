using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>What an import that was killed had laid ready, put away before the next day's work begins. Nobody has ever seen any of it.</summary>
public static class PastLeftovers
{
    public static async Task ClearAsync(IServiceProvider services, CancellationToken stop = default)
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(stop))
        {
            if (!await db.PastImports.AnyAsync(i => i.State == PastImportState.Staging, stop))
                return;
        }
        await using var write = await services.GetRequiredService<WriteGate>().BeginAsync(stop);
        foreach (var import in await write.Db.PastImports.Where(i => i.State == PastImportState.Staging).ToListAsync(stop))
        {
            await PastFlip.ClearAsync(write.Db, import.FirstArticleId, import.LastArticleId, stop);
            write.Db.PastImports.Remove(import);
        }
        await write.CommitAsync(stop);
    }
}
