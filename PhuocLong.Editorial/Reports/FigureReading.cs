using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Reports;

/// <summary>An article behind a figure. <see cref="Title"/> is null for a reader who may not read it (any more).</summary>
public sealed record ArticleBehind(int Id, string? Title, string Unit, DateTime PublishedAt, bool IsWithdrawn);

/// <summary>The articles behind one figure, newest first, as many as a page takes.</summary>
public sealed record ArticlesBehind(int Count, IReadOnlyList<ArticleBehind> Articles, int Page)
{
    public const int PageSize = 12;

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);
}

/// <summary>The door from a figure to the articles it counts.</summary>
public sealed class FigureReading(IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>Null for figures that count no articles: visits, percentages, units.</summary>
    public async Task<ArticlesBehind?> BehindAsync(ReportingPeriod period, string key, int page, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.ReadsReports() || await CountedAsync(db, period, key, stop) is not { } counted)
            return null;
        var readable = db.Articles.ReadableBy(member);
        page = Math.Max(1, page);
        var found = await counted.AsNoTracking().OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id)
            .Skip((page - 1) * ArticlesBehind.PageSize).Take(ArticlesBehind.PageSize)
            .Select(a => new { a.Id, Title = readable.Any(r => r.Id == a.Id) ? a.Title : null, UnitId = a.CreditedUnitId ?? a.UnitId, PublishedAt = a.PublishedAt!.Value, a.State })
            .ToListAsync(stop);
        var units = await UnitNames.LoadAsync(db, stop);
        return new(
            await counted.CountAsync(stop),
            [.. found.Select(a => new ArticleBehind(a.Id, a.Title, units.On(a.UnitId, NewsroomTime.Day(a.PublishedAt)), a.PublishedAt, a.State == ArticleState.Withdrawn))],
            page);
    }

    private static async Task<IQueryable<Article>?> CountedAsync(EditorialDb db, ReportingPeriod period, string key, CancellationToken stop)
    {
        if (key == FigureKeys.Prior)
            return db.Articles.PublishedIn(period.Prior);
        var yearsBack = key.StartsWith(FigureKeys.OfPrior, StringComparison.Ordinal) ? 1 : 0;
        if (yearsBack > 0)
            (period, key) = (period.Prior, key[FigureKeys.OfPrior.Length..]);
        var articles = db.Articles.PublishedIn(period);
        if (key is FigureKeys.Total or FigureKeys.Median or FigureKeys.Slowest)
            return articles;
        if (key.Split('.', 2) is not [var axis, var value])
            return null;
        var id = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        return axis switch
        {
            FigureKeys.Heading => articles.Where(a => a.ReportHeadingId == id),
            FigureKeys.Unit => articles.Where(a => (a.CreditedUnitId ?? a.UnitId) == id),
            FigureKeys.Category => id == 0 ? articles.Where(a => a.CategoryId == null) : articles.Where(a => a.CategoryId == id),
            FigureKeys.Topic => id == 0 ? articles.Where(a => !a.Topics.Any()) : articles.Where(a => a.Topics.Any(t => t.Id == id)),
            FigureKeys.Author => value == FigureKeys.None ? articles.Where(a => a.Bylines.All(b => b.Kind == BylineKind.Photo))
                : articles.Where(a => a.Bylines.Any(b => b.Name == value && b.Kind != BylineKind.Photo)),
            FigureKeys.Genre when Enum.TryParse<Genre>(value, out var genre) => articles.Where(a => a.Genre == genre),
            FigureKeys.Month => await InMonthAsync(db, articles, value, yearsBack, stop),
            _ => null,
        };
    }

    private static async Task<IQueryable<Article>?> InMonthAsync(
        EditorialDb db, IQueryable<Article> articles, string address, int yearsBack, CancellationToken stop)
    {
        if (!ReportingMonth.TryParse(address, await MonthCalendar.LoadAsync(db, stop), out var named))
            return null;
        // A row of the table is named after its month of this year, also where last year's figure is meant.
        var month = named.Plus(-12 * yearsBack);
        var (from, until) = (month.From, month.Until);
        return articles.Where(a => a.PublishedAt >= from && a.PublishedAt < until);
    }
}
