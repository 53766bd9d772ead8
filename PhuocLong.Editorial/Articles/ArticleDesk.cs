using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Articles;

/// <summary>The door for beginning an article and for what it carries beside its text.</summary>
public sealed class ArticleDesk(WriteGate gate, TimeProvider clock)
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

    /// <summary>Changes what the article carries beside its text; whoever may write the text may change this too.</summary>
    public async Task<Outcome> ChangeDetailsAsync(int articleId, int memberId, ArticleDetails wanted, CancellationToken stop = default)
    {
        wanted = wanted.Tidied();
        if (wanted.Source.Length > ArticleDetails.LongestText || wanted.Bylines.Any(b => b.Name.Length > ArticleDetails.LongestText))
            return Outcome.Refused(Words.DetailsTooLong);
        if (wanted.Bylines.Count > ArticleDetails.MostBylines)
            return Outcome.Refused(Words.BylinesTooMany);

        await using var write = await gate.BeginAsync(stop);
        if (!(await write.Db.RightAsync(memberId, articleId, stop)).Write)
            return Outcome.Refused(Words.NotWritable);
        var article = await write.Db.Articles
            .Include(a => a.Bylines).Include(a => a.Topics)
            .AsSplitQuery()
            .SingleAsync(a => a.Id == articleId, stop);
        var before = ArticleDetails.Of(article);
        var changed = ChangedParts(before, wanted);
        if (changed.Count == 0)
            return Outcome.Done;
        if (await UnofferedAsync(write.Db, before, wanted, stop) is { } refusal)
            return Outcome.Refused(refusal);

        article.Genre = wanted.Genre;
        article.CategoryId = wanted.CategoryId;
        article.ReportHeadingId = wanted.ReportHeadingId;
        article.Source = wanted.Source;
        if (changed.ContainsKey("bylines"))
            await SignAsync(write.Db, article, wanted.Bylines, stop);
        if (changed.ContainsKey("topics"))
        {
            var topics = wanted.TopicIds.ToArray();
            article.Topics.Clear();
            article.Topics.AddRange(await write.Db.Topics.Where(t => topics.Contains(t.Id)).ToListAsync(stop));
        }
        await write.RecordAsync(ActOn(article, ActKind.DetailsChanged, memberId) with { Detail = changed }, clock, stop);
        if (changed.ContainsKey("source") || changed.ContainsKey("bylines"))
        {
            await write.Db.SaveChangesAsync(stop);
            await SearchIndex.IndexAsync(write.Db, articleId, stop);
        }
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Lets a member of another unit write in a draft too, or no longer.</summary>
    public async Task<Outcome> NameCoWriterAsync(int articleId, int memberId, int coWriterId, bool named, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var article = await write.Db.Articles.Include(a => a.CoWriters).SingleOrDefaultAsync(a => a.Id == articleId, stop);
        var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
        if (article is null || article.State is not (ArticleState.Draft or ArticleState.Returned) || !member.WritesFor(article.UnitId))
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
        await write.RecordAsync(ActOn(article, ActKind.DetailsChanged, memberId) with
        {
            Detail = new Dictionary<string, string?> { [named ? "coWriterNamed" : "coWriterRemoved"] = coWriterId.ToString(NewsroomTime.Vietnamese) },
        }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static Act ActOn(Article article, ActKind kind, int by) =>
        new(kind, by) { ArticleId = article.Id, UnitId = article.UnitId, Standing = article.Standing };

    private static Dictionary<string, string?> ChangedParts(ArticleDetails before, ArticleDetails after)
    {
        var changed = new Dictionary<string, string?>();
        Note("genre", before.Genre.ToString(), after.Genre.ToString());
        Note("category", Id(before.CategoryId), Id(after.CategoryId));
        Note("heading", Id(before.ReportHeadingId), Id(after.ReportHeadingId));
        // Source and names are people's words: the ledger says that they changed, not what they say.
        if (before.Source != after.Source)
            changed["source"] = "changed";
        if (!before.Bylines.SequenceEqual(after.Bylines))
            changed["bylines"] = "changed";
        if (!before.TopicIds.Order().SequenceEqual(after.TopicIds.Order()))
            changed["topics"] = string.Join(',', after.TopicIds.Order());
        return changed;

        void Note(string part, string? was, string? now)
        {
            if (was != now)
                changed[part] = $"{was}→{now}";
        }
    }

    private static string? Id(int? id) => id?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string?> UnofferedAsync(EditorialDb db, ArticleDetails before, ArticleDetails wanted, CancellationToken stop)
    {
        if (!Enum.IsDefined(wanted.Genre) || wanted.Bylines.Any(b => !Enum.IsDefined(b.Kind)))
            return Words.DetailsUnknownChoice;
        if (wanted.CategoryId != before.CategoryId && wanted.CategoryId is { } category
            && !await db.Categories.AnyAsync(c => c.Id == category && c.RetiredAt == null, stop))
            return Words.DetailsUnknownChoice;
        if (wanted.ReportHeadingId != before.ReportHeadingId
            && !await db.ReportHeadings.AnyAsync(h => h.Id == wanted.ReportHeadingId && h.RetiredAt == null, stop))
            return Words.DetailsUnknownChoice;
        return null;
    }

    // A name that is a member's own makes them an author of the article, and an author does not decide on it.
    private static async Task SignAsync(EditorialDb db, Article article, IReadOnlyList<BylineEntry> entries, CancellationToken stop)
    {
        var members = (await db.Users.AsNoTracking().Select(m => new { m.Id, m.DisplayName }).ToListAsync(stop))
            .ToLookup(m => Folded.Of(m.DisplayName), m => m.Id);
        db.Bylines.RemoveRange(article.Bylines);
        article.Bylines.Clear();
        article.Bylines.AddRange(entries.Select((entry, position) => new Byline
        {
            ArticleId = article.Id,
            Position = position,
            Kind = entry.Kind,
            Name = entry.Name,
            MemberId = members[Folded.Of(entry.Name)].ToList() is [var only] ? only : null,
        }));
    }
}
