using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Notifications;

/// <summary>Has the reminders of each day written before anybody's daily mail goes, and after every start.</summary>
internal sealed class ReminderRounds(Reminders reminders, HolidayReminders holidays, OpeningProgress progress, TimeProvider clock, ILogger<ReminderRounds> log) : BackgroundService
{
    private static readonly TimeOnly early = new(MailChoice.FirstHour - 1, 30);
    private static readonly TimeSpan pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await progress.WhenOpenAsync(stoppingToken);
        DateOnly? reminded = null;
        while (true)
        {
            var local = NewsroomTime.Local(clock.UtcNow());
            if (reminded != DateOnly.FromDateTime(local) && TimeOnly.FromDateTime(local) >= early && await RemindedAsync(stoppingToken))
                reminded = DateOnly.FromDateTime(local);
            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    private async Task<bool> RemindedAsync(CancellationToken stop)
    {
        try
        {
            await reminders.RemindAsync(stop);
            await holidays.RemindAsync(stop);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "The reminders of the day could not be written; they are tried again soon");
            return false;
        }
    }
}
