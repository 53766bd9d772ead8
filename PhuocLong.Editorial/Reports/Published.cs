using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Reports;

/// <summary>Items published alike: one heading, unit, genre and category.</summary>
/// <param name="IsWithdrawn">They were taken off the portal later; their publication still happened.</param>
internal sealed record Tally(int HeadingId, int UnitId, Genre Genre, int? CategoryId, bool IsWithdrawn, int Articles);

/// <summary>What was published in one of the period's months, as far as the month lies in the period.</summary>
internal sealed record MonthOfTallies(ReportingMonth Month, IReadOnlyList<Tally> Tallies)
{
    public int Total => Tallies.Sum(t => t.Articles);
}

/// <summary>
/// What was first published in a period, counted by the database along every axis of the review. An article is one row of
/// one tally, so whatever adds tallies up comes to the same total. Neither titles nor bodies are read.
/// </summary>
internal sealed record Published
{
    public required IReadOnlyList<MonthOfTallies> Months { get; init; }

    /// <summary>An article may follow several topics, or none.</summary>
    public required IReadOnlyDictionary<int, int> Topics { get; init; }

    public required int WithoutTopic { get; init; }


    public int Total => Months.Sum(m => m.Total);

    public int Withdrawn => Months.SelectMany(m => m.Tallies).Where(t => t.IsWithdrawn).Sum(t => t.Articles);

    /// <summary>The total parted by one axis.</summary>
    public Dictionary<T, int> By<T>(Func<Tally, T> axis) where T : notnull =>
        Months.SelectMany(m => m.Tallies).GroupBy(axis).ToDictionary(g => g.Key, g => g.Sum(t => t.Articles));

    public static async Task<Published> LoadAsync(EditorialDb db, ReportingPeriod period, int startDay, CancellationToken stop)
    {
        var months = new List<MonthOfTallies>();
        foreach (var month in period.Months(startDay))
            months.Add(new(month, await TalliesAsync(db, Later(month.From, period.Begins), Earlier(month.Until, period.Ends), stop)));
        var articles = db.Articles.PublishedIn(period);
        return new()
        {
            Months = months,
            Topics = await articles.SelectMany(a => a.Topics).GroupBy(t => t.Id).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop),
            WithoutTopic = await articles.CountAsync(a => !a.Topics.Any(), stop),
        };
    }

    private static Task<List<Tally>> TalliesAsync(EditorialDb db, DateTime from, DateTime until, CancellationToken stop) =>
        db.Articles.Where(a => a.PublishedAt >= from && a.PublishedAt < until)
            .GroupBy(a => new { a.ReportHeadingId, UnitId = a.CreditedUnitId ?? a.UnitId, a.Genre, a.CategoryId, IsWithdrawn = a.State == ArticleState.Withdrawn })
            .Select(g => new Tally(g.Key.ReportHeadingId, g.Key.UnitId, g.Key.Genre, g.Key.CategoryId, g.Key.IsWithdrawn, g.Count()))
            .ToListAsync(stop);

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}

internal static class PublishedArticles
{
    /// <summary>Articles whose first publication lies in the period; an article is published for the first time once.</summary>
    public static IQueryable<Article> PublishedIn(this IQueryable<Article> articles, ReportingPeriod period)
    {
        var (from, until) = (period.Begins, period.Ends);
        return articles.Where(a => a.PublishedAt >= from && a.PublishedAt < until);
    }
}
