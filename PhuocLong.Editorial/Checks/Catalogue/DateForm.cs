using System.Globalization;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>Dates as the newsroom writes them, 23/06/2021: no dashes or points, four figures for the year, and a day that exists.</summary>
public sealed partial class DateForm : ICheck
{
    public string Code => "DateForm";

    public CheckKind Kind => CheckKind.Style;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article)
    {
        foreach (var block in article.Text.Blocks.Where(b => b.HasFigures))
        {
            foreach (Match found in Dates().Matches(block.Text))
            {
                if (Fault(found, block.Text, article.Today) is { } fault)
                    yield return article.Text.At(Code, fault.Sentence, block, found.Index, fault.Length, fault.Fix);
            }
        }
    }

    private static (string Sentence, int Length, string? Fix)? Fault(Match found, string text, DateOnly today)
    {
        var (day, month, year) = (Number(found, 1), Number(found, 3), Number(found, 5));
        var shortYear = found.Groups[5].Length == 2;
        if (shortYear)
            year += year <= today.Year % 100 + 1 ? 2000 : 1900;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            // Three numbers with points or dashes between them may be anything else; with slashes they are meant as a day.
            return found.Groups[2].Value == "/" && !shortYear ? (Words.DateImpossible.With(found.Value), found.Length, null) : null;
        }
        var proper = new DateOnly(year, month, day).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        if (shortYear || found.Groups[2].Value != "/")
            return (Words.DateForm.With(found.Value, proper), found.Length, proper);
        // "ngày 23/06/2021. tại hội trường": the point belongs to no sentence's end.
        var after = found.Index + found.Length;
        if (after + 2 < text.Length && text[after] == '.' && text[after + 1] == ' ' && char.IsLower(text[after + 2]))
            return (Words.DatePoint.With(found.Value), found.Length + 1, found.Value);
        return null;
    }

    private static int Number(Match found, int group) => int.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d/.\-\p{L}])(\d{1,2})([/.\-])(\d{1,2})(\2)(\d{4}|\d{2})(?![\d/\-\p{L}]|[.,]\d)")]
    private static partial Regex Dates();
}
