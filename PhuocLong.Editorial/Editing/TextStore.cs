using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Editing;

/// <summary>What of a text is in the database: read when a room opens, tidied when it is quiet.</summary>
internal sealed class TextStore(IDbContextFactory<EditorialDb> contexts, WriteGate gate, IEnumerable<ITextSettled> rooms, TimeProvider time)
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
            .Select(u => new { u.Seq, u.Update, u.At })
            .ToListAsync(stop);
        var snapshot = await db.TextSnapshots.AsNoTracking().SingleOrDefaultAsync(s => s.ArticleId == articleId, stop);
        if (rows.Count == 0 && snapshot is null)
            return new([], 0, 0, 0, [], false);
        var settledSeq = await db.ArticleTexts.Where(t => t.ArticleId == articleId).Select(t => t.UpToSeq).SingleOrDefaultAsync(stop);
        var updates = rows.Select(row => new StoredUpdate(row.Update, row.At));
        var hands = await db.PassageAuthors.AsNoTracking().Where(a => a.ArticleId == articleId).ToListAsync(stop);
        return new(
            [.. snapshot is null ? updates : updates.Prepend(new(snapshot.State, snapshot.At))],
            Math.Max(rows.Count == 0 ? 0 : rows[^1].Seq, snapshot?.UpToSeq ?? 0),
            settledSeq,
            rows.Count,
            hands,
            await LacksStateAsync(db, articleId, stop));
    }

    /// <summary>The last version somebody's decision pinned: its content and when; null when there is none.</summary>
    public async Task<(string Json, DateTime At)?> LastVersionAsync(int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var version = await db.ArticleVersions
            .Where(v => v.ArticleId == articleId)
            .OrderByDescending(v => v.Number)
            .Select(v => new { v.Json, v.FrozenAt })
            .FirstOrDefaultAsync(stop);
        return version is null ? null : (version.Json, version.FrozenAt);
    }

    /// <summary>
    /// Keeps the plain form for lists, lets other rooms keep what they need of it, and with a state replaces the log up
    /// to that place by it. A late-comer that saw less than what is stored changes nothing.
    /// </summary>
    public async Task SettleAsync(int articleId, long upToSeq, Owed owed, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        var now = time.GetUtcNow().UtcDateTime;
        var (before, changed) = await KeepPlainAsync(write, articleId, upToSeq, owed.Text, now, stop);
        foreach (var room in rooms)
            await room.KeepAsync(write.Db, new(articleId, owed.Text, before, changed, owed.History), stop);
        if (owed.Compact is { } compact)
            await KeepSnapshotAsync(write.Db, articleId, upToSeq, compact, now, stop);
        await write.CommitAsync(stop);
    }

    private async Task<bool> LacksStateAsync(EditorialDb db, int articleId, CancellationToken stop)
    {
        foreach (var room in rooms)
        {
            if (await room.LacksStateAsync(db, articleId, stop))
                return true;
        }
        return false;
    }

    /// <summary>Answers the words as they were before, and whether they are others now.</summary>
    private static async Task<(string Before, bool Changed)> KeepPlainAsync(Write write, int articleId, long upToSeq, PlainForm text, DateTime now, CancellationToken stop)
    {
        var db = write.Db;
        var plain = await db.ArticleTexts.SingleOrDefaultAsync(t => t.ArticleId == articleId, stop);
        if (plain is null)
            db.ArticleTexts.Add(plain = new() { ArticleId = articleId });
        else if (plain.UpToSeq >= upToSeq)
            return (plain.AllWords(), false);
        var before = plain.AllWords();
        var changed = plain.Hash != text.Hash;
        if (changed || plain.Suggestions != text.Suggestions)
            write.Announce(new Change(articleId, null));
        (plain.Title, plain.Lead, plain.Body, plain.Words, plain.Hash) = (text.Title, text.Lead, text.Body, text.Words, text.Hash);
        (plain.UpToSeq, plain.At, plain.Suggestions) = (upToSeq, now, text.Suggestions);
        var folded = Folded.Of(text.Title);
        await db.Articles
            .Where(a => a.Id == articleId && a.Title != text.Title)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Title, text.Title).SetProperty(x => x.FoldedTitle, folded), stop);
        await db.SaveChangesAsync(stop);
        return (before, changed);
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
/// <param name="Hands">Who writes with which client id.</param>
/// <param name="Unkept">Somebody wrote, and no state of it was kept for the history.</param>
internal sealed record StoredText(
    IReadOnlyList<StoredUpdate> Updates, long LastSeq, long SettledSeq, int Rows, IReadOnlyList<PassageAuthor> Hands, bool Unkept)
{
    /// <summary>The first so many of them.</summary>
    public IReadOnlyList<byte[]> First(int count) => [.. Updates.Take(count).Select(update => update.Update)];

    public IReadOnlyList<byte[]> All => First(Updates.Count);
}

/// <summary>A row of the log, or the state that stands for all rows before it.</summary>
internal sealed record StoredUpdate(byte[] Update, DateTime At);

/// <summary>A whole document as one update, under the schema it keeps to.</summary>
internal sealed record CompactState(byte[] State, int SchemaVersion);
