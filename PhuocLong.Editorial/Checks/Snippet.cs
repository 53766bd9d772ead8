using System.Text.RegularExpressions;

namespace PhuocLong.Editorial.Checks;

/// <summary>A few words around a place, for the sentence that tells of it.</summary>
internal static class Snippet
{
    private const int Beside = 14;

    public static string Around(string text, Match found) => Around(text, found.Index, found.Length);

    /// <summary>Whole words on both sides, with an ellipsis where the line goes on.</summary>
    public static string Around(string text, int start, int length)
    {
        var (from, to) = (Math.Max(0, start - Beside), Math.Min(text.Length, start + length + Beside));
        while (from > 0 && from < start && !char.IsWhiteSpace(text[from - 1]))
            from++;
        while (to < text.Length && to > start + length && !char.IsWhiteSpace(text[to]))
            to--;
        return (from > 0 ? "…" : "") + text[from..to].Trim() + (to < text.Length ? "…" : "");
    }

    /// <summary>The last letters before a place, so that what is quoted can be told from its like.</summary>
    public static string WordBefore(string text, int at)
    {
        var from = at;
        while (from > 0 && at - from < 12 && !char.IsWhiteSpace(text[from - 1]))
            from--;
        return text[from..at];
    }

    /// <summary>Whether the place lies in something that is typed without spaces on purpose: an address, a mail, a file name.</summary>
    public static bool InAddress(string text, int at)
    {
        var chunk = ChunkAt(text, at);
        return chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains('@') || chunk.Contains('_')
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || LooksLikeDomain(chunk);
    }

    private static ReadOnlySpan<char> ChunkAt(string text, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]))
            from--;
        while (to < text.Length && !char.IsWhiteSpace(text[to]))
            to++;
        return text.AsSpan(from, to - from);
    }

    // "baobinhphuoc.com.vn", "dichvucong.gov.vn/tra-cuu": letters without marks, a point between them.
    private static bool LooksLikeDomain(ReadOnlySpan<char> chunk)
    {
        var point = chunk.IndexOf('.');
        return point > 0 && point + 2 < chunk.Length && Bare(chunk[point - 1]) && Bare(chunk[point + 1]) && Bare(chunk[point + 2])
            && !char.IsAsciiLetterUpper(chunk[point + 1]);
    }

    private static bool Bare(char c) => char.IsAsciiLetterOrDigit(c);
}
