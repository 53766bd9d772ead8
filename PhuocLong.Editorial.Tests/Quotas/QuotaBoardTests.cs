using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using static PhuocLong.Editorial.Tests.Quotas.QuotaNewsroom;

namespace PhuocLong.Editorial.Tests.Quotas;

public sealed class QuotaBoardTests
{
    private static readonly DateOnly Long = new(2025, 1, 1);

    [Fact]
    public async Task With_six_working_days_left_a_unit_below_its_minimum_is_chưa_đủ_and_a_holiday_makes_it_có_nguy_cơ()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.PolicyAsync(2, Long, units: unit);
        await newsroom.ArticleAsync(unit, At(2026, 11, 3));
        var before = await newsroom.BoardAsync();
        Assert.Equal((6, QuotaStanding.Behind), (before.WorkingDaysLeft, before.Rows.Single().Now.Standing));

        await newsroom.ChangeAsync(db => db.Holidays.Add(new Holiday { Day = new(2026, 11, 25), Name = "Nghỉ bù" }));
        var after = await newsroom.BoardAsync();
        Assert.Equal((5, QuotaStanding.AtRisk), (after.WorkingDaysLeft, after.Rows.Single().Now.Standing));
        Assert.Equal("Tháng 11: 0 trên 1 đơn vị đạt; còn 5 ngày làm việc; 1 đơn vị có nguy cơ.", BoardSentence.Of(after));
    }

    [Fact]
    public async Task A_month_over_is_đạt_or_thiếu_and_one_to_come_is_neither()
    {
        await using var newsroom = await OpenAsync();
        var good = await newsroom.UnitAsync("Phòng Giáo dục");
        var late = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.PolicyAsync(1, Long, units: [good, late]);
        await newsroom.ArticleAsync(good, At(2026, 10, 3));

        var october = await newsroom.BoardAsync(November.Previous);
        Assert.Equal([QuotaStanding.Met, QuotaStanding.Missed], october.Rows.Select(r => r.Now.Standing));
        Assert.Equal("Tháng 10: 1 trên 2 đơn vị đạt; 1 đơn vị thiếu.", BoardSentence.Of(october));
        var december = await newsroom.BoardAsync(November.Next);
        Assert.All(december.Rows, r => Assert.Equal(QuotaStanding.Upcoming, r.Now.Standing));
        Assert.Equal("Tháng 12 chưa bắt đầu; 2 đơn vị được giao chỉ tiêu.", BoardSentence.Of(december));
    }

    [Fact]
    public async Task A_unit_is_never_thiếu_in_a_month_before_it_existed_nor_in_the_one_it_began_in()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phường mới", from: new(2026, 8, 15));
        await newsroom.PolicyAsync(2, Long, units: unit);

        var standings = (await newsroom.RowAsync(unit)).Months.Select(m => m.Standing).ToList();
        Assert.All(standings.Take(9), s => Assert.Equal(QuotaStanding.NotAsked, s));
        Assert.Equal([QuotaStanding.Missed, QuotaStanding.Missed, QuotaStanding.Behind], standings.TakeLast(3));
        Assert.Empty((await newsroom.BoardAsync(new(2026, 7))).Rows);
        Assert.Single((await newsroom.BoardAsync(new(2026, 8))).Rows);
    }

    [Fact]
    public async Task A_policy_asks_from_its_first_month_on_and_no_earlier()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.PolicyAsync(1, new(2026, 8, 1), new(2026, 10, 1), units: unit);
        await newsroom.PolicyAsync(3, new(2026, 10, 1), units: unit);

        Assert.Equal([null, null, 1, 1, 3, 3], (await newsroom.RowAsync(unit)).Months.TakeLast(6).Select(m => m.Minimum));
    }

    [Fact]
    public async Task A_renamed_unit_stands_under_the_name_it_had_in_that_month()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Văn hoá và Thông tin");
        await newsroom.RenameAsync(unit, new(2026, 10, 10), "Phòng Văn hoá – Xã hội");

        Assert.Equal("Phòng Văn hoá – Xã hội", (await newsroom.RowAsync(unit)).Name);
        Assert.Equal("Phòng Văn hoá và Thông tin", (await newsroom.RowAsync(unit, new ReportingMonth(2026, 9))).Name);
        Assert.Equal("Phòng Văn hoá và Thông tin", (await newsroom.ReasonsAsync(unit, new ReportingMonth(2026, 9))).Name);
    }

    [Fact]
    public async Task Units_stand_by_kind_and_then_as_Vietnamese_sorts()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.UnitAsync("Ấp Đông", ward: true);
        foreach (var name in new[] { "Đài Truyền thanh", "Dân tộc", "Ủy ban Mặt trận", "Công an", "Ánh Dương", "Âm nhạc", "An ninh" })
            await newsroom.UnitAsync(name);

        var board = await newsroom.BoardAsync();
        Assert.Equal(["Phòng, ban, ngành", "Xã, phường"], board.Groups.Select(g => g.Kind));
        Assert.Equal(
            ["An ninh", "Ánh Dương", "Âm nhạc", "Công an", "Dân tộc", "Đài Truyền thanh", "Ủy ban Mặt trận"],
            board.Groups[0].Rows.Select(r => r.Name));
    }

    [Fact]
    public async Task A_title_someone_may_not_read_is_counted_and_not_told()
    {
        await using var newsroom = await OpenAsync();
        var health = await newsroom.UnitAsync("Phòng Y tế");
        var justice = await newsroom.UnitAsync("Phòng Tư pháp");
        await newsroom.ArticleAsync(health, At(2026, 11, 3), title: "Bí mật chưa đăng");
        await newsroom.ArticleAsync(health, At(2026, 11, 4), a => (a.State, a.PublishedAt) = (ArticleState.Published, At(2026, 11, 5)), "Đã đăng rồi");

        foreach (var reader in new[] { await newsroom.MemberAsync(Role.Contributor, justice), await newsroom.MemberAsync(Role.Observer), await newsroom.MemberAsync(Role.Administrator) })
        {
            var row = await newsroom.RowAsync(health, reader: reader);
            Assert.Equal(2, row.Now.Count);
            Assert.Equal([null, "Đã đăng rồi"], row.Credits.Select(c => c.Article.Title));
            Assert.Equal([null, "Đã đăng rồi"], (await newsroom.ReasonsAsync(health, reader: reader)).Credits.Select(c => c.Article.Title));
        }
        foreach (var reader in new[] { newsroom.Chair, await newsroom.MemberAsync(Role.Contributor, health) })
            Assert.Contains("Bí mật chưa đăng", (await newsroom.RowAsync(health, reader: reader)).Credits.Select(c => c.Article.Title));
    }

    [Fact]
    public async Task Nobody_from_outside_sees_the_board()
    {
        await using var newsroom = await OpenAsync();
        Assert.Equal("Chỉ thành viên của toà soạn xem được bảng chỉ tiêu.", (await newsroom.Board.ForAsync(November, 0, Stop)).Refusal);
        Assert.False((await newsroom.Board.UnitAsync(November, 1, 4711, Stop)).Succeeded);
    }

    [Fact]
    public async Task It_says_on_whose_desk_unfinished_articles_lie_and_how_long()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.ArticleAsync(unit, null);
        await newsroom.ArticleAsync(unit, At(2026, 11, 17));
        await newsroom.ArticleAsync(unit, At(2026, 11, 20), a => a.StepKey = "assistant");

        var board = await newsroom.BoardAsync();
        Assert.Equal([("Đơn vị viết", 1), ("Tổ giúp việc", 1), ("Ban Biên tập", 4)], board.Desks.Select(d => (d.Name, d.OldestDays)));
        Assert.Equal([false, false, true], board.Desks.Select(d => d.IsLate));
        Assert.Equal("Ban Biên tập", board.Figures!.LongestWaiting?.Name);
        Assert.Empty((await newsroom.BoardAsync(November.Previous)).Desks);
    }

    [Fact]
    public async Task Forty_units_cost_no_more_queries_than_one()
    {
        await using var newsroom = await OpenAsync();
        var units = new List<int>();
        for (var i = 0; i < 40; i++)
            units.Add(await newsroom.UnitAsync($"Đơn vị {i}"));
        await newsroom.PolicyAsync(2, Long, units: [.. units]);
        foreach (var unit in units)
            await newsroom.ArticleAsync(unit, At(2026, 11, 3));

        await newsroom.BoardAsync();
        newsroom.Queries.Total = 0;
        Assert.Equal(40, (await newsroom.Board.ForAsync(November, newsroom.Chair, Stop)).Value!.Rows.Count());
        Assert.InRange(newsroom.Queries.Total, 1, 10);
        newsroom.Queries.Total = 0;
        Assert.Equal(40, (await newsroom.Board.WorkAsync(November, newsroom.Chair, Stop)).Value!.Units.Count);
        Assert.InRange(newsroom.Queries.Total, 1, 12);
    }
}
