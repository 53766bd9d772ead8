using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PublishedCounts;

/// <summary>Counts what was published anew from the articles, compares it with what is kept, and writes it in its place where told to.</summary>
public sealed class PublishedAudit(IDbContextFactory<EditorialDb> contexts, WriteGate gate) : IKeptFigures
{
    private const int AtOnce = 2_000;

    public async Task<IReadOnlyList<string>> CompareAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await LookAsync(db, mend: false, stop);
    }

    public async Task<IReadOnlyList<string>> MendAsync(CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var found = await LookAsync(write.Db, mend: true, stop);
        await write.CommitAsync(stop);
        return found;
    }

    /// <summary>A newsroom that published before this was kept gets it from its records, once.</summary>
    public static async Task OpenAsync(IServiceProvider services, CancellationToken stop = default)
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(stop))
        {
            if (await db.PublishedItems.AnyAsync(stop) || !await db.Articles.AnyAsync(a => a.PublishedAt != null, stop))
                return;
        }
        await services.GetRequiredService<PublishedAudit>().MendAsync(stop);
    }

    private static async Task<List<string>> LookAsync(EditorialDb db, bool mend, CancellationToken stop)
    {
        var months = await MonthCalendar.LoadAsync(db, stop);
        var (counts, found) = (new Dictionary<(DateOnly, PublishedAxis, string), int>(), new List<string>());
        for (var after = 0; ;)
        {
            var articles = await db.Articles.AsNoTracking().Include(a => a.Bylines).Include(a => a.Topics).AsSplitQuery()
                .Where(a => a.PublishedAt != null && a.Id > after).OrderBy(a => a.Id).Take(AtOnce).ToListAsync(stop);
            var last = articles.Count == 0 ? int.MaxValue : articles[^1].Id;
            var kept = await db.PublishedItems.Where(i => i.ArticleId > after && i.ArticleId <= last).ToDictionaryAsync(i => i.ArticleId, stop);
            foreach (var now in articles.Select(a => PublishedItem.Of(a)!))
            {
                var month = months.Containing(now.Day).Label;
                foreach (var (axis, key) in now.Counts())
                    counts[(month, axis, key)] = counts.GetValueOrDefault((month, axis, key)) + 1;
                if (kept.Remove(now.ArticleId, out var was) && was.Says(now))
                    continue;
                found.Add(Phrase.With(Words.AuditItem, now.ArticleId));
                if (mend && was is null)
                    db.PublishedItems.Add(now);
                else if (mend)
                    db.Entry(was!).CurrentValues.SetValues(now);
            }
            found.AddRange(kept.Keys.Select(id => Phrase.With(Words.AuditNotPublished, id)));
            if (mend)
            {
                db.PublishedItems.RemoveRange(kept.Values);
                await db.SaveChangesAsync(stop);
            }
            db.ChangeTracker.Clear();
            if (articles.Count == 0)
                break;
            after = last;
        }
        return [.. found, .. await CountsAsync(db, counts, mend, stop)];
    }

    private static async Task<List<string>> CountsAsync(EditorialDb db, Dictionary<(DateOnly Month, PublishedAxis Axis, string Key), int> right, bool mend, CancellationToken stop)
    {
        var kept = await db.PublishedTallies.ToDictionaryAsync(t => (t.Month, t.Axis, t.Key), stop);
        var found = new List<string>();
        foreach (var (month, axis, key) in right.Keys.Union(kept.Keys))
        {
            var (was, should) = (kept.GetValueOrDefault((month, axis, key)), right.GetValueOrDefault((month, axis, key)));
            if ((was?.Articles ?? 0) == should)
                continue;
            found.Add(Phrase.With(Words.AuditCount, MonthWords.Within(month), AxisWords.Of(axis), key, was?.Articles ?? 0, should));
            if (mend && was is not null)
                was.Articles = should;
            else if (mend)
                db.PublishedTallies.Add(new() { Month = month, Axis = axis, Key = key, Articles = should });
        }
        return found;
    }
}
