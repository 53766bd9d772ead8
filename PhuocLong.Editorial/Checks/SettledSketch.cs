using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Checks;

/// <summary>Sketches what was written, so that texts much alike are found.</summary>
internal sealed class SettledSketch : ITextSettled
{
    public Task KeepAsync(EditorialDb db, SettledText text, CancellationToken stop) =>
        text.HasChanged ? Sketches.KeepAsync(db, text.ArticleId, text.Text.Title, text.Text.Lead, text.Text.Body, stop) : Task.CompletedTask;
}
