using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Search;

/// <summary>Makes what was written findable.</summary>
internal sealed class SettledIndex : ITextSettled
{
    public Task KeepAsync(EditorialDb db, SettledText text, CancellationToken stop) =>
        text.HasChanged ? SearchIndex.IndexAsync(db, text.ArticleId, stop) : Task.CompletedTask;
}
