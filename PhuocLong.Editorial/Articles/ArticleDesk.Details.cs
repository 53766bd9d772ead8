using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Articles;

/// <content>What an article carries beside its text; whoever may write the text may change this too.</content>
public sealed partial class ArticleDesk
{
    /// <summary>Makes the details what is wanted, whatever stood before: for programs, which have no screen to be out of date.</summary>
    public Task<Outcome> ChangeDetailsAsync(int articleId, int memberId, ArticleDetails wanted, CancellationToken stop = default) =>
        ChangeAsync(articleId, memberId, null, wanted, stop);

    /// <summary>
    /// Makes the changes between what was on a screen and what is wanted, and leaves everything else as it stands by now.
    /// Refused when somebody else has changed the same part and this screen did not show it.
    /// </summary>
    public Task<Outcome> ChangeDetailsAsync(int articleId, int memberId, ArticleDetails seen, ArticleDetails wanted, CancellationToken stop = default) =>
        ChangeAsync(articleId, memberId, seen, wanted, stop);

    /// <summary>Takes back one recorded change, as a new change; refused when what it left does not stand any more.</summary>
    public async Task<Outcome> UndoDetailsAsync(int articleId, int memberId, long seq, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await write.Db.RightAsync(memberId, articleId, stop)).Write)
            return Outcome.Refused(Words.NotWritable);
        var told = await write.Db.ArticleEvents.AsNoTracking()
            .Where(e => e.Seq == seq && e.ArticleId == articleId && e.Kind == ActKind.DetailsChanged)
            .Select(e => new { e.Detail, Text = write.Db.EventTexts.Where(t => t.Seq == seq).Select(t => t.Text).FirstOrDefault() })
            .SingleOrDefaultAsync(stop);
        if (told is null || DetailsChange.Read(told.Detail, told.Text) is not { CanBeUndone: true } change)
            return Outcome.Refused(Words.UndoNotKept);
        var article = await LoadAsync(write.Db, articleId, stop);
        var standing = ArticleDetails.Of(article);
        if (change.Parts.Cast<PartChange?>().FirstOrDefault(p => !p!.Value.StandsIn(standing)) is { Part: var part })
        {
            var names = await DetailNames.LoadAsync(write.Db, [change], stop);
            return Outcome.Refused(Words.UndoOvertaken.With(DetailNames.PartName(part), names.Value(part, part.Of(standing))));
        }
        if (!change.StandsIn(standing, article.CoWriters.Select(w => w.MemberId)))
            return Outcome.Refused(Words.UndoCoWriterOvertaken);
        if (change.CoWriterId is not null)
            return await NameAsync(write, articleId, memberId, change with { CoWriterNamed = !change.CoWriterNamed, Undoes = seq }, stop);
        var wanted = change.Parts.Aggregate(standing, (details, p) => p.Reversed().MadeIn(details));
        return await MakeAsync(write, article, memberId, standing, wanted, seq, stop);
    }

    private async Task<Outcome> ChangeAsync(int articleId, int memberId, ArticleDetails? seen, ArticleDetails wanted, CancellationToken stop)
    {
        wanted = wanted.Tidied();
        if (wanted.Source.Length > ArticleDetails.LongestText || wanted.Bylines.Any(b => b.Name.Length > ArticleDetails.LongestText))
            return Outcome.Refused(Words.DetailsTooLong);
        if (wanted.Bylines.Count > ArticleDetails.MostBylines)
            return Outcome.Refused(Words.BylinesTooMany);

        await using var write = await gate.BeginAsync(stop);
        if (!(await write.Db.RightAsync(memberId, articleId, stop)).Write)
            return Outcome.Refused(Words.NotWritable);
        var article = await LoadAsync(write.Db, articleId, stop);
        var standing = ArticleDetails.Of(article);
        if (seen is not null)
        {
            var own = DetailsChange.Between(seen, wanted);
            if (own.Parts.Cast<PartChange?>().FirstOrDefault(p => !p!.Value.Fits(standing)) is { Part: var part })
                return Outcome.Refused(await OvertakenAsync(write.Db, articleId, part, standing, stop));
            wanted = own.Parts.Aggregate(standing, (details, p) => p.MadeIn(details));
        }
        return await MakeAsync(write, article, memberId, standing, wanted, null, stop);
    }

    private async Task<Outcome> MakeAsync(
        Write write, Article article, int memberId, ArticleDetails before, ArticleDetails wanted, long? undoes, CancellationToken stop)
    {
        var change = DetailsChange.Between(before, wanted) with { Undoes = undoes };
        if (change.Parts.Count == 0)
            return Outcome.Done;
        if (await UnofferedAsync(write.Db, before, wanted, stop) is { } refusal)
            return Outcome.Refused(refusal);

        article.Genre = wanted.Genre;
        article.CategoryId = wanted.CategoryId;
        article.ReportHeadingId = wanted.ReportHeadingId;
        article.Source = wanted.Source;
        var changed = change.Parts.Select(p => p.Part).ToHashSet();
        if (changed.Contains(DetailPart.Bylines))
            await SignAsync(write.Db, article, wanted.Bylines, stop);
        if (changed.Contains(DetailPart.Topics))
        {
            var topics = wanted.TopicIds.ToArray();
            article.Topics.Clear();
            article.Topics.AddRange(await write.Db.Topics.Where(t => topics.Contains(t.Id)).ToListAsync(stop));
        }
        await write.RecordAsync(ActOn(article, ActKind.DetailsChanged, memberId) with { Detail = change.Detail, Text = change.Text }, clock, stop);
        if (changed.Overlaps([DetailPart.Source, DetailPart.Bylines]))
        {
            await write.Db.SaveChangesAsync(stop);
            await SearchIndex.IndexAsync(write.Db, article.Id, stop);
        }
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static Task<Article> LoadAsync(EditorialDb db, int articleId, CancellationToken stop) => db.Articles
        .Include(a => a.Bylines).Include(a => a.Topics).Include(a => a.CoWriters)
        .AsSingleQuery()
        .SingleAsync(a => a.Id == articleId, stop);

    /// <summary>Who was first with this part, and what they made of it.</summary>
    private static async Task<string> OvertakenAsync(EditorialDb db, int articleId, DetailPart part, ArticleDetails standing, CancellationToken stop)
    {
        var named = $"\"{part.Key()}\":";
        var first = await db.ArticleEvents
            .Where(e => e.ArticleId == articleId && e.Kind == ActKind.DetailsChanged && e.Detail.Contains(named))
            .OrderByDescending(e => e.Seq)
            .Select(e => db.Users.Where(m => m.Id == e.ActorId).Select(m => m.DisplayName).FirstOrDefault())
            .FirstOrDefaultAsync(stop);
        var names = await DetailNames.LoadAsync(db, [new() { Parts = [new(part, null, null)] }], stop);
        return Words.DetailsOvertaken.With(first, DetailNames.PartName(part), names.Value(part, part.Of(standing)));
    }

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
