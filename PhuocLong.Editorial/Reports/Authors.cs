using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Reports;

/// <summary>Who wrote what was published, by signature: an article of two authors counts for both, a photographer for none.</summary>
/// <param name="Unsigned">Articles nobody signed as their author.</param>
internal sealed record Authors(IReadOnlyDictionary<string, int> Articles, int Unsigned)
{
    public static async Task<Authors> LoadAsync(EditorialDb db, ReportingPeriod period, CancellationToken stop)
    {
        var articles = db.Articles.PublishedIn(period);
        return new(
            await articles.Join(db.Bylines.Where(b => b.Kind != BylineKind.Photo), a => a.Id, b => b.ArticleId, (a, b) => new { a.Id, b.Name }).Distinct()
                .GroupBy(s => s.Name).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop),
            await articles.CountAsync(a => a.Bylines.All(b => b.Kind == BylineKind.Photo), stop));
    }
}
