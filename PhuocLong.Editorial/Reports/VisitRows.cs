using System.Globalization;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Reports;

/// <summary>A month's visits as a line of a pasted table says.</summary>
public sealed record VisitRow(DateOnly Month, long Count);

/// <summary>
/// A table of months and visits as people paste it: columns copied in Excel, or a CSV file's lines. Only what is clearly a month and a
/// whole number is taken; every other line is handed back, for nobody may lose a month without seeing it.
/// </summary>
public sealed partial record VisitRows(IReadOnlyList<VisitRow> Rows, IReadOnlyList<string> NotUnderstood)
{
    public static VisitRows Read(string? pasted)
    {
        var (rows, strange) = (new List<VisitRow>(), new List<string>());
        foreach (var line in (pasted ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';' : ',', 3).Select(c => c.Trim().Trim('"')).ToList();
            if (cells.Count > 1 && MonthOf(cells[0]) is { } month && TypedNumber.Of(cells[1]) is { } count && rows.All(r => r.Month != month))
                rows.Add(new(month, count));
            // The names of the columns are no month, and nobody's loss.
            else if (rows.Count + strange.Count > 0 || line.Any(char.IsDigit))
                strange.Add(line);
        }
        return new(rows, strange);
    }

    private static DateOnly? MonthOf(string cell)
    {
        if (Month().Match(cell) is not { Success: true } found)
            return null;
        var (month, year) = (Number(found, "month"), Number(found, "year"));
        return month is >= 1 and <= 12 && year is >= ReportingMonth.EarliestYear and <= ReportingMonth.LatestYear ? new(year, month, 1) : null;
    }

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:tháng\s*|t\.?\s*)?(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})$|^(?<year>\d{4})-(?<month>\d{1,2})(?:-01)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
