using System.Collections.Concurrent;

namespace PhuocLong.Editorial.Editing;

/// <summary>The open texts of this process, one room each.</summary>
public sealed class SyncRooms
{
    private readonly ConcurrentDictionary<int, Lazy<Task<SyncRoom>>> rooms = new();
    private readonly TextEngine engine;
    private readonly TextLog log;
    private readonly TextStore store;
    private readonly Doorkeeper doors;
    private readonly TimeProvider time;
    private readonly ILogger<SyncRooms> logger;

    internal SyncRooms(TextEngine engine, TextLog log, TextStore store, Doorkeeper doors, TimeProvider time, ILogger<SyncRooms> logger)
    {
        this.engine = engine;
        this.log = log;
        this.store = store;
        this.doors = doors;
        this.time = time;
        this.logger = logger;
    }

    internal IReadOnlyList<SyncRoom> Open => [.. rooms.Values.Where(room => room is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }).Select(room => room.Value.Result)];

    /// <summary>
    /// Call after a commit that changed rights: a disabled member, a role taken, an article moved on. Sockets that may no
    /// longer read are closed at once; those that may no longer write become read-only. Null means "whoever", "whichever".
    /// </summary>
    public async Task Recheck(int? memberId, int? articleId)
    {
        foreach (var socket in Sockets(memberId, articleId))
        {
            socket.Granted = socket.Granted with { At = 0 };
            await doors.LetsStayAsync(socket, CancellationToken.None);
        }
    }

    /// <summary>Does something in an article's room, opening it when need be, and again when it was closed in between.</summary>
    internal async Task<T> InAsync<T>(int articleId, Func<SyncRoom, Task<T?>> work, CancellationToken stop) where T : class
    {
        while (true)
        {
            var room = await OpenAsync(articleId, stop);
            if (await work(room) is { } result)
                return result;
            await Task.Delay(5, stop);
        }
    }

    /// <summary>Closes a room that nobody needs.</summary>
    internal async Task EvictAsync(SyncRoom room, TimeSpan idle, CancellationToken stop)
    {
        if (await room.CloseIfIdleAsync(idle, stop))
            Forget(room);
    }

    internal void CloseAll()
    {
        foreach (var socket in Sockets(null, null))
            socket.Close(SyncClose.GoingAway, "restarting");
    }

    private SyncSocket[] Sockets(int? memberId, int? articleId) =>
    [
        .. Open.Where(room => articleId is null || room.ArticleId == articleId)
            .SelectMany(room => room.Sockets)
            .Where(socket => memberId is null || socket.Member.Id == memberId),
    ];

    private async Task<SyncRoom> OpenAsync(int articleId, CancellationToken stop)
    {
        while (true)
        {
            var opening = rooms.GetOrAdd(articleId, id => new(() => LoadAsync(id)));
            try
            {
                var room = await opening.Value.WaitAsync(stop);
                if (!room.IsClosed)
                    return room;
            }
            catch when (opening.Value.IsFaulted)
            {
                rooms.TryRemove(new(articleId, opening));
                throw;
            }
            // It is being closed; its place is free in a moment.
            await Task.Delay(5, stop);
        }
    }

    private async Task<SyncRoom> LoadAsync(int articleId)
    {
        var room = new SyncRoom(articleId, engine, log, store, time) { Failed = room => _ = AbandonAsync(room) };
        await room.LoadAsync(CancellationToken.None);
        if (room.Damage is { } damage)
            logger.LogError("Article {Article} is only shown as it was last good, until its stored text is mended. {Damage}", articleId, damage);
        return room;
    }

    private async Task AbandonAsync(SyncRoom room)
    {
        logger.LogWarning("The room of article {Article} starts again from what is committed.", room.ArticleId);
        await room.AbandonAsync();
        Forget(room);
    }

    /// <summary>The engine lets go of the text before the place is free, so that it never closes the next room's.</summary>
    private void Forget(SyncRoom room)
    {
        try
        {
            engine.Close(room.ArticleId);
        }
        finally
        {
            // Left in its place, a closed room would be waited for by everybody who wants the text.
            rooms.TryRemove(room.ArticleId, out _);
        }
    }
}
