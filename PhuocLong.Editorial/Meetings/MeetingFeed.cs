using System.Collections.Concurrent;

namespace PhuocLong.Editorial.Meetings;

/// <summary>Tells the open pages of one meeting, after commit, to look again: nobody else is woken by what a secretary writes down.</summary>
public sealed class MeetingFeed(ILogger<MeetingFeed> log)
{
    private readonly ConcurrentDictionary<Subscription, Func<Task>> listeners = new();

    /// <summary>Calls <paramref name="onChange"/> whenever something of the meeting changed, until the answer is disposed.</summary>
    public IDisposable Subscribe(int meetingId, Func<Task> onChange)
    {
        var subscription = new Subscription(this, meetingId);
        listeners[subscription] = onChange;
        return subscription;
    }

    public void Changed(int meetingId)
    {
        foreach (var (subscription, listener) in listeners)
        {
            if (subscription.MeetingId == meetingId)
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
            log.LogWarning(e, "A page of a meeting could not look again");
        }
    }

    private sealed class Subscription(MeetingFeed feed, int meetingId) : IDisposable
    {
        public int MeetingId => meetingId;

        public void Dispose() => feed.listeners.TryRemove(this, out _);
    }
}
