using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Notifications;

/// <summary>Sends the postman out every few seconds; while the server is away, ever less often.</summary>
internal sealed class MailRounds(Postman postman, OpeningProgress progress, TimeProvider clock, ILogger<MailRounds> log) : BackgroundService
{
    private static readonly TimeSpan usual = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await progress.WhenOpenAsync(stoppingToken);
        var pause = usual;
        while (true)
        {
            pause = await ReachedAsync(stoppingToken) ? usual : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, longest.Ticks));
            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    private async Task<bool> ReachedAsync(CancellationToken stop)
    {
        try
        {
            return await postman.DeliverAsync(stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "A round of mails failed; what is left waits for the next");
            return false;
        }
    }
}
