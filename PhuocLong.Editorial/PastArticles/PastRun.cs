namespace PhuocLong.Editorial.PastArticles;

/// <summary>How far an import has come.</summary>
public enum PastPhase
{
    Staging,

    /// <summary>All at once, and no longer to be stopped.</summary>
    Flipping,

    /// <summary>Stopped, or failed: what was laid ready is being put away.</summary>
    Clearing,
    Done,
    Stopped,
    Failed,
}

/// <summary>An import while it runs, as every page that looks at it sees it.</summary>
public sealed class PastRun(string fileName, int memberId, int total, TimeProvider clock) : IDisposable
{
    private readonly long began = clock.GetTimestamp();
    private readonly CancellationTokenSource stop = new();

    public string FileName { get; } = fileName;

    public int MemberId { get; } = memberId;

    public int Total { get; } = total;

    public int Done { get; private set; }

    public PastPhase Phase { get; private set; }

    public int ImportId { get; internal set; }

    public bool IsOver => Phase is PastPhase.Done or PastPhase.Stopped or PastPhase.Failed;

    /// <summary>By how fast it went so far; null while nothing can be said.</summary>
    public TimeSpan? Remaining => Done == 0 || Phase != PastPhase.Staging ? null : clock.GetElapsedTime(began) / Done * (Total - Done);

    /// <summary>After every step, on whatever thread made it.</summary>
    public event Action? Changed;

    internal CancellationToken Stopping => stop.Token;

    internal void Come(PastPhase phase, int done)
    {
        (Phase, Done) = (phase, done);
        Changed?.Invoke();
    }

    internal void Stop() => stop.Cancel();

    public void Dispose() => stop.Dispose();
}
