using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PublishedCounts;

/// <summary>Counts a whole range of articles in or out, where thousands come or go in one write without an act each.</summary>
internal static class PublishedRange
{
    /// <summary>Adds everything kept of these articles to the counts of its months (by 1), or takes it out again (by −1). Saved with the write.</summary>
    public static async Task CountAsync(EditorialDb db, int first, int last, int by, CancellationToken stop)
    {
        var calendar = await MonthCalendar.LoadAsync(db, stop);
        var counts = new Dictionary<(DateOnly Month, PublishedAxis Axis, string Key), int>();
        await foreach (var item in db.PublishedItems.AsNoTracking().Where(i => i.ArticleId >= first && i.ArticleId <= last).AsAsyncEnumerable().WithCancellation(stop))
        {
            var month = calendar.Containing(item.Day).Label;
            foreach (var (axis, key) in item.Counts())
                counts[(month, axis, key)] = counts.GetValueOrDefault((month, axis, key)) + by;
        }
        var months = counts.Keys.Select(c => c.Month).Distinct().ToList();
        var kept = await db.PublishedTallies.Where(t => months.Contains(t.Month)).ToDictionaryAsync(t => (t.Month, t.Axis, t.Key), stop);
        foreach (var (at, articles) in counts)
        {
            if (kept.TryGetValue(at, out var tally))
                tally.Articles += articles;
            else
                db.PublishedTallies.Add(new() { Month = at.Month, Axis = at.Axis, Key = at.Key, Articles = articles });
        }
    }
}
