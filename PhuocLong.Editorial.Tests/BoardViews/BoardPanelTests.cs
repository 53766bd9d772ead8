using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.BoardViews;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.FairClocks;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.UnitReminders;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.BoardViews;

/// <summary>What stands beside the board as it is drawn and pressed, over the doors of a newsroom of one month.</summary>
public sealed class BoardPanelTests(BoardViewTests.OneMonth month) : IClassFixture<BoardViewTests.OneMonth>
{
    private static readonly ReportingMonth November = new(2026, 11);

    private TestNewsroom Newsroom => month.Newsroom;

    [Fact]
    public void The_chair_reads_what_each_unit_will_read_and_a_reminder_leaves_nothing_to_press_twice()
    {
        using var page = PageOf(Newsroom.Chair);
        var panel = page.Render<ReminderPanel>(p => p.Add(x => x.Month, November).Add(x => x.Short, 2));
        panel.Button("Nhắc 2 đơn vị còn thiếu…").Click();
        panel.WaitForAssertion(() => Assert.Equal("Gửi đến 2 đơn vị", panel.Find("button[type=submit]").TextContent));
        Assert.StartsWith("Kính gửi Phòng", panel.Find("blockquote").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("{", panel.Find("blockquote").TextContent, StringComparison.Ordinal);

        panel.Find($"#remind-{Newsroom.Health}").Change(false);
        panel.Find("#remind-text").Change("Còn thiếu {số trang} trang.");
        Assert.Empty(panel.FindAll("blockquote"));
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.Contains("{số trang}", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal));

        panel.Find("#remind-text").Change("Còn thiếu {số bài} bài.");
        Assert.Equal("Còn thiếu 1 bài.", panel.Find("blockquote").TextContent);
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.EndsWith("người của 1 đơn vị.", panel.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll("button"));
    }

    [Fact]
    public async Task The_chair_says_when_a_category_is_silent_and_others_are_not_asked()
    {
        var board = await BoardAsync();
        using (var observers = PageOf(Newsroom.Observer))
        {
            var seen = observers.Render<SilentCard>(p => p.Add(x => x.Board, board));
            seen.WaitForAssertion(() => Assert.Equal("Văn hoá - xã hội chưa có bài nào", Assert.Single(seen.FindAll("li")).TextContent));
            Assert.Empty(seen.FindAll("form"));
        }
        using var page = PageOf(Newsroom.Chair);
        var card = page.Render<SilentCard>(p => p.Add(x => x.Board, board));
        card.WaitForElement("#silent-days").Change("2");
        card.Find("form").Submit();
        card.WaitForAssertion(() => Assert.Contains("Số ngày phải từ", card.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        card.Find("#silent-days").Change("3");
        card.Find("form").Submit();
        card.WaitForAssertion(() => Assert.Contains(card.FindAll("li"), l => l.TextContent.EndsWith("3 ngày", StringComparison.Ordinal)));
        Assert.Empty(card.FindAll("[role=alert]"));
    }

    [Fact]
    public void The_wall_names_who_is_short_has_nothing_to_press_and_no_title()
    {
        using var page = PageOf(Newsroom.Chair);
        var wall = page.Render<ProjectedBoardPage>();
        wall.WaitForAssertion(() => Assert.Equal(["Phòng Y tế", "Phòng Văn hoá và Thông tin"], wall.FindAll("tbody th").Select(h => h.TextContent)));
        Assert.Equal(["0/3", "2/3"], wall.FindAll("tbody td.num").Select(c => c.TextContent));
        wall.WaitForAssertion(() => Assert.Contains("1 đã xong duyệt", wall.FindAll("td.outlook")[1].TextContent, StringComparison.Ordinal));
        Assert.Empty(wall.FindAll("a, button, input"));
        Assert.DoesNotContain("Sơ kết", wall.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_are_set_beside_one_another_by_address_and_by_hand()
    {
        using var page = PageOf(Newsroom.Observer);
        var address = page.Services.GetRequiredService<NavigationManager>();
        address.NavigateTo(BoardAddresses.Compare(2026, [Newsroom.Culture, Newsroom.Health]));
        var compared = page.Render<ComparePage>();
        compared.WaitForAssertion(() => Assert.Equal(["Tháng", "Phòng Văn hoá và Thông tin", "Phòng Y tế"], compared.FindAll("thead th").Select(h => h.TextContent)));
        var november = compared.FindAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == November.ShortName);
        Assert.Equal([("2", QuotaAddresses.Unit(November, Newsroom.Culture)), ("0", QuotaAddresses.Unit(November, Newsroom.Health))], november.QuerySelectorAll("a").Select(a => (a.TextContent, a.GetAttribute("href")!)));

        compared.Find($"#unit-{Newsroom.Health}").Change(false);
        Assert.EndsWith(BoardAddresses.Compare(2026, [Newsroom.Culture]), address.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_of_a_units_month_has_a_line_for_each_article_their_sum_and_no_title_one_may_not_read()
    {
        var unit = (await Newsroom.Get<QuotaBoard>().UnitAsync(November, Newsroom.Culture, Newsroom.Observer, Stop)).Value!;
        using var page = PageOf(Newsroom.Observer);
        var card = page.Render<FairClockCard>(p => p.Add(x => x.Month, unit));
        card.WaitForAssertion(() => Assert.Equal(3, card.FindAll("tbody tr").Count));
        var rows = card.FindAll("tbody tr");
        Assert.Equal("total", rows[^1].ClassName);
        Assert.Contains(rows, r => r.QuerySelector("th")!.TextContent == "Bài chưa đăng");
        Assert.Equal(Days(rows[^1]), rows.SkipLast(1).Select(Days).Aggregate((one, other) => [.. one.Zip(other, (a, b) => a + b)]));
        Assert.Equal(3, Days(rows[^1])[2]);

        static int[] Days(IElement row) => [.. row.QuerySelectorAll("td").Select(c => int.Parse(c.FirstChild!.TextContent, CultureInfo.InvariantCulture))];
    }

    private DeskPage PageOf(int member)
    {
        var page = new DeskPage(Newsroom);
        page.Services.AddSingleton(Newsroom.Get<UnitReminderDesk>()).AddSingleton(Newsroom.Get<SilenceDesk>()).AddSingleton(Newsroom.Get<BoardOutlooks>());
        page.Services.AddSingleton(Newsroom.Get<UnitComparisons>()).AddSingleton(Newsroom.Get<FairClockReading>());
        page.SignIn(member);
        return page;
    }

    private async Task<MonthBoard> BoardAsync() => (await Newsroom.Get<QuotaBoard>().ForAsync(November, Newsroom.Chair, Stop)).Value!;
}
