using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Papers;
using PhuocLong.Editorial.Reports;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>Figures from outside as workbooks with real numbers, each row with its source and day.</summary>
internal static class FigureWorkbook
{
    private const double Named = 44, Figured = 16, Told = 40;

    public static byte[] Of(EnteredView entered, WardsView wards, RankingsView rankings) => SheetFile.Of(Words.EnteredPage,
    [
        new(Words.VisitsTitle, [Figured, Figured, Told, Figured, Told],
        [
            Heads(Words.FieldMonth, Words.FieldCount, Words.FieldSource, Words.FieldReadOn, Words.FieldBy),
            .. entered.Months.Select(m => (SheetCell[])[SheetCell.Words($"{m.Month:MM/yyyy}"), SheetCell.Figure(m.Count, SheetFormat.Whole), .. From(m.Origin)]),
        ]),
        new(Words.TabWards, [Named, Told, Figured, Told, Figured, Told, Told, Figured, Told],
        [
            Heads(Words.FieldWard, Words.FieldPageAddress, Words.FieldOpenedOn, Words.FieldKeeper, Words.FieldLastItem, Words.FieldMissing, Words.FieldSource, Words.FieldReadOn, Words.FieldBy),
            .. wards.Wards.Select(w => (SheetCell[])
            [
                SheetCell.Words(w.Name),
                .. w.Now is { } now
                    ? [SheetCell.Words(now.HasPage ? now.State.Address : Words.PageNone), Day(now.State.OpenedOn), SheetCell.Words(now.State.Keeper), Day(now.State.LastItemOn), SheetCell.Words(now.State.Missing), .. From(now.Origin)]
                    : new[] { SheetCell.Words(Words.WardUnseen) },
            ]),
        ]),
        new(Words.TabRankings, [Figured, Figured, Told, Told, Figured, Told],
        [
            Heads(Words.FieldFrom, Words.FieldTo, Words.RankingsTitle, Words.FieldSource, Words.FieldReadOn, Words.FieldBy),
            .. rankings.Rankings.Select(r => (SheetCell[])[Day(r.From), Day(r.To), SheetCell.Words(r.Said), .. From(r.Origin)]),
        ]),
    ]);

    public static byte[] Of(CriteriaView view) => SheetFile.Of(view.Sheet.Name,
    [
        new(Words.SheetsTitle, [8, Named + Told, Figured, Figured, Told, Told],
        [
            [SheetCell.Heading(view.Newsroom)],
            [SheetCell.Heading(view.Sheet.Name)],
            [SheetCell.Words(Words.Dates.With(ReportingPeriod.Day(view.Sheet.From), ReportingPeriod.Day(view.Sheet.To)))],
            [SheetCell.Words($"{view.Origin.Source}, {ReportingPeriod.Day(view.Origin.ReadOn)}")],
            [],
            Heads(Words.FieldNumber, Words.FieldCriterion, Words.FieldMost, Words.FieldOwn, Words.FieldEvidence, Words.FieldNote),
            .. view.Lines.Select((line, at) => (SheetCell[])
            [
                SheetCell.Figure(at + 1, SheetFormat.Whole), SheetCell.Words(line.Row.Text), SheetCell.Figure(line.Row.Most, SheetFormat.Score),
                line.Row.Own is { } own ? SheetCell.Figure(own, SheetFormat.Score) : SheetCell.Words(""), SheetCell.Words(line.Row.Evidence), SheetCell.Words(line.Row.Note),
            ]),
            [SheetCell.Words(""), SheetCell.Heading(Words.RowTotal), SheetCell.Figure(view.Most, SheetFormat.Score), SheetCell.Figure(view.Own, SheetFormat.Score)],
        ]),
    ]);

    private static SheetCell[] Heads(params string[] names) => [.. names.Select(SheetCell.Heading)];

    private static SheetCell[] From(Origin origin) => [SheetCell.Words(origin.Source), Day(origin.ReadOn), SheetCell.Words(Words.EnteredBy.With(origin.By, NewsroomTime.Date(origin.At)))];

    private static SheetCell Day(DateOnly? day) => SheetCell.Words(day is { } given ? ReportingPeriod.Day(given) : "");
}
