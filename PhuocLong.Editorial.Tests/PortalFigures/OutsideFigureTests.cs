using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.PortalFigures;

/// <summary>Visits, rankings, criteria and the wards' pages: entered with source and day, corrected without losing what stood before.</summary>
public sealed class OutsideFigureTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Fact]
    public async Task A_corrected_figure_stands_and_the_one_before_stays_with_who_entered_it()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var figures = newsroom.Get<EnteredFigures>();
        await Done(figures.EnterVisitsAsync(newsroom.Assistant, new(2026, 10, 1), 431_200, "Bộ đếm", Today, Stop));
        await Done(figures.EnterVisitsAsync(newsroom.Chair, new(2026, 10, 1), 431_300, "Công văn của tỉnh", Today, Stop));
        await Done(figures.EnterVisitsAsync(newsroom.Chair, new(2026, 10, 1), 431_300, "Công văn của tỉnh", Today, Stop));
        var month = (await figures.AllAsync(newsroom.Observer, Stop)).Value!.Months.Single();
        Assert.Equal((431_300L, "Công văn của tỉnh", "Trưởng Ban Biên tập"), (month.Count, month.Origin.Source, month.Origin.By));
        var former = Assert.Single(month.Before);
        Assert.Equal(("431.200", "Bộ đếm", "Tổ giúp việc"), (former.Value, former.Origin.Source, former.Origin.By));
        var october = ReportingPeriod.Parse("2026-10-01_2026-10-31")!.Value;
        Assert.Equal(431_300, (await newsroom.Get<InterimReviews>().OfAsync(october, newsroom.Chair, Stop)).Value!.Paper.Figure("truy-cap")!.Value);
    }

    [Fact]
    public async Task The_review_states_ranking_and_wards_of_its_own_period_with_figures_that_open()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var (october, rankings, wards) = (ReportingPeriod.Parse("2026-10-01_2026-10-31")!.Value, newsroom.Get<Rankings>(), newsroom.Get<WardPages>());
        var (first, second) = (await WardAsync(newsroom, "Phường Long Thủy"), await WardAsync(newsroom, "Phường Thác Mơ"));
        foreach (var place in (int[])[4, 3])
            await Done(rankings.EnterAsync(newsroom.Assistant, new(new(2026, 7, 1), new(2026, 10, 15), place, 11, 92.5m, 100, "Tốt"), "Công văn 12", Today, Stop));
        await Done(wards.CheckAsync(newsroom.Assistant, first, new("https://long-thuy.example.vn", new(2026, 1, 5), "Chị Hoa", new(2026, 9, 1), ""), "Xem trang", new(2026, 10, 20), Stop));
        await Done(wards.CheckAsync(newsroom.Assistant, second, new("", null, "", null, "Chưa có trang"), "Xem trang", new(2026, 10, 20), Stop));
        await Done(wards.CheckAsync(newsroom.Assistant, second, new("https://thac-mo.example.vn", null, "", Today, ""), "Xem trang", Today, Stop));

        var paper = (await newsroom.Get<InterimReviews>().OfAsync(october, newsroom.Observer, Stop)).Value!.Paper;
        var said = paper.Sections[0].Paragraphs.Select(p => p.Text).ToList();
        Assert.Contains("Về xếp hạng (kỳ 01/07/2026 – 15/10/2026): cổng đứng hạng 3 trên 11 cổng được xếp, đạt 92,5/100 điểm, xếp loại Tốt (nguồn: Công văn 12).", said);
        Assert.Contains("Về trang của các xã, phường: 1 trên 2 nơi được kiểm tra đã mở trang, trong đó 1 trang không có bài mới trong 30 ngày.", said);
        Assert.Equal((3m, 92.5m, 1m), (paper.Figure("xep-hang")!.Value, paper.Figure("diem-cong")!.Value, paper.Figure("trang-xa-phuong")!.Value));
        Assert.Contains("Phường Long Thủy (kiểm tra 20/10/2026)", paper.Figure("trang-xa-phuong")!.Reckoning, StringComparison.Ordinal);
        Assert.Contains(paper.Sections[0].Paragraphs.SelectMany(p => p.Sayings), s => s is { Figure: "xep-hang", Text: "3" });

        var september = (await newsroom.Get<InterimReviews>().OfAsync(ReportingPeriod.Parse("2026-09-01_2026-09-30")!.Value, newsroom.Observer, Stop)).Value!.Paper;
        Assert.DoesNotContain(september.Figures, f => f.Key is "xep-hang" or "trang-xa-phuong");
        Assert.Equal(["hạng 4 trên 11, 92,5/100 điểm, xếp loại Tốt"], (await rankings.AllAsync(newsroom.Observer, Stop)).Value!.Rankings.Single().Before.Select(b => b.Value));
        var thacMo = (await wards.AllAsync(newsroom.Observer, Stop)).Value!.Wards.Single(w => w.UnitId == second);
        Assert.Equal([true, false], thacMo.Looks.Select(l => l.HasPage));
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var (rankings, wards, ward) = (newsroom.Get<Rankings>(), newsroom.Get<WardPages>(), await WardAsync(newsroom, "Xã Long Giang"));
        var good = new TypedRanking(new(2026, 1, 1), new(2026, 6, 30), 3, 11, 88, 100, "");
        foreach (var typed in (TypedRanking[])
            [
                good with { To = new(2025, 12, 31) }, good with { From = null }, good with { Place = 12 }, good with { Place = 0 }, good with { Place = null },
                good with { Score = 101 }, good with { Score = -1 }, good with { Place = null, OutOf = null, Score = null, MostScore = null },
            ])
            Assert.False((await rankings.EnterAsync(newsroom.Assistant, typed, "Công văn", Today, Stop)).Succeeded);
        Assert.False((await rankings.EnterAsync(newsroom.Assistant, good, "Công văn", Today.AddDays(1), Stop)).Succeeded);
        Assert.False((await rankings.EnterAsync(newsroom.Assistant, good, "", Today, Stop)).Succeeded);
        foreach (var address in (string[])["javascript:alert(1)", "long-giang.example.vn", "ftp://long-giang.example.vn", "https://"])
            Assert.False((await wards.CheckAsync(newsroom.Assistant, ward, new(address, null, "", null, ""), "Xem trang", Today, Stop)).Succeeded);
        Assert.False((await wards.CheckAsync(newsroom.Assistant, ward, new("", Today.AddDays(1), "", null, ""), "Xem trang", Today, Stop)).Succeeded);
        Assert.False((await wards.CheckAsync(newsroom.Assistant, newsroom.Culture, new("", null, "", null, ""), "Xem trang", Today, Stop)).Succeeded);
    }

    [Fact]
    public async Task A_criteria_sheet_sums_up_keeps_every_correction_and_refuses_to_write_over_what_was_not_seen()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var desk = newsroom.Get<CriteriaDesk>();
        var id = (await desk.OpenAsync(newsroom.Assistant, "Bảng tiêu chí 2026", new(2026, 1, 1), new(2026, 12, 31), "Quyết định của tỉnh", Today, Stop)).Value;
        await Done(desk.PutAsync(newsroom.Assistant, id, null, null, new("Cập nhật tin, bài", 30, 27, "https://cong.example.vn/a", ""), Stop));
        await Done(desk.PutAsync(newsroom.Assistant, id, null, null, new("=CMD()", 10, 2.5m, "", ""), Stop));
        await Done(desk.PutAsync(newsroom.Assistant, id, null, null, new("Hỏi đáp", 5, null, "", ""), Stop));
        var view = (await desk.OfAsync(id, newsroom.Observer, Stop)).Value!;
        Assert.Equal((29.5m, 45m, 1), (view.Own, view.Most, view.Unmarked));

        var first = view.Lines[0].Row;
        await Done(desk.PutAsync(newsroom.Chair, id, 1, first.Id, new("Cập nhật tin, bài", 30, 25, "", "Thiếu tháng 2"), Stop));
        Assert.Equal(Editorial.PortalFigures.Words.CriterionChanged, (await desk.PutAsync(newsroom.Assistant, id, 1, first.Id, new("Khác", 30, 30, "", ""), Stop)).Refusal);
        await Done(desk.RemoveAsync(newsroom.Chair, id, 3, view.Lines[2].Row.Id, Stop));
        view = (await desk.OfAsync(id, newsroom.Observer, Stop)).Value!;
        Assert.Equal((27.5m, 40m, 0), (view.Own, view.Most, view.Unmarked));
        Assert.Equal((27m, "Tổ giúp việc"), (view.Lines[0].Former.Single().Row.Own!.Value, view.Lines[0].Former.Single().By));
        Assert.Equal("Hỏi đáp", view.Removed.Single().Row.Text);
        foreach (var wrong in (TypedCriterion[])[new("", 5, 1, "", ""), new("A", null, 1, "", ""), new("A", 5, 6, "", ""), new("A", 5, -1, "", ""), new("A", 5, 1, "javascript:alert(1)", "")])
            Assert.False((await desk.PutAsync(newsroom.Assistant, id, null, null, wrong, Stop)).Succeeded);

        using var book = SpreadsheetDocument.Open(new MemoryStream(FigureWorkbook.Of(view)), false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToList();
        Assert.Equal(["1", "30", "25", "2", "10", "2.5", "40", "27.5"], cells.Where(c => c.DataType?.Value == CellValues.Number).Select(c => c.CellValue!.Text));
        Assert.DoesNotContain(cells, c => c.CellFormula is not null);
    }

    private static async Task<int> WardAsync(TestNewsroom newsroom, string name)
    {
        var ward = await newsroom.UnitAsync(name);
        await using var write = await newsroom.Get<Editorial.Data.WriteGate>().BeginAsync(Stop);
        var kind = write.Db.UnitKinds.SingleOrDefault(k => k.Code == "Ward") ?? new() { Code = "Ward", Name = "Xã, phường" };
        write.Db.Units.Include(u => u.Names).Single(u => u.Id == ward).Names[0].Kind = kind;
        await write.CommitAsync(Stop);
        return ward;
    }
}
