using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Calendar;

/// <summary>Looks after every start and every hour whether a new year's holidays are to be entered.</summary>
internal sealed class HolidayRounds(HolidayDesk desk, OpeningProgress progress, TimeProvider clock, ILogger<HolidayRounds> log) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await progress.WhenOpenAsync(stoppingToken);
        while (true)
        {
            try
            {
                await desk.FillAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The holidays of the coming years could not be entered; it is tried again in an hour");
            }
            await Task.Delay(pause, clock, stoppingToken);
        }
    }
}
