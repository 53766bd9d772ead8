using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>The same news sent by two units, or last month's report sent again.</summary>
public sealed class NearDuplicate : ICheck
{
    public string Code => "NearDuplicate";

    public CheckKind Kind => CheckKind.Likeness;

    public CheckLevels Usual => CheckLevels.Advised;

    public CheckNeeds Needs => CheckNeeds.Likenesses;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        article.Likenesses.Select(l => new Finding(Code, FieldPlace.Body, Words.NearDuplicate.With(l.Percent, l.Title)) { OtherArticleId = l.ArticleId });
}
