using System.Collections.Concurrent;

namespace PhuocLong.Editorial.Notifications;

/// <summary>Which article (null: the newsroom itself) and unit changed, never how: readers look again with their own rights.</summary>
public sealed record Change(int? ArticleId, int? UnitId);

/// <summary>Tells open pages to look again. Nothing is delivered twice or kept; a page that was away simply reloads.</summary>
public sealed class LiveFeed(ILogger<LiveFeed> log)
{
    private readonly ConcurrentDictionary<object, Func<Change, Task>> listeners = new();

    /// <summary>Calls <paramref name="onChange"/> after every committed change, until the answer is disposed.</summary>
    public IDisposable Subscribe(Func<Change, Task> onChange)
    {
        var subscription = new Subscription(this);
        listeners[subscription] = onChange;
        return subscription;
    }

    public void Publish(Change change)
    {
        foreach (var listener in listeners.Values)
            _ = DeliverAsync(listener, change);
    }

    private async Task DeliverAsync(Func<Change, Task> listener, Change change)
    {
        // The committing writer must not wait for a page, nor fail because one is going away.
        await Task.Yield();
        try
        {
            await listener(change);
        }
        catch (ObjectDisposedException)
        {
        }
        catch (Exception e)
        {
            log.LogWarning(e, "A listener of the live feed failed");
        }
    }

    private sealed class Subscription(LiveFeed feed) : IDisposable
    {
        public void Dispose() => feed.listeners.TryRemove(this, out _);
    }
}
