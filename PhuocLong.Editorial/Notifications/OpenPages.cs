using System.Collections.Concurrent;

namespace PhuocLong.Editorial.Notifications;

/// <summary>
/// Pages that are open and want to hear of something after it is committed. Nothing is delivered twice or kept; a page
/// that was away simply reloads.
/// </summary>
/// <typeparam name="T">What they are told.</typeparam>
internal sealed class OpenPages<T>(ILogger log)
{
    private readonly ConcurrentDictionary<object, Func<T, Task>> listeners = new();

    /// <summary>Calls <paramref name="hears"/> each time, until the answer is disposed.</summary>
    public IDisposable Add(Func<T, Task> hears)
    {
        var page = new Page(this);
        listeners[page] = hears;
        return page;
    }

    public void Tell(T what)
    {
        foreach (var listener in listeners.Values)
            _ = DeliverAsync(listener, what);
    }

    private async Task DeliverAsync(Func<T, Task> listener, T what)
    {
        // The committing writer must not wait for a page, nor fail because one is going away.
        await Task.Yield();
        try
        {
            await listener(what);
        }
        catch (ObjectDisposedException)
        {
        }
        catch (Exception e)
        {
            log.LogWarning(e, "An open page could not hear of a change");
        }
    }

    private sealed class Page(OpenPages<T> pages) : IDisposable
    {
        public void Dispose() => pages.listeners.TryRemove(this, out _);
    }
}
