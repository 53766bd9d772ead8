using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Checks;

/// <summary>One thing a check found: what, where it is mended, and whether a move waits for it.</summary>
/// <param name="Place">The field it leads to.</param>
/// <param name="Sentence">What is missing and what to do, in Vietnamese.</param>
/// <param name="Required">A required finding bars the move; an advised one only says so.</param>
public sealed record Finding(FieldPlace Place, string Sentence, bool Required);

/// <summary>The places of an article that a finding can lead to.</summary>
public enum FieldPlace
{
    Title,
    Lead,
    Body,
    Category,
    Heading,
    Bylines,
    Source,
}

/// <summary>
/// What an article still needs before it can be submitted. A draft may be as incomplete as its author likes; this
/// is asked at the move and shown beforehand.
/// </summary>
public static class Completeness
{
    /// <summary>A body of fewer words is likely unfinished: advised, because a notice can be that short.</summary>
    public const int FewWords = 40;

    public const int LongTitle = 150;

    public static IReadOnlyList<Finding> Of(Article article, string title, string lead, int bodyWords) => [.. Find(article, title, lead, bodyWords)];

    private static IEnumerable<Finding> Find(Article article, string title, string lead, int bodyWords)
    {
        if (string.IsNullOrWhiteSpace(title))
            yield return new(FieldPlace.Title, Words.TitleMissing, Required: true);
        else if (title.Length > LongTitle)
            yield return new(FieldPlace.Title, Words.TitleLong, Required: false);
        if (string.IsNullOrWhiteSpace(lead))
            yield return new(FieldPlace.Lead, Words.LeadMissing, Required: article.Genre is not (Genre.News or Genre.Document));
        if (bodyWords == 0)
            yield return new(FieldPlace.Body, Words.BodyMissing, Required: true);
        else if (bodyWords < FewWords)
            yield return new(FieldPlace.Body, Words.BodyShort, Required: false);
        if (article.CategoryId is null)
            yield return new(FieldPlace.Category, Words.CategoryMissing, Required: true);
        if (article.Bylines.Count == 0)
            yield return new(FieldPlace.Bylines, Words.BylineMissing, Required: true);
        if (string.IsNullOrWhiteSpace(article.Source))
            yield return new(FieldPlace.Source, Words.SourceMissing, Required: true);
    }
}
