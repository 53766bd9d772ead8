using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>One line of Việc của tôi.</summary>
public sealed record InboxRow(
    int ArticleId, string Title, string UnitName, ArticleState State, string? StepName, DateTime Since, int? VersionNumber, string? Reason);

/// <summary>What waits for a member and what became of what they sent; each list oldest first, the sent newest first.</summary>
public sealed record InboxContents(
    IReadOnlyList<InboxRow> WaitingForMe,
    IReadOnlyList<InboxRow> ReturnedToMe,
    IReadOnlyList<InboxRow> Drafts,
    IReadOnlyList<InboxRow> SentByMe);

/// <summary>The door of Việc của tôi.</summary>
public sealed class Inbox(IDbContextFactory<EditorialDb> contexts)
{
    private const int MostRows = 100;
    private const int MostSent = 12;

    public async Task<InboxContents> ForAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var names = await UnitNames.LoadAsync(db, stop);
        var units = member.Units.ToArray();
        var readable = db.Articles.AsNoTracking().ReadableBy(member);
        var mine = readable.Where(a => units.Contains(a.UnitId) || a.CoWriters.Any(w => w.MemberId == memberId));

        return new(
            await RowsAsync(db, await WaitingAsync(db, member, stop), names, stop),
            await RowsAsync(db, await Oldest(mine.Where(a => a.State == ArticleState.Returned)).ToListAsync(stop), names, stop),
            await RowsAsync(db, await Oldest(mine.Where(a => a.State == ArticleState.Draft)).ToListAsync(stop), names, stop),
            await RowsAsync(db, await readable.Where(a => a.CreatedById == memberId && a.SubmittedAt != null && a.State != ArticleState.Returned)
                .OrderByDescending(a => a.StateSince).Take(MostSent).ToListAsync(stop), names, stop));
    }

    /// <summary>How many articles wait for the member: the number in the navigation.</summary>
    public async Task<int> CountAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var units = member.Units.ToArray();
        var returned = await db.Articles.CountAsync(a => a.State == ArticleState.Returned
            && (units.Contains(a.UnitId) || a.CoWriters.Any(w => w.MemberId == memberId)), stop);
        return returned + (await WaitingAsync(db, member, stop)).Count;
    }

    private static IQueryable<Article> Oldest(IQueryable<Article> articles) =>
        articles.OrderBy(a => a.StateSince).ThenBy(a => a.Id).Take(MostRows);

    // A step's scope depends on who else holds the role, so the few articles at the member's desks are judged one by one.
    private static async Task<List<Article>> WaitingAsync(EditorialDb db, MemberRoles member, CancellationToken stop)
    {
        if (!member.Is(Role.Assistant) && !member.Is(Role.BoardMember) && !member.Is(Role.Chair))
            return [];
        var roles = member.Roles.Select(r => (Role?)r).ToArray();
        var onBoard = member.Is(Role.BoardMember);
        var publishes = member.Is(Role.Assistant) || member.Is(Role.Chair);
        var candidates = await db.Articles.AsNoTracking().Include(a => a.Bylines)
            .Where(a => (a.State == ArticleState.Waiting && (roles.Contains(a.StepRole) || (onBoard && a.StepRole == Role.Chair)))
                || (a.State == ArticleState.Approved && publishes))
            .OrderBy(a => a.StateSince).ThenBy(a => a.Id)
            .ToListAsync(stop);
        if (candidates.Count == 0)
            return [];
        var deciders = await StepDeciders.LoadAsync(db, stop);
        var ids = candidates.Where(a => a.State == ArticleState.Waiting).Select(a => a.Id).ToArray();
        var workflows = await db.Reviews.AsNoTracking().Where(r => ids.Contains(r.ArticleId) && r.ClosedAt == null)
            .Select(r => new { r.ArticleId, r.Workflow }).ToDictionaryAsync(r => r.ArticleId, r => r.Workflow, stop);
        return [.. candidates.Where(a => a.State == ArticleState.Approved
            ? !a.IsOwnOf(member.MemberId)
            : StepOf(a) is { } step && deciders.At(step, a).Any(p => p.Id == member.MemberId)).Take(MostRows)];

        WorkflowStep? StepOf(Article a) => workflows.GetValueOrDefault(a.Id)?.Find(a.StepKey);
    }

    private static async Task<IReadOnlyList<InboxRow>> RowsAsync(EditorialDb db, List<Article> articles, UnitNames names, CancellationToken stop)
    {
        var ids = articles.Select(a => a.Id).ToArray();
        var versions = await db.ArticleVersions.Where(v => ids.Contains(v.ArticleId))
            .GroupBy(v => v.ArticleId).Select(g => new { g.Key, Number = g.Max(v => v.Number) })
            .ToDictionaryAsync(v => v.Key, v => v.Number, stop);
        var returned = articles.Where(a => a.State == ArticleState.Returned).Select(a => a.Id).ToArray();
        var reasons = returned.Length == 0
            ? []
            : (await (from r in db.Reviews
                      join d in db.Decisions on r.Id equals d.ReviewId
                      where returned.Contains(r.ArticleId) && d.Kind == DecisionKind.Return
                      orderby d.Id
                      select new { r.ArticleId, d.Reason }).ToListAsync(stop))
                .GroupBy(d => d.ArticleId).ToDictionary(g => g.Key, g => g.Last().Reason);
        return [.. articles.Select(a => new InboxRow(
            a.Id, a.Title, names.On(a.UnitId, NewsroomTime.Day(a.StateSince)), a.State, a.StepName, a.StateSince,
            versions.TryGetValue(a.Id, out var number) ? number : null, reasons.GetValueOrDefault(a.Id)))];
    }
}
