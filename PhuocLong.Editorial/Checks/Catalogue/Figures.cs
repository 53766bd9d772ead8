using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>Who cannot see the picture hears its description.</summary>
public sealed class FigureWithoutDescription : ICheck
{
    public string Code => "FigureWithoutDescription";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.RequiredOnceSubmitted;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        article.Text.Figures.Where(f => string.IsNullOrWhiteSpace(f.Alt))
            .Select(f => new Finding(Code, FieldPlace.Body, Words.FigureWithoutDescription.With(f.Number)) { Figure = f.Number });
}

public sealed class FigureWithoutCredit : ICheck
{
    public string Code => "FigureWithoutCredit";

    public CheckKind Kind => CheckKind.Completeness;

    public CheckLevels Usual => CheckLevels.RequiredOnceSubmitted;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        article.Text.Figures.Where(f => string.IsNullOrWhiteSpace(f.Credit))
            .Select(f => new Finding(Code, FieldPlace.Body, Words.FigureWithoutCredit.With(f.Number)) { Figure = f.Number });
}
