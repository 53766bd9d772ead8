using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>
/// Lays an import ready a few rows at a time, with a breath between, so that nobody's saving waits; then makes all of it articles
/// in one short write. What is laid ready is seen by nobody, so a killed server leaves nothing half done.
/// </summary>
internal sealed class PastStaging(WriteGate gate, TimeProvider clock)
{
    public const int AtOnce = 200;
    private static readonly TimeSpan breath = TimeSpan.FromMilliseconds(10);

    /// <summary>The import's number. Stopped, it throws; what it laid ready is for <see cref="ClearAsync"/>.</summary>
    public async Task<int> RunAsync(PastRun run, IReadOnlyList<PastLine> lines, int leftOut)
    {
        var import = await BeginAsync(run, lines, leftOut);
        run.ImportId = import.Id;
        for (var at = 0; at < lines.Count; at += AtOnce)
        {
            var chunk = lines.Skip(at).Take(AtOnce).ToList();
            await LayReadyAsync(import, at, chunk, run.Stopping);
            run.Come(PastPhase.Staging, at + chunk.Count);
            // Whoever came meanwhile is served first: the gate keeps their order.
            await Task.Delay(breath, run.Stopping);
        }
        run.Come(PastPhase.Flipping, lines.Count);
        await FlipAsync(run);
        return import.Id;
    }

    private async Task<PastImport> BeginAsync(PastRun run, IReadOnlyList<PastLine> lines, int leftOut)
    {
        await using var write = await gate.BeginAsync(run.Stopping);
        var import = new PastImport
        {
            FileName = run.FileName,
            StartedById = run.MemberId,
            StartedAt = clock.UtcNow(),
            FirstArticleId = await PastFlip.ReserveAsync(write.Db, lines.Count, run.Stopping),
            Articles = lines.Count,
            LeftOut = leftOut,
            From = lines.Min(l => l.PublishedAt),
            To = lines.Max(l => l.PublishedAt),
        };
        write.Db.PastImports.Add(import);
        await write.CommitAsync(run.Stopping);
        return import;
    }

    private async Task LayReadyAsync(PastImport import, int at, List<PastLine> chunk, CancellationToken stop)
    {
        var first = import.FirstArticleId + at;
        // Made before the turn comes: the write itself is to be short.
        var rows = chunk.Select((line, i) => Row(import.Id, first + i, line)).ToList();
        var signatures = chunk.SelectMany((line, i) => line.Signatures.Select((s, position) =>
            new PastSignature { ArticleId = first + i, Position = position, Kind = s.Kind, Name = s.Name })).ToList();
        await using var write = await gate.BeginAsync(stop);
        write.Db.PastArticles.AddRange(rows);
        write.Db.PastSignatures.AddRange(signatures);
        await write.Db.SaveChangesAsync(stop);
        await SearchIndex.IndexPastAsync(write.Db, first, first + chunk.Count - 1, stop);
        await write.CommitAsync(stop);
    }

    private static PastArticle Row(int importId, int articleId, PastLine line) => new()
    {
        ArticleId = articleId,
        ImportId = importId,
        RowNumber = line.Number,
        Title = line.Title,
        FoldedTitle = line.FoldedTitle,
        PublishedAt = line.PublishedAt,
        UnitId = line.UnitId,
        CategoryId = line.CategoryId,
        ReportHeadingId = line.HeadingId,
        Genre = line.Genre,
        FoldedNames = Folded.Of(string.Join(' ', line.Signatures.Select(s => s.Name))),
        Address = line.Address,
        Views = line.Views,
    };

    // Once begun it is carried through: it is shorter than the wish to stop it.
    private async Task FlipAsync(PastRun run)
    {
        await using var write = await gate.BeginAsync(run.Stopping);
        var import = (await write.Db.PastImports.FindAsync(run.ImportId))!;
        await PastFlip.MakeArticlesAsync(write.Db, import, CancellationToken.None);
        import.State = PastImportState.Done;
        await write.RecordAsync(PastActs.Of(ActKind.PastImported, run.MemberId, import), clock, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    /// <summary>Puts away what an import that came to nothing has laid ready, as slowly as it was laid; then the import itself.</summary>
    public async Task ClearAsync(int importId)
    {
        for (var at = 0; ; at += AtOnce)
        {
            await using (var write = await gate.BeginAsync())
            {
                if (await write.Db.PastImports.FindAsync(importId) is not { State: PastImportState.Staging } import)
                    return;
                var first = import.FirstArticleId + at;
                if (first > import.LastArticleId)
                    write.Db.PastImports.Remove(import);
                else
                    await PastFlip.ClearAsync(write.Db, first, Math.Min(first + AtOnce - 1, import.LastArticleId), CancellationToken.None);
                await write.CommitAsync();
            }
            await Task.Delay(breath);
        }
    }
}
