using System.Text;

namespace PhuocLong.Editorial.Transfer;

/// <summary>What a table may be brought as.</summary>
internal enum TableKind
{
    Workbook,
    Feed,
    Lines,
}

/// <summary>What a file is, asked of its first bytes; its name decides nothing.</summary>
internal static class TableKinds
{
    private const int HeadLength = 1024;

    public static TableKind Of(Stream file)
    {
        var head = new byte[Math.Min(file.Length, HeadLength)];
        file.Position = 0;
        file.ReadExactly(head);
        file.Position = 0;
        switch (head)
        {
            case []:
                throw new UnreadableTableException(Words.TableEmpty);
            case [(byte)'P', (byte)'K', 3 or 5, ..]:
                return TableKind.Workbook;
            // Excel's old format, and what a password makes of any.
            case [0xD0, 0xCF, 0x11, 0xE0, ..]:
                throw new UnreadableTableException(Words.TableOld);
            case [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', ..]:
                throw new UnreadableTableException(Words.TableUnknown);
        }
        var start = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableTableException(Words.TableHtml);
        if (start.StartsWith('<'))
            return TableKind.Feed;
        return IsText(head) ? TableKind.Lines : throw new UnreadableTableException(Words.TableUnknown);
    }

    // UTF-16 has a zero in every other byte of Latin text; anything else with zeros is no text.
    private static bool IsText(byte[] head) =>
        head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || head.Count(b => b == 0) is var zeros && (zeros == 0 || zeros >= head.Length / 4);
}
