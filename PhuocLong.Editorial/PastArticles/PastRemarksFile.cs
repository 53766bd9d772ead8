using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>What there is to say of single rows, as a workbook to mend the file by. What stands in the file is stored as words, never as a formula.</summary>
internal static class PastRemarksFile
{
    public static byte[] Of(PastPreview preview) => SheetFile.Of(Words.RemarksTitle, [new Sheet(Words.RemarksTitle, [8, 60, 22, 60], Rows(preview))]);

    private static List<SheetCell[]> Rows(PastPreview preview) =>
    [
        [SheetCell.Words(Words.RemarksOf.With(preview.FileName, preview.Lines.Count))],
        [SheetCell.Heading(Words.ColumnRow), SheetCell.Heading(Words.ColumnTitle), SheetCell.Heading(Words.ColumnKind), SheetCell.Heading(Words.ColumnRemark)],
        .. preview.Remarks.Select(r => new[]
        {
            SheetCell.Figure(r.Number, SheetFormat.Whole), SheetCell.Words(r.Title), SheetCell.Words(PastWords.Of(r.Kind)), SheetCell.Words(r.Sentence),
        }),
    ];
}
