using System.Globalization;
using System.Text;

namespace PhuocLong.Editorial.Members;

/// <summary>
/// A name as it enters the newsroom: composed Unicode, single spaces, nothing invisible. Markup stays the
/// characters it is; pages show it as text.
/// </summary>
public static class NameText
{
    public const int Longest = 120;

    public static string Of(string? typed)
    {
        var name = new StringBuilder();
        // Runes, because half a surrogate pair would make normalisation throw.
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                name.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format)
                name.Append(rune.ToString());
        }
        return string.Join(' ', name.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Why a name, already tidied, cannot be kept; null when it can.</summary>
    public static string? Refusal(string name) => name.Length switch
    {
        0 => Words.NameMissing,
        > Longest => Words.NameTooLong,
        _ => null,
    };
}
