using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Transfer;

/// <summary>A table somebody brought: the first sheet of a workbook, or a file of lines. Nothing in it is understood yet.</summary>
public sealed record TableFile(string Name, IReadOnlyList<TableRow> Rows)
{
    public const int MostRows = 20_000, MostColumns = 60;

    internal static UnreadableTableException TooLong(int mostRows) => new(Words.TableTooLong.With(VietnameseNumber.Of(mostRows)));
}

/// <summary>A row that says something.</summary>
/// <param name="Line">Its number in the file, as Excel counts them.</param>
public sealed record TableRow(int Line, IReadOnlyList<TableCell> Cells)
{
    public TableCell this[int? column] => column is { } at && at < Cells.Count ? Cells[at] : default;

    /// <summary>Its cells as a line, for those who must be told of it.</summary>
    public string Shown => string.Join(" · ", Cells.Select(c => c.Text ?? "").Where(text => text.Length > 0));
}

/// <summary>One cell: what it shows, and the number or moment it holds where the file says that it is one.</summary>
/// <param name="Moment">By the clock of whoever wrote it; a day has no time.</param>
public readonly record struct TableCell(string? Text, decimal? Number = null, DateTime? Moment = null)
{
    public bool IsEmpty => string.IsNullOrEmpty(Text);
}
