using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PublishedCounts;

/// <summary>Keeps the counts of what was published with every act on an article, in the act's own transaction.</summary>
internal sealed class PublishedKeeper : IActsRecorded
{
    public async Task TellOfAsync(Write write, IReadOnlyList<ArticleEvent> acts, CancellationToken stop)
    {
        PublishedBooks? books = null;
        foreach (var told in acts.Where(a => a.ArticleId is not null && a.Kind != ActKind.AddressRecorded).GroupBy(a => a.ArticleId!.Value))
        {
            // Only a publication that was taken back leaves something kept of an article that is not published.
            if (await write.Db.Articles.FindAsync([told.Key], stop) is { } article && (article.PublishedAt is not null || told.Any(a => a.Kind == ActKind.Undone)))
                await (books ??= new(write.Db)).KeepAsync(article, stop);
        }
        books?.DropEmpty();
    }
}
