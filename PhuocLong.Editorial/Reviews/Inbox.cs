using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>One line of Việc của tôi.</summary>
public sealed record InboxRow(
    int ArticleId, string Title, string UnitName, ArticleState State, string? StepName, DateTime Since, int? VersionNumber, string? Reason)
{
    /// <summary>When it is due at its step; null for what waits at none.</summary>
    public DueDate? Due { get; init; }

    /// <summary>Who has it in hand; null when nobody has.</summary>
    public string? ClaimedBy { get; init; }

    public bool IsMine { get; init; }

    /// <summary>Why it is held; null when it is not.</summary>
    public string? Held { get; init; }
}

/// <summary>
/// What waits for a member and what became of what they sent; each list oldest first, what is overdue before the rest,
/// the sent newest first.
/// </summary>
public sealed record InboxContents(
    IReadOnlyList<InboxRow> WaitingForMe,
    IReadOnlyList<InboxRow> ReturnedToMe,
    IReadOnlyList<InboxRow> Drafts,
    IReadOnlyList<InboxRow> SentByMe)
{
    /// <summary>What lies at the member's desk and is held: it presses nobody.</summary>
    public IReadOnlyList<InboxRow> Held { get; init; } = [];
}

/// <summary>The door of Việc của tôi.</summary>
public sealed class Inbox(IDbContextFactory<EditorialDb> contexts)
{
    private const int MostRows = 100;
    private const int MostSent = 6;

    public async Task<InboxContents> ForAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var names = await UnitNames.LoadAsync(db, stop);
        var units = member.Units.ToArray();
        var readable = db.Articles.AsNoTracking().ReadableBy(member);
        var mine = readable.Where(a => units.Contains(a.UnitId) || a.CoWriters.Any(w => w.MemberId == memberId));

        var days = await WorkingDays.LoadAsync(db, stop);
        var waiting = await WaitingAsync(db, member, stop);
        var rows = (await RowsAsync(db, [.. waiting.Select(w => w.Article)], names, stop))
            .Zip(waiting, (row, at) => at.Fill(row, memberId, days, db.Today)).ToList();
        return new(
            [.. rows.Where(r => r.Held is null).OrderBy(Pressing).ThenBy(r => r.Since).ThenBy(r => r.ArticleId).Take(MostRows)],
            await RowsAsync(db, await Oldest(mine.Where(a => a.State == ArticleState.Returned)).ToListAsync(stop), names, stop),
            await RowsAsync(db, await Oldest(mine.Where(a => a.State == ArticleState.Draft)).ToListAsync(stop), names, stop),
            await RowsAsync(db, await readable.Where(a => a.CreatedById == memberId && a.SubmittedAt != null && a.State != ArticleState.Returned)
                .OrderByDescending(a => a.StateSince).Take(MostSent).ToListAsync(stop), names, stop))
        {
            Held = [.. rows.Where(r => r.Held is not null).Take(MostRows)],
        };
    }

    /// <summary>How many articles wait for the member: the number in the navigation.</summary>
    public async Task<int> CountAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var units = member.Units.ToArray();
        var returned = await db.Articles.CountAsync(a => a.State == ArticleState.Returned
            && (units.Contains(a.UnitId) || a.CoWriters.Any(w => w.MemberId == memberId)), stop);
        return returned + (await WaitingAsync(db, member, stop)).Count(w => w.Stay?.IsHeld(db.Today) != true);
    }

    // What a colleague has in hand comes after what nobody has; what is overdue before both.
    private static int Pressing(InboxRow row) => row.Due is { IsOverdue: true } ? 0 : row.ClaimedBy is null || row.IsMine ? 1 : 2;

    private static IQueryable<Article> Oldest(IQueryable<Article> articles) =>
        articles.OrderBy(a => a.StateSince).ThenBy(a => a.Id).Take(MostRows);

    // A step's scope depends on who else holds the role, so the few articles at the member's desks are judged one by one.
    private static async Task<List<AtDesk>> WaitingAsync(EditorialDb db, MemberRoles member, CancellationToken stop)
    {
        if (!member.Acts(Role.Assistant) && !member.Acts(Role.BoardMember) && !member.Acts(Role.Chair))
            return [];
        var publishes = member.Acts(Role.Assistant) || member.Acts(Role.Chair);
        var candidates = await db.Articles.AsNoTracking().Include(a => a.Bylines)
            // A step's move can be another role's than the step's own, so none of the few that wait is left out here.
            .Where(a => a.State == ArticleState.Waiting || (a.State == ArticleState.Approved && publishes))
            .OrderBy(a => a.StateSince).ThenBy(a => a.Id)
            .ToListAsync(stop);
        if (candidates.Count == 0)
            return [];
        var deciders = await StepDeciders.LoadAsync(db, stop);
        var ids = candidates.Where(a => a.State == ArticleState.Waiting).Select(a => a.Id).ToArray();
        var reviews = await db.Reviews.AsNoTracking().Where(r => ids.Contains(r.ArticleId) && r.ClosedAt == null)
            .Select(r => new { r.ArticleId, r.Workflow, Votes = r.Decisions.Where(d => d.Counts).ToList() }).ToDictionaryAsync(r => r.ArticleId, stop);
        var stays = (await db.Stays.AsNoTracking().Where(s => ids.Contains(s.ArticleId)).ToListAsync(stop)).ToDictionary(s => (s.ArticleId, s.Revision));
        var atDesk = new List<AtDesk>();
        foreach (var article in candidates)
        {
            if (article.State == ArticleState.Approved)
            {
                if (ReviewMoves.InOwnOrAnothersPlace(article, member, Role.Assistant, Role.Chair).Barred is null)
                    atDesk.Add(new(article, null, null, []));
            }
            else if (reviews.GetValueOrDefault(article.Id) is { } review && review.Workflow.Find(article.StepKey) is { } step
                && deciders.At(step, article) is var people && people.FirstOrDefault(p => p.Id == member.MemberId) is { } me
                && VoteTally.Waits(step, review.Workflow, review.Votes, me, way => deciders.For(step, way, article)))
            {
                atDesk.Add(new(article, step, stays.GetValueOrDefault((article.Id, article.Revision)), people));
            }
        }
        return atDesk;
    }

    /// <summary>An article at the member's desk, with what was settled about it there.</summary>
    private sealed record AtDesk(Article Article, WorkflowStep? Step, Stay? Stay, IReadOnlyList<StepDeciders.Person> People)
    {
        public InboxRow Fill(InboxRow row, int memberId, WorkingDays days, DateOnly today)
        {
            if (Step is null)
                return row;
            var claimer = People.FirstOrDefault(p => p.Id == Stay?.ClaimedById);
            return row with
            {
                Due = DueDate.Of(Article.StateSince, Step.TargetDays, Stay, days, today),
                ClaimedBy = claimer?.Label,
                IsMine = claimer?.Id == memberId,
                Held = Stay is not null && Stay.IsHeld(today) ? HandlingWords.Held(Stay) : null,
            };
        }
    }

    private static async Task<IReadOnlyList<InboxRow>> RowsAsync(EditorialDb db, List<Article> articles, UnitNames names, CancellationToken stop)
    {
        var ids = articles.Select(a => a.Id).ToArray();
        var versions = await db.ArticleVersions.Where(v => ids.Contains(v.ArticleId))
            .GroupBy(v => v.ArticleId).Select(g => new { g.Key, Number = g.Max(v => v.Number) })
            .ToDictionaryAsync(v => v.Key, v => v.Number, stop);
        // Back with its author, or at an earlier step where there has been no move since.
        var back = articles.Where(a => a.State is ArticleState.Returned or ArticleState.Waiting).Select(a => a.Id).ToArray();
        var reasons = back.Length == 0
            ? []
            : (await (from r in db.Reviews
                      join d in db.Decisions on r.Id equals d.ReviewId
                      join a in db.Articles on r.ArticleId equals a.Id
                      where back.Contains(a.Id) && d.Kind == DecisionKind.Return
                          && (a.State == ArticleState.Returned || (d.ToStepKey == a.StepKey && d.At >= a.StateSince))
                      orderby d.Id
                      select new { r.ArticleId, d.Reason }).ToListAsync(stop))
                .GroupBy(d => d.ArticleId).ToDictionary(g => g.Key, g => g.Last().Reason);
        return [.. articles.Select(a => new InboxRow(
            a.Id, a.Title, names.On(a.UnitId, NewsroomTime.Day(a.StateSince)), a.State, a.StepName, a.StateSince,
            versions.TryGetValue(a.Id, out var number) ? number : null, reasons.GetValueOrDefault(a.Id)))];
    }
}
