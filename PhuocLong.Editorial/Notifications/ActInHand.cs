using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Notifications;

/// <summary>An act and the article as the act has left it; answers whom it concerns.</summary>
internal sealed class ActInHand
{
    private readonly EditorialDb db;
    private readonly ArticleEvent act;
    private readonly Article article;
    private readonly CancellationToken stop;

    private ActInHand(EditorialDb db, ArticleEvent act, Article article, CancellationToken stop) =>
        (this.db, this.act, this.article, this.stop) = (db, act, article, stop);

    public bool IsWaiting => article.State == ArticleState.Waiting;

    public static async Task<ActInHand> LoadAsync(EditorialDb db, ArticleEvent act, CancellationToken stop) => new(
        db,
        act,
        await db.Articles.AsNoTracking().Include(a => a.Bylines).Include(a => a.CoWriters).AsSplitQuery().SingleAsync(a => a.Id == act.ArticleId, stop),
        stop);

    /// <summary>The comment an act of the talk is about.</summary>
    public static int? CommentOf(ArticleEvent act) => NumberOf(act, "comment");

    /// <summary>The number an act keeps under this name.</summary>
    public static int? NumberOf(ArticleEvent act, string fact) =>
        JsonSerializer.Deserialize<Dictionary<string, string?>>(act.Detail)?.GetValueOrDefault(fact) is { } id
            ? int.Parse(id, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The people of the step that holds it, those to whom it has not come already.</summary>
    public async Task<IReadOnlyList<Notice>> NextDeskAsync()
    {
        var (step, desk) = await HoldersAsync();
        if (step is null)
            return [];
        // By the ledger's order and not by time: a clock can be put back.
        var elsewhere = await db.EventsThatStand()
            .Where(e => e.ArticleId == article.Id && e.Standing != null && e.Standing != article.Standing).MaxAsync(e => (long?)e.Seq, stop) ?? 0;
        var told = await db.Notices
            .Where(n => n.ArticleId == article.Id && n.Kind == NoticeKind.Waiting && n.EventSeq > elsewhere)
            .Select(n => n.MemberId).ToListAsync(stop);
        return [.. desk.Where(p => !told.Contains(p.Id)).Select(p => new Notice { MemberId = p.Id, Kind = NoticeKind.Waiting, StepName = step.Name })];
    }

    /// <summary>Whoever has it in hand at its step, or else all of the step.</summary>
    public async Task<IReadOnlyList<Notice>> DeskAsync(NoticeKind kind)
    {
        var (step, desk) = await HoldersAsync();
        if (step is null)
            return [];
        var claimer = await db.Stays.Where(s => s.ArticleId == article.Id && s.Revision == article.Revision).Select(s => s.ClaimedById).SingleOrDefaultAsync(stop);
        var told = desk.Any(p => p.Id == claimer) ? desk.Where(p => p.Id == claimer) : desk;
        return [.. told.Select(p => new Notice { MemberId = p.Id, Kind = kind, StepName = step.Name })];
    }

    /// <summary>All of the support team.</summary>
    public async Task<IReadOnlyList<Notice>> AssistantsAsync(NoticeKind kind)
    {
        var people = await db.RoleAssignments.Where(a => a.Role == Role.Assistant).Select(a => a.MemberId).Distinct().ToListAsync(stop);
        return [.. people.Select(member => new Notice { MemberId = member, Kind = kind })];
    }

    /// <summary>The member whom the act names in this fact, if it names one.</summary>
    public IReadOnlyList<Notice> Named(string fact, NoticeKind kind) =>
        NumberOf(act, fact) is { } member ? [new() { MemberId = member, Kind = kind, StepName = article.StepName }] : [];

    /// <summary>Who began it, stands in its byline or writes along.</summary>
    public IReadOnlyList<Notice> Authors(NoticeKind kind) =>
    [
        .. article.Bylines.Select(b => b.MemberId ?? 0).Concat(article.CoWriters.Select(w => w.MemberId)).Append(article.CreatedById)
            .Distinct().Where(id => id != 0)
            .Select(id => new Notice { MemberId = id, Kind = kind, StepName = article.StepName }),
    ];

    /// <summary>Whom the comment concerns, those whom it has not told already.</summary>
    public async Task<IReadOnlyList<Notice>> ConcernedAsync()
    {
        if (CommentOf(act) is not { } comment)
            return [];
        var thread = await db.Comments.Where(c => c.Id == comment).Select(c => c.Thread.PublicId).SingleAsync(stop);
        var told = await db.Notices.Where(n => n.ArticleId == article.Id && n.CommentId == comment).Select(n => n.MemberId).ToListAsync(stop);
        var concerned = await db.CommentNotices.AsNoTracking().Where(n => n.CommentId == comment && n.SeenAt == null).ToListAsync(stop);
        return [.. concerned.Where(n => !told.Contains(n.MemberId)).Select(n => new Notice
        {
            MemberId = n.MemberId,
            Kind = KindOf(n.Reason),
            ThreadId = thread,
            CommentId = comment,
        })];
    }

    private async Task<(WorkflowStep? Step, IReadOnlyList<StepDeciders.Person> Desk)> HoldersAsync()
    {
        var review = !IsWaiting ? null : await db.Reviews.AsNoTracking().Include(r => r.Workflow)
            .SingleOrDefaultAsync(r => r.ArticleId == article.Id && r.ClosedAt == null, stop);
        return review?.Workflow.Find(article.StepKey) is { } step
            ? (step, (await StepDeciders.LoadAsync(db, stop)).At(step, article))
            : (null, []);
    }

    private static NoticeKind KindOf(NoticeReason reason) => reason switch
    {
        NoticeReason.Called => NoticeKind.Called,
        NoticeReason.Answered => NoticeKind.Answered,
        _ => NoticeKind.Commented,
    };
}
