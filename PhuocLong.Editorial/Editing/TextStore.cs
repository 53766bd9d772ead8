using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Editing;

/// <summary>What of a text is in the database: read when a room opens, tidied when it is quiet.</summary>
internal sealed class TextStore(IDbContextFactory<EditorialDb> contexts, WriteGate gate, TimeProvider time)
{
    /// <summary>
    /// The snapshot, if there is one, and the log behind it. The log is read first: a compaction in between then
    /// leaves duplicates, which do no harm; the other way round it would leave a gap.
    /// </summary>
    public async Task<StoredText> LoadAsync(int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var rows = await db.TextUpdates
            .Where(u => u.ArticleId == articleId)
            .OrderBy(u => u.Seq)
            .Select(u => new { u.Seq, u.Update })
            .ToListAsync(stop);
        var snapshot = await db.TextSnapshots.AsNoTracking().SingleOrDefaultAsync(s => s.ArticleId == articleId, stop);
        var settledSeq = await db.ArticleTexts.Where(t => t.ArticleId == articleId).Select(t => t.UpToSeq).SingleOrDefaultAsync(stop);
        var updates = rows.Select(row => row.Update);
        return new(
            [.. snapshot is null ? updates : updates.Prepend(snapshot.State)],
            Math.Max(rows.Count == 0 ? 0 : rows[^1].Seq, snapshot?.UpToSeq ?? 0),
            settledSeq,
            rows.Count);
    }

    /// <summary>
    /// Keeps the plain form for lists and search, and with a state replaces the log up to that place by it. A
    /// late-comer that saw less than what is stored changes nothing.
    /// </summary>
    public async Task SettleAsync(int articleId, long upToSeq, PlainForm text, CompactState? compact, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        var now = time.GetUtcNow().UtcDateTime;
        await KeepPlainAsync(write, articleId, upToSeq, text, now, stop);
        if (compact is not null)
            await KeepSnapshotAsync(write.Db, articleId, upToSeq, compact, now, stop);
        await write.CommitAsync(stop);
    }

    private static async Task KeepPlainAsync(Write write, int articleId, long upToSeq, PlainForm text, DateTime now, CancellationToken stop)
    {
        var db = write.Db;
        var plain = await db.ArticleTexts.SingleOrDefaultAsync(t => t.ArticleId == articleId, stop);
        if (plain is null)
            db.ArticleTexts.Add(plain = new() { ArticleId = articleId });
        else if (plain.UpToSeq >= upToSeq)
            return;
        if (plain.Hash != text.Hash || plain.Suggestions != text.Suggestions)
            write.Announce(new Change(articleId, null));
        (plain.Title, plain.Lead, plain.Body, plain.Words, plain.Hash) = (text.Title, text.Lead, text.Body, text.Words, text.Hash);
        (plain.UpToSeq, plain.At, plain.Suggestions) = (upToSeq, now, text.Suggestions);
        var folded = Folded.Of(text.Title);
        await db.Articles
            .Where(a => a.Id == articleId && a.Title != text.Title)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Title, text.Title).SetProperty(x => x.FoldedTitle, folded), stop);
        await db.SaveChangesAsync(stop);
        await SearchIndex.IndexAsync(db, articleId, stop);
    }

    private static async Task KeepSnapshotAsync(EditorialDb db, int articleId, long upToSeq, CompactState compact, DateTime now, CancellationToken stop)
    {
        var snapshot = await db.TextSnapshots.SingleOrDefaultAsync(s => s.ArticleId == articleId, stop);
        if (snapshot is null)
            db.TextSnapshots.Add(snapshot = new() { ArticleId = articleId, State = compact.State });
        else if (snapshot.UpToSeq >= upToSeq)
            return;
        (snapshot.State, snapshot.UpToSeq, snapshot.SchemaVersion, snapshot.At) = (compact.State, upToSeq, compact.SchemaVersion, now);
        await db.TextUpdates.Where(u => u.ArticleId == articleId && u.Seq <= upToSeq).ExecuteDeleteAsync(stop);
    }
}

/// <param name="Updates">In the order of the log, the snapshot first.</param>
/// <param name="LastSeq">The place of the last one; 0 for a text nobody has started.</param>
/// <param name="SettledSeq">The place up to which the plain form was kept.</param>
/// <param name="Rows">How many of them are rows of the log.</param>
internal sealed record StoredText(IReadOnlyList<byte[]> Updates, long LastSeq, long SettledSeq, int Rows);

/// <summary>A whole document as one update, under the schema it keeps to.</summary>
internal sealed record CompactState(byte[] State, int SchemaVersion);
