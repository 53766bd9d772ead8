using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Articles;

/// <summary>The door for beginning an article and for what it carries beside its text.</summary>
public sealed partial class ArticleDesk(WriteGate gate, TimeProvider clock)
{
    /// <summary>Begins an empty draft for a unit the member writes for; answers its id.</summary>
    public async Task<Outcome<int>> CreateAsync(int memberId, int unitId, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
        var unit = await write.Db.Units.Include(u => u.Categories).SingleOrDefaultAsync(u => u.Id == unitId, stop);
        if (unit is null || !member.WritesFor(unitId) || !unit.ExistsOn(clock.Today()))
            return Outcome.Refused(Words.CreateNotInUnit);

        var article = new Article
        {
            UnitId = unitId,
            CreatedById = memberId,
            CreatedAt = clock.UtcNow(),
            StateSince = clock.UtcNow(),
            Genre = Genre.News,
            ReportHeadingId = await write.Db.ReportHeadings.Where(h => h.IsOther).Select(h => h.Id).FirstAsync(stop),
            // A unit with a single field writes in it; with more, the author chooses.
            CategoryId = unit.Categories.Where(c => c.RetiredAt == null).Select(c => (int?)c.Id).ToList() is [var only] ? only : null,
        };
        article.Bylines.Add(new Byline { Kind = BylineKind.Text, Name = member.DisplayName, MemberId = memberId });
        write.Db.Articles.Add(article);
        await write.Db.SaveChangesAsync(stop);
        await write.RecordAsync(ActOn(article, ActKind.ArticleCreated, memberId), clock, stop);
        await write.CommitAsync(stop);
        return article.Id;
    }

    /// <summary>Lets a member of another unit write in a draft too, or no longer.</summary>
    public async Task<Outcome> NameCoWriterAsync(int articleId, int memberId, int coWriterId, bool named, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        return await NameAsync(write, articleId, memberId, new() { CoWriterId = coWriterId, CoWriterNamed = named }, stop);
    }

    private async Task<Outcome> NameAsync(Write write, int articleId, int memberId, DetailsChange change, CancellationToken stop)
    {
        var (coWriterId, named) = (change.CoWriterId!.Value, change.CoWriterNamed);
        var article = await write.Db.Articles.Include(a => a.CoWriters).SingleOrDefaultAsync(a => a.Id == articleId, stop);
        var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
        if (article is null || !member.NamesCoWriters(article.State, article.UnitId))
            return Outcome.Refused(Words.NotWritable);
        var standing = article.CoWriters.FirstOrDefault(w => w.MemberId == coWriterId);
        if (named == (standing is not null))
            return Outcome.Done;
        if (named && !(await MemberRoles.LoadAsync(write.Db, coWriterId, stop)).Is(Role.Contributor))
            return Outcome.Refused(Words.CoWriterNotContributor);
        if (named)
            article.CoWriters.Add(new CoWriter { ArticleId = articleId, MemberId = coWriterId });
        else
            article.CoWriters.Remove(standing!);
        await write.RecordAsync(ActOn(article, ActKind.DetailsChanged, memberId) with { Detail = change.Detail }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static Act ActOn(Article article, ActKind kind, int by) =>
        new(kind, by) { ArticleId = article.Id, UnitId = article.UnitId, Standing = article.Standing };
}
