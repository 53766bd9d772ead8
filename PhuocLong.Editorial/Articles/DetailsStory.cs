using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Articles;

/// <summary>A change of the details somebody has just made.</summary>
/// <param name="Seq">Its place in the ledger, by which it is undone.</param>
/// <param name="Own">Whether the reader made it.</param>
/// <param name="Phrase">What was done, as "đổi chuyên mục: Kinh tế → Văn hoá".</param>
/// <param name="Sentence">The same with who did it.</param>
public sealed record DetailsNews(long Seq, bool Own, string Phrase, string Sentence, DetailsChange Change);

/// <summary>Tells who changed what in an article's details, from the ledger.</summary>
public sealed class DetailsStory(IDbContextFactory<EditorialDb> contexts, Timelines timelines)
{
    /// <summary>Where the article's story stands at this moment: what comes after it is news.</summary>
    public async Task<long> NowAsync(int articleId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.ArticleEvents.Where(e => e.ArticleId == articleId).MaxAsync(e => (long?)e.Seq, stop) ?? 0;
    }

    /// <summary>Changes after that moment, oldest first; none for a member who does not work on the article.</summary>
    public async Task<IReadOnlyList<DetailsNews>> SinceAsync(int articleId, int memberId, long after, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!await db.ArticleEvents.AnyAsync(e => e.ArticleId == articleId && e.Seq > after && e.Kind == ActKind.DetailsChanged, stop))
            return [];
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!await db.Articles.Where(a => a.Id == articleId).ReadableBy(member).WorkedOnBy(member).AnyAsync(stop))
            return [];
        var entries = await timelines.OfAsync(articleId, withTexts: true, after, stop);
        var changes = entries.Where(e => e.Kind == ActKind.DetailsChanged).Select(e => (Entry: e, Change: DetailsChange.Read(e.Detail, e.Text))).ToList();
        var names = await DetailNames.LoadAsync(db, [.. changes.Select(c => c.Change)], stop);
        return [.. changes.Select(c =>
        {
            var (own, phrase) = (c.Entry.ById == memberId, string.Join("; ", names.Phrases(c.Change)));
            var sentence = (own, c.Change.Undoes) switch
            {
                (true, null) => Words.NewsOwn.With(phrase),
                (true, _) => Words.NewsOwnUndo.With(phrase),
                (false, null) => Words.NewsOf.With(c.Entry.By, phrase),
                (false, _) => Words.NewsOfUndo.With(c.Entry.By, phrase),
            };
            return new DetailsNews(c.Entry.Seq, own, phrase, sentence, c.Change);
        })];
    }

    /// <summary>What the changes among these entries were, a phrase for each part, by their place in the ledger.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> PhrasesAsync(IEnumerable<TimelineEntry> entries, CancellationToken stop = default)
    {
        var changes = entries.Where(e => e.Kind == ActKind.DetailsChanged).ToDictionary(e => e.Seq, e => DetailsChange.Read(e.Detail, e.Text));
        if (changes.Count == 0)
            return new Dictionary<long, IReadOnlyList<string>>();
        await using var db = await contexts.CreateDbContextAsync(stop);
        var names = await DetailNames.LoadAsync(db, changes.Values, stop);
        return changes.ToDictionary(c => c.Key, c => names.Phrases(c.Value));
    }
}
