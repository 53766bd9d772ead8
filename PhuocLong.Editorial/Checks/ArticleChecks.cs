using System.Globalization;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Checks;

/// <summary>Runs the checks on an article's committed text. The caller has decided that the reader may read it.</summary>
public sealed class ArticleChecks(ArticleTexts texts)
{
    public async Task<IReadOnlyList<Finding>> ForAsync(ArticleSheet sheet, CancellationToken stop = default)
    {
        var text = await texts.FreezeAsync(sheet.Id, stop);
        return [.. Completeness.Of(sheet.Article, text.Title, text.Lead, text.Words), .. Undecided(text.Suggestions)];
    }

    // A review can take a suggestion up; only an approval cannot leave it open.
    private static IEnumerable<Finding> Undecided(int suggestions) =>
        suggestions == 0 ? [] : [new(FieldPlace.Body, string.Format(CultureInfo.CurrentCulture, Words.SuggestionsPending, suggestions), Required: false)];
}
