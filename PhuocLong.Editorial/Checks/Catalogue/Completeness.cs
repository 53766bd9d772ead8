using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>A draft may be as incomplete as its author likes; these are asked at the moves and shown beforehand.</summary>
public sealed class TitleMissing : ICheck
{
    public string Code => "TitleMissing";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.Required;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        article.Text.Title.Length == 0 ? [new(Code, FieldPlace.Title, Words.TitleMissing)] : [];
}

public sealed class TitleLong : ICheck
{
    private const int Longest = 150;

    public string Code => "TitleLong";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        article.Text.Title.Length > Longest ? [new(Code, FieldPlace.Title, Words.TitleLong)] : [];
}

/// <summary>A feature is led into; a short item or a document may begin at once.</summary>
public sealed class FeatureLeadMissing : ICheck
{
    public string Code => "FeatureLeadMissing";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.Required;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        article.Text.Lead.Length == 0 && article.Article.Genre is not (Genre.News or Genre.Document)
            ? [new(Code, FieldPlace.Lead, Words.LeadMissing)]
            : [];
}

public sealed class NewsLeadMissing : ICheck
{
    public string Code => "NewsLeadMissing";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        article.Text.Lead.Length == 0 && article.Article.Genre is Genre.News or Genre.Document
            ? [new(Code, FieldPlace.Lead, Words.LeadMissing)]
            : [];
}

public sealed class LeadLong : ICheck
{
    private const int MostWords = 80;

    public string Code => "LeadLong";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        CheckedText.WordsIn(article.Text.Lead) is > MostWords and var words ? [new(Code, FieldPlace.Lead, Words.LeadLong.With(words, MostWords))] : [];
}

public sealed class BodyMissing : ICheck
{
    public string Code => "BodyMissing";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.Required;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        article.Text.BodyWords == 0 ? [new(Code, FieldPlace.Body, Words.BodyMissing)] : [];
}

/// <summary>Advised, because a notice can be that short.</summary>
public sealed class BodyShort : ICheck
{
    private const int FewWords = 40;

    public string Code => "BodyShort";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        article.Text.BodyWords is > 0 and < FewWords ? [new(Code, FieldPlace.Body, Words.BodyShort)] : [];
}

public sealed class CategoryMissing : ICheck
{
    public string Code => "CategoryMissing";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.Required;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        article.Article.CategoryId is null ? [new(Code, FieldPlace.Category, Words.CategoryMissing)] : [];
}

public sealed class BylineMissing : ICheck
{
    public string Code => "BylineMissing";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.Required;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        article.Article.Bylines.Count == 0 ? [new(Code, FieldPlace.Bylines, Words.BylineMissing)] : [];
}

public sealed class SourceMissing : ICheck
{
    public string Code => "SourceMissing";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.Required;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        string.IsNullOrWhiteSpace(article.Article.Source) ? [new(Code, FieldPlace.Source, Words.SourceMissing)] : [];
}
