using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.PublishedCounts;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>Whether an import can go again without a trace of it elsewhere, and its going.</summary>
internal static class PastTakingBack
{
    /// <summary>Why it cannot: somebody has done something with one of its articles, or has signed a review that counts them.</summary>
    public static async Task<string?> BarAsync(EditorialDb db, PastImport import, CancellationToken stop)
    {
        var (first, last) = (import.FirstArticleId, import.LastArticleId);
        if (await db.ArticleEvents.Where(e => e.ArticleId >= first && e.ArticleId <= last).Select(e => e.ArticleId).Distinct().CountAsync(stop) is > 0 and var touched)
            return Words.KeptTouched.With(touched);
        var (from, to) = (NewsroomTime.Day(import.From), NewsroomTime.Day(import.To));
        // A review compares with the year before it, so it counts an import of either.
        var signed = await db.SignedReviews.Where(s => s.SignedAt >= import.StartedAt).OrderBy(s => s.SignedAt).Select(s => new { s.From, s.To, s.SignedAt }).ToListAsync(stop);
        return signed.Find(s => s.From.AddYears(-1) <= to && from <= s.To) is { } review
            ? Words.KeptSigned.With(review.From, review.To, NewsroomTime.Date(review.SignedAt))
            : null;
    }

    public static async Task RemoveAsync(EditorialDb db, PastImport import, CancellationToken stop)
    {
        var (first, last) = (import.FirstArticleId, import.LastArticleId);
        await PublishedRange.CountAsync(db, first, last, -1, stop);
        await db.PublishedItems.Where(i => i.ArticleId >= first && i.ArticleId <= last).ExecuteDeleteAsync(stop);
        await PastFlip.ClearAsync(db, first, last, stop);
        await db.Bylines.Where(b => b.ArticleId >= first && b.ArticleId <= last).ExecuteDeleteAsync(stop);
        await db.Articles.Where(a => a.Id >= first && a.Id <= last && a.IsPast).ExecuteDeleteAsync(stop);
    }
}
