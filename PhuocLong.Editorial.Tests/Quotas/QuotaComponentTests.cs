using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Tests.Quotas;

public sealed class QuotaComponentTests : BunitContext, IAsyncLifetime
{
    private static readonly ReportingMonth November = QuotaNewsroom.November;

    [Theory]
    [InlineData(QuotaStanding.Met, "Đạt", "ok", "●")]
    [InlineData(QuotaStanding.Behind, "Chưa đủ", "wait", "◔")]
    [InlineData(QuotaStanding.AtRisk, "Có nguy cơ", "wait", "▲")]
    [InlineData(QuotaStanding.Missed, "Thiếu", "back", "■")]
    [InlineData(QuotaStanding.NotAsked, "Không giao", "none", "–")]
    public void A_standing_is_said_in_a_word_a_colour_and_a_shape(QuotaStanding standing, string word, string css, string shape)
    {
        var pill = Render<StandingPill>(p => p.Add(x => x.Standing, standing)).Find(".pill");
        Assert.Equal(shape + word, pill.TextContent);
        Assert.True(pill.ClassList.Contains(css));
    }

    [Fact]
    public void Each_number_opens_the_articles_behind_it_and_says_what_it_means()
    {
        var cells = Render<BoardMonths>(p => p.Add(x => x.Row, Row(
            new(November.Previous, 1, 2, QuotaStanding.Missed), new(November, 4, 2, QuotaStanding.Met)))).FindAll("a.cell");
        Assert.Equal(["/chi-tieu/2026-10/7", "/chi-tieu/2026-11/7"], cells.Select(c => c.GetAttribute("href")));
        Assert.Equal("T10 1 trên 2 bài, Thiếu (Phòng Y tế, Tháng 10/2026)", cells[0].GetAttribute("aria-label"));
        Assert.Equal(["cell num missed", "cell num met far"], cells.Select(c => c.ClassName));
    }

    [Fact]
    public void A_month_without_a_quota_says_so()
    {
        var cell = Render<BoardMonths>(p => p.Add(x => x.Row, Row(new UnitMonthCount(November, 1, null, QuotaStanding.NotAsked)))).Find("a.cell");
        Assert.Equal("T11 1 bài, không giao chỉ tiêu (Phòng Y tế, Tháng 11/2026)", cell.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_closed_month_shows_its_signed_number_and_what_came_after_beside_it()
    {
        var cell = Render<BoardMonths>(p => p.Add(x => x.Row, Row(
            new UnitMonthCount(November, 2, 2, QuotaStanding.Met) { IsClosed = true, Adjusted = -0.5m }))).Find("a.cell");
        Assert.Equal(["T11", "2", "−0,5"], cell.QuerySelectorAll("span").Select(s => s.TextContent));
        Assert.Equal("T11 2 trên 2 bài, Đạt (Phòng Y tế, Tháng 11/2026), −0,5 sau khi chốt", cell.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_line_of_the_ledger_says_how_much_why_by_which_act_and_under_which_edition()
    {
        var line = new LedgerLine
        {
            Id = 2,
            At = QuotaNewsroom.At(2026, 12, 3),
            ArticleId = 1,
            Title = null,
            Verdict = CreditVerdict.Counts,
            Parts = -CreditShare.Whole / 2,
            Moment = QuotaNewsroom.At(2026, 11, 3),
            CountsBy = QuotaCounts.Submitted,
            Policy = "Mỗi phòng 2 bài",
            Edition = 2,
            Act = ActKind.Rejected,
            IsReversal = true,
            IsAdjustment = true,
        };
        var drawn = Render<LedgerLines>(p => p.Add(x => x.Lines, [line]));
        Assert.Equal("−0,5", drawn.Find(".parts").TextContent);
        Assert.Equal("Huỷ dòng trước: được tính: gửi duyệt 03/11/2026 09:00 (0,5 bài, chia cho các đơn vị cùng viết)", drawn.Find(".why").TextContent);
        Assert.Equal("03/12/2026 09:00 · Từ chối · Chỉ tiêu “Mỗi phòng 2 bài”, bản 2", string.Join(' ', drawn.Find("div .quiet:last-child").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("điều chỉnh", drawn.Find(".pill").TextContent);
        Assert.Empty(drawn.FindAll("a"));
    }

    [Fact]
    public void An_empty_slot_invites_those_who_write_for_the_unit_and_tells_the_others()
    {
        var row = Row(new UnitMonthCount(November, 1, 2, QuotaStanding.Behind));
        var others = Render<BoardSlots>(p => p.Add(x => x.Row, row).Add(x => x.Board, Board));
        Assert.Equal("Còn trống, hạn 30/11", others.Find(".empty").TextContent);
        Assert.Empty(others.FindAll("a.empty"));

        var writers = Render<BoardSlots>(p => p.Add(x => x.Row, row with { MayWrite = true }).Add(x => x.Board, Board));
        Assert.Equal("+Viết bài, hạn 30/11", Assert.Single(writers.FindAll("a.empty")).TextContent);
    }

    [Fact]
    public void A_title_one_may_not_read_is_neither_shown_nor_linked()
    {
        var hidden = new Credit(Facts(null), CreditVerdict.Counts, null);
        var slots = Render<BoardSlots>(p => p
            .Add(x => x.Row, Row(new UnitMonthCount(November, 1, 1, QuotaStanding.Met)) with { Credits = [hidden] }).Add(x => x.Board, Board));
        Assert.Equal("Bài chưa đăng", slots.Find(".title").TextContent);
        Assert.Contains("chờ Ban Biên tập", slots.Markup, StringComparison.Ordinal);
        Assert.Empty(slots.FindAll("a"));
    }

    [Fact]
    public async Task A_burst_of_changes_asks_the_page_once_and_a_closed_page_never()
    {
        var clock = new FakeTimeProvider();
        using var feed = Feed();
        Services.AddSingleton(feed.Live).AddSingleton<TimeProvider>(clock);
        var asked = 0;
        Render<LookAgain>(p => p.Add(x => x.OnChange, () => asked++));

        for (var change = 0; change < 5; change++)
            await feed.ChangeAsync();
        Assert.Equal(0, asked);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        Assert.Equal(1, asked);
        await feed.ChangeAsync();
        clock.Advance(TimeSpan.FromMilliseconds(300));
        Assert.Equal(2, asked);

        await DisposeComponentsAsync();
        await feed.ChangeAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, asked);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    private static readonly MonthBoard Board = new()
    {
        Month = November,
        Months = November.TwelveEndingHere(),
        Today = new(2026, 11, 23),
        WorkingDaysLeft = 6,
        DueOn = new(2026, 11, 30),
        Groups = [],
        Figures = new(0, 0, 0, null),
        Desks = [],
        StepNames = new Dictionary<string, string> { ["board"] = "Ban Biên tập" },
        MayManage = false,
    };

    private static UnitRow Row(params UnitMonthCount[] months) =>
        new() { UnitId = 7, Name = "Phòng Y tế", Now = months[^1], Months = months, Credits = [], ToCome = [], MayWrite = false };

    private static CreditFacts Facts(string? title) => new()
    {
        Id = 1,
        UnitId = 7,
        Title = title,
        State = ArticleState.Waiting,
        StepKey = "board",
        StateSince = QuotaNewsroom.At(2026, 11, 3),
        Category = null,
        InField = true,
        SubmittedAt = QuotaNewsroom.At(2026, 11, 3),
        CancelledAt = null,
        AcceptedAt = null,
        PublishedAt = null,
    };

    private static HeardFeed Feed() => new();

    /// <summary>A feed that says when a change has been delivered, so that the test need not guess.</summary>
    private sealed class HeardFeed : IDisposable
    {
        private readonly SemaphoreSlim heard = new(0);

        public LiveFeed Live { get; } = new(NullLogger<LiveFeed>.Instance);

        public async Task ChangeAsync()
        {
            using var last = Live.Subscribe(_ => { heard.Release(); return Task.CompletedTask; });
            Live.Publish(new Change(1, 7));
            Assert.True(await heard.WaitAsync(TimeSpan.FromSeconds(5)));
            // Listeners are told side by side; a moment lets the slower one be told too.
            await Task.Delay(30);
        }

        public void Dispose() => heard.Dispose();
    }
}
