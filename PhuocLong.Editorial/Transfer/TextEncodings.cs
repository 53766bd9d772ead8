using System.Text;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// Which encoding a text is in. Unicode says so itself; among the old ones the text that reads as Vietnamese wins, and
/// the person is told that it was a guess.
/// </summary>
internal static class TextEncodings
{
    private const string VietnameseLetters = "ăâđêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ";
    private const int CodePage1258 = 1258, CodePage1252 = 1252;

    /// <summary>The text, and what stood there before where it was written for an old font.</summary>
    public static (string Text, string? Before) Decode(Stream file, Findings findings)
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        if (Unicode(bytes) is { } text)
            return (text.Normalize(NormalizationForm.FormC), null);
        var latin = Old(CodePage1252).GetString(bytes);
        var guesses = new (Finding Name, string Text, bool OldFont)[]
        {
            (Finding.GuessedWindows1258, Old(CodePage1258).GetString(bytes).Normalize(NormalizationForm.FormC), false),
            (Finding.GuessedTcvn3, Tcvn3.Decode(Encoding.Latin1.GetString(bytes)), true),
            (Finding.GuessedVni, Vni.Decode(latin), true),
        };
        var best = guesses.MaxBy(guess => Likeness(guess.Text));
        findings.Add(best.Name);
        return (best.Text, best.OldFont ? latin : null);
    }

    private static string? Unicode(byte[] bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8.GetString(bytes.AsSpan(3));
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes.AsSpan(2));
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        }
        var zerosAtOdd = Enumerable.Range(0, Math.Min(bytes.Length, 512) / 2).Count(i => bytes[(2 * i) + 1] == 0);
        if (zerosAtOdd > Math.Min(bytes.Length, 512) / 8)
            return Encoding.Unicode.GetString(bytes);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Old(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

    /// <summary>How many words could be Vietnamese ones, less those that could not: a syllable holds no other letters and one tone at most.</summary>
    private static int Likeness(string text)
    {
        var likeness = 0;
        foreach (var word in text.Split([' ', '\t', '\r', '\n', ',', '.', ';', ':', '(', ')', '"', '!', '?', '-', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var small = word.ToLowerInvariant();
            var foreign = small.Count(c => c > '\u007F' && !VietnameseLetters.Contains(c, StringComparison.Ordinal));
            var tones = small.Count(c => VietnameseLetters.IndexOf(c, StringComparison.Ordinal) >= "ăâđêôơư".Length);
            likeness += foreign > 0 ? -2 : tones > 1 ? -1 : small.Any(c => c > '\u007F') ? 1 : 0;
        }
        return likeness;
    }
}
