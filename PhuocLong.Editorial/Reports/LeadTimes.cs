using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Reports;

/// <summary>How long articles took from their first draft to publication, in calendar days.</summary>
/// <param name="Articles">How many were measured.</param>
/// <param name="Median">Half of them took no longer.</param>
/// <param name="Slowest">Nine in ten took no longer.</param>
internal sealed record LeadTimes(int Articles, decimal Median, decimal Slowest)
{
    /// <summary>Null when nothing was published.</summary>
    public static async Task<LeadTimes?> LoadAsync(EditorialDb db, ReportingPeriod period, CancellationToken stop)
    {
        var moments = await db.Articles.PublishedIn(period).Select(a => new { a.CreatedAt, a.PublishedAt }).ToListAsync(stop);
        // What was entered after its publication has no beginning here.
        var took = moments.Where(m => m.CreatedAt <= m.PublishedAt).Select(m => (m.PublishedAt!.Value - m.CreatedAt).TotalDays).Order().ToList();
        return took.Count == 0 ? null : new(took.Count, At(took, .5), At(took, .9));
    }

    private static decimal At(List<double> ordered, double share)
    {
        var place = share * (ordered.Count - 1);
        var (low, high) = ((int)Math.Floor(place), (int)Math.Ceiling(place));
        return Math.Round((decimal)(ordered[low] + ((ordered[high] - ordered[low]) * (place - low))), 1, MidpointRounding.AwayFromZero);
    }
}
