using System.Globalization;
using System.Text;

namespace PhuocLong.Editorial.Checks.Spelling;

/// <summary>
/// Whether a word can be a Vietnamese syllable – onset × rhyme × tone – and whether it is one in use.
/// </summary>
internal static class Syllable
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private const string Acute = "\u0301", Dot = "\u0323";
    private static readonly string[] Onsets =
    [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ];

    private static readonly (string Wrong, string Right)[] Siblings = [("c", "k"), ("k", "c"), ("g", "gh"), ("gh", "g"), ("ng", "ngh"), ("ngh", "ng")];

    // Everything the grammar can spell, some twenty thousand forms: an article of thousands of words is read in a moment.
    private static readonly HashSet<string> All = [.. Forms().Select(form => form.Written)];

    private static readonly HashSet<string> InUse = [.. Forms().Where(form => Dictionary.Has(form.Listed)).Select(form => form.Written)];

    /// <summary>Small letters are looked up as they stand: nearly every word of a text is one of these.</summary>
    public static bool IsVietnamese(string word) => All.Contains(word) || All.Contains(word.ToLowerInvariant());

    /// <summary>Whether the dictionary has it, wherever its tone is put.</summary>
    public static bool IsInUse(string word) => InUse.Contains(word) || InUse.Contains(word.ToLowerInvariant());

    /// <summary>The one right spelling of a word whose fault is beyond doubt: a misplaced tone, or c/k, g/gh, ng/ngh taken for each other.</summary>
    public static string? Mended(string word)
    {
        var (shape, tone) = Parts(word);
        if (tone.Length > 1)
            return null;
        var kept = Spellings(onset => [onset]);
        // The other way of writing an onset comes into question only when its own cannot stand here at all.
        var candidates = kept.Count > 0 ? kept : Spellings(onset => [.. Siblings.Where(s => s.Wrong == onset).Select(s => s.Right)]);
        return candidates is [var only] && only != word ? only : null;

        List<string> Spellings(Func<string, IEnumerable<string>> writings) =>
        [
            .. (from onset in Onsets
                where shape.Length > onset.Length && shape.StartsWith(onset, StringComparison.Ordinal)
                let rhyme = shape[onset.Length..]
                from written in writings(onset)
                where Rhymes.Fits(written, rhyme) && Allowed(rhyme, tone)
                select Spelt(written, rhyme, tone, word)).Distinct(),
        ];
    }

    private static IEnumerable<(string Written, string Listed)> Forms() =>
        from onset in Onsets
        from rhyme in Rhymes.All
        where Rhymes.Fits(onset, rhyme)
        from tone in Tones.Select(t => t.ToString()).Append("")
        where Allowed(rhyme, tone)
        let places = Rhymes.TonePlaces(rhyme)
        from place in new[] { places.Item1, places.Item2 }
        select (Toned(onset, rhyme, tone, place), Toned(onset, rhyme, tone, places.Item1));

    private static bool Allowed(string rhyme, string tone) => !Rhymes.IsStopped(rhyme) || tone is Acute or Dot;

    /// <summary>The word in small letters without its tone, and the tones it carried.</summary>
    private static (string Shape, string Tone) Parts(string word)
    {
        var shape = new StringBuilder(word.Length);
        var tone = "";
        foreach (var c in word)
        {
            var lower = char.ToLower(c, CultureInfo.InvariantCulture);
            if (lower < 0x80)
            {
                shape.Append(lower);
                continue;
            }
            var letter = lower.ToString().Normalize(NormalizationForm.FormD);
            var bare = string.Concat(letter.Where(part => !Tones.Contains(part)));
            tone += string.Concat(letter.Where(part => Tones.Contains(part)));
            shape.Append(bare.Normalize(NormalizationForm.FormC));
        }
        return (shape.ToString(), tone);
    }

    private static string Spelt(string onset, string rhyme, string tone, string like)
    {
        var spelt = Toned(onset, rhyme, tone, Rhymes.TonePlaces(rhyme).Item1);
        return char.IsUpper(like[0]) ? char.ToUpper(spelt[0], CultureInfo.InvariantCulture) + spelt[1..] : spelt;
    }

    private static string Toned(string onset, string rhyme, string tone, int place) =>
        (onset + rhyme[..(place + 1)] + tone + rhyme[(place + 1)..]).Normalize(NormalizationForm.FormC);
}
