using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Transfer;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.PortalFigures;

/// <summary>Views, ratings and comments of articles, as the portal exports them.</summary>
public sealed class PortalExportTests
{
    private static readonly string[] Heads = ["Tiêu đề", "Đường dẫn", "Ngày đăng", "Lượt xem", "Điểm đánh giá", "Số lượt đánh giá", "Bình luận"];

    [Fact]
    public async Task Rows_are_told_by_address_else_by_folded_title_and_day_and_what_is_left_over_says_why()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var addressed = await PublishedAsync(newsroom, "Hội thi tuyên truyền", "https://Cong.example.vn/vi/hoi-thi-12.html");
        var titled = await PublishedAsync(newsroom, "Lễ khai giảng năm học");
        await PublishedAsync(newsroom, "Thông báo tiếp dân");
        await PublishedAsync(newsroom, "Thông báo tiếp dân");
        var table = Table(
            ["Tên đã đổi trên cổng", "http://www.cong.example.vn/vi/hoi-thi-12.html/", "", "1.234", "4,5", "12", "3"],
            ["LE KHAI GIANG  năm học", "", "02/11/2026 14:05", "56", "", "", ""],
            ["Lễ khai giảng năm học", "", "03/11/2026", "1", "", "", ""],
            ["Lễ khai giảng năm học", "", "", "1", "", "", ""],
            ["Thông báo tiếp dân", "", "02/11/2026", "1", "", "", ""],
            ["Bài lạ", "/vi/hoi-thi-12.html", "", "1", "", "", ""]);
        var exports = newsroom.Get<PortalExports>();
        var preview = (await exports.PreviewAsync(newsroom.Assistant, table, ExportColumns.Guess(table), Stop)).Value!;
        Assert.Equal([new(2, "Tên đã đổi trên cổng", addressed, 1234, 4.5m, 12, 3), new PreviewedRow(3, "LE KHAI GIANG  năm học", titled, 56, null, null, null)], preview.Matched);
        Assert.Equal(
            [(4, UnmatchedReason.Unknown), (5, UnmatchedReason.WithoutDay), (6, UnmatchedReason.Several), (7, UnmatchedReason.Repeated)], preview.Unmatched.Select(u => (u.Line, u.Reason)));
        await using (var db = await newsroom.DbAsync())
            Assert.Empty(db.PortalExports);

        await Done(exports.EnterAsync(newsroom.Assistant, table, ExportColumns.Guess(table), "Thống kê của cổng", new(2026, 11, 2), Stop));
        var entered = (await exports.AllAsync(newsroom.Observer, Stop)).Value!.Exports.Single();
        Assert.Equal((2, 4, "Thống kê của cổng", "Tổ giúp việc"), (entered.Articles, entered.Unmatched.Count, entered.Origin.Source, entered.Origin.By));
        await using (var db = await newsroom.DbAsync())
            Assert.Contains("\"unmatched\":\"4\"", db.ArticleEvents.Single(e => e.Kind == ActKind.PortalFiguresImported).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_reading_stands_until_it_is_set_aside_and_older_ones_stay()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var article = await PublishedAsync(newsroom, "Hội thi", "https://cong.example.vn/a.html");
        var other = await PublishedAsync(newsroom, "Lễ hội", "https://cong.example.vn/b.html");
        var exports = newsroom.Get<PortalExports>();
        newsroom.Clock.Advance(TimeSpan.FromDays(9));
        foreach (var (day, views) in ((int, string)[])[(10, "200"), (4, "90")])
        {
            var table = Table(["", "https://cong.example.vn/a.html", "", views, "", "", ""], ["", "/b.html", "", "150", "", "", ""]);
            await Done(exports.EnterAsync(newsroom.Assistant, table, ExportColumns.Guess(table), "Thống kê", new(2026, 11, day), Stop));
        }
        var reading = newsroom.Get<ReadArticles>();
        Assert.Equal((200L, new(2026, 11, 10)), ((await reading.OfAsync(article, newsroom.Observer, Stop))!.Views!.Value, (await reading.OfAsync(article, newsroom.Observer, Stop))!.ReadOn));
        var november = ReportingPeriod.Parse("2026-11-01_2026-11-11")!.Value;
        Assert.Equal([$"bai.{article}", $"bai.{other}"], await MostReadAsync());

        var newest = (await exports.AllAsync(newsroom.Chair, Stop)).Value!.Exports.Single(e => e.Origin.ReadOn.Day == 10).Id;
        await Done(exports.SetAsideAsync(newsroom.Assistant, newest, Stop));
        Assert.False((await exports.SetAsideAsync(newsroom.Assistant, newest, Stop)).Succeeded);
        Assert.Equal(90, (await reading.OfAsync(article, newsroom.Observer, Stop))!.Views);
        Assert.Equal([$"bai.{other}", $"bai.{article}"], await MostReadAsync());
        Assert.Equal(2, (await exports.AllAsync(newsroom.Chair, Stop)).Value!.Exports.Count);

        async Task<IEnumerable<string>> MostReadAsync() =>
            (await newsroom.Get<InterimReviews>().OfAsync(november, newsroom.Observer, Stop)).Value!.Paper.Table("luot-xem").Rows.Select(r => r.Key);
    }

    [Fact]
    public async Task Nothing_is_entered_without_columns_that_tell_source_day_or_a_single_article()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var (exports, table) = (newsroom.Get<PortalExports>(), Table(["Bài lạ", "", "02/11/2026", "1", "", "", ""]));
        var (columns, today) = (ExportColumns.Guess(table), new DateOnly(2026, 11, 2));
        var views = columns.With(ExportColumn.Title, null).With(ExportColumn.Address, null);
        foreach (var (of, source, day) in ((ExportColumns, string, DateOnly?)[])[(views, "Cổng", today), (columns, " ", today), (columns, "Cổng", today.AddDays(1)), (columns, "Cổng", null), (columns, "Cổng", today)])
            Assert.False((await exports.EnterAsync(newsroom.Assistant, table, of, source, day, Stop)).Succeeded);
        Assert.False((await exports.TableAsync(newsroom.Assistant, Guid.NewGuid().ToString("n"), Stop)).Succeeded);
    }

    [Fact]
    public void Columns_are_told_by_their_names_in_Vietnamese_or_the_portals_own()
    {
        var columns = ExportColumns.Guess(Table());
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], ((ExportColumn[])[ExportColumn.Title, ExportColumn.Address, ExportColumn.PublishedOn, ExportColumn.Views, ExportColumn.Rating, ExportColumn.Ratings, ExportColumn.Comments]).Select(c => columns[c] ?? -1));
        var dump = new TableFile("a.csv", [new(1, [new("Thống kê của cổng")]), new(2, [.. ((string[])["id", "title", "publtime", "hitstotal", "hitscm", "click_rating"]).Select(h => new TableCell(h))])]);
        columns = ExportColumns.Guess(dump);
        Assert.Equal((1, 1, 2, 3, 4, 5), (columns.Heads, columns[ExportColumn.Title], columns[ExportColumn.PublishedOn], columns[ExportColumn.Views], columns[ExportColumn.Comments], columns[ExportColumn.Ratings]));
    }

    private static TableFile Table(params string[][] rows) =>
        new("thong-ke.csv", [.. rows.Prepend(Heads).Select((row, at) => new TableRow(at + 1, [.. row.Select(cell => new TableCell(cell))]))]);

    private static async Task<int> PublishedAsync(TestNewsroom newsroom, string title, string? address = null)
    {
        var article = await newsroom.DraftAsync(title: title);
        await newsroom.TakeToAsync(article, "Published");
        if (address is not null)
            await Done(newsroom.Publishing.RecordAddressAsync(article, newsroom.Assistant, address, Stop));
        return article;
    }
}
