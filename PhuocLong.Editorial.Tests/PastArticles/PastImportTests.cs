using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.PastArticles;
using PhuocLong.Editorial.PublishedCounts;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Reviews;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.PastArticles.Words;

namespace PhuocLong.Editorial.Tests.PastArticles;

/// <summary>Past articles through their doors: previewed, brought in at once, counted, and taken back.</summary>
public sealed class PastImportTests : PastTests
{
    private const string Heads = "Tiêu đề;Ngày đăng;Đơn vị;Chuyên mục;Mục thống kê;Thể loại;Tác giả;Địa chỉ;Lượt xem\n";

    [Fact]
    public async Task The_preview_says_of_every_row_what_becomes_of_it()
    {
        await File.StandingAsync("Sơ kết hoạt động trang thông tin", new(2026, 11, 1, 20, 0, 0, DateTimeKind.Utc));
        var preview = await File.BringAsync(Heads + """
            Khai mạc hội xuân;23/06/2021 14:05;Phòng Y tế;Tin tức, sự kiện;;Bài;"Bài, ảnh: Ngọc Nhật; Bằng Lăng";https://cong.vn/1;1.234
            KHAI MẠC  hội xuân;23/6/2021;phong y te;;;;;;
            Sơ kết hoạt động trang thông tin;02/11/2026;Phòng Y tế;;;;;;
            Không ngày;;Phòng Y tế;;;;;;
            ;1/1/2021;Phòng Y tế;;;;;;
            Ngày lạ;31/02/2021;Phòng Y tế;;;;;;
            Ngày sau;01/01/2027;Phòng Y tế;;;;;;
            Đơn vị lạ;1/1/2021;VP UBND;;;;;;
            Thiếu một phần;1/1/2021;Phòng Y tế;Chuyện lạ;Mục lạ;Loại lạ;;javascript:x;nhiều
            """);
        Assert.Equal(["Khai mạc hội xuân", "Thiếu một phần"], preview.Lines.Select(l => l.Title));
        Assert.Equal(
            [
                (3, RemarkKind.TwiceInFile), (4, RemarkKind.InNewsroom), (5, RemarkKind.Fault), (6, RemarkKind.Fault), (7, RemarkKind.Fault), (8, RemarkKind.Fault), (9, RemarkKind.Fault),
                (10, RemarkKind.Note),
            ],
            preview.Remarks.Select(r => (r.Number, r.Kind)));
        Assert.Equal([(NameKind.Unit, "VP UBND"), (NameKind.Category, "Chuyện lạ"), (NameKind.Heading, "Mục lạ")], preview.Unknown.Select(u => (u.Kind, u.Name)));
        var line = preview.Lines[0];
        Assert.Equal((Newsroom.Health, Newsroom.News, Genre.Feature, "https://cong.vn/1", 1234L), (line.UnitId, line.CategoryId!.Value, line.Genre, line.Address, line.Views!.Value));
        Assert.Equal([(BylineKind.TextAndPhoto, "Ngọc Nhật"), (BylineKind.TextAndPhoto, "Bằng Lăng")], line.Signatures);

        preview.Plan.Units[preview.Unknown[0].Folded] = Newsroom.Culture;
        await Done(File.Desk.PlanAsync(Newsroom.Assistant, preview.Plan, Stop));
        Assert.Equal(Newsroom.Culture, (await File.PreviewAsync()).Lines.Single(l => l.Title == "Đơn vị lạ").UnitId);
    }

    [Fact]
    public async Task A_file_that_puts_the_month_first_is_not_taken_at_its_word()
    {
        Assert.Equal(Words.BarMonthFirst.Replace("{0}", "06/23/2021", StringComparison.Ordinal), (await File.BringAsync("Tiêu đề;Ngày đăng;Đơn vị\nMột;03/04/2021;Phòng Y tế\nHai;06/23/2021;Phòng Y tế")).Bar);
        Assert.Null((await File.BringAsync("Tiêu đề;Ngày đăng;Đơn vị\nMột;23/04/2021;Phòng Y tế\nHai;06/23/2021;Phòng Y tế")).Bar);
    }

    [Fact]
    public async Task What_came_in_is_found_listed_and_counted_and_moves_no_credit()
    {
        var import = await File.ImportAsync(Heads + """
            Khai mạc hội xuân;23/06/2025 14:05;Phòng Y tế;Tin tức, sự kiện;;;Ngọc Nhật;https://cong.vn/1;7
            Đại hội phường;01/10/2025;Phòng Y tế;;;;;;
            Đại hội thị xã;20/10/2026;Phòng Văn hoá và Thông tin;;;;;;
            """);
        await using var db = await Newsroom.DbAsync();
        var article = await db.Articles.Include(a => a.Bylines).SingleAsync(a => a.Title == "Khai mạc hội xuân", Stop);
        Assert.Equal((ArticleState.Published, new DateTime(2025, 6, 23, 7, 5, 0), Newsroom.Health, Newsroom.Assistant, true), (article.State, article.PublishedAt!.Value, article.UnitId, article.CreatedById, article.IsPast));
        Assert.Equal("Ngọc Nhật", Assert.Single(article.Bylines).Name);
        var list = Newsroom.Get<ArticleList>();
        foreach (var words in (string[])["khai mac", "ngọc nhật"])
            Assert.Equal(article.Id, Assert.Single((await list.PageAsync(Newsroom.Observer, new() { Search = words }, Stop)).Rows).Id);
        Assert.Equal(("bai-cu.csv", 2, 7L, (int?)null), await Newsroom.Get<PastImports>().OriginAsync(article.Id, Newsroom.Observer, Stop) is { } origin ? (origin.FileName, origin.RowNumber, origin.Views!.Value, origin.ImportId) : default);

        // The year before is counted from what came in, and the review says on which file it rests.
        var review = (await Newsroom.Get<InterimReviews>().OfAsync(ReportingPeriod.Of(new(2026, 7, 1), new(2026, 10, 31))!.Value, Newsroom.Chair, Stop)).Value!;
        Assert.Contains(review.Cautions, c => c.Contains("bai-cu.csv", StringComparison.Ordinal));
        Assert.False(review.LacksPrior);
        var half = (await Newsroom.Get<FigureReading>().BehindAsync(ReportingPeriod.Of(new(2025, 1, 1), new(2025, 12, 31))!.Value, "tong", 1, Newsroom.Observer, Stop))!;
        Assert.Equal(["Đại hội phường", "Khai mạc hội xuân"], half.Articles.Select(a => a.Title));

        Assert.True((await Newsroom.Get<CreditAudit>().CompareAsync(Stop)).Holds);
        Assert.Empty(await Newsroom.Get<PublishedAudit>().CompareAsync(Stop));
        Assert.Empty(await db.CreditClaims.ToListAsync(Stop));
        var act = Assert.Single(await db.ArticleEvents.Where(e => e.Kind == ActKind.PastImported).ToListAsync(Stop));
        Assert.Contains($"\"import\":\"{import}\"", act.Detail, StringComparison.Ordinal);
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
    }

    [Fact]
    public async Task Nobody_moves_a_past_article_not_even_the_chair()
    {
        await File.ImportAsync(BroughtFile.Csv(1, new(2025, 1, 1)));
        await using var db = await Newsroom.DbAsync();
        var id = await db.Articles.Where(a => a.IsPast).Select(a => a.Id).SingleAsync(Stop);
        Assert.Empty((await Newsroom.Get<Reading>().StandingAsync(id, Newsroom.Chair, Stop))!.Moves);
    }

    [Fact]
    public async Task The_same_file_again_brings_nothing()
    {
        var csv = BroughtFile.Csv(30, new(2025, 1, 1));
        await File.ImportAsync(csv);
        var again = await File.BringAsync(csv);
        Assert.Equal((0, 30, Words.BarNothingNew), (again.Lines.Count, again.Count(RemarkKind.InNewsroom), again.Bar));
        Assert.Equal(Words.BarNothingNew, (await File.Desk.StartAsync(Newsroom.Assistant, 0, Stop)).Refusal);
    }

    [Fact]
    public async Task An_import_is_refused_when_it_would_bring_others_than_were_shown()
    {
        await File.BringAsync(BroughtFile.Csv(3, new(2025, 1, 1)));
        Assert.Equal(Words.ChangedMeanwhile, (await File.Desk.StartAsync(Newsroom.Assistant, 4, Stop)).Refusal);
    }
}
