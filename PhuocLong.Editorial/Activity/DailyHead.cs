using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Activity;

/// <summary>Looks every minute whether Vietnam has a new day, so that neither a sleeping machine nor a moved clock matters.</summary>
internal sealed class DailyHead(HeadExport export, OpeningProgress progress, TimeProvider clock, ILogger<DailyHead> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? exported = null;
        while (true)
        {
            await progress.WhenOpenAsync(stoppingToken);
            try
            {
                if (exported != clock.Today())
                    exported = await export.ExportAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The ledger's head could not be exported; it is tried again in a minute.");
            }
            await Task.Delay(Look, clock, stoppingToken);
        }
    }
}
