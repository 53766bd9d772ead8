using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;

namespace PhuocLong.Editorial.Undoing;

/// <summary>One thing this person has just done, and the way back as long as there is one.</summary>
/// <param name="Said">"Đã duyệt."</param>
/// <param name="Title">Of the article, where it was one.</param>
public sealed record UndoLine(int Number, string Said, string? Title, IReadOnlyList<UndoOffer> Offers, DateTime Until, TimeSpan Left)
{
    /// <summary>Why it can no longer be taken back.</summary>
    public string? Barred { get; init; }

    public bool IsOpen => Barred is null && Offers.Count > 0;
}

/// <summary>What one person's page says was done and offers to undo, on whichever page they are by then.</summary>
public sealed class UndoTray(UndoDesk desk, CurrentMember me, LiveFeed feed, TimeProvider clock) : IDisposable
{
    private const int MostLines = 3;

    // A sentence that came instead of the button stays long enough to be read.
    private static readonly TimeSpan ToRead = TimeSpan.FromSeconds(6);

    private readonly List<ITimer> timers = [];
    private IDisposable? listening;
    private int memberId;
    private int numbers;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<UndoLine> Lines { get; private set; } = [];

    /// <summary>Raised on whichever thread when the lines are others.</summary>
    public event Action? Changed;

    /// <summary>Raised with the articles that stand again as before.</summary>
    public event Action<IReadOnlyList<int>>? Undone;

    /// <summary>Says what was done with these articles, and offers to undo it.</summary>
    public async Task OfferAsync(string said, params IReadOnlyCollection<int> articleIds)
    {
        memberId = await me.IdAsync();
        var offers = await desk.OffersAsync(articleIds, memberId);
        var now = clock.UtcNow();
        var until = offers.Count > 0 ? offers.Min(o => o.Until) : now + ToRead;
        listening ??= feed.Subscribe(change => LookAgainAsync(change.ArticleId));
        Show(new(++numbers, said, articleIds.Count == 1 && offers is [var one] ? one.Title : null, offers, until, until - now), until - now);
    }

    /// <summary>Takes back the newest that can be.</summary>
    public Task UndoNewestAsync() => Lines.FirstOrDefault(l => l.IsOpen) is { } line ? UndoAsync(line) : Task.CompletedTask;

    public async Task UndoAsync(UndoLine line)
    {
        if (!Lines.Contains(line) || !line.IsOpen)
            return;
        Replace(line, null);
        var (done, refusals) = (new List<int>(), new List<string>());
        // The last first, as anybody would by hand.
        foreach (var offer in line.Offers.Reverse())
        {
            var outcome = await desk.UndoAsync(offer.EventSeq, memberId);
            if (outcome.Refusal is { } refusal)
                refusals.Add(refusal);
            else
                done.Add(offer.ArticleId);
        }
        var said = refusals.Count == 0
            ? line.Offers.Count == 1 ? Words.Done : Words.DoneMany.With(done.Count)
            : done.Count > 0 ? Words.DoneSome.With(done.Count, line.Offers.Count, string.Join(' ', refusals.Distinct())) : null;
        Show(line with
        {
            Number = ++numbers,
            Said = said ?? line.Said,
            Offers = [],
            Barred = said is null ? string.Join(' ', refusals.Distinct()) : null,
        }, ToRead);
        if (done.Count > 0)
            Undone?.Invoke(done);
    }

    public void Close(UndoLine line) => Replace(line, null);

    public void Dispose()
    {
        listening?.Dispose();
        lock (timers)
            timers.ForEach(t => t.Dispose());
    }

    // Somebody opened the article, or something else happened to it: the button would only refuse.
    private async Task LookAgainAsync(int? articleId)
    {
        foreach (var line in Lines.Where(l => l.IsOpen && l.Offers.Any(o => o.ArticleId == articleId)))
        {
            if (await desk.BarredAsync(line.Offers.First(o => o.ArticleId == articleId).EventSeq, memberId) is not { } barred)
                continue;
            var left = line.Offers.Where(o => o.ArticleId != articleId).ToList();
            var rest = line with { Number = ++numbers, Offers = left, Barred = left.Count == 0 ? barred : null };
            if (left.Count == 0)
                Clear(rest.Number, ToRead);
            else
                Clear(rest.Number, line.Until - clock.UtcNow());
            Replace(line, rest);
        }
    }

    private void Show(UndoLine line, TimeSpan time)
    {
        lock (timers)
            Lines = [line, .. Lines.Take(MostLines - 1)];
        Clear(line.Number, time);
        Changed?.Invoke();
    }

    private void Replace(UndoLine line, UndoLine? by)
    {
        lock (timers)
            Lines = [.. Lines.SelectMany(l => l != line ? [l] : by is null ? Array.Empty<UndoLine>() : [by])];
        Changed?.Invoke();
    }

    private void Clear(int number, TimeSpan after)
    {
        var timer = clock.CreateTimer(_ =>
        {
            if (Lines.FirstOrDefault(l => l.Number == number) is { } over)
                Replace(over, null);
        }, null, after > TimeSpan.Zero ? after : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        lock (timers)
            timers.Add(timer);
    }
}
