using System.Globalization;
using PhuocLong.Editorial.PublishedCounts;

namespace PhuocLong.Editorial.Reports;

/// <summary>How long articles took from their first draft to publication, in calendar days, each read to the tenth of a day.</summary>
/// <param name="Articles">How many were measured.</param>
/// <param name="Median">Half of them took no longer.</param>
/// <param name="Slowest">Nine in ten took no longer.</param>
internal sealed record LeadTimes(int Articles, decimal Median, decimal Slowest)
{
    /// <summary>Null when nothing was published. What was entered after its publication has no beginning and is not among them.</summary>
    public static LeadTimes? Of(PublishedSums published)
    {
        var took = published.On(PublishedAxis.LeadTime)
            .Select(t => (Days: int.Parse(t.Key, CultureInfo.InvariantCulture) / 10m, Articles: t.Value)).OrderBy(t => t.Days).ToList();
        var articles = took.Sum(t => t.Articles);
        return articles == 0 ? null : new(articles, At(.5m), At(.9m));

        decimal At(decimal share)
        {
            var place = share * (articles - 1);
            var (low, high) = (Nth((int)Math.Floor(place)), Nth((int)Math.Ceiling(place)));
            return Math.Round(low + ((high - low) * (place - Math.Floor(place))), 1, MidpointRounding.AwayFromZero);
        }

        decimal Nth(int rank)
        {
            foreach (var (days, count) in took)
            {
                if (rank < count)
                    return days;
                rank -= count;
            }
            return took[^1].Days;
        }
    }
}
