using System.Text;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Transfer;

/// <summary>A table of lines: cells parted by tabs, semicolons or commas, and quoted where they hold such a sign themselves.</summary>
internal static class LinesTable
{
    private const int LongestCell = 20_000, LinesToLookAt = 20;

    /// <param name="notes">What its reader should know, as an encoding that was guessed.</param>
    public static IReadOnlyList<TableRow> Read(Stream file, Findings notes, int mostBytes, int mostRows)
    {
        if (file.Length > mostBytes)
            throw new UnreadableTableException(Words.TableTooLarge.With(mostBytes >> 20));
        var text = TextEncodings.Decode(file, notes).Text;
        var at = 0;
        var parting = Told(text, ref at) ?? Guess(text);
        var rows = new List<TableRow>();
        for (var line = at > 0 ? 2 : 1; at < text.Length; line++)
        {
            var cells = Row(text, ref at, parting, line);
            if (cells.TrueForAll(c => c.IsEmpty))
                continue;
            if (rows.Count == mostRows)
                throw TableFile.TooLong(mostRows);
            rows.Add(new(line, cells));
        }
        return rows;
    }

    /// <summary>Composed Unicode on one line.</summary>
    internal static string Tidy(string text) =>
        text.Normalize(NormalizationForm.FormC).ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal).Trim(' ', '\u00A0', '\t');

    /// <summary>Excel may say in a first line which sign it has put between the cells.</summary>
    private static char? Told(string text, ref int at)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 6)
            return null;
        at = text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end + 1 : text.Length;
        return text[4];
    }

    /// <summary>The sign that parts the first lines most often, and alike in most of them. A comma also stands within numbers and titles: of equals, the rarer sign parts.</summary>
    private static char Guess(string text)
    {
        var lines = text.Split('\n', LinesToLookAt + 1).Take(LinesToLookAt).Where(l => l.Trim().Length > 0).ToList();
        return ((char[])['\t', ';', ',']).MaxBy(sign =>
        {
            var counts = lines.Select(l => Outside(l, sign)).ToList();
            var usual = counts.Where(c => c > 0).GroupBy(c => c).MaxBy(g => g.Count());
            return usual is null ? 0 : (usual.Count() * 100) + Math.Min(usual.Key, 99);
        });
    }

    private static int Outside(string line, char sign)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == sign && !quoted)
                count++;
        }
        return count;
    }

    private static List<TableCell> Row(string text, ref int at, char parting, int line)
    {
        var cells = new List<TableCell>();
        while (true)
        {
            var cell = Cell(text, ref at, parting, line);
            if (cells.Count < TableFile.MostColumns)
                cells.Add(new(Tidy(cell)));
            if (at >= text.Length)
                return cells;
            var sign = text[at++];
            if (sign == parting)
                continue;
            if (sign == '\r' && at < text.Length && text[at] == '\n')
                at++;
            return cells;
        }
    }

    /// <summary>Up to the next parting sign or the line's end, which stay.</summary>
    private static string Cell(string text, ref int at, char parting, int line)
    {
        var cell = new StringBuilder();
        for (var quoted = false; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"' && (quoted || cell.Length == 0))
            {
                if (quoted && at + 1 < text.Length && text[at + 1] == '"')
                    cell.Append(text[at++]);
                else
                    quoted = !quoted;
            }
            else if (!quoted && (c == parting || c is '\r' or '\n'))
            {
                break;
            }
            else
            {
                cell.Append(c);
            }
            // A quote that nobody closed would take the rest of the file for one cell.
            if (cell.Length > LongestCell)
                throw new UnreadableTableException(Words.TableOpenQuote.With(line));
        }
        return cell.ToString();
    }
}
