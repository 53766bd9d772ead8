namespace PhuocLong.Editorial.PastArticles;

/// <summary>Runs one import at a time, beside every page: whoever leaves, it goes on; when the server closes, it is put away.</summary>
public sealed class PastImporting : IAsyncDisposable
{
    private readonly PastStaging staging;
    private readonly TimeProvider clock;
    private readonly ILogger<PastImporting> log;
    private readonly Lock turn = new();
    private Task running = Task.CompletedTask;

    public PastImporting(Data.WriteGate gate, TimeProvider clock, ILogger<PastImporting> log) => (staging, this.clock, this.log) = (new(gate, clock), clock, log);

    /// <summary>The import that runs, or the last that did.</summary>
    public PastRun? Run { get; private set; }

    /// <summary>Ends with the running import, whatever becomes of it.</summary>
    public Task Finished => running;

    /// <summary>A page looks again: an import has begun.</summary>
    public event Action? Begun;

    /// <summary>Null while another one runs.</summary>
    internal PastRun? Begin(string fileName, int memberId, IReadOnlyList<PastLine> lines, int leftOut, Action whenDone)
    {
        PastRun run;
        lock (turn)
        {
            if (Run is { IsOver: false })
                return null;
            Run?.Dispose();
            Run = run = new(fileName, memberId, lines.Count, clock);
        }
        Begun?.Invoke();
        running = Task.Run(() => GoAsync(run, lines, leftOut, whenDone));
        return run;
    }

    private async Task GoAsync(PastRun run, IReadOnlyList<PastLine> lines, int leftOut, Action whenDone)
    {
        try
        {
            await staging.RunAsync(run, lines, leftOut);
            whenDone();
            run.Come(PastPhase.Done, run.Total);
        }
        catch (Exception e)
        {
            var stopped = e is OperationCanceledException;
            if (!stopped)
                log.LogError(e, "An import of past articles failed; nothing of it stands.");
            await PutAwayAsync(run);
            run.Come(stopped ? PastPhase.Stopped : PastPhase.Failed, 0);
        }
    }

    private async Task PutAwayAsync(PastRun run)
    {
        try
        {
            run.Come(PastPhase.Clearing, run.Done);
            if (run.ImportId != 0)
                await staging.ClearAsync(run.ImportId);
        }
        catch (Exception e)
        {
            // The next start does it.
            log.LogError(e, "What an import of past articles had laid ready could not be put away.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Run is { IsOver: false } run)
            run.Stop();
        await running;
        Run?.Dispose();
    }
}
