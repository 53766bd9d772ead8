using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>
/// Suggestions nobody has decided. They are no part of the text that goes on, which their author may not expect; approval
/// is barred by them whatever the level, so the usual one says so.
/// </summary>
public sealed class SuggestionsOpen : ICheck
{
    public string Code => "SuggestionsOpen";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.RequiredOnceSubmitted with { Publish = CheckLevel.Advised };

    public IEnumerable<Finding> Look(CheckedArticle article) => article.Suggestions == 0
        ? []
        : [new(Code, FieldPlace.Suggestions, Words.SuggestionsOpen.With(article.Suggestions)) { Suggestions = article.Suggestions }];
}
