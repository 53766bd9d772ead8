using System.Text;

namespace PhuocLong.Editorial.PastArticles;

internal enum PastFileKind
{
    Workbook,
    Feed,
    Delimited,
}

/// <summary>What a file is, asked of its first bytes; its name decides nothing.</summary>
internal static class PastFileKinds
{
    public const string Accepted = ".xlsx,.xlsm,.csv,.tsv,.txt,.xml,.rss,.atom";

    private const int HeadLength = 1024;

    public static PastFileKind Of(Stream file)
    {
        var head = new byte[Math.Min(file.Length, HeadLength)];
        file.Position = 0;
        file.ReadExactly(head);
        file.Position = 0;
        switch (head)
        {
            case []:
                throw new UnreadableTableException(Words.RefusedEmpty);
            case [(byte)'P', (byte)'K', 3 or 5, ..]:
                return PastFileKind.Workbook;
            case [0xD0, 0xCF, 0x11, 0xE0, ..]:
                throw new UnreadableTableException(Words.RefusedOldExcel);
            case [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]:
                throw new UnreadableTableException(Words.RefusedUnknown);
        }
        var start = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableTableException(Words.RefusedHtml);
        if (start.StartsWith('<'))
            return PastFileKind.Feed;
        return IsText(head) ? PastFileKind.Delimited : throw new UnreadableTableException(Words.RefusedUnknown);
    }

    // UTF-16 has a zero in every other byte of Latin text; anything else with zeros is no text.
    private static bool IsText(byte[] head) =>
        head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || head.Count(b => b == 0) is var zeros && (zeros == 0 || zeros >= head.Length / 4);
}
