using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Undoing;

/// <summary>
/// Somebody opens an article to read it. Called before anything of it is read: whoever is shown an article after a move has
/// either ended its being undone, or is shown it as it was before.
/// </summary>
public sealed class ArticleOpening(IDbContextFactory<EditorialDb> contexts, WriteGate gate, TimeProvider clock) : IArticleOpened
{
    public async Task NoteAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        // An article is opened far more often than it was moved a moment ago.
        await using (var db = await contexts.CreateDbContextAsync(stop))
        {
            if (!await Open(db, articleId, memberId).AnyAsync(stop))
                return;
        }
        await using var write = await gate.BeginAsync(stop);
        var moves = await Open(write.Db, articleId, memberId).ToListAsync(stop);
        var reader = await MemberRoles.LoadAsync(write.Db, memberId, stop);
        // Who may not read it opens nothing.
        if (moves.Count == 0 || !await write.Db.Articles.Where(a => a.Id == articleId).ReadableBy(reader).AnyAsync(stop))
            return;
        foreach (var move in moves)
            (move.OpenedById, move.OpenedAt) = (memberId, clock.UtcNow());
        write.Announce(new Change(articleId, null));
        await write.CommitAsync(stop);
    }

    private IQueryable<UndoableMove> Open(EditorialDb db, int articleId, int memberId)
    {
        var now = clock.UtcNow();
        return db.UndoableMoves.Where(m => m.ArticleId == articleId && m.MadeById != memberId && m.OpenedById == null && m.Until > now);
    }
}
