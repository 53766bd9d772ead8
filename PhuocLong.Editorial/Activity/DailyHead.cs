using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Activity;

/// <summary>Looks every few minutes whether Vietnam has a new day, so that neither a sleeping machine nor a moved clock matters.</summary>
internal sealed class DailyHead(HeadExport export, OpeningProgress progress, TimeProvider clock, ILogger<DailyHead> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await progress.WhenOpenAsync(stoppingToken);
        while (true)
        {
            try
            {
                await export.ExportAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The ledger's head could not be exported; it is tried again in {Minutes} minutes.", Look.TotalMinutes);
            }
            await Task.Delay(Look, clock, stoppingToken);
        }
    }
}
