using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>An import as a line of the list.</summary>
public sealed record PastImportLine(int Id, string FileName, string By, DateTime At, int Articles, int LeftOut, DateTime From, DateTime To, DateTime? TakenBackAt);

/// <summary>An import by itself: what came in, and whether it can still be taken back.</summary>
/// <param name="Articles">The newest of its articles.</param>
/// <param name="Months">How many of its articles were published in each month, oldest first.</param>
/// <param name="Kept">Why it can no longer be taken back; null when it can.</param>
public sealed record PastImportSheet(PastImportLine Line, IReadOnlyList<PastImported> Articles, IReadOnlyList<(DateOnly Month, int Articles)> Months, string? TakenBackBy, string? Kept);

public sealed record PastImported(int ArticleId, int RowNumber, string Title, string Unit, DateTime PublishedAt);

/// <summary>Where an article that was not written here came from.</summary>
/// <param name="ImportId">Null for a reader who does not bring in articles.</param>
public sealed record PastOrigin(string FileName, DateTime At, int RowNumber, long? Views, int? ImportId);

/// <summary>The door to imports that are done: what they brought, and taking one back.</summary>
public sealed class PastImports(IDbContextFactory<EditorialDb> contexts, WriteGate gate, TimeProvider clock)
{
    private const int MostShown = 12;

    /// <summary>Newest first; those that run or were stopped are none.</summary>
    public async Task<Outcome<IReadOnlyList<PastImportLine>>> AllAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!(await MemberRoles.LoadAsync(db, memberId, stop)).BringsPastArticles())
            return Outcome.Refused(Words.NotYours);
        return await Lines(db, db.PastImports.Where(i => i.State != PastImportState.Staging).OrderByDescending(i => i.Id)).ToListAsync(stop);
    }

    public async Task<Outcome<PastImportSheet>> OfAsync(int importId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!(await MemberRoles.LoadAsync(db, memberId, stop)).BringsPastArticles())
            return Outcome.Refused(Words.NotYours);
        var import = await db.PastImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == importId && i.State != PastImportState.Staging, stop);
        if (import is null)
            return Outcome.Refused(Words.NoSuchImport);
        var line = await Lines(db, db.PastImports.Where(i => i.Id == importId)).SingleAsync(stop);
        var by = await db.Users.Where(m => m.Id == import.TakenBackById).Select(m => m.DisplayName).SingleOrDefaultAsync(stop);
        if (import.State == PastImportState.TakenBack)
            return new PastImportSheet(line, [], [], by, null);
        var rows = db.PastArticles.Where(a => a.ArticleId >= import.FirstArticleId && a.ArticleId <= import.LastArticleId);
        var units = await UnitNames.LoadAsync(db, stop);
        var newest = await rows.OrderByDescending(a => a.PublishedAt).ThenBy(a => a.ArticleId).Take(MostShown)
            .Select(a => new { a.ArticleId, a.RowNumber, a.Title, a.UnitId, a.PublishedAt }).ToListAsync(stop);
        var months = (await rows.Select(a => a.PublishedAt).ToListAsync(stop)).Select(NewsroomTime.Day)
            .GroupBy(d => new DateOnly(d.Year, d.Month, 1)).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToList();
        return new PastImportSheet(
            line, [.. newest.Select(a => new PastImported(a.ArticleId, a.RowNumber, a.Title, units.On(a.UnitId, NewsroomTime.Day(a.PublishedAt)), a.PublishedAt))],
            months, null, await PastTakingBack.BarAsync(db, import, stop));
    }

    /// <summary>Rút lại: all of an import's articles go again, as long as nothing has been done with any of them.</summary>
    public async Task<Outcome> TakeBackAsync(int importId, int memberId, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).BringsPastArticles())
            return Outcome.Refused(Words.NotYours);
        if (await write.Db.PastImports.SingleOrDefaultAsync(i => i.Id == importId && i.State == PastImportState.Done, stop) is not { } import)
            return Outcome.Refused(Words.NoSuchImport);
        if (await PastTakingBack.BarAsync(write.Db, import, stop) is { } bar)
            return Outcome.Refused(bar);
        await PastTakingBack.RemoveAsync(write.Db, import, stop);
        (import.State, import.TakenBackById, import.TakenBackAt) = (PastImportState.TakenBack, memberId, clock.UtcNow());
        await write.RecordAsync(PastActs.Of(ActKind.PastTakenBack, memberId, import), clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Which file an article came from; null for one that was written here, and for one the member may not read.</summary>
    public async Task<PastOrigin?> OriginAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var brings = member.BringsPastArticles();
        return await (
            from a in db.Articles.Where(a => a.Id == articleId && a.IsPast).ReadableBy(member)
            join row in db.PastArticles on a.Id equals row.ArticleId
            join import in db.PastImports on row.ImportId equals import.Id
            select new PastOrigin(import.FileName, import.StartedAt, row.RowNumber, row.Views, brings ? import.Id : null)).SingleOrDefaultAsync(stop);
    }

    private static IQueryable<PastImportLine> Lines(EditorialDb db, IQueryable<PastImport> imports) => imports.Select(i => new PastImportLine(
        i.Id, i.FileName, db.Users.Where(m => m.Id == i.StartedById).Select(m => m.DisplayName).Single(), i.StartedAt, i.Articles, i.LeftOut, i.From, i.To, i.TakenBackAt));
}
