using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Articles;

/// <summary>What the list of articles is narrowed to; every part lives in the page's address.</summary>
public sealed record ArticleFilter
{
    /// <summary>Words as typed, with or without marks.</summary>
    public string? Search { get; init; }

    public ArticleState? State { get; init; }

    public int? UnitId { get; init; }

    public int? CategoryId { get; init; }

    /// <summary>The last row of the page before, when this is a further page.</summary>
    public ArticleCursor? After { get; init; }
}

/// <summary>A place in the list: newest change first, then the higher number.</summary>
public readonly record struct ArticleCursor(DateTime StateSince, int Id);

/// <summary>One line of a list; never carries a body.</summary>
public sealed record ArticleRow(
    int Id, string Title, int UnitId, string? CategoryName, ArticleState State, string? StepName, DateTime StateSince, DateTime? PublishedAt)
{
    /// <summary>The unit's name on the day the article took its present standing.</summary>
    public string UnitName { get; init; } = "";
}

/// <summary>One page of the list and where the next begins.</summary>
public sealed record ArticlePageOfRows(IReadOnlyList<ArticleRow> Rows, ArticleCursor? Next);

/// <summary>The list of articles a member may read, a page at a time.</summary>
public sealed class ArticleList(IDbContextFactory<EditorialDb> contexts)
{
    public const int PageSize = 40;

    public async Task<ArticlePageOfRows> PageAsync(int memberId, ArticleFilter filter, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var articles = Narrow(db.Articles.AsNoTracking().ReadableBy(member), filter);
        if (filter.Search is { } words && SearchIndex.Matching(db, words) is { } matching)
            articles = articles.Where(a => matching.Contains(a.Id));

        var rows = await articles
            .OrderByDescending(a => a.StateSince).ThenByDescending(a => a.Id)
            .Take(PageSize + 1)
            .Select(a => new ArticleRow(
                a.Id, a.Title, a.UnitId, a.Category == null ? null : a.Category.Name, a.State, a.StepName, a.StateSince, a.PublishedAt))
            .ToListAsync(stop);
        var names = await UnitNames.LoadAsync(db, stop);
        var page = rows.Take(PageSize).Select(r => r with { UnitName = names.On(r.UnitId, NewsroomTime.Day(r.StateSince)) }).ToList();
        return new(page, rows.Count > PageSize ? new(page[^1].StateSince, page[^1].Id) : null);
    }

    private static IQueryable<Article> Narrow(IQueryable<Article> articles, ArticleFilter filter)
    {
        if (filter.State is { } state)
            articles = articles.Where(a => a.State == state);
        if (filter.UnitId is { } unit)
            articles = articles.Where(a => a.UnitId == unit);
        if (filter.CategoryId is { } category)
            articles = articles.Where(a => a.CategoryId == category);
        if (filter.After is { } after)
            articles = articles.Where(a => a.StateSince < after.StateSince || (a.StateSince == after.StateSince && a.Id < after.Id));
        return articles;
    }
}
