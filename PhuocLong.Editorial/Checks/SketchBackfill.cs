using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Checks;

/// <summary>Sketches, after an upgrade and in the sample newsroom, the texts that have none yet: a few at a time, between other writes.</summary>
internal sealed class SketchBackfill(IDbContextFactory<EditorialDb> contexts, WriteGate gate, OpeningProgress progress, ILogger<SketchBackfill> logger) : BackgroundService
{
    private const int AtOnce = 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await progress.WhenOpenAsync(stoppingToken);
            for (var after = 0; await StepAsync(after, stoppingToken) is { } last; after = last)
                await Task.Delay(TimeSpan.FromMilliseconds(200), stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "Sketching older texts stopped; those left are compared once they are edited or the app starts again.");
        }
    }

    /// <summary>Sketches the next texts that have none; answers the last one's id, or null when there are no more.</summary>
    internal async Task<int?> StepAsync(int after, CancellationToken stop)
    {
        int[] bare;
        await using (var db = await contexts.CreateDbContextAsync(stop))
        {
            bare = await db.ArticleTexts.Where(t => t.ArticleId > after && !db.SketchBands.Any(b => b.ArticleId == t.ArticleId))
                .OrderBy(t => t.ArticleId).Select(t => t.ArticleId).Take(AtOnce).ToArrayAsync(stop);
        }
        if (bare.Length == 0)
            return null;
        await using var write = await gate.BeginAsync(stop);
        foreach (var text in await write.Db.ArticleTexts.AsNoTracking().Where(t => bare.Contains(t.ArticleId)).ToListAsync(stop))
            await Sketches.KeepAsync(write.Db, text.ArticleId, text.Title, text.Lead, text.Body, stop);
        await write.CommitAsync(stop);
        return bare[^1];
    }
}
