using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>The newsroom's own terms, written as it has decided: the wrong spellings it lists, and capitals other than its own.</summary>
public sealed class HouseTerms : ICheck
{
    public string Code => "HouseTerms";

    public CheckKind Kind => CheckKind.Style;

    public CheckLevels Usual => CheckLevels.Advised;

    public CheckNeeds Needs => CheckNeeds.Glossary;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from term in article.Glossary.Terms
        from written in term.Written
        from block in article.Text.Blocks
        where block.Text.Any(char.IsLower)
        from at in Places(block.Text, written)
        let found = block.Text.Substring(at, written.Length)
        let right = AsItBegins(term.Right, found, block.Text, at)
        where found != right && !WithinRight(block.Text, at, written.Length, term.Right)
        select article.Text.At(Code, Words.HouseTerm.With(found, right), block, at, written.Length, right);

    /// <summary>Whole words only, whatever their capitals.</summary>
    private static IEnumerable<int> Places(string text, string written)
    {
        for (var at = text.IndexOf(written, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(written, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var after = at + written.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (after == text.Length || !char.IsLetterOrDigit(text[after])))
                yield return at;
        }
    }

    /// <summary>A term of small letters has a capital at the beginning of a sentence.</summary>
    private static string AsItBegins(string right, string found, string text, int at) =>
        char.IsLower(right[0]) && char.IsUpper(found[0]) && BeginsSentence(text, at)
            ? char.ToUpper(right[0], NewsroomTime.Vietnamese) + right[1..]
            : right;

    private static bool BeginsSentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd([' ', '“', '"', '(', '-', '–', '•', '\n', '\u00a0']);
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '…' or ':' || text.AsSpan(before.Length, at - before.Length).Contains('\n');
    }

    /// <summary>"thị xã" listed as wrong for "thị xã Phước Long" must not find the right one.</summary>
    private static bool WithinRight(string text, int at, int length, string right)
    {
        for (var from = Math.Max(0, at + length - right.Length); from <= at && from + right.Length <= text.Length; from++)
        {
            if (right.Length > length && string.CompareOrdinal(text, from, right, 0, right.Length) == 0)
                return true;
        }
        return false;
    }
}
