namespace PhuocLong.Editorial.PastArticles;

/// <summary>What a file holds, row by row, before anybody has said what its columns mean.</summary>
/// <param name="Columns">Their heads; "Cột C" where there is none.</param>
/// <param name="Notes">What its reader should know, as an encoding that was guessed.</param>
public sealed record PastTable(IReadOnlyList<string> Columns, IReadOnlyList<PastRow> Rows, IReadOnlyList<string> Notes)
{
    public const int MostRows = 50_000, MostColumns = 60;

    private const int RowsToSearch = 10;

    /// <summary>Finds the row with the heads: the one among the first in which most names of columns are known.</summary>
    /// <remarks>There is at least one row.</remarks>
    internal static PastTable Of(IReadOnlyList<PastRow> rows, IReadOnlyList<string> notes)
    {
        var width = rows.Max(r => r.Cells.Length);
        var (at, known) = rows.Take(RowsToSearch).Select((row, at) => (At: at, Known: row.Cells.Count(c => ColumnGuess.Known(c) is not null))).MaxBy(r => r.Known);
        // A table under heads that nobody knows still has heads, unless its first row has a day in it.
        var headed = known > 0 || (rows.Count > 1 && !rows[0].Cells.Any(c => PastDate.Read(c) is not null));
        var heads = headed ? rows[at].Cells : [];
        return new(
            [.. Enumerable.Range(0, width).Select(c => c < heads.Length && heads[c].Length > 0 ? heads[c] : Calendar.Phrase.With(Words.ColumnUnnamed, Letters(c)))],
            [.. rows.Skip(headed ? at + 1 : 0)],
            notes);
    }

    /// <summary>A value of a column, to know it by.</summary>
    public string? Sample(int column) => Rows.Select(r => r.Cell(column)).FirstOrDefault(c => c.Length > 0);

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
}

/// <summary>One row of a file.</summary>
/// <param name="Number">As Excel counts them.</param>
public readonly record struct PastRow(int Number, string[] Cells)
{
    public string Cell(int? column) => column is { } at && at < Cells.Length ? Cells[at] : "";

    public bool IsEmpty => Cells.All(c => c.Length == 0);
}
