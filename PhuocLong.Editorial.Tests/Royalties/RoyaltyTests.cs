using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Royalties;
using PhuocLong.Editorial.Shell;
using PhuocLong.Editorial.Tests.Activity;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Royalties.Words;

namespace PhuocLong.Editorial.Tests.Royalties;

/// <summary>Nhuận bút: off until turned on, reckoned by what the newsroom entered, signed by the chair.</summary>
public sealed class RoyaltyTests
{
    private static readonly ReportingMonth October = new(2026, 10);

    [Theory]
    [InlineData(100_000, "1 1 1", "33334 33333 33333")]
    [InlineData(100_000, "1.5 1 0.5", "50000 33333 16667")]
    [InlineData(10, "1 1 1 1 1 1 1", "2 2 2 1 1 1 1")]
    [InlineData(99_999, "0.333", "33300")]
    [InlineData(100_000, "0 0", "0 0")]
    [InlineData(100_000, "", "")]
    public void Shares_are_whole_dong_that_add_up_to_the_rounded_sum(long unit, string coefficients, string shares)
    {
        var of = coefficients.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => decimal.Parse(c, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var amounts = RoyaltyShares.Of(unit, of);
        Assert.Equal(shares, string.Join(" ", amounts));
        Assert.Equal((long)Math.Round(of.Sum() * unit / Math.Max(1, of.Count), MidpointRounding.AwayFromZero), amounts.Sum());
    }

    [Fact]
    public async Task Turned_off_there_is_no_menu_entry_and_nothing_to_open_and_no_rates_are_shipped()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var contexts = newsroom.Get<IDbContextFactory<EditorialDb>>();
        var (shell, desk) = (new ShellQueries(contexts, new(contexts), newsroom.Get<Editorial.Reviews.Inbox>()), newsroom.Get<RoyaltyDesk>());
        Assert.False((await shell.ForAsync(newsroom.Chair, Stop)).Pays);
        Assert.Equal(Words.NotHere, (await desk.OpenAsync(null, newsroom.Chair, Stop)).Refusal);
        Assert.False((await newsroom.Get<RoyaltySwitch>().TurnAsync(newsroom.Chair, true, Stop)).Succeeded);
        await Done(newsroom.Get<RoyaltySwitch>().TurnAsync(newsroom.Administrator, true, Stop));
        Assert.True((await shell.ForAsync(newsroom.Chair, Stop)).Pays);
        Assert.False((await shell.ForAsync(newsroom.Observer, Stop)).Pays);
        var empty = (await desk.OpenAsync("2026-10", newsroom.Chair, Stop)).Value!;
        Assert.Null(empty.Sheet.RatesId);
        Assert.Equal(Words.NoRates, (await desk.SignAsync(October, empty.Sheet.Hash, newsroom.Chair, Stop)).Refusal);
        await Done(newsroom.Get<RoyaltySwitch>().TurnAsync(newsroom.Administrator, false, Stop));
        Assert.Equal(Words.NotHere, (await desk.OpenAsync(null, newsroom.Chair, Stop)).Refusal);
    }

    [Fact]
    public async Task A_sheet_pays_by_genre_and_kind_of_author_shares_exactly_and_is_frozen_by_the_chairs_signature()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var (desk, rates) = (newsroom.Get<RoyaltyDesk>(), newsroom.Get<RoyaltyRatesDesk>());
        await Done(newsroom.Get<RoyaltySwitch>().TurnAsync(newsroom.Administrator, true, Stop));
        await Done(rates.SetAsync(newsroom.Assistant, new(2026, 1, 1), 100_001, new Dictionary<(RoyaltyItem, AuthorKind), decimal>
        {
            [(RoyaltyItem.News, AuthorKind.Contributor)] = 1,
            [(RoyaltyItem.News, AuthorKind.Outside)] = 1.5m,
            [(RoyaltyItem.Photo, AuthorKind.Outside)] = 0.2m,
        }, "Quyết định 01", Stop));
        // Another edition later on, which October does not heed.
        await Done(rates.SetAsync(newsroom.Assistant, new(2026, 11, 1), 900_000, new Dictionary<(RoyaltyItem, AuthorKind), decimal> { [(RoyaltyItem.News, AuthorKind.Contributor)] = 9 }, "Quyết định 02", Stop));
        var shared = await PublishedAsync(newsroom, new DateOnly(2026, 10, 31), ("Cộng tác viên Văn hoá", BylineKind.Text, newsroom.Author), ("Bằng Lăng", BylineKind.TextAndPhoto, null));
        await PublishedAsync(newsroom, new DateOnly(2026, 11, 1), ("Bằng Lăng", BylineKind.Text, null));
        var unsigned = await PublishedAsync(newsroom, new DateOnly(2026, 10, 2));

        var sheet = (await desk.OpenAsync("2026-10", newsroom.Assistant, Stop)).Value!.Sheet;
        Assert.Equal(
            [
                ("Cộng tác viên Văn hoá", AuthorKind.Contributor, RoyaltyItem.News, 50_000L), ("Bằng Lăng", AuthorKind.Outside, RoyaltyItem.News, 75_001L),
                ("Bằng Lăng", AuthorKind.Outside, RoyaltyItem.Photo, 20_000L),
            ], sheet.Lines.Select(l => (l.Author, l.Kind, l.Item, l.Amount)));
        Assert.All(sheet.Lines, l => Assert.Equal(shared, l.ArticleId));
        Assert.Equal([unsigned], sheet.WithoutAuthor.Select(u => u.ArticleId));

        await Done(desk.AdjustAsync(October, "Bằng Lăng", -1, "Làm tròn", newsroom.Assistant, Stop));
        Assert.False((await desk.AdjustAsync(October, "Bằng Lăng", 0, "Làm tròn", newsroom.Assistant, Stop)).Succeeded);
        Assert.False((await desk.AdjustAsync(October, "Bằng Lăng", 5, " ", newsroom.Assistant, Stop)).Succeeded);
        var view = (await desk.OpenAsync("2026-10", newsroom.Chair, Stop)).Value!;
        Assert.Equal((145_000L, 95_000L), (view.Sheet.Total, view.Sheet.Authors.Single(a => a.Author == "Bằng Lăng").Amount));
        Assert.Equal(Words.ChangedMeanwhile, (await desk.SignAsync(October, sheet.Hash, newsroom.Chair, Stop)).Refusal);
        Assert.Equal(Words.ChairSigns, (await desk.SignAsync(October, view.Sheet.Hash, newsroom.Assistant, Stop)).Refusal);
        Assert.False((await desk.SignAsync(new(2026, 11), (await desk.OpenAsync("2026-11", newsroom.Chair, Stop)).Value!.Sheet.Hash, newsroom.Chair, Stop)).Succeeded);
        await Done(desk.SignAsync(October, view.Sheet.Hash, newsroom.Chair, Stop));

        Assert.Equal(Words.SignedAlready, (await desk.AdjustAsync(October, "Bằng Lăng", 5, "Thêm", newsroom.Chair, Stop)).Refusal);
        Assert.Equal(Words.SignedAlready, (await desk.TakeBackAsync(view.Sheet.Adjustments[0].Id, newsroom.Chair, Stop)).Refusal);
        await Done(rates.NameKindAsync(newsroom.Assistant, "Cộng tác viên Văn hoá", AuthorKind.Outside, Stop));
        var signed = (await desk.OpenAsync("2026-10", newsroom.Assistant, Stop)).Value!;
        Assert.Equal((145_000L, true, view.Sheet.Hash), (signed.Sheet.Total, signed.Holds, signed.Sheet.Hash));
        Assert.Contains(new("Cộng tác viên Văn hoá", "Bài tháng", 50_000, 75_001), signed.Drifts);
        await using (var db = await newsroom.DbAsync())
            Assert.Contains(view.Sheet.Hash, (await db.ArticleEvents.SingleAsync(e => e.Kind == ActKind.RoyaltiesSigned, Stop)).Detail, StringComparison.Ordinal);

        using (var book = SpreadsheetDocument.Open(new MemoryStream(RoyaltyWorkbook.Of(signed)), false))
        {
            var numbers = book.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Cell>().Where(c => c.DataType?.Value == CellValues.Number).Select(c => c.CellValue!.Text);
            Assert.Contains("145000", numbers);
        }
        await newsroom.TamperAsync("UPDATE SignedRoyalties SET Content = replace(Content, '50000', '60000')");
        Assert.False((await desk.OpenAsync("2026-10", newsroom.Chair, Stop)).Value!.Holds);
    }

    [Theory]
    [InlineData("1.250.000 đ", 1_250_000L)]
    [InlineData("−50.000", -50_000L)]
    [InlineData("-7", -7L)]
    [InlineData("12,5", null)]
    [InlineData("", null)]
    public void An_amount_is_read_as_Vietnamese_type_it_or_not_at_all(string typed, long? amount) => Assert.Equal(amount, TypedDong.Of(typed));

    private static async Task<int> PublishedAsync(TestNewsroom newsroom, DateOnly day, params (string Name, BylineKind Kind, int? Member)[] signed)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        var at = NewsroomTime.StartOfDay(day.AddDays(1)).AddSeconds(-1);
        var article = new Article
        {
            UnitId = newsroom.Culture,
            CreatedById = newsroom.Author,
            CreatedAt = at,
            ReportHeadingId = write.Db.ReportHeadings.Single().Id,
            Genre = Genre.News,
            Title = "Bài tháng",
            State = ArticleState.Published,
            StateSince = at,
            PublishedAt = at,
        };
        article.Bylines.AddRange(signed.Select((s, position) => new Byline { Name = s.Name, Kind = s.Kind, MemberId = s.Member, Position = position }));
        write.Db.Articles.Add(article);
        await write.CommitAsync(Stop);
        return article.Id;
    }
}
