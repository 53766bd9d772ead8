using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Checks;

/// <summary>Keeps one panel's report up to date: at once when asked for, else a second after the typing pauses.</summary>
public sealed class CheckWatch(ArticleChecks checks, TimeProvider clock, Func<Task> changed) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private CancellationTokenSource? waiting;

    /// <summary>Null until the first one is there.</summary>
    public CheckReport? Report { get; private set; }

    /// <summary>Looks once nothing has asked for it during the pause; the first look is made at once.</summary>
    public Task LookSoonAsync(ArticleSheet sheet, int memberId) => LookAsync(sheet, memberId, Report is null ? TimeSpan.Zero : Pause);

    public Task LookNowAsync(ArticleSheet sheet, int memberId) => LookAsync(sheet, memberId, TimeSpan.Zero);

    /// <summary>A finding just mended goes from the list at once; the next look says whether it was right to.</summary>
    public void Forget(Finding finding) =>
        Report = Report is null ? null : Report with { Findings = [.. Report.Findings.Where(f => f.Finding != finding)] };

    private async Task LookAsync(ArticleSheet sheet, int memberId, TimeSpan pause)
    {
        waiting?.Cancel();
        using var mine = new CancellationTokenSource();
        waiting = mine;
        try
        {
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, clock, mine.Token);
            Report = await checks.ForAsync(sheet, memberId, mine.Token);
            await changed();
        }
        catch (OperationCanceledException)
        {
            // Somebody typed on, or left.
        }
        finally
        {
            if (waiting == mine)
                waiting = null;
        }
    }

    public void Dispose() => waiting?.Cancel();
}
