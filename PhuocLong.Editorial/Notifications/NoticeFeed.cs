using System.Collections.Concurrent;

namespace PhuocLong.Editorial.Notifications;

/// <summary>Rings a member's open bells, after commit, when something of what they are told has changed. What it is, the bell asks.</summary>
public sealed class NoticeFeed(ILogger<NoticeFeed> log)
{
    private readonly ConcurrentDictionary<Subscription, Func<Task>> listeners = new();

    /// <summary>Calls <paramref name="onRing"/> whenever this member's notices changed, until the answer is disposed.</summary>
    public IDisposable Subscribe(int memberId, Func<Task> onRing)
    {
        var subscription = new Subscription(this, memberId);
        listeners[subscription] = onRing;
        return subscription;
    }

    public void Ring(IReadOnlyCollection<int> memberIds)
    {
        foreach (var (subscription, listener) in listeners)
        {
            if (memberIds.Contains(subscription.MemberId))
                _ = DeliverAsync(listener);
        }
    }

    private async Task DeliverAsync(Func<Task> listener)
    {
        // The committing writer must not wait for a page, nor fail because one is going away.
        await Task.Yield();
        try
        {
            await listener();
        }
        catch (ObjectDisposedException)
        {
        }
        catch (Exception e)
        {
            log.LogWarning(e, "A bell could not be rung");
        }
    }

    private sealed class Subscription(NoticeFeed feed, int memberId) : IDisposable
    {
        public int MemberId => memberId;

        public void Dispose() => feed.listeners.TryRemove(this, out _);
    }
}
