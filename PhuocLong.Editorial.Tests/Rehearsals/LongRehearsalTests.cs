using System.Globalization;
using System.Security.Claims;
using System.Threading.Channels;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Rehearsals;

/// <summary>A rehearsal that takes its time: how far it is, and ending it.</summary>
public sealed class LongRehearsalTests : IAsyncLifetime
{
    private static readonly TimeSpan soon = TimeSpan.FromSeconds(20);
    private static readonly WorkflowDraft shorter = new("Vẽ", [Ways.Assistants(new WorkflowMove("chair")), Ways.Chair(Ways.Last)]);

    private readonly BunitContext page = new();
    private readonly WaitedClock clock = new();
    private TestNewsroom newsroom = null!;
    private HeldBack record = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        record = new(newsroom.Get<IDbContextFactory<EditorialDb>>());
        page.Services.AddSingleton(newsroom.Get<CategoryDesk>()).AddSingleton(newsroom.Get<IDbContextFactory<EditorialDb>>()).AddSingleton<TimeProvider>(clock);
        page.Services.AddTransient(_ => new RehearsalDesk(record));
        page.Services.AddScoped<CurrentMember>();
        var session = page.AddAuthorization();
        session.SetAuthorized("ai đó");
        session.SetClaims(new Claim(ClaimTypes.NameIdentifier, newsroom.Administrator.ToString(CultureInfo.InvariantCulture)));
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task One_that_takes_a_moment_shows_how_far_it_is_and_a_long_one_can_be_ended()
    {
        await newsroom.ArticleAtAsync("Waiting:chair");
        var panel = await BeginAsync();
        Assert.Empty(panel.FindAll("progress"));
        Assert.True(panel.Find("[type=submit]").HasAttribute("disabled"));
        await clock.PassAsync(TimeSpan.FromSeconds(0.5));
        panel.WaitForElement("progress", soon);
        Assert.Equal("Đang đọc sổ…", panel.Find("[role=status] .quiet").TextContent);
        Assert.DoesNotContain(panel.FindAll("button"), b => b.TextContent == "Dừng lại");
        await clock.PassAsync(TimeSpan.FromSeconds(2.5));
        await panel.WaitForElement("form .ghost", soon).ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Equal("Đã dừng; chưa có kết quả.", panel.Find("[role=status] .note").TextContent), soon);
        await record.Ended.WaitAsync(soon, Stop);
        Assert.Empty(panel.FindAll("progress, .found, form .ghost"));
        Assert.False(panel.Find("[type=submit]").HasAttribute("disabled"));

        // Ended is ended: what is begun anew ends with its own result.
        record.Let();
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.Contains("có 1 lượt duyệt", panel.Find(".found").TextContent, StringComparison.Ordinal), soon);
    }

    [Fact]
    public async Task Who_leaves_the_page_ends_what_still_runs()
    {
        await BeginAsync();
        await page.DisposeComponentsAsync();
        await record.Ended.WaitAsync(soon, Stop);
    }

    [Fact]
    public async Task The_door_tells_how_many_are_done_and_stops_where_it_is_told_to()
    {
        foreach (var _ in Enumerable.Range(0, 2))
            await newsroom.ArticleAtAsync("Waiting:assistants");
        using var stop = new CancellationTokenSource();
        var told = new Told(stop);
        record.Let();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new RehearsalDesk(record).RunAsync(newsroom.Administrator, StandardWorkflow.Line, shorter, null, told, stop.Token));
        Assert.Equal([new RehearsalStep(0, 2)], told.Steps);
    }

    private async Task<IRenderedComponent<RehearsalPanel>> BeginAsync()
    {
        var panel = page.Render<RehearsalPanel>(p => p.Add(x => x.Line, StandardWorkflow.Line).Add(x => x.Draft, shorter));
        panel.WaitForAssertion(() => Assert.True(panel.FindAll("option").Count > 5), soon);
        panel.Find("form").Submit();
        await record.Asked.WaitAsync(soon, Stop);
        return panel;
    }

    /// <summary>Whoever is told of the first step ends it.</summary>
    private sealed class Told(CancellationTokenSource stop) : IProgress<RehearsalStep>
    {
        public List<RehearsalStep> Steps { get; } = [];

        public void Report(RehearsalStep value)
        {
            Steps.Add(value);
            stop.Cancel();
        }
    }

    /// <summary>Passes time once somebody waits for it.</summary>
    private sealed class WaitedClock : FakeTimeProvider
    {
        private readonly Channel<ITimer> waiting = Channel.CreateUnbounded<ITimer>();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            waiting.Writer.TryWrite(timer);
            return timer;
        }

        public async Task PassAsync(TimeSpan time)
        {
            await waiting.Reader.ReadAsync(Stop).AsTask().WaitAsync(soon, Stop);
            Advance(time);
        }
    }
}
