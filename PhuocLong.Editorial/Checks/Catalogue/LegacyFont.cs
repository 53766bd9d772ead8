using System.Buffers;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Checks.Spelling;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>
/// Words typed for the fonts of old (.VnTime, VNI) show as signs once the font is gone: "§¶ng bé", "Coäng hoøa". TCVN3 is
/// turned back where every word of the result can be Vietnamese; VNI is only pointed out.
/// </summary>
public sealed partial class LegacyFont : ICheck
{
    // One letter of VNI alone is a foreign name (Müller, España); two such words in a line are an old text.
    private const int EnoughVniWords = 2;

    public string Code => "LegacyFont";

    public CheckKind Kind => CheckKind.Style;

    public CheckLevels Usual => CheckLevels.RequiredOnceSubmitted;

    public IEnumerable<Finding> Look(CheckedArticle article)
    {
        foreach (var block in article.Text.Blocks)
        {
            if (!block.Text.AsSpan().ContainsAny(Suspects))
                continue;
            foreach (Match run in TcvnRuns().Matches(block.Text))
            {
                var back = Tcvn3.ToUnicode(run.Value);
                var certain = Tokens.In(back).All(t => Syllable.IsVietnamese(back.Substring(t.Start, t.Length)));
                yield return article.Text.At(Code, certain ? Words.LegacyFontFix.With(run.Value, back) : Words.LegacyFont.With(run.Value),
                    block, run.Index, run.Length, certain ? back : null);
            }
            var vni = VniWords().Matches(block.Text);
            if (vni.Count >= EnoughVniWords)
                yield return article.Text.At(Code, Words.LegacyFont.With(vni[0].Value), block, vni[0].Index, vni[0].Length);
        }
    }

    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0xa1, 0xbf - 0xa1 + 1).Select(c => (char)c), .. "öøñûïäëåæ"]);

    // Signs inside a word, never a unit or a footnote: "m²", "30°C", "100±5" and "§ 5" are right, and so is a word with its
    // trade mark: no Vietnamese word ends in what ¨, © and ® stood for.
    private const string Sign = @"[\u00a7-\u00aa\u00ac-\u00ae\u00b5\u00b6\u00b8\u00b9\u00bc-\u00be]";
    private const string Inner = @"(?:[\u00a8\u00a9\u00ae](?=[\p{L}\u00a1-\u00bf])|[\u00aa\u00ac\u00ad\u00b5\u00b6\u00b8\u00b9\u00bc-\u00be])";

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:\p{L}+" + Inner + "|" + Sign + @"+\p{Ll})[\p{L}\u00a1-\u00bf]*")]
    private static partial Regex TcvnRuns();

    [GeneratedRegex(@"(?<![\p{L}])\p{L}*[A-Za-z][öøñûïäëåæ]\p{L}*(?![\p{L}])|(?<![\p{L}])ñ\p{L}+")]
    private static partial Regex VniWords();
}
