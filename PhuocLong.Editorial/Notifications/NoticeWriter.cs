using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Notifications;

/// <summary>
/// Writes who is told of an act, and by which mail, into the act's own transaction: neither stands without the other.
/// Which act tells whom is <see cref="NoticeRules"/>.
/// </summary>
public sealed class NoticeWriter(NoticeFeed feed, NoticeMails mails, TimeProvider clock) : IActsRecorded
{
    /// <summary>For so long a move can be undone; whoever it concerns is told after that.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromSeconds(10);

    public async Task TellOfAsync(Write write, IReadOnlyList<ArticleEvent> acts, CancellationToken stop)
    {
        foreach (var act in acts)
        {
            if (act.Kind == ActKind.HolidaysConfirmed)
                await ConfirmedAsync(write, ActInHand.NumberOf(act, "year"), act.At, stop);
            if (act.ArticleId is not { } article)
                continue;
            if (act.Standing is not null)
                await SettleAsync(write, article, act.At, stop);
            if (act.Kind is ActKind.DueChanged or ActKind.Held)
                await MarkAsync(write, RemindersOf(write.Db, article).Where(n => n.ReadAt == null), act.At, stop);
            if (act.Kind == ActKind.CommentDeleted && ActInHand.CommentOf(act) is { } comment)
                await ForgetAsync(write, write.Db.Notices.Where(n => n.ArticleId == article && n.CommentId == comment), stop);
            if (await NoticeRules.ToldAsync(write.Db, act, stop) is not { Count: > 0 } told)
                continue;
            foreach (var notice in told)
                (notice.EventSeq, notice.ActorId, notice.ArticleId, notice.At) = (act.Seq, act.ActorId, article, act.At);
            await AddAsync(write, told.Where(n => n.MemberId != act.ActorId), stop);
        }
    }

    /// <summary>
    /// Takes back what an act has told, as long as nobody was shown it, and what it has settled is news again: for whoever
    /// undoes the act.
    /// </summary>
    public async Task TakeBackAsync(Write write, long eventSeq, CancellationToken stop = default)
    {
        var now = clock.UtcNow();
        await ForgetAsync(write, write.Db.Notices.Where(n => n.EventSeq == eventSeq && n.NotBefore > now), stop);
        var act = await write.Db.ArticleEvents.AsNoTracking().SingleAsync(e => e.Seq == eventSeq, stop);
        await MarkAsync(write, OfADesk(write.Db, act.ArticleId).Where(n => n.ReadAt == act.At), null, stop);
    }

    /// <summary>Adds notices within the caller's transaction, for those who may still be told and have not muted the article.</summary>
    internal async Task AddAsync(Write write, IEnumerable<Notice> wanted, CancellationToken stop)
    {
        var told = wanted.DistinctBy(n => (n.MemberId, n.ArticleId, n.AboutMemberId, n.UnitId)).ToList();
        var people = told.Select(n => n.MemberId).Distinct().ToArray();
        if (people.Length == 0)
            return;
        var db = write.Db;
        var here = await db.Users.Where(m => people.Contains(m.Id) && m.DisabledAt == null).Select(m => m.Id).ToListAsync(stop);
        var muted = await db.NoticeMutes.AsNoTracking().Where(m => people.Contains(m.MemberId)).ToListAsync(stop);
        told.RemoveAll(n => !here.Contains(n.MemberId) || muted.Any(m => m.MemberId == n.MemberId && m.ArticleId == n.ArticleId));
        if (told.Count == 0)
            return;
        foreach (var notice in told)
            notice.NotBefore = IsOfAMove(notice.Kind) ? notice.At + UndoWindow : notice.At;
        await mails.LayInAsync(db, told, stop);
        db.Notices.AddRange(told);
        Ring(write, [.. told.Select(n => n.MemberId)]);
    }

    private static bool IsOfAMove(NoticeKind kind) => kind is
        NoticeKind.Waiting or NoticeKind.Returned or NoticeKind.Cleared or NoticeKind.Rejected or
        NoticeKind.Published or NoticeKind.Withdrawn or NoticeKind.Reopened;

    // For every administrator: one of them has looked at the year.
    private Task ConfirmedAsync(Write write, int? year, DateTime at, CancellationToken stop) =>
        MarkAsync(write, write.Db.Notices.Where(n => n.Kind == NoticeKind.HolidaysToConfirm && n.Days == year && n.ReadAt == null), at, stop);

    /// <summary>What an article no longer waits for is no longer news to the desk it waited at.</summary>
    private async Task SettleAsync(Write write, int article, DateTime actAt, CancellationToken stop)
    {
        var at = await write.Db.Articles.Where(a => a.Id == article).Select(a => a.State == ArticleState.Waiting ? a.StepName : null).SingleAsync(stop);
        // Read at the act's own moment, by which an undoing knows it again.
        await MarkAsync(write, OfADesk(write.Db, article).Where(n => n.ReadAt == null && n.StepName != at), actAt, stop);
    }

    private static IQueryable<Notice> OfADesk(EditorialDb db, int? article)
    {
        NoticeKind[] kinds = [NoticeKind.Waiting, NoticeKind.Handed, NoticeKind.TakenOver, NoticeKind.DueChanged, NoticeKind.DueSoon, NoticeKind.Overdue];
        return db.Notices.Where(n => n.ArticleId == article && kinds.Contains(n.Kind));
    }

    // Told of a date that is no longer the article's.
    private static IQueryable<Notice> RemindersOf(EditorialDb db, int article) =>
        db.Notices.Where(n => n.ArticleId == article && (n.Kind == NoticeKind.DueSoon || n.Kind == NoticeKind.Overdue));

    private async Task MarkAsync(Write write, IQueryable<Notice> marked, DateTime? readAt, CancellationToken stop)
    {
        var readers = await marked.Select(n => n.MemberId).Distinct().ToListAsync(stop);
        if (readers.Count == 0)
            return;
        await marked.ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, readAt), stop);
        Ring(write, readers);
    }

    private async Task ForgetAsync(Write write, IQueryable<Notice> forgotten, CancellationToken stop)
    {
        var readers = await forgotten.Select(n => n.MemberId).Distinct().ToListAsync(stop);
        if (readers.Count == 0)
            return;
        await forgotten.ExecuteDeleteAsync(stop);
        Ring(write, readers);
    }

    private void Ring(Write write, IReadOnlyCollection<int> members) => write.Afterwards(() => feed.Ring(members));
}
