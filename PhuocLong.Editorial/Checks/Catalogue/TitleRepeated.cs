using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>A text pasted from a page or a document often brings its headline along as the first line.</summary>
public sealed class TitleRepeated : ICheck
{
    public string Code => "TitleRepeated";

    public CheckKind Kind => CheckKind.Style;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article)
    {
        var title = Folded.Of(article.Text.Title).TrimEnd('.');
        if (title.Length == 0 || article.Text.Body.FirstOrDefault(b => b.Kind is "paragraph" or "heading" && b.Text.Trim().Length > 0) is not { } first)
            yield break;
        if (Folded.Of(first.Text).TrimEnd('.') == title)
            yield return article.Text.At(Code, Words.TitleRepeated, first, 0, first.Text.Length, fix: "");
    }
}
