using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Undoing;

/// <summary>Remembers with each move, in its own transaction, how it can be taken back.</summary>
internal sealed class MoveMemory(TimeProvider clock) : IMoveMade
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    private DateTime sweptAt;

    public async Task KeepAsync(Write write, MoveKind kind, int memberId, CancellationToken stop)
    {
        var db = write.Db;
        var events = db.ArticleEvents.Local.OrderBy(e => e.Seq).ToList();
        var told = events[^1];
        var inverse = Inverse.Of(db);
        var article = db.Articles.Local.Single(a => a.Id == told.ArticleId);
        var before = db.Entry(article).OriginalValues.GetValue<int>(nameof(article.Revision));
        await db.SaveChangesAsync(stop);
        db.UndoableMoves.Add(new UndoableMove
        {
            EventSeq = told.Seq,
            FirstSeq = events[0].Seq,
            ArticleId = article.Id,
            MadeById = memberId,
            Kind = kind,
            RevisionBefore = before,
            At = told.At,
            Until = told.At + NoticeWriter.UndoWindow,
            Inverse = inverse.Write(),
        });
        await SweepAsync(db, stop);
    }

    // Now and then is enough: what is left over is never offered.
    private async Task SweepAsync(EditorialDb db, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if ((now - sweptAt).Duration() < Round)
            return;
        sweptAt = now;
        await db.UndoableMoves.Where(m => m.Until <= now || m.At > now).ExecuteDeleteAsync(stop);
    }
}
