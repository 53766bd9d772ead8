using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.History;

/// <summary>Writes down, when a text has settled, who wrote how much and what is worth keeping of it.</summary>
internal sealed class WritingRecord : ITextSettled
{
    public async Task KeepAsync(EditorialDb db, SettledText text, CancellationToken stop)
    {
        var (articleId, history) = (text.ArticleId, text.History);
        if (history.IsEmpty)
            return;
        if (history.Wrote.Count > 0)
            await NoteSessionsAsync(db, text, stop);
        if (history.State is { } state)
            await KeepStateAsync(db, articleId, state, history.At, stop);
        foreach (var look in history.Looked)
            await NoteLookAsync(db, articleId, look, stop);
        await Pruning.PruneAsync(db, articleId, stop);
    }

    /// <summary>A process that was killed left the end of somebody's writing without a state to compare with.</summary>
    public async Task<bool> LacksStateAsync(EditorialDb db, int articleId, CancellationToken stop)
    {
        var wroteAt = await db.WritingSessions.Where(s => s.ArticleId == articleId).OrderByDescending(s => s.To)
            .Select(s => s.To).FirstOrDefaultAsync(stop);
        return wroteAt > await LastKeptAsync(db, articleId, stop);
    }

    /// <summary>The newest kept state when it is that text already, or a new one.</summary>
    public static async Task<long> KeepAsync(EditorialDb db, KeptText text, CancellationToken stop)
    {
        var last = await db.KeptTexts.Where(k => k.ArticleId == text.ArticleId)
            .OrderByDescending(k => k.Id).Select(k => new { k.Id, k.Hash }).FirstOrDefaultAsync(stop);
        if (last?.Hash == text.Hash)
            return last.Id;
        db.KeptTexts.Add(text);
        await db.SaveChangesAsync(stop);
        return text.Id;
    }

    private static async Task NoteSessionsAsync(EditorialDb db, SettledText text, CancellationToken stop)
    {
        var (articleId, history) = (text.ArticleId, text.History);
        var shares = WordTally.Share(text.Before, string.Join('\n', text.Text.Title, text.Text.Lead, text.Text.Body), history.Wrote, history.Words);
        foreach (var (wrote, share) in history.Wrote.Zip(shares))
        {
            var session = await db.WritingSessions.Where(s => s.ArticleId == articleId && s.MemberId == wrote.MemberId)
                .OrderByDescending(s => s.To).FirstOrDefaultAsync(stop);
            if (session is null || wrote.From - session.To >= WritingSession.Quiet || await WasPinnedSinceAsync(db, articleId, session.To, stop))
                db.WritingSessions.Add(session = new() { ArticleId = articleId, MemberId = wrote.MemberId, From = wrote.From });
            // The clock may have been set back meanwhile.
            session.To = wrote.To > session.From ? wrote.To : session.From;
            session.WordsAdded += share.Added;
            session.WordsRemoved += share.Removed;
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>A move in between begins a new line of the history: what came after it was not what was decided on.</summary>
    private static Task<bool> WasPinnedSinceAsync(EditorialDb db, int articleId, DateTime at, CancellationToken stop) =>
        db.ArticleVersions.AnyAsync(v => v.ArticleId == articleId && v.FrozenAt > at, stop);

    private static async Task KeepStateAsync(EditorialDb db, int articleId, FrozenForm state, DateTime at, CancellationToken stop)
    {
        var since = await LastKeptAsync(db, articleId, stop);
        await AttachAsync(db, articleId, await KeepAsync(db, KeptText.Of(articleId, state, KeptFor.Writing, at), stop), since, stop);
    }

    /// <summary>UTC: when the last state was kept.</summary>
    public static Task<DateTime> LastKeptAsync(EditorialDb db, int articleId, CancellationToken stop) =>
        db.KeptTexts.Where(k => k.ArticleId == articleId).OrderByDescending(k => k.Id)
            .Select(k => k.At).FirstOrDefaultAsync(stop);

    /// <summary>That state is what all writing since the one before it led to.</summary>
    public static Task AttachAsync(EditorialDb db, int articleId, long keptId, DateTime since, CancellationToken stop) =>
        db.WritingSessions.Where(s => s.ArticleId == articleId && (s.KeptTextId == null || s.To >= since))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.KeptTextId, keptId), stop);

    private static async Task NoteLookAsync(EditorialDb db, int articleId, Looked look, CancellationToken stop)
    {
        var id = await KeepAsync(db, KeptText.Of(articleId, look.Text, KeptFor.Look, look.At), stop);
        var last = await db.LastLooks.SingleOrDefaultAsync(l => l.ArticleId == articleId && l.MemberId == look.MemberId, stop);
        if (last is null)
            db.LastLooks.Add(last = new() { ArticleId = articleId, MemberId = look.MemberId });
        (last.At, last.KeptTextId) = (look.At, id);
        await db.SaveChangesAsync(stop);
    }
}
