using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Papers;
using PhuocLong.Editorial.Undoing;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Certificates;

/// <summary>
/// The door to an article's certificate: for whoever may read the article, whose story they may read too. Reasons are
/// for those who work on it, as they are beside the story.
/// </summary>
public sealed class CertificateDesk(
    IDbContextFactory<EditorialDb> contexts, ArticleSheets sheets, Timelines timelines, VersionTexts texts, ArticleOpening opening, TimeProvider clock)
{
    private static readonly ArticleState[] certified = [ArticleState.Approved, ArticleState.Published, ArticleState.Withdrawn];

    /// <summary>Refused, with nothing told, when the member may not read the article; and when nothing of it is approved.</summary>
    public async Task<Outcome<Certificate>> OfAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        // A paper that says "approved" must not leave the house under an approval that is about to be taken back.
        await opening.NoteAsync(articleId, memberId, stop);
        if (await sheets.FindAsync(articleId, memberId, stop) is not { } sheet)
            return Outcome.Refused(Words.NotReadable);
        if (!certified.Contains(sheet.State) || sheet.Article.ApprovedVersionId is null)
            return Outcome.Refused(Words.NotApproved);
        var story = await timelines.OfAsync(articleId, sheet.WorksOnIt, stop);
        await using var db = await contexts.CreateDbContextAsync(stop);
        var versions = await db.ArticleVersions.AsNoTracking().Where(v => v.ArticleId == articleId).OrderBy(v => v.Number).ToListAsync(stop);
        var paper = new CertificatePaper(sheet, story, versions, await db.StepNamesAsync(articleId, stop), await BehalfAsync(db, story, stop));
        var newsroom = await db.Newsrooms.AsNoTracking().Select(n => n.Name).SingleAsync(stop);
        var last = await db.ArticleEvents.AsNoTracking().OrderByDescending(e => e.Seq).FirstAsync(stop);
        var exported = await db.ExportedHeads.AsNoTracking().OrderByDescending(h => h.Day).FirstOrDefaultAsync(stop);
        var printedBy = await db.Users.Where(m => m.Id == memberId).Select(m => m.DisplayName).SingleAsync(stop);
        var (agreement, verdict) = paper.Compare(texts);
        return new Certificate
        {
            ArticleId = articleId,
            Agency = newsroom.ToUpper(NewsroomTime.Vietnamese),
            Date = PaperDate.Opening(clock.Today()),
            Subject = paper.Subject,
            About = paper.About(),
            Decisions = paper.Decisions(),
            Versions = paper.Versions(),
            Agreement = agreement,
            Verdict = verdict,
            Ledger =
            [
                new(Words.HeadNow, Words.HeadAt.With(new Head(last.Seq, last.Hash), NewsroomTime.DateAndTime(clock.UtcNow()))),
                new(Words.HeadExported, exported is null ? Words.HeadNone : Words.HeadAt.With(new Head(exported.Seq, exported.Hash), NewsroomTime.DateAndTime(exported.At))),
            ],
            PrintedBy = printedBy,
        };
    }

    /// <summary>The names of those on whose behalf somebody decided, by their ids as the ledger writes them.</summary>
    private static async Task<Dictionary<string, string>> BehalfAsync(EditorialDb db, IReadOnlyList<TimelineEntry> story, CancellationToken stop)
    {
        var ids = story.Select(e => int.TryParse(e.Detail.GetValueOrDefault(CertificatePaper.OnBehalfOf), out var id) ? id : 0).Where(id => id > 0).Distinct().ToArray();
        return ids.Length == 0 ? [] : (await db.Users.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.DisplayName }).ToListAsync(stop))
            .ToDictionary(m => m.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), m => m.DisplayName);
    }
}
