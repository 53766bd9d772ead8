using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Articles;

/// <summary>
/// Who reads and who writes an article's text in which state. The same two questions serve lists, pages and
/// sockets, and are always asked of the database.
/// </summary>
public static class ArticleAccess
{
    /// <summary>The articles this member may read at this moment.</summary>
    public static IQueryable<Article> ReadableBy(this IQueryable<Article> articles, MemberRoles member)
    {
        if (!member.IsAnyone)
            return articles.Where(a => false);
        var id = member.MemberId;
        var units = member.Units.ToArray();
        // Every desk of a review reads what any of its desks holds: earlier and later steps included.
        var editorial = member.Acts(Role.Assistant) || member.Acts(Role.BoardMember) || member.Acts(Role.Chair);
        return articles.Where(a =>
            units.Contains(a.UnitId)
            || a.CoWriters.Any(w => w.MemberId == id)
            || a.State == ArticleState.Published
            || a.State == ArticleState.Withdrawn
            || (editorial && (a.State == ArticleState.Waiting || a.State == ArticleState.Approved || a.State == ArticleState.Rejected))
            || (a.State == ArticleState.Returned && a.Deciders.Any(d => d.MemberId == id)));
    }

    /// <summary>The articles whose text and details this member may change at this moment.</summary>
    public static IQueryable<Article> WritableBy(this IQueryable<Article> articles, MemberRoles member)
    {
        if (!member.IsAnyone)
            return articles.Where(a => false);
        var id = member.MemberId;
        var units = member.Units.ToArray();
        var roles = member.ActingRoles;
        var clears = member.Acts(Role.Assistant) || member.Acts(Role.Chair);
        return articles.Where(a =>
            ((a.State == ArticleState.Draft || a.State == ArticleState.Returned)
                && (units.Contains(a.UnitId) || a.CoWriters.Any(w => w.MemberId == id)))
            || (a.State == ArticleState.Waiting && roles.Contains(a.StepRole) && (a.StepEditing == null || a.StepEditing == EditPolicy.Step))
            || (a.State == ArticleState.Waiting && a.StepEditing == EditPolicy.Author
                && (units.Contains(a.UnitId) || a.CoWriters.Any(w => w.MemberId == id)))
            || (a.State == ArticleState.Approved && clears));
    }

    /// <summary>
    /// Whether a reader works on the article (its unit, its co-writers, the desks), and so may read what people say to
    /// each other about it. Ask it only of those who may read the article, with its co-writers loaded.
    /// </summary>
    public static bool WorksOn(this MemberRoles member, Article article) =>
        member.WritesAlways(article) || member.Acts(Role.Assistant) || member.Acts(Role.BoardMember) || member.Acts(Role.Chair);

    /// <summary>Of articles a member may read, those they work on; the same rule as <see cref="WorksOn"/>, for lists.</summary>
    public static IQueryable<Article> WorkedOnBy(this IQueryable<Article> articles, MemberRoles member)
    {
        var (id, units) = (member.MemberId, member.Units.ToArray());
        return member.Acts(Role.Assistant) || member.Acts(Role.BoardMember) || member.Acts(Role.Chair)
            ? articles
            : articles.Where(a => units.Contains(a.UnitId) || a.CoWriters.Any(w => w.MemberId == id));
    }

    /// <summary>Whether the article is this member's to write whenever it is with its authors: the unit's contributors and named co-writers.</summary>
    public static bool WritesAlways(this MemberRoles member, Article article) =>
        member.WritesFor(article.UnitId) || (member.IsAnyone && article.CoWriters.Any(w => w.MemberId == member.MemberId));

    /// <summary>Whether this member says who of another unit writes too: the unit's contributors, while the article is with its authors.</summary>
    public static bool NamesCoWriters(this MemberRoles member, ArticleState state, int unitId) =>
        state is ArticleState.Draft or ArticleState.Returned && member.WritesFor(unitId);

    /// <summary>The articles in whose text this member may suggest changes at this moment, but not make them.</summary>
    public static IQueryable<Article> SuggestibleBy(this IQueryable<Article> articles, MemberRoles member)
    {
        var roles = member.ActingRoles;
        return articles.Where(a => member.IsAnyone && a.State == ArticleState.Waiting && roles.Contains(a.StepRole)
            && (a.StepEditing == EditPolicy.Suggest || a.StepEditing == EditPolicy.Author));
    }

    /// <summary>What this member may do with the article's text at this moment; nothing when either does not exist.</summary>
    public static async Task<ArticleRight> RightAsync(this EditorialDb db, int memberId, int articleId, CancellationToken stop = default)
    {
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        return await db.Articles.Where(a => a.Id == articleId).ReadableBy(member).RightOfReaderAsync(db, member, stop);
    }

    /// <summary>The same for an article whose right to be read is decided already; nothing when there is none. One question.</summary>
    internal static async Task<ArticleRight> RightOfReaderAsync(this IQueryable<Article> one, EditorialDb db, MemberRoles member, CancellationToken stop)
    {
        var (writable, suggestible) = (db.Articles.WritableBy(member), db.Articles.SuggestibleBy(member));
        var right = await one
            .Select(a => new { Writes = writable.Any(w => w.Id == a.Id), Suggests = suggestible.Any(s => s.Id == a.Id) })
            .SingleOrDefaultAsync(stop);
        return right is null ? default : new(true, right.Writes, !right.Writes && right.Suggests);
    }
}

/// <summary>What somebody may do with one article's text: read it, change it, or (where they may not) suggest changes to it.</summary>
public readonly record struct ArticleRight(bool Read, bool Write, bool Suggest = false);
