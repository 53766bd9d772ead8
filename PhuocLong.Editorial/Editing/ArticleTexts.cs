using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Editing;

/// <summary>The committed text of an article, as others need it.</summary>
public sealed class ArticleTexts(IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>The text as committed so far.</summary>
    public async Task<FrozenText> FreezeAsync(int articleId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var text = await db.ArticleTexts.AsNoTracking().SingleOrDefaultAsync(t => t.ArticleId == articleId, stop) ?? new ArticleText();
        return new(text.Title, text.Lead, "{}", "", text.Body, text.Words, text.Hash, text.UpToSeq);
    }
}
