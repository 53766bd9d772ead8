using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Forecasts;

/// <summary>
/// Keeps what forecasts are made from, in memory, for a day: a year of the ledger is read once each morning, by the first who looks,
/// and never again that day. What changes within the day is where articles lie, and that is asked at each look.
/// </summary>
public sealed class ForecastBooks(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    private readonly Lock turn = new();
    private (DateOnly Day, Task<ForecastBasis> Basis)? kept;

    internal Task<ForecastBasis> OfTodayAsync()
    {
        var today = clock.Today();
        lock (turn)
        {
            // A reading that failed is not kept: the next who looks tries again.
            if (kept is not { } book || book.Day != today || book.Basis.IsFaulted)
                kept = book = (today, Task.Run(() => ReadAsync(today)));
            return book.Basis;
        }
    }

    private async Task<ForecastBasis> ReadAsync(DateOnly today)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var days = await WorkingDays.LoadAsync(db);
        var current = (await MonthCalendar.LoadAsync(db)).Containing(today);
        var history = await HistoryAsync(db, current);
        var times = StepTimes.Of(await StaysAsync(db, current.Plus(-ForecastBasis.MonthsNeeded).From), days, today);
        return new(today, history, times, days, await PaceReading.ReadAsync(db, current, history, days));
    }

    /// <summary>Whole months between the first submission on record and the running month, at most as many as are needed.</summary>
    private static async Task<int> HistoryAsync(EditorialDb db, ReportingMonth current)
    {
        var first = await db.ArticleEvents.Where(e => e.Kind == ActKind.Submitted).OrderBy(e => e.Seq).Select(e => (DateTime?)e.At).FirstOrDefaultAsync();
        if (first is not { } begun)
            return 0;
        var month = current.Calendar.Containing(begun).Next;
        var months = ((current.Year - month.Year) * 12) + current.Month - month.Month;
        return Math.Clamp(months, 0, ForecastBasis.MonthsNeeded);
    }

    private static async Task<List<PathStay>> StaysAsync(EditorialDb db, DateTime since)
    {
        var (stays, events, article) = (new List<PathStay>(), new List<PathEvent>(), 0);
        await foreach (var e in db.ArticleEvents.AsNoTracking()
            .Where(e => e.ArticleId != null && e.Standing != null && e.At >= since)
            .OrderBy(e => e.ArticleId).ThenBy(e => e.Seq)
            .Select(e => new { e.ArticleId, e.At, e.Kind, e.Standing }).AsAsyncEnumerable())
        {
            if (e.ArticleId != article)
            {
                stays.AddRange(ArticlePath.Of(events));
                events.Clear();
                article = e.ArticleId!.Value;
            }
            events.Add(new(e.At, e.Kind, e.Standing));
        }
        stays.AddRange(ArticlePath.Of(events));
        return stays;
    }
}
