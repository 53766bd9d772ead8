using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PublishedCounts;

/// <summary>Holds what an article counts as now against what is kept of it, and changes the counts of its month by the difference.</summary>
internal sealed class PublishedBooks(EditorialDb db)
{
    private MonthCalendar? months;

    /// <param name="article">As the acts left it, tracked.</param>
    /// <param name="stop">Ends it.</param>
    public async Task KeepAsync(Article article, CancellationToken stop)
    {
        var entry = db.Entry(article);
        foreach (var part in (Microsoft.EntityFrameworkCore.ChangeTracking.CollectionEntry[])[entry.Collection(nameof(Article.Topics)), entry.Collection(nameof(Article.Bylines))])
            if (!part.IsLoaded)
                await part.LoadAsync(stop);
        var (kept, now) = (await db.PublishedItems.FindAsync([article.Id], stop), PublishedItem.Of(article));
        if (kept is null ? now is null : now is not null && kept.Says(now))
            return;
        if (kept is not null)
            await CountAsync(kept, -1, stop);
        if (now is not null)
            await CountAsync(now, 1, stop);
        if (kept is null)
            db.PublishedItems.Add(now!);
        else if (now is null)
            db.PublishedItems.Remove(kept);
        else
            db.Entry(kept).CurrentValues.SetValues(now);
    }

    /// <summary>Forgets what counts nothing any more, as if it never had: an act that is undone leaves no trace here.</summary>
    public void DropEmpty()
    {
        db.PublishedTallies.RemoveRange(db.PublishedTallies.Local.Where(t => t.Articles == 0).ToList());
    }

    private async Task CountAsync(PublishedItem item, int by, CancellationToken stop)
    {
        months ??= await MonthCalendar.LoadAsync(db, stop);
        var month = months.Containing(item.Day).Label;
        var counts = item.Counts().ToList();
        var keys = counts.Select(c => c.Key).Distinct().ToList();
        // Read together; what this write has added itself is found among what it holds already.
        await db.PublishedTallies.Where(t => t.Month == month && keys.Contains(t.Key)).LoadAsync(stop);
        var known = db.PublishedTallies.Local;
        foreach (var (axis, key) in counts)
        {
            if (known.FindEntryUntyped([month, axis, key]) is not { } standing)
                db.PublishedTallies.Add(new() { Month = month, Axis = axis, Key = key, Articles = by });
            else
                standing.Entity.Articles += by;
        }
    }
}
