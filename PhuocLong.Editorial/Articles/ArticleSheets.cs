using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Articles;

/// <summary>Everything about an article but its text, as one member may see it now.</summary>
public sealed record ArticleSheet
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public required int UnitId { get; init; }

    public required string UnitName { get; init; }

    public required string CreatedBy { get; init; }

    public required ArticleState State { get; init; }

    public required string? StepName { get; init; }

    public required DateTime StateSince { get; init; }

    public required int Revision { get; init; }

    public required ArticleDetails Details { get; init; }

    /// <summary>The details as a decision would pin them; see <see cref="Articles.PinnedDetails"/>.</summary>
    public required string PinnedDetails { get; init; }

    public required string? CategoryName { get; init; }

    /// <summary>True when the unit has fields in its charge and this category is not one of them.</summary>
    public required bool OutsideField { get; init; }

    public required string? PublicAddress { get; init; }

    public required ArticleRight Right { get; init; }

    /// <summary>Whether the reader works on it (its unit, its co-writers, the desks), and so may read reasons and remarks.</summary>
    public required bool WorksOnIt { get; init; }

    /// <summary>Ids and names of members of other units who write in it too.</summary>
    public required IReadOnlyList<(int Id, string Name)> CoWriters { get; init; }

    public required Article Article { get; init; }
}

/// <summary>What the forms of an article offer to choose from.</summary>
public sealed record ArticleChoices(IReadOnlyList<Choice> Categories, IReadOnlyList<Choice> Headings, IReadOnlyList<Choice> Topics);

/// <summary>One entry of a list to choose from.</summary>
public readonly record struct Choice(int Id, string Name);

/// <summary>Reads single articles.</summary>
public sealed class ArticleSheets(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>Null when there is no such article or the member may not read it: the two look alike on purpose.</summary>
    public async Task<ArticleSheet?> FindAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var one = db.Articles.AsNoTracking().Where(a => a.Id == articleId).ReadableBy(member);
        var article = await one.Include(a => a.Bylines).Include(a => a.Topics).Include(a => a.CoWriters).Include(a => a.Category)
            .Include(a => a.Unit).ThenInclude(u => u.Names)
            .Include(a => a.Unit).ThenInclude(u => u.Categories)
            .AsSplitQuery()
            .SingleOrDefaultAsync(stop);
        if (article is null)
            return null;
        var people = article.CoWriters.Select(w => w.MemberId).Append(article.CreatedById).ToArray();
        var names = await db.Users.Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
        return new()
        {
            Id = article.Id,
            Title = article.Title,
            UnitId = article.UnitId,
            UnitName = article.Unit.NameOn(clock.Today()),
            CreatedBy = names.GetValueOrDefault(article.CreatedById, ""),
            State = article.State,
            StepName = article.StepName,
            StateSince = article.StateSince,
            Revision = article.Revision,
            Details = ArticleDetails.Of(article),
            PinnedDetails = Articles.PinnedDetails.JsonOf(article),
            CategoryName = article.Category?.Name,
            OutsideField = article.CategoryId is { } category && article.Unit.Categories.Count > 0 && article.Unit.Categories.All(c => c.Id != category),
            PublicAddress = article.PublicAddress,
            Right = await one.RightOfReaderAsync(db, member, stop),
            WorksOnIt = member.WorksOn(article),
            CoWriters = [.. article.CoWriters.Select(w => (w.MemberId, names.GetValueOrDefault(w.MemberId, "")))],
            Article = article,
        };
    }

    /// <summary>The living entries of every list, and whatever the article already carries.</summary>
    public async Task<ArticleChoices> ChoicesAsync(ArticleDetails carried, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var topics = carried.TopicIds.ToArray();
        return new(
            await db.Categories.Where(c => c.RetiredAt == null || c.Id == carried.CategoryId).OrderBy(c => c.Position)
                .Select(c => new Choice(c.Id, c.Name)).ToListAsync(stop),
            await db.ReportHeadings.Where(h => h.RetiredAt == null || h.Id == carried.ReportHeadingId).OrderBy(h => h.Position)
                .Select(h => new Choice(h.Id, h.Name)).ToListAsync(stop),
            await db.Topics.Where(t => t.RetiredAt == null || topics.Contains(t.Id)).OrderBy(t => t.FoldedName)
                .Select(t => new Choice(t.Id, t.Name)).ToListAsync(stop));
    }

    /// <summary>
    /// Contributors of other units who could be named as co-writers, as Vietnamese sorts them; nobody for a member who
    /// may not name any.
    /// </summary>
    public async Task<IReadOnlyList<Choice>> PossibleCoWritersAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (await db.Articles.Where(a => a.Id == articleId).Select(a => new { a.UnitId, a.State }).SingleOrDefaultAsync(stop) is not { UnitId: var unit } article
            || !member.NamesCoWriters(article.State, unit))
            return [];
        var people = await db.Users
            .Where(m => m.DisabledAt == null
                && m.Assignments.Any(a => a.Role == Role.Contributor)
                && m.Assignments.All(a => a.UnitId != unit)
                && !db.CoWriters.Any(w => w.ArticleId == articleId && w.MemberId == m.Id))
            .Select(m => new Choice(m.Id, m.DisplayName))
            .ToListAsync(stop);
        return [.. people.OrderBy(p => p.Name, NewsroomTime.Alphabet)];
    }

    /// <summary>Every unit and category there ever was: the list can be narrowed to those of old articles too.</summary>
    public async Task<(IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Categories)> FilterChoicesAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var today = clock.Today();
        var names = await UnitNames.LoadAsync(db, stop);
        return (
            [.. names.All.Select(u => new Choice(u.Id, u.NameOn(today))).OrderBy(u => u.Name, NewsroomTime.Alphabet)],
            await db.Categories.OrderBy(c => c.Position).Select(c => new Choice(c.Id, c.Name)).ToListAsync(stop));
    }

    /// <summary>The categories an article can be put in today.</summary>
    public async Task<IReadOnlyList<Choice>> LivingCategoriesAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.Categories.Where(c => c.RetiredAt == null).OrderBy(c => c.Position).Select(c => new Choice(c.Id, c.Name)).ToListAsync(stop);
    }

    /// <summary>The living units a member writes for, as Vietnamese sorts them.</summary>
    public async Task<IReadOnlyList<Choice>> UnitsOfAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var today = clock.Today();
        var names = await UnitNames.LoadAsync(db, stop);
        return [.. names.All.Where(u => member.WritesFor(u.Id) && u.ExistsOn(today))
            .Select(u => new Choice(u.Id, u.NameOn(today)))
            .OrderBy(u => u.Name, NewsroomTime.Alphabet)];
    }
}
