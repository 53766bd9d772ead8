using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Reports;

internal static class PublishedArticles
{
    /// <summary>Articles whose first publication lies in the period; an article is published for the first time once.</summary>
    public static IQueryable<Article> PublishedIn(this IQueryable<Article> articles, ReportingPeriod period)
    {
        var (from, until) = (period.Begins, period.Ends);
        return articles.Where(a => a.PublishedAt >= from && a.PublishedAt < until);
    }
}
