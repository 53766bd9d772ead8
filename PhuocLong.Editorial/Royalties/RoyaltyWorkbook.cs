using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Royalties;

/// <summary>A month's sheet as a workbook: what each author is paid, and every line it is made of, with real numbers.</summary>
internal static class RoyaltyWorkbook
{
    private const double Named = 32, Figured = 18, Told = 60;

    public static byte[] Of(RoyaltyView view) => SheetFile.Of(Words.PageOf.With(view.Month.Name), [Authors(view), Lines(view)]);

    private static Sheet Authors(RoyaltyView view) => new(Words.SheetAuthors, [Named, Figured, Figured, Figured],
    [
        [SheetCell.Heading(view.Newsroom)],
        [SheetCell.Heading(Words.PageOf.With(view.Month.Name))],
        [SheetCell.Words(view.Signature is { } signed ? $"{Words.SignedBy.With(signed.By, NewsroomTime.DateAndTime(signed.At))} {Words.HashLine.With(view.Sheet.Hash)}" : Words.Unsigned)],
        [],
        [SheetCell.Heading(Words.FieldAuthor), SheetCell.Heading(Words.FieldFor), SheetCell.Heading(Words.Adjusted), SheetCell.Heading(Words.FieldAmount)],
        .. view.Sheet.Authors.Select(a => (SheetCell[])[SheetCell.Words(a.Author), Dong(a.Lines.Sum(l => l.Amount)), Dong(a.Adjustments.Sum(l => l.Amount)), Dong(a.Amount)]),
        [SheetCell.Heading(Words.RowTotal), Dong(view.Sheet.Lines.Sum(l => l.Amount)), Dong(view.Sheet.Adjustments.Sum(a => a.Amount)), Dong(view.Sheet.Total)],
    ]);

    private static Sheet Lines(RoyaltyView view) => new(Words.SheetLines, [Named, Told, Figured, Figured, Figured, Figured, Figured, Figured],
    [
        [.. ((string[])[Words.FieldAuthor, Words.FieldArticle, Words.FieldPublished, Words.FieldItem, Words.FieldKind, Words.FieldCoefficient, Words.FieldSharing, Words.FieldAmount]).Select(SheetCell.Heading)],
        .. view.Sheet.Lines.Select(l => (SheetCell[])
        [
            SheetCell.Words(l.Author), SheetCell.Words(l.Title), SheetCell.Words($"{l.PublishedOn:dd/MM/yyyy}"), SheetCell.Words(RoyaltyWords.Of(l.Item)), SheetCell.Words(RoyaltyWords.Of(l.Kind)),
            SheetCell.Figure(l.Coefficient, SheetFormat.Score), SheetCell.Figure(l.Sharing, SheetFormat.Whole), Dong(l.Amount),
        ]),
        .. view.Sheet.Adjustments.Select(a => (SheetCell[])
            [SheetCell.Words(a.Author), SheetCell.Words($"{Words.Adjusted}: {a.Reason}"), SheetCell.Words(NewsroomTime.Date(a.At)), SheetCell.Words(""), SheetCell.Words(""), SheetCell.Words(""), SheetCell.Words(""), Dong(a.Amount)]),
    ]);

    private static SheetCell Dong(long amount) => SheetCell.Figure(amount, SheetFormat.Whole);
}
