namespace PhuocLong.Editorial.Shell;

/// <summary>How far the newsroom is from being ready; while it is closed every page shows this instead (<see cref="OpeningPage"/>).</summary>
public sealed class OpeningProgress
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
    public Task WhenOpenAsync(CancellationToken stop) => IsOpen ? Task.CompletedTask : opened.Task.WaitAsync(stop);

    private sealed record Step(bool IsOpen, double Share, string What);
}
