namespace PhuocLong.Editorial.Editing;

/// <summary>Looks after open rooms: tidies quiet ones, closes empty ones, and asks of silent sockets whether they may still listen.</summary>
internal sealed class RoomKeeper(SyncRooms rooms, Doorkeeper doors, TimeProvider time, ILogger<RoomKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);
    private const int RoundsPerCheck = 3, RoundsPerBeat = 15;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(EveryRoundAsync(TidyAsync, stoppingToken), EveryRoundAsync(WatchAsync, stoppingToken));

    private async Task EveryRoundAsync(Func<long, CancellationToken, Task> work, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Round, time);
        try
        {
            for (var round = 1L; await timer.WaitForNextTickAsync(stop); round++)
            {
                try
                {
                    await work(round, stop);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    logger.LogError(e, "A round of looking after the open texts failed; the next one tries again.");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The app is stopping.
        }
    }

    private async Task TidyAsync(long round, CancellationToken stop)
    {
        foreach (var room in rooms.Open)
        {
            if (room.WantsSettling(Quiet, Patience))
                await room.SettleAsync(stop);
            await rooms.EvictAsync(room, Idle, stop);
        }
    }

    private async Task WatchAsync(long round, CancellationToken stop)
    {
        foreach (var socket in rooms.Open.SelectMany(room => room.Sockets))
        {
            if (round % RoundsPerCheck == 0)
                await doors.LetsStayAsync(socket, stop);
            // A y-websocket client that hears nothing for 30 s takes the connection for dead.
            if (round % RoundsPerBeat == 0)
                socket.Send(SyncMessage.Awareness([]));
        }
    }
}
