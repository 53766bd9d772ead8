using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Undoing;

/// <summary>A move its maker can take back at this moment.</summary>
public sealed record UndoOffer(long EventSeq, int ArticleId, string Title, DateTime Until);

/// <summary>
/// The door of Hoàn tác: for ten seconds, or until somebody else opens the article, whoever made a move takes it back. The
/// article stands then exactly as before, nobody is told of the move, and the ledger keeps both.
/// </summary>
public sealed class UndoDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, NoticeWriter notices, TimeProvider clock)
{
    /// <summary>What this member moved last on each of these articles and can take back now.</summary>
    public async Task<IReadOnlyList<UndoOffer>> OffersAsync(IReadOnlyCollection<int> articleIds, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var now = clock.UtcNow();
        // An offer names the article.
        var readable = db.Articles.ReadableBy(await MemberRoles.LoadAsync(db, memberId, stop));
        var offers = await (
            from m in db.UndoableMoves
            where articleIds.Contains(m.ArticleId) && m.MadeById == memberId && m.At <= now && now < m.Until && m.OpenedById == null
                && !db.ArticleEvents.Any(e => e.ArticleId == m.ArticleId && e.Seq > m.EventSeq && !Timelines.Talk.Contains(e.Kind))
            join a in readable on m.ArticleId equals a.Id
            orderby m.EventSeq
            select new UndoOffer(m.EventSeq, m.ArticleId, a.Title, m.Until)).ToListAsync(stop);
        return [.. offers.GroupBy(o => o.ArticleId).Select(g => g.Last())];
    }

    /// <summary>Why the move can no longer be taken back, as a sentence; null while it can.</summary>
    public async Task<string?> BarredAsync(long eventSeq, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return (await FindAsync(db, eventSeq, memberId, stop)).Refusal;
    }

    /// <summary>Takes the move back. Of this and whatever else happens to the article at the same moment, one wins.</summary>
    public async Task<Outcome> UndoAsync(long eventSeq, int memberId, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var db = write.Db;
        var found = await FindAsync(db, eventSeq, memberId, stop);
        if (found.Value is not { } move)
            return Outcome.Refused(found.Refusal!);

        var article = await db.Articles.SingleAsync(a => a.Id == move.ArticleId, stop);
        await Inverse.PutBackAsync(db, move.Inverse, stop);
        article.Revision++;
        await db.SaveChangesAsync(stop);
        if (await db.Stays.AsNoTracking().SingleOrDefaultAsync(s => s.ArticleId == article.Id && s.Revision == move.RevisionBefore, stop) is { } stay)
        {
            // What was settled at the step speaks of it again, under the new revision.
            stay.Revision = article.Revision;
            db.Stays.Add(stay);
        }
        // The right is asked of the article as it stands now, as it was when the move was made.
        if ((await ReviewTurn.LoadAsync(db, article.Id, memberId, stop))?.MovesByRight.Of(move.Kind).Allowed is not true)
            return Outcome.Refused(Words.RightGone);

        var undone = await db.ArticleEvents.AsNoTracking()
            .Where(e => e.Seq >= move.FirstSeq && e.Seq <= eventSeq).OrderBy(e => e.Seq).ToListAsync(stop);
        foreach (var told in undone)
            await notices.TakeBackAsync(write, told.Seq, stop);
        await write.RecordAsync(
            new Act(ActKind.Undone, memberId)
            {
                ArticleId = article.Id,
                UnitId = undone[^1].UnitId,
                Standing = article.Standing,
                Detail = new Dictionary<string, string?>
                {
                    [Undone.Fact] = string.Join(',', undone.Select(e => e.Seq.ToString(CultureInfo.InvariantCulture))),
                    ["move"] = undone[^1].Kind.ToString(),
                },
            }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private async Task<Outcome<UndoableMove>> FindAsync(EditorialDb db, long eventSeq, int memberId, CancellationToken stop)
    {
        var move = await db.UndoableMoves.AsNoTracking().SingleOrDefaultAsync(m => m.EventSeq == eventSeq, stop);
        if (move is null)
            return Outcome.Refused(Words.TooLate);
        if (move.MadeById != memberId)
            return Outcome.Refused(Words.NotYours);
        // Names are told to nobody who may no longer read the article.
        if (!(await db.RightAsync(memberId, move.ArticleId, stop)).Read)
            return Outcome.Refused(Words.RightGone);
        if (await SinceAsync(db, move, stop) is { } since)
            return Outcome.Refused(since);
        if (!move.IsWithin(clock.UtcNow()))
            return Outcome.Refused(Words.TooLate);
        if (move.OpenedById is { } opener)
            return Outcome.Refused(Words.Opened.With(await NameAsync(db, opener, stop), Moment(move.OpenedAt!.Value)));
        return move;
    }

    /// <summary>What has happened to the article since; what is said about it does not count.</summary>
    private static async Task<string?> SinceAsync(EditorialDb db, UndoableMove move, CancellationToken stop)
    {
        var later = await db.ArticleEvents.AsNoTracking()
            .Where(e => e.ArticleId == move.ArticleId && e.Seq > move.EventSeq && !Timelines.Talk.Contains(e.Kind))
            .OrderBy(e => e.Seq).FirstOrDefaultAsync(stop);
        return later switch
        {
            null => null,
            { Kind: ActKind.Undone } => Words.AlreadyUndone,
            _ => Words.MovedOn.With($"{ActWords.Of(later.Kind)}{(await NameAsync(db, later.ActorId, stop) is { } who ? " – " + who : "")}", Moment(later.At)),
        };
    }

    private static Task<string?> NameAsync(EditorialDb db, int? memberId, CancellationToken stop) =>
        db.Users.Where(m => m.Id == memberId).Select(m => m.DisplayName).SingleOrDefaultAsync(stop)!;

    private static string Moment(DateTime utc) => NewsroomTime.Local(utc).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
