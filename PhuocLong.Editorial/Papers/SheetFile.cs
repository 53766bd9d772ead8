using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PhuocLong.Editorial.Papers;

/// <summary>
/// Tables as a workbook with real numbers. Words are stored as words and marked as such, so that a name which begins like a
/// formula stays the name it is, also after somebody has edited its cell.
/// </summary>
internal static class SheetFile
{
    private const string ExcelFile = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int LongestName = 31, LongestText = 32_767;

    public static byte[] Of(string title, IReadOnlyList<Sheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            file.PackageProperties.Title = PaperText.Printable(title);
            file.PackageProperties.Language = "vi-VN";
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var listed = new Sheets();
            foreach (var (sheet, at) in sheets.Select((sheet, at) => (sheet, at)))
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(
                    new Columns(sheet.Widths.Select((width, column) => new Column { Min = (uint)column + 1, Max = (uint)column + 1, Width = width, CustomWidth = true })),
                    new SheetData(sheet.Rows.Select((row, number) => Row(row, (uint)number + 1))));
                listed.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)at + 1, Name = NameOf(sheet.Name, at) });
            }
            book.Workbook = new Workbook(listed);
        }
        return bytes.ToArray();
    }

    public static IResult Download(HttpContext http, byte[] file, string name) => PaperFile.Download(http, file, name, ExcelFile);

    private static Row Row(SheetCell[] cells, uint number) =>
        new(cells.Select((cell, at) => Cell(cell, $"{(char)('A' + at)}{number.ToString(CultureInfo.InvariantCulture)}"))) { RowIndex = number };

    private static Cell Cell(SheetCell cell, string reference) => cell.Number is { } value
        ? new(new CellValue(value.ToString("0.##########", CultureInfo.InvariantCulture))) { CellReference = reference, DataType = CellValues.Number, StyleIndex = (uint)cell.Format }
        : new(new InlineString(new Text(Kept(cell.Text!)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = reference, DataType = CellValues.InlineString, StyleIndex = (uint)cell.Format };

    private static string Kept(string text) => PaperText.Printable(text) is { Length: > LongestText } longer ? longer[..LongestText] : PaperText.Printable(text);

    // Excel takes no sheet whose name is long, or holds a sign that addresses use.
    private static string NameOf(string name, int at)
    {
        var plain = string.Concat(name.Where(c => c is not ('[' or ']' or '*' or '?' or ':' or '/' or '\\'))).Trim('\'', ' ');
        return plain.Length == 0 ? $"{at + 1}" : plain.Length > LongestName ? plain[..LongestName] : plain;
    }

    /// <summary>One cell format for each <see cref="SheetFormat"/>, in its order.</summary>
    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.0" }),
        new Fonts(Font(bold: false), Font(bold: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Format(0, quoted: true), Format(0, bold: true, quoted: true), Format(3), Format(10), Format(164), Format(0)));

    private static Font Font(bool bold) => bold
        ? new(new Bold(), new FontSize { Val = 12 }, new FontName { Val = Paper.Face })
        : new(new FontSize { Val = 12 }, new FontName { Val = Paper.Face });

    private static CellFormat Format(uint number, bool bold = false, bool quoted = false) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = quoted && !bold })
    {
        NumberFormatId = number,
        FontId = bold ? 1U : 0U,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyAlignment = true,
        QuotePrefix = quoted ? true : null,
    };
}
