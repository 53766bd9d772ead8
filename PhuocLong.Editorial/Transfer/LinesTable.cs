using System.Text;

namespace PhuocLong.Editorial.Transfer;

/// <summary>A table of lines: cells parted by tabs, semicolons or commas, and quoted where they hold one.</summary>
internal static class LinesTable
{
    private static readonly char[] Parting = ['\t', ';', ','];

    public static IReadOnlyList<TableRow> Read(string text)
    {
        var parting = PartingOf(text);
        var rows = new List<TableRow>();
        var (cells, cell) = (new List<TableCell>(), new StringBuilder());
        var (quoted, line, began) = (false, 1, 1);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (quoted)
            {
                if (sign != '"')
                    cell.Append(sign);
                else if (at + 1 < text.Length && text[at + 1] == '"')
                    cell.Append(text[++at]);
                else
                    quoted = false;
                line += sign == '\n' ? 1 : 0;
            }
            else if (sign == '"' && cell.Length == 0)
                quoted = true;
            else if (sign == parting)
                EndCell();
            else if (sign == '\n')
                EndRow();
            else if (sign is not '\r' and not '\0')
                cell.Append(sign);
        }
        EndRow();
        return rows;

        void EndCell()
        {
            if (cells.Count < TableFile.MostColumns)
                cells.Add(new(Tidy(cell.ToString())));
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (cells.Exists(c => !c.IsEmpty))
                rows.Add(new(began, [.. cells]));
            if (rows.Count > TableFile.MostRows)
                throw WorkbookTable.TooLong();
            cells.Clear();
            began = ++line;
        }
    }

    internal static string Tidy(string text) => text.Normalize(NormalizationForm.FormC).ReplaceLineEndings(" ").Trim(' ', '\u00A0', '\t');

    /// <summary>The sign that parts the cells of the first line: the one that occurs most outside of quotes.</summary>
    private static char PartingOf(string text)
    {
        var (quoted, counts) = (false, new int[Parting.Length]);
        foreach (var sign in text.AsSpan().TrimStart("\r\n"))
        {
            if (sign == '\n' && !quoted)
                break;
            quoted ^= sign == '"';
            if (!quoted && Array.IndexOf(Parting, sign) is >= 0 and var at)
                counts[at]++;
        }
        // A comma also stands within numbers and titles: of equals, the rarer sign parts.
        return Parting[Array.IndexOf(counts, counts.Max())];
    }
}
