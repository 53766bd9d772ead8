using Bunit;
using PhuocLong.Editorial.BoardViews;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.FairClocks;
using PhuocLong.Editorial.Forecasts;
using PhuocLong.Editorial.UnitReminders;

namespace PhuocLong.Editorial.Tests.BoardViews;

public sealed class BoardViewComponentTests : BunitContext, IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Under_a_standing_stand_the_pipeline_the_chance_the_desks_and_the_reminder()
    {
        var outlook = new BoardOutlook(
            Forecast(12, new UnitForecast(7, 1, 1, 0, 0.8249)), new Dictionary<int, FairClock> { [7] = new(4, 2, 5, 3, 1, 0) },
            new Dictionary<int, SentReminder> { [7] = new(1, new(2026, 11, 21), 2) }, true);
        var lines = Render<RowOutlook>(p => p.Add(x => x.Unit, 7).Add(x => x.Outlook, outlook)).FindAll(".line");
        Assert.Equal(["1 đã xong duyệt, 1 đang duyệt", "khả năng kịp 82\u00A0%", "đơn vị 2 · duyệt 5 ngày", "đã nhắc 21/11"], lines.Select(l => l.TextContent));
        Assert.Equal("Từ khi gửi lần đầu, các bài của tháng nằm ở bàn đơn vị 2 ngày làm việc, ở bàn duyệt 5 ngày (trong đó tạm giữ 3 ngày, hoãn 1 lần)", lines[2].GetAttribute("title"));
        Assert.Empty(Render<RowOutlook>(p => p.Add(x => x.Unit, 8).Add(x => x.Outlook, outlook)).FindAll(".line"));
    }

    [Theory]
    [InlineData(0, "khả năng kịp dưới 1\u00A0%")]
    [InlineData(0.5, "khả năng kịp 50\u00A0%")]
    [InlineData(1, "khả năng kịp trên 99\u00A0%")]
    public void Nothing_that_is_still_to_come_is_said_to_be_certain(double chance, string said) => Assert.Equal(said, ForecastWords.Chance(chance));

    [Fact]
    public void How_a_chance_is_reckoned_stands_with_the_days_each_step_took_in_the_order_of_the_steps()
    {
        var names = new Dictionary<string, string> { ["assistants"] = "Tổ giúp việc", ["board"] = "Ban Biên tập" };
        var how = Render<ForecastHow>(p => p.Add(x => x.StepNames, names).Add(x => x.Forecast, Forecast(12)));
        Assert.Equal(["Viết bài", "Tổ giúp việc", "Ban Biên tập"], how.FindAll("tbody th").Select(h => h.TextContent));
        Assert.Equal(["1.204", "trong ngày", "2 ngày"], how.FindAll("tbody tr")[1].QuerySelectorAll("td").Select(c => c.TextContent));
        Assert.Contains("6 ngày làm việc cuối tháng", how.Find("p").TextContent, StringComparison.Ordinal);
        var young = Render<ForecastHow>(p => p.Add(x => x.StepNames, names).Add(x => x.Forecast, Forecast(5)));
        Assert.StartsWith("Toà soạn mới có 5 tháng trọn vẹn trong sổ (cần đủ 12 tháng)", young.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compared_number_has_its_bar_and_leads_to_its_articles_and_a_month_to_come_has_neither()
    {
        var (october, december) = (new ReportingMonth(2026, 10), new ReportingMonth(2026, 12));
        var comparison = new Comparison(
            [new("Phòng Y tế", 7, [new(october, 1, 0, 1), new(december, null, 0, 0)]), new("Phòng Tư pháp", 8, [new(october, 4, 1, 1), new(december, null, 0, 0)])], [], 2026, [2026]);
        var table = Render<ComparisonTable>(p => p.Add(x => x.Comparison, comparison));
        Assert.Equal(["/chi-tieu/2026-10/7", "/chi-tieu/2026-10/8"], table.FindAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["--part: 25%", "--part: 100%"], table.FindAll(".bar").Select(b => b.GetAttribute("style")));
        Assert.Equal(["0 trên 1", "1 trên 1"], table.FindAll("tbody tr:last-child td").Select(c => c.TextContent));
    }

    [Fact]
    public void Years_are_held_against_one_another_by_months_that_are_over_and_on_record_in_both()
    {
        ComparedLine Line(int year, params decimal?[] counts) => new($"Năm {year}", null, [.. counts.Select((count, at) =>
            new ComparedMonth(new(year, 1 + at), count, 0, 0) { IsOver = year == 2025 || at < 3 })]);
        var comparison = new Comparison([Line(2025, null, 4, 6, 9, 9), Line(2026, 8, 5, 2, 1, null)], [], 2026, [2026]);
        Assert.Equal("Tất cả đơn vị, từ tháng 2 đến tháng 3: năm 2026 có 7 bài được tính, năm 2025 có 10 bài.", ComparisonWords.Lede(comparison));
    }

    private static MonthForecast Forecast(int months, params UnitForecast[] units) => new(
        units.ToDictionary(u => u.UnitId), 6, months, [new("Waiting:board", 900, 2, 5), new("Waiting:assistants", 1204, 0, 2), new("Draft", 300, 3, 9), new("Published", 1, 1, 1)]);
}
