namespace PhuocLong.Editorial.Shell;

/// <summary>How far the newsroom is from being ready; while it is closed every page shows this instead (<see cref="OpeningPage"/>).</summary>
public sealed class OpeningProgress(IHostApplicationLifetime host)
{
    private volatile Step now = new(true, 1, "");
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsOpen => now.IsOpen;

    /// <summary>0 to 1.</summary>
    public double Share => now.Share;

    /// <summary>What is being done, in Vietnamese.</summary>
    public string What => now.What;

    public void Report(double share, string what) => now = new(false, Math.Clamp(share, 0, 1), what);

    public void Open()
    {
        now = new(true, 1, "");
        opened.TrySetResult();
    }

    /// <summary>For what works in the background of an open newsroom.</summary>
    public async Task WhenOpenAsync(CancellationToken stop)
    {
        // Background services start side by side: the one that closes the newsroom may not have said so yet.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (host.ApplicationStarted.Register(started.SetResult))
            await started.Task.WaitAsync(stop);
        if (!IsOpen)
            await opened.Task.WaitAsync(stop);
    }

    private sealed record Step(bool IsOpen, double Share, string What);
}
