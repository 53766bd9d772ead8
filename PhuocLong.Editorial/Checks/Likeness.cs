using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Checks;

/// <summary>Another article much like this one.</summary>
/// <param name="Percent">How much of this article also stands there.</param>
public sealed record Likeness(int ArticleId, string Title, int Percent);

/// <summary>Finds articles much like a text, among those its reader may read.</summary>
public static class Likenesses
{
    private const int LeastPercent = 50, MostCandidates = 8, MostShown = 3;

    /// <summary>The bands of sketches name a few candidates; only their texts are read and compared.</summary>
    public static async Task<IReadOnlyList<Likeness>> FindAsync(
        EditorialDb db, int articleId, CheckedText text, MemberRoles reader, CancellationToken stop = default)
    {
        var shingles = TextSketch.ShinglesOf(text.Blocks.Select(b => b.Text));
        var bands = TextSketch.BandsOf(shingles);
        if (bands.Count == 0)
            return [];
        var values = bands.ToArray();
        var candidates = await db.SketchBands
            .Where(b => values.Contains(b.Value) && b.ArticleId != articleId)
            .Where(b => db.Articles.ReadableBy(reader).Any(a => a.Id == b.ArticleId))
            .GroupBy(b => b.ArticleId)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key)
            .Select(g => g.Key)
            .Take(MostCandidates)
            .ToArrayAsync(stop);
        if (candidates.Length == 0)
            return [];
        var texts = await db.ArticleTexts.AsNoTracking().Where(t => candidates.Contains(t.ArticleId)).ToListAsync(stop);
        return
        [
            .. texts
                .Select(t => new Likeness(t.ArticleId, ArticleWords.TitleOr(t.Title), Percent(shingles, TextSketch.ShinglesOf([t.Title, t.Lead, t.Body]))))
                .Where(l => l.Percent >= LeastPercent)
                .OrderByDescending(l => l.Percent).ThenByDescending(l => l.ArticleId)
                .Take(MostShown),
        ];
    }

    private static int Percent(HashSet<uint> these, HashSet<uint> those) => (int)Math.Round(100.0 * these.Count(those.Contains) / these.Count);
}
