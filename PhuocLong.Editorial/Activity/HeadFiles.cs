using System.Globalization;
using System.Text;
using PhuocLong.Editorial.Media;

namespace PhuocLong.Editorial.Activity;

/// <summary>
/// The exported heads outside the database: one file a month, one line a day, only ever appended to and on disk when
/// written. Whoever copies them elsewhere can prove what the ledger was.
/// </summary>
public sealed class HeadFiles(string folder)
{
    private const string Form = "yyyy-MM";

    /// <summary>A line as it stands, with its place; <see cref="Line"/> is null when it cannot be read.</summary>
    public sealed record Placed(string File, int Number, HeadLine? Line);

    public void Append(HeadLine line)
    {
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var path = PathOf(line.Day);
        isNew |= !File.Exists(path);
        using (var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read))
        {
            // A line of its own even where somebody's editor took the last line's end away.
            var begins = file.Position == 0 ? $"# {Words.HeadsFileHead}\n" : EndsLine(path) ? "" : "\n";
            file.Write(Encoding.UTF8.GetBytes($"{begins}{line}\n"));
            file.Flush(flushToDisk: true);
        }
        if (isNew)
            DirectoryFlush.ToDisk(folder);
    }

    /// <summary>Every line of every month, oldest file first; comments and empty lines are left out.</summary>
    public IReadOnlyList<Placed> All() =>
    [
        .. Months().SelectMany(month => File.ReadLines(PathOf(month))
            .Select((text, index) => (Text: text.Trim(), Number: index + 1))
            .Where(l => l.Text.Length > 0 && l.Text[0] != '#')
            .Select(l => new Placed(Path.GetFileName(PathOf(month)), l.Number, HeadLine.Read(l.Text)))),
    ];

    /// <summary>The months of which there is a file, oldest first.</summary>
    public IReadOnlyList<DateOnly> Months() => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*.txt").Select(f => MonthOf(Path.GetFileNameWithoutExtension(f))).OfType<DateOnly>().Order(),
    ];

    public string PathOf(DateOnly month) => Path.Combine(folder, month.ToString(Form, CultureInfo.InvariantCulture) + ".txt");

    /// <summary>Reads "2026-11"; null when it is no month.</summary>
    public static DateOnly? MonthOf(string month) =>
        DateOnly.TryParseExact(month, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool EndsLine(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
