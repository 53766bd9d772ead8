using System.Globalization;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>A month's visits as a line of a table says.</summary>
public sealed record VisitRow(DateOnly Month, long Count);

/// <summary>
/// A table of months and visits as people paste or bring it: columns of Excel, or a CSV file's lines. Only what is clearly a month and a
/// whole number is taken; every other line is handed back, for nobody may lose a month without seeing it.
/// </summary>
public sealed partial record VisitRows(IReadOnlyList<VisitRow> Rows, IReadOnlyList<string> NotUnderstood)
{
    public static readonly VisitRows None = new([], []);

    public static VisitRows Read(string? pasted) => Of((pasted ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => (line, Cells(line))));

    public static VisitRows Of(TableFile table) => Of(table.Rows.Select(row => (row.Shown, row.Cells)));

    private static VisitRows Of(IEnumerable<(string Shown, IReadOnlyList<TableCell> Cells)> lines)
    {
        var (rows, strange) = (new List<VisitRow>(), new List<string>());
        foreach (var (shown, cells) in lines)
        {
            if (cells.Count > 1 && MonthOf(cells[0]) is { } month && TypedNumber.Of(cells[1]) is { } count && rows.All(r => r.Month != month))
                rows.Add(new(month, count));
            // The names of the columns are no month, and nobody's loss.
            else if (rows.Count + strange.Count > 0 || shown.Any(char.IsDigit))
                strange.Add(shown);
        }
        return new(rows, strange);
    }

    private static IReadOnlyList<TableCell> Cells(string line) =>
        [.. line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';' : ',', 3).Select(c => new TableCell(c.Trim().Trim('"')))];

    private static DateOnly? MonthOf(TableCell cell)
    {
        // A workbook makes a day of what looks like a month.
        if (cell.Moment is { } day)
            return day.Year is >= ReportingMonth.EarliestYear and <= ReportingMonth.LatestYear ? new(day.Year, day.Month, 1) : null;
        if (Month().Match(cell.Text ?? "") is not { Success: true } found)
            return null;
        var (month, year) = (Number(found, "month"), Number(found, "year"));
        return month is >= 1 and <= 12 && year is >= ReportingMonth.EarliestYear and <= ReportingMonth.LatestYear ? new(year, month, 1) : null;
    }

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:tháng\s*|t\.?\s*)?(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})$|^(?<year>\d{4})-(?<month>\d{1,2})(?:-01)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
