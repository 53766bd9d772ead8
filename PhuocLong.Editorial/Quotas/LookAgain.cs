using Microsoft.AspNetCore.Components;
using PhuocLong.Editorial.Notifications;

namespace PhuocLong.Editorial.Quotas;

/// <summary>Asks its page to load again shortly after something changed elsewhere; a burst of changes asks once.</summary>
public sealed class LookAgain : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private IDisposable? subscription;
    private ITimer? timer;
    private int pending;

    [Inject]
    private LiveFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public EventCallback OnChange { get; set; }

    // Not while prerendering: that page is thrown away without ever being looked at again.
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        timer = Clock.CreateTimer(_ => _ = TellAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        subscription = Feed.Subscribe(_ =>
        {
            // Only the first change of a burst starts the pause, so that steady traffic cannot put the page off for ever.
            if (Interlocked.Exchange(ref pending, 1) == 0)
                timer.Change(Pause, Timeout.InfiniteTimeSpan);
            return Task.CompletedTask;
        });
    }

    public void Dispose()
    {
        subscription?.Dispose();
        timer?.Dispose();
    }

    private async Task TellAsync()
    {
        Interlocked.Exchange(ref pending, 0);
        try
        {
            await InvokeAsync(OnChange.InvokeAsync);
        }
        catch (ObjectDisposedException)
        {
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }
}
