using System.Text;

namespace PhuocLong.Editorial.Comments;

/// <summary>What people write in comments: plain text, composed, and of a length that can be read.</summary>
public static class CommentText
{
    public const int Longest = 10_000;

    /// <summary>A passage longer than this is not a passage.</summary>
    public const int LongestQuote = 2_000;

    public static Outcome<string> Tidy(string? text)
    {
        var tidy = Plain(text).Trim();
        return tidy.Length == 0 ? Outcome.Refused(Words.TextMissing) : tidy.Length > Longest ? Outcome.Refused(Words.TextTooLong) : tidy;
    }

    public static Outcome<string> TidyQuote(string? quote)
    {
        var tidy = Plain(quote).Trim();
        return tidy.Length == 0 ? Outcome.Refused(Words.QuoteMissing) : tidy.Length > LongestQuote ? Outcome.Refused(Words.QuoteTooLong) : tidy;
    }

    // Control characters are nobody's words, and some databases refuse them.
    internal static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
                plain.Append(rune.ToString());
        }
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
