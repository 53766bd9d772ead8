using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Checks;

/// <summary>One band of a text's sketch, by which texts much alike are found.</summary>
public sealed class SketchBand
{
    public int ArticleId { get; set; }

    public long Value { get; set; }
}

/// <summary>Keeps the sketches of settled texts.</summary>
public static class Sketches
{
    /// <summary>Replaces an article's sketch within the caller's transaction.</summary>
    public static async Task KeepAsync(EditorialDb db, int articleId, string title, string lead, string body, CancellationToken stop = default)
    {
        var wanted = TextSketch.BandsOf(TextSketch.ShinglesOf([title, lead, body])).ToHashSet();
        var kept = await db.SketchBands.Where(b => b.ArticleId == articleId).ToListAsync(stop);
        db.SketchBands.RemoveRange(kept.Where(b => !wanted.Contains(b.Value)));
        wanted.ExceptWith(kept.Select(b => b.Value));
        db.SketchBands.AddRange(wanted.Select(value => new SketchBand { ArticleId = articleId, Value = value }));
        await db.SaveChangesAsync(stop);
    }
}
