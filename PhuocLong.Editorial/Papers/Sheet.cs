namespace PhuocLong.Editorial.Papers;

/// <summary>How a cell is shown.</summary>
internal enum SheetFormat
{
    Words,
    Heading,
    Whole,
    Percent,
    OneDecimal,
    Score,
}

/// <summary>One cell: words, which no program ever takes for a formula, or a real number.</summary>
internal sealed record SheetCell(string? Text, decimal? Number, SheetFormat Format)
{
    public static SheetCell Words(string text) => new(text, null, SheetFormat.Words);

    public static SheetCell Heading(string text) => new(text, null, SheetFormat.Heading);

    public static SheetCell Figure(decimal number, SheetFormat format) => new(null, number, format);
}

/// <summary>One sheet of a workbook, row by row.</summary>
/// <param name="Widths">Of its columns, in characters.</param>
internal sealed record Sheet(string Name, IReadOnlyList<double> Widths, IReadOnlyList<SheetCell[]> Rows);
