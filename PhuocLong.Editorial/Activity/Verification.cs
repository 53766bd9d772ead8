using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Activity;

/// <summary>How far a verification has come.</summary>
public readonly record struct VerificationStep(long Done, long Total);

/// <summary>What was compared and what was found.</summary>
/// <param name="Last">The ledger's last event; null when there is none.</param>
/// <param name="Texts">Words beside events that were compared.</param>
/// <param name="Erased">Words that are gone because a comment was taken back.</param>
/// <param name="Proven">The last head that the ledger agrees with, by its name.</param>
/// <param name="Breaks">The first breaks, in the ledger's order.</param>
/// <param name="BreakCount">How many breaks there are in all.</param>
public sealed record VerificationReport(
    Head? Last, DateTime? LastAt, long Events, int Texts, int Erased, int Versions, int Heads, (long Seq, string Name)? Proven,
    IReadOnlyList<Break> Breaks, int BreakCount)
{
    /// <summary>Editions of the ways of articles that were compared.</summary>
    public int Editions { get; init; }

    public bool Holds => BreakCount == 0;

    /// <summary>How many events at the end no head vouches for yet.</summary>
    public long Unproven => (Last?.Seq ?? 0) - (Proven?.Seq ?? 0);
}

/// <summary>
/// Walks the whole ledger, the words beside it, the versions it names and the ways of articles it saw published, and holds it against every head that was
/// ever exported. It reads in pieces and changes nothing.
/// </summary>
public sealed class Verification(IDbContextFactory<EditorialDb> contexts, HeadFiles files, VersionTexts texts)
{
    private const int EventsAtOnce = 1000, VersionsAtOnce = 20;

    public async Task<VerificationReport> RunAsync(Head? typed, IProgress<VerificationStep>? progress, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var newsroom = await db.Newsrooms.Select(n => n.Identifier).SingleOrDefaultAsync(stop);
        // The copies are read before the files and both before the events: what is exported meanwhile is never missed.
        var copies = await db.ExportedHeads.AsNoTracking().ToListAsync(stop);
        var heads = new HeadClaims(copies, files.All(), newsroom, typed);
        var endOfEditions = await db.Workflows.MaxAsync(w => (int?)w.Id, stop) ?? 0;
        // What is recorded or pinned while this reads is the next verification's.
        var end = await db.ArticleEvents.MaxAsync(e => (long?)e.Seq, stop) ?? 0;
        var endOfVersions = await db.ArticleVersions.MaxAsync(v => (int?)v.Id, stop) ?? 0;
        var (events, versions) = (await db.ArticleEvents.LongCountAsync(e => e.Seq <= end, stop), await db.ArticleVersions.CountAsync(stop));

        var breaks = new Breaks();
        var (chain, said, pinned, ways) = (new ChainWalk(breaks), new TextWalk(breaks), new VersionWalk(texts, breaks), new EditionWalk(breaks));
        long done = 0;
        DateTime? lastAt = null;
        await foreach (var piece in EventsAsync(db, end, stop))
        {
            foreach (var (e, text) in piece)
            {
                chain.Pass(e);
                said.Pass(e, text);
                pinned.Note(e);
                ways.Note(e);
                heads.Pass(e);
                lastAt = e.At;
            }
            progress?.Report(new(done += piece.Count, events + versions));
        }
        said.Finish();
        await OrphansAsync(db, end, breaks, stop);
        await foreach (var piece in VersionsAsync(db, endOfVersions, stop))
        {
            piece.ForEach(pinned.Pass);
            progress?.Report(new(done += piece.Count, events + versions));
            // The engine is the live texts' own: let them have their turn.
            await Task.Yield();
        }
        pinned.Finish();
        await ways.PassAllAsync(db, endOfEditions, stop);
        heads.Finish(chain.Last, breaks);
        return new(
            chain.Last.Seq == 0 ? null : chain.Last, lastAt, events, said.Compared, said.Erased, pinned.Compared, heads.Count,
            heads.LastProven is { } proven ? (proven.Head.Seq, proven.Name) : null, breaks.Told, breaks.Count)
        { Editions = ways.Compared };
    }

    private static async IAsyncEnumerable<List<(ArticleEvent Event, EventText? Text)>> EventsAsync(
        EditorialDb db, long end, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        for (var after = long.MinValue; after < end;)
        {
            var piece = await db.ArticleEvents.AsNoTracking().Where(e => e.Seq > after && e.Seq <= end).OrderBy(e => e.Seq).Take(EventsAtOnce).ToListAsync(stop);
            if (piece.Count == 0)
                yield break;
            var (from, to) = (piece[0].Seq, piece[^1].Seq);
            var beside = await db.EventTexts.AsNoTracking().Where(t => t.Seq >= from && t.Seq <= to).ToDictionaryAsync(t => t.Seq, stop);
            yield return [.. piece.Select(e => (e, beside.GetValueOrDefault(e.Seq)))];
            after = to;
        }
    }

    private static async IAsyncEnumerable<List<Articles.ArticleVersion>> VersionsAsync(
        EditorialDb db, int end, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        for (var after = int.MinValue; after < end;)
        {
            var piece = await db.ArticleVersions.AsNoTracking().Where(v => v.Id > after && v.Id <= end).OrderBy(v => v.Id).Take(VersionsAtOnce).ToListAsync(stop);
            if (piece.Count == 0)
                yield break;
            yield return piece;
            after = piece[^1].Id;
        }
    }

    /// <summary>Words whose event is gone: deleted events leave them behind.</summary>
    private static async Task OrphansAsync(EditorialDb db, long end, Breaks breaks, CancellationToken stop)
    {
        var orphans = await db.EventTexts.Where(t => t.Seq <= end || !db.ArticleEvents.Any(e => e.Seq > end))
            .Where(t => !db.ArticleEvents.Any(e => e.Seq == t.Seq)).OrderBy(t => t.Seq).Select(t => t.Seq).Take(Breaks.MostTold).ToListAsync(stop);
        foreach (var seq in orphans)
            breaks.Add(BreakKind.TextAdded, seq, () => Words.BreakTextOrphan.With(seq));
    }
}
