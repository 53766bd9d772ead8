using System.Text;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// The letters of the VNI fonts: a Latin letter followed by a character that the font draws as the mark above or below
/// it. A few letters have a character of their own.
/// </summary>
internal static class Vni
{
    private static readonly Dictionary<char, char> Alone = new()
    {
        ['ñ'] = 'đ',
        ['ô'] = 'ơ',
        ['ö'] = 'ư',
        ['í'] = 'í',
        ['ì'] = 'ì',
        ['æ'] = 'ỉ',
        ['ó'] = 'ĩ',
        ['ò'] = 'ị',
        ['î'] = 'ỵ',
    };

    // The mark's character and the combining marks it stands for: first the letter's own shape, then the tone.
    private static readonly Dictionary<char, string> Marks = new()
    {
        ['ù'] = "\u0301",
        ['ø'] = "\u0300",
        ['û'] = "\u0309",
        ['õ'] = "\u0303",
        ['ï'] = "\u0323",
        ['â'] = "\u0302",
        ['á'] = "\u0302\u0301",
        ['à'] = "\u0302\u0300",
        ['å'] = "\u0302\u0309",
        ['ã'] = "\u0302\u0303",
        ['ä'] = "\u0302\u0323",
        ['ê'] = "\u0306",
        ['é'] = "\u0306\u0301",
        ['è'] = "\u0306\u0300",
        ['ú'] = "\u0306\u0309",
        ['ü'] = "\u0306\u0303",
        ['ë'] = "\u0306\u0323",
    };

    /// <summary>What each character becomes; a mark goes with the letter before it and becomes nothing.</summary>
    public static string[] Convert(string text)
    {
        var converted = new string[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            converted[i] = Single(text[i]).ToString();
            if (i + 1 < text.Length && Marked(text[i], text[i + 1]) is { } letter)
            {
                converted[i] = letter;
                converted[++i] = "";
            }
        }
        return converted;
    }

    /// <summary>The whole text, for plain files.</summary>
    public static string Decode(string cp1252) => string.Concat(Convert(cp1252));

    /// <summary>Whether a mark stands behind a letter that takes none: then the text is no VNI, whatever font it names.</summary>
    public static bool CannotHold(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (Marks.ContainsKey(char.ToLowerInvariant(text[i])) && char.IsAsciiLetter(text[i - 1]) && !TakesMarks(text[i - 1]))
                return true;
        }
        return false;
    }

    private static bool TakesMarks(char letter) => char.ToLowerInvariant(letter) is 'a' or 'e' or 'o' or 'u' or 'y' or 'ô' or 'ö';

    private static char Single(char c) => char.IsUpper(c)
        ? Alone.TryGetValue(char.ToLowerInvariant(c), out var small) ? char.ToUpperInvariant(small) : c
        : Alone.GetValueOrDefault(c, c);

    private static string? Marked(char letter, char mark)
    {
        // ơ and ư are characters of their own that take a tone.
        if (!TakesMarks(letter)
            || !Marks.TryGetValue(char.ToLowerInvariant(mark), out var marks))
            return null;
        var whole = (Single(letter) + marks).Normalize(NormalizationForm.FormC);
        return whole.Length == 1 ? whole : null;
    }
}
