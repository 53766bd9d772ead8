using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Reports;

/// <summary>The review as a workbook: one sheet of what is said, one for each axis, every figure a number that can be reckoned with.</summary>
public static class ReviewWorkbook
{
    private const double Named = 42, Figured = 16, Told = 70;

    public static byte[] Of(ReviewPaper paper, string seal) => SheetFile.Of(paper.Subject, [Summary(paper, seal), .. paper.Tables.Select(Axis)]);

    private static Sheet Summary(ReviewPaper paper, string seal) => new(Words.SheetSummary, [Named, Figured, Told],
    [
        [SheetCell.Heading(paper.Agency)],
        [SheetCell.Words(paper.Number)],
        [SheetCell.Words(paper.DateLine)],
        [SheetCell.Heading(Words.PaperTitle)],
        [SheetCell.Heading(paper.Subject)],
        [],
        [SheetCell.Heading(Words.ColumnFigure), SheetCell.Heading(Words.ColumnValue), SheetCell.Heading(Words.ColumnReckoning)],
        .. paper.Figures.Select(f => (SheetCell[])[SheetCell.Words(f.Label), Cell(f.Value, f.Kind), SheetCell.Words(f.Reckoning)]),
        [],
        .. paper.Sections.SelectMany(s => s.Paragraphs.Select(p => (SheetCell[])[SheetCell.Words(p.Text)]).Prepend([SheetCell.Heading(s.Heading)])),
        [],
        [SheetCell.Words(seal)],
    ]);

    private static Sheet Axis(ReviewTable table) => new(table.Title,
        [Named, .. table.Columns.Select(_ => Figured), .. table.HasRemarks ? new[] { Told } : []],
    [
        [SheetCell.Heading(table.RowName), .. table.Columns.Select(c => SheetCell.Heading(c.Name)), .. table.HasRemarks ? new[] { SheetCell.Heading(Words.ColumnRemark) } : []],
        .. table.Rows.Select(r => (SheetCell[])
        [
            r.IsTotal ? SheetCell.Heading(r.Name) : SheetCell.Words(r.Name),
            .. r.Values.Select((value, at) => Cell(value, table.Columns[at].Kind)),
            .. table.HasRemarks ? new[] { SheetCell.Words(r.Remark) } : [],
        ]),
        .. table.Note is { } note ? new[] { Array.Empty<SheetCell>(), [SheetCell.Words(note)] } : [],
    ]);

    private static SheetCell Cell(decimal? value, FigureKind kind) => value is not { } number ? SheetCell.Words(FigureText.Unknown) : SheetCell.Figure(number, kind switch
    {
        FigureKind.Percent => SheetFormat.Percent,
        FigureKind.Days => SheetFormat.OneDecimal,
        FigureKind.Score => SheetFormat.Score,
        _ => SheetFormat.Whole,
    });
}
