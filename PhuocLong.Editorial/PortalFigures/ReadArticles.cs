using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>What the portal says of one article: how often it was opened, rated and commented on, by which reading.</summary>
public sealed record ArticleOnPortal
{
    public required int ArticleId { get; init; }

    public required string Title { get; init; }

    public long? Views { get; init; }

    /// <summary>The mean of its ratings.</summary>
    public decimal? Rating { get; init; }

    public int? Ratings { get; init; }

    public int? Comments { get; init; }

    public required string Source { get; init; }

    public required DateOnly ReadOn { get; init; }
}

/// <summary>What readers of the portal did with articles, by the newest export that names each.</summary>
public sealed class ReadArticles(IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>Null where no export names the article, or the member may not read it.</summary>
    public async Task<ArticleOnPortal?> OfAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        return await Standing(db, db.Articles.Where(a => a.Id == articleId).ReadableBy(member)).FirstOrDefaultAsync(stop);
    }

    /// <summary>The most read of these articles, the most read first.</summary>
    internal static async Task<IReadOnlyList<ArticleOnPortal>> MostReadAsync(EditorialDb db, IQueryable<Article> articles, int most, CancellationToken stop) =>
        await db.PortalExports.AnyAsync(e => e.SetAsideAt == null, stop)
            ? await Standing(db, articles).Where(f => f.Views > 0).OrderByDescending(f => f.Views).ThenBy(f => f.ArticleId).Take(most).ToListAsync(stop)
            : [];

    private static IQueryable<ArticleOnPortal> Standing(EditorialDb db, IQueryable<Article> articles) =>
        from f in db.ArticleFigures
        join a in articles on f.ArticleId equals a.Id
        where f.Export.SetAsideAt == null
            && !db.ArticleFigures.Any(later => later.ArticleId == f.ArticleId && later.Export.SetAsideAt == null
                && (later.Export.ReadOn > f.Export.ReadOn || (later.Export.ReadOn == f.Export.ReadOn && later.ExportId > f.ExportId)))
        select new ArticleOnPortal
        {
            ArticleId = f.ArticleId,
            Title = a.Title,
            Views = f.Views,
            Rating = f.Rating,
            Ratings = f.Ratings,
            Comments = f.Comments,
            Source = f.Export.Source,
            ReadOn = f.Export.ReadOn,
        };
}
