using System.Globalization;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Calendar;

/// <summary>
/// Days off as they are copied out of an announcement or a CSV file: a line a day or a span of days, and its name, as
/// "05/02/2027 - 09/02/2027; Tết Nguyên đán".
/// </summary>
/// <param name="NotUnderstood">The lines that are neither a day nor empty.</param>
public sealed partial record HolidayRows(IReadOnlyList<Holiday> Days, IReadOnlyList<string> NotUnderstood)
{
    /// <summary>No holiday is longer; a longer span is a slip.</summary>
    private const int LongestSpan = 16;

    private const string Form = @"\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}";

    private static readonly string[] forms = ["d/M/yyyy", "yyyy-MM-dd"];

    public static HolidayRows Read(string? text)
    {
        var (days, strange) = (new List<Holiday>(), new List<string>());
        var lines = (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
        {
            if (Of(line) is { } read)
                days.AddRange(read);
            // The heads of a file's columns.
            else if (at > 0 || line.Any(char.IsDigit))
                strange.Add(line);
        }
        return new([.. days.DistinctBy(d => d.Day).OrderBy(d => d.Day)], strange);
    }

    private static IReadOnlyList<Holiday>? Of(string line)
    {
        if (Row().Match(line.Replace("\"", "", StringComparison.Ordinal)) is not { Success: true } row || Day(row.Groups["from"].Value) is not { } from)
            return null;
        var until = row.Groups["until"].Success ? Day(row.Groups["until"].Value) : from;
        var name = NameText.Of(row.Groups["name"].Value);
        return until is not { } last || last < from || last > from.AddDays(LongestSpan) || NameText.Refusal(name) is not null
            ? null
            : [.. Enumerable.Range(0, last.DayNumber - from.DayNumber + 1).Select(d => new Holiday { Day = from.AddDays(d), Name = name })];
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^\s*(?<from>" + Form + @")\s*((-|–|đến|[;,])?\s*(?<until>" + Form + @"))?\s*[;,:]?\s*(?<name>.*)$")]
    private static partial Regex Row();
}
