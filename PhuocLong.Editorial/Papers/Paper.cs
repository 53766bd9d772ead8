using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PhuocLong.Editorial.Papers;

/// <summary>The few shapes a printed paper is made of in Word: lines, a table without lines, and a table with them.</summary>
internal static class Paper
{
    public const string Face = "Times New Roman";

    public static Paragraph Line(
        string text, bool bold = false, bool italic = false, bool underline = false, double size = 13, JustificationValues? align = null, int before = 0, int after = 60)
    {
        var look = new RunProperties();
        if (bold)
            look.Append(new Bold());
        if (italic)
            look.Append(new Italic());
        look.Append(new FontSize { Val = (size * 2).ToString(CultureInfo.InvariantCulture) });
        if (underline)
            look.Append(new Underline { Val = UnderlineValues.Single });
        return new(Properties(align ?? JustificationValues.Left, before, after), new Run(look, Shown(text)));
    }

    /// <summary>A line whose parts differ in weight.</summary>
    public static Paragraph Line(IEnumerable<(string Text, bool Bold)> parts) => new(
    [
        Properties(JustificationValues.Left, 0, 60),
        .. parts.Select(p => p.Bold ? new Run(new RunProperties(new Bold()), Shown(p.Text)) : new Run(Shown(p.Text))),
    ]);

    /// <summary>The heading of one part of the paper; it stays with what follows.</summary>
    public static Paragraph Part(string name) => new(
        new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "200", After = "80" }),
        new Run(new RunProperties(new Bold()), Shown(name)));

    /// <summary>A paragraph of running text, justified, as official papers set it.</summary>
    public static Paragraph Body(string text, int before = 0) =>
        new(Properties(JustificationValues.Both, before, 80), new Run(Shown(text)));

    /// <summary>A heading under the heading of a part; it too stays with what follows.</summary>
    public static Paragraph Sub(string name) => new(
        new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "140", After = "60" }),
        new Run(new RunProperties(new Bold()), Shown(name)));

    /// <summary>One line of a list, led by a dash that hangs before it.</summary>
    public static Paragraph Listed(string text) => new(
        new ParagraphProperties(
            new Tabs(new TabStop { Val = TabStopValues.Left, Position = 567 }),
            new SpacingBetweenLines { Before = "0", After = "60" },
            new Indentation { Left = "567", Hanging = "283" }),
        new Run(new Text("–"), new TabChar()), new Run(Shown(text)));

    /// <summary>Columns side by side, without a line around them.</summary>
    public static Table Bare(IReadOnlyList<Paragraph[]> columns, int[] widths) => new(
        new TableProperties(Wide(widths), new TableLayout { Type = TableLayoutValues.Fixed }),
        Columns(widths),
        new TableRow([.. columns.Select((c, i) => new TableCell([CellOf(widths[i]), .. c]))]));

    /// <summary>A table with a heading row that stands again on every page.</summary>
    /// <param name="numbers">The columns that hold numbers, which stand under each other from the right.</param>
    public static Table Grid(int[] widths, string[] names, IEnumerable<string[]> rows, Range numbers = default) => new(
    [
        new TableProperties(
            Wide(widths),
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
            new TableLayout { Type = TableLayoutValues.Fixed }),
        Columns(widths),
        new TableRow([new TableRowProperties(new TableHeader()), .. names.Select((n, i) => new TableCell(CellOf(widths[i]), Line(n, bold: true, size: 11, align: Side(i, numbers))))]),
        .. rows.Select(r => new TableRow([new TableRowProperties(new CantSplit()), .. r.Select((text, i) => new TableCell(CellOf(widths[i]), Line(text, size: 11, align: Side(i, numbers))))])),
    ]);

    private static JustificationValues Side(int column, Range numbers) =>
        numbers.Start.Value <= column && column < numbers.End.Value ? JustificationValues.Right : JustificationValues.Left;

    private static ParagraphProperties Properties(JustificationValues align, int before, int after) => new(
        new SpacingBetweenLines { Before = before.ToString(CultureInfo.InvariantCulture), After = after.ToString(CultureInfo.InvariantCulture) },
        new Justification { Val = align });

    private static TableWidth Wide(int[] widths) => new() { Width = widths.Sum().ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa };

    private static TableGrid Columns(int[] widths) => new([.. widths.Select(w => new GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) })]);

    private static TableCellProperties CellOf(int width) =>
        new(new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa });

    private static Text Shown(string text) => new(PaperText.Printable(text)) { Space = SpaceProcessingModeValues.Preserve };
}
