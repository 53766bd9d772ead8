using System.Collections.Concurrent;

namespace PhuocLong.Editorial.Members;

/// <summary>
/// Says, after commit, that a member's rights changed, so that live sockets and circuits of that member can be
/// closed or asked again. A listener that fails keeps no other from hearing.
/// </summary>
public sealed class RightsWatch(ILogger<RightsWatch> log)
{
    private readonly ConcurrentDictionary<object, Action<int>> listeners = new();

    /// <summary>Calls <paramref name="onChange"/> with the member's id until the answer is disposed.</summary>
    public IDisposable Subscribe(Action<int> onChange)
    {
        var subscription = new Subscription(this);
        listeners[subscription] = onChange;
        return subscription;
    }

    public void Changed(int memberId)
    {
        foreach (var listener in listeners.Values)
        {
            try
            {
                listener(memberId);
            }
            catch (Exception e)
            {
                log.LogError(e, "A listener to changes of rights failed for member {Member}", memberId);
            }
        }
    }

    private sealed class Subscription(RightsWatch watch) : IDisposable
    {
        public void Dispose() => watch.listeners.TryRemove(this, out _);
    }
}
