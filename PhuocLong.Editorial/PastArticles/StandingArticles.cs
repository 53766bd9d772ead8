using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>What the newsroom has published already, by folded title and Vietnamese day: the same two mean the same article.</summary>
internal sealed class StandingArticles
{
    public static readonly StandingArticles None = new([]);

    private readonly HashSet<(string, DateOnly)> known;

    private StandingArticles(HashSet<(string, DateOnly)> known) => this.known = known;

    public bool Has(string foldedTitle, DateOnly day) => known.Contains((foldedTitle, day));

    /// <summary>Those between two moments, whole days.</summary>
    public static async Task<StandingArticles> LoadAsync(EditorialDb db, DateTime first, DateTime last, CancellationToken stop)
    {
        var (from, until) = (NewsroomTime.StartOfDay(NewsroomTime.Day(first)), NewsroomTime.StartOfDay(NewsroomTime.Day(last).AddDays(1)));
        var found = await db.Articles.Where(a => a.PublishedAt >= from && a.PublishedAt < until).Select(a => new { a.FoldedTitle, At = a.PublishedAt!.Value }).ToListAsync(stop);
        return new([.. found.Select(a => (a.FoldedTitle, NewsroomTime.Day(a.At)))]);
    }
}
