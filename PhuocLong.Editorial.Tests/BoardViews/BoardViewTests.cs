using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.BoardViews;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.FairClocks;
using PhuocLong.Editorial.Forecasts;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Quotas;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.BoardViews;

/// <summary>What stands beside the board, through the doors of a newsroom of one month.</summary>
public sealed class BoardViewTests(BoardViewTests.OneMonth month) : IClassFixture<BoardViewTests.OneMonth>
{
    private static readonly ReportingMonth November = new(2026, 11);

    private TestNewsroom Newsroom => month.Newsroom;

    [Fact]
    public async Task Below_twelve_months_on_record_the_forecast_names_what_is_on_its_way_and_no_chance()
    {
        var forecast = (await Newsroom.Get<QuotaForecasts>().OfAsync(await BoardAsync(Newsroom.Chair), Newsroom.Chair, Stop)).Value!;
        Assert.False(forecast.HasChances);
        var culture = forecast.Units[Newsroom.Culture];
        Assert.Equal(new UnitForecast(Newsroom.Culture, Through: 1, UnderReview: 1, Writing: 1, Chance: null), culture);
        Assert.Equal("1 đã xong duyệt, 1 đang duyệt, 1 đang viết hoặc sửa", ForecastWords.Of(culture));
        Assert.Equal("chưa có bài nào", ForecastWords.Of(forecast.Units[Newsroom.Health]));
        Assert.Contains(forecast.StepTimes, t => t.Standing == "Waiting:assistants");
    }

    [Fact]
    public async Task A_month_that_is_over_has_nothing_to_forecast()
    {
        var board = (await Newsroom.Get<QuotaBoard>().ForAsync(November.Previous, Newsroom.Chair, Stop)).Value!;
        Assert.True((await Newsroom.Get<QuotaForecasts>().OfAsync(board, Newsroom.Chair, Stop)).Value!.IsEmpty);
    }

    [Fact]
    public async Task The_fair_clock_of_a_units_month_is_the_sum_of_its_articles()
    {
        var board = await BoardAsync(Newsroom.Chair);
        var clocks = (await Newsroom.Get<FairClockReading>().OfBoardAsync(board, Newsroom.Observer, Stop)).Value!;
        var unit = (await Newsroom.Get<QuotaBoard>().UnitAsync(November, Newsroom.Culture, Newsroom.Chair, Stop)).Value!;
        var articles = (await Newsroom.Get<FairClockReading>().OfUnitAsync(unit, Newsroom.Observer, Stop)).Value!;
        Assert.Equal(clocks[Newsroom.Culture], articles.Values.Aggregate(FairClock.Nothing, (sum, one) => sum + one));
        // One has waited with the support team from Monday to Thursday.
        Assert.Equal(3, clocks[Newsroom.Culture].OnReviewers);
    }

    [Fact]
    public async Task An_observer_sees_the_board_without_the_name_of_anything_unpublished()
    {
        var chairs = (await BoardAsync(Newsroom.Chair)).Rows.SelectMany(r => r.Credits).ToList();
        Assert.All(chairs, c => Assert.NotNull(c.Article.Title));
        var board = await BoardAsync(Newsroom.Observer);
        var credits = board.Rows.SelectMany(r => r.Credits).ToList();
        Assert.Equal(chairs.Count, credits.Count);
        Assert.All(credits, c => Assert.Equal(c.Article.State == ArticleState.Published, c.Article.Title is not null));
        Assert.False(board.MayManage);
        Assert.False((await Newsroom.Get<BoardOutlooks>().OfAsync(board, Newsroom.Observer, Stop)).Value!.MayRemind);
    }

    [Fact]
    public async Task A_category_is_silent_after_as_many_days_as_the_chair_says()
    {
        var desk = Newsroom.Get<SilenceDesk>();
        var silence = (await desk.OfAsync(Newsroom.Observer, Stop)).Value!;
        Assert.Equal([new SilentLine(Newsroom.Society, "Văn hoá - xã hội", null)], silence.Lines);
        Assert.Equal((30, false), (silence.AfterDays, silence.MaySet));
        await Done(desk.SetAsync(3, Newsroom.Chair, Stop));
        // Published on Monday, and this is Thursday.
        Assert.Equal([null, 3], (await desk.OfAsync(Newsroom.Chair, Stop)).Value!.Lines.Select(l => l.Days));
        await Done(desk.SetAsync(4, Newsroom.Chair, Stop));
        Assert.Single((await desk.OfAsync(Newsroom.Chair, Stop)).Value!.Lines);
        Assert.False((await desk.SetAsync(2, Newsroom.Chair, Stop)).Succeeded);
        Assert.False((await desk.SetAsync(20, Newsroom.Assistant, Stop)).Succeeded);
        await Done(desk.SetAsync(30, Newsroom.Chair, Stop));
    }

    [Fact]
    public async Task Units_stand_beside_one_another_and_one_year_beside_the_year_before_with_the_boards_own_numbers()
    {
        var comparisons = Newsroom.Get<UnitComparisons>();
        var units = (await comparisons.OfAsync(2026, [Newsroom.Culture, Newsroom.Health], Newsroom.Observer, Stop)).Value!;
        Assert.Equal(["Phòng Văn hoá và Thông tin", "Phòng Y tế"], units.Lines.Select(l => l.Name));
        Assert.Equal([2m, 0m], units.Lines.Select(l => l.Months[10].Count!.Value));
        Assert.All(units.Lines, l => Assert.Null(l.Months[11].Count));
        Assert.Equal("Năm 2026: Phòng Văn hoá và Thông tin 2; Phòng Y tế 0 bài.", ComparisonWords.Lede(units));

        var years = (await comparisons.OfAsync(2026, [Newsroom.Culture], Newsroom.Observer, Stop)).Value!;
        Assert.Equal([("Năm 2025", 0m), ("Năm 2026", 2m)], years.Lines.Select(l => (l.Name, l.Total)));
        // Before the records begin nothing is known, and unknown is not none.
        Assert.All(years.Lines[0].Months, m => Assert.Null(m.Count));
        Assert.Equal("Phòng Văn hoá và Thông tin: năm 2026 và năm 2025 chưa có tháng trọn vẹn nào để so.", ComparisonWords.Lede(years));
        Assert.Equal(2m, (await comparisons.OfAsync(null, [], Newsroom.Chair, Stop)).Value!.Lines[^1].Total);
    }

    private Task<MonthBoard> BoardAsync(int reader) => Newsroom.Get<QuotaBoard>().BoardAsync(November, reader);

    /// <summary>Three are asked of each unit: one unit has published one, sent one and begun one on a Monday; it is Thursday now.</summary>
    public sealed class OneMonth : IAsyncLifetime
    {
        public TestNewsroom Newsroom { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Newsroom = await TestNewsroom.OpenAsync();
            Assert.True((await Newsroom.Get<QuotaPolicies>().CreateAsync(
                new() { Name = "Mỗi phòng 3 bài", Minimum = 3, From = November.Label, Units = { Newsroom.Culture, Newsroom.Health } }, Newsroom.Chair, Stop)).Succeeded);
            await Newsroom.ArticleAtAsync("Published");
            await Newsroom.ArticleAtAsync("Waiting:assistants");
            await Newsroom.DraftAsync();
            Newsroom.Clock.Advance(TimeSpan.FromDays(3));
        }

        public ValueTask DisposeAsync() => Newsroom.DisposeAsync();
    }
}
