using System.Text;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>Rows of a CSV file: values between commas, semicolons or tabs, in quotes where they hold such a sign themselves.</summary>
internal static class DelimitedReader
{
    private const int LongestCell = 20_000, LinesToLookAt = 20;

    public static List<PastRow> Read(string text)
    {
        var at = 0;
        var separator = Told(text, ref at) ?? Guess(text);
        var rows = new List<PastRow>();
        for (var number = at > 0 ? 2 : 1; at < text.Length; number++)
        {
            var row = new PastRow(number, Row(text, ref at, separator, number));
            if (row.IsEmpty)
                continue;
            if (rows.Count > PastTable.MostRows)
                throw new UnreadableTableException(Words.RefusedTooManyRows.With(PastTable.MostRows));
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>Excel may say in a first line which sign it has put between the values.</summary>
    private static char? Told(string text, ref int at)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 6)
            return null;
        at = text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end + 1 : text.Length;
        return text[4];
    }

    /// <summary>The sign that parts the first lines most often, and alike in most of them.</summary>
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

    private static string[] Row(string text, ref int at, char separator, int number)
    {
        var cells = new List<string>();
        while (true)
        {
            var cell = Cell(text, ref at, separator, number);
            if (cells.Count < PastTable.MostColumns)
                cells.Add(PastCell.Of(cell));
            if (at >= text.Length)
                return [.. cells];
            var sign = text[at++];
            if (sign == separator)
                continue;
            if (sign == '\r' && at < text.Length && text[at] == '\n')
                at++;
            return [.. cells];
        }
    }

    /// <summary>Up to the next sign or the line's end, which stay.</summary>
    private static string Cell(string text, ref int at, char separator, int number)
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
            else if (!quoted && (c == separator || c is '\r' or '\n'))
            {
                break;
            }
            else
            {
                cell.Append(c);
            }
            // A quote that nobody closed would take the rest of the file for one value.
            if (cell.Length > LongestCell)
                throw new UnreadableTableException(Words.RefusedOpenQuote.With(number));
        }
        return cell.ToString();
    }
}
