using System.Buffers;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Checks.Spelling;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>
/// Words with Vietnamese letters that no Vietnamese syllable is spelt like, and those spelt like one that is in no
/// dictionary. Words without any such letter may be of another language, and names are spelt as their bearers like: both are left alone.
/// </summary>
public sealed class Misspelling : ICheck
{
    public string Code => "Misspelling";

    public CheckKind Kind => CheckKind.Spelling;

    public CheckLevels Usual => CheckLevels.Advised;

    public CheckNeeds Needs => CheckNeeds.Glossary;

    public IEnumerable<Finding> Look(CheckedArticle article)
    {
        foreach (var block in article.Text.Blocks)
        {
            foreach (var (start, length) in Tokens.In(block.Text))
            {
                if (!HasMark(block.Text.AsSpan(start, length)))
                    continue;
                var word = block.Text.Substring(start, length);
                if (Syllable.IsInUse(word) || !IsMeantAsVietnamese(word) || IsName(block.Text, start, length)
                    || Loanwords.Has(word) || article.Glossary.Knows(word))
                    continue;
                var wellSpelt = Syllable.IsVietnamese(word);
                var mended = wellSpelt ? null : Syllable.Mended(word) ?? Apart(word);
                var sentence = wellSpelt ? Words.MisspellingUnlisted.With(word) : mended is null ? Words.Misspelling.With(word) : Words.MisspellingFix.With(word, mended);
                yield return article.Text.At(Code, sentence, block, start, length, mended) with { Word = word };
            }
        }
    }

    /// <summary>Two words run together, when there is one way only to part them and both carry marks of their own.</summary>
    private static string? Apart(string word)
    {
        List<string> ways =
        [
            .. from at in Enumerable.Range(1, word.Length - 1)
               let first = word[..at]
               let second = word[at..]
               where first.Length > 1 && second.Length > 1 && HasMark(first) && HasMark(second)
                   && Syllable.IsVietnamese(first) && Syllable.IsVietnamese(second)
               select $"{first} {second}",
        ];
        return ways is [var only] ? only : null;
    }

    private static bool HasMark(ReadOnlySpan<char> word) => word.ContainsAnyExceptInRange('\0', '\u007f');

    // Letters of Vietnamese beyond ASCII, and none of another alphabet (ñ, ü, ç).
    private static bool IsMeantAsVietnamese(string word) =>
        word.All(c => c < 0x80 ? !"fjwzFJWZ".Contains(c, StringComparison.Ordinal) : VietnameseLetters.Contains(c));

    private const string SmallLetters =
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    private static readonly HashSet<char> VietnameseLetters = [.. SmallLetters, .. SmallLetters.ToUpperInvariant()];

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ" + SmallLetters.ToUpperInvariant());

    /// <summary>A capital makes a name or an abbreviation, except where a sentence begins and small letters follow.</summary>
    private static bool IsName(string text, int start, int length)
    {
        // A capital further in, as in "iPhone" or "UBND", is no spelling of a word.
        if (text.AsSpan(start + 1, length - 1).ContainsAny(Capitals))
            return true;
        if (!char.IsUpper(text[start]))
            return false;
        var before = text.AsSpan(0, start).TrimEnd([' ', '“', '"', '(', '-', '–', '•', '\n']);
        var after = text.AsSpan(start + length).TrimStart(' ');
        var begins = before.IsEmpty || before[^1] is '.' or '!' or '?' or '…';
        return !begins || after.IsEmpty || !char.IsLower(after[0]);
    }
}
