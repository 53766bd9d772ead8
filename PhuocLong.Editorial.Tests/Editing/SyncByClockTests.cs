using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>What the text's socket does as time goes by: who talks too fast is read more slowly and loses nothing, and rights are asked for again.</summary>
public sealed class SyncByClockTests(SyncByClockTests.Host host) : IClassFixture<SyncByClockTests.Host>
{
    private const int Burst = 600, PerSecond = 200, Double = 16 * 1024;

    [Fact]
    public void Six_hundred_frames_are_free_then_two_hundred_a_second_and_a_long_frame_counts_double()
    {
        var clock = new FakeTimeProvider();
        var pace = new SyncPace(clock);
        for (var frame = 0; frame < Burst; frame++)
            Assert.Equal(TimeSpan.Zero, pace.Count(0));
        Assert.Equal(TimeSpan.FromSeconds(1.0 / PerSecond), pace.Count(0));
        Assert.Equal(TimeSpan.FromSeconds(3.0 / PerSecond), pace.Count(Double));

        clock.Advance(TimeSpan.FromSeconds(1));
        for (var frame = 3; frame < PerSecond; frame++)
            Assert.Equal(TimeSpan.Zero, pace.Count(0));
        Assert.NotEqual(TimeSpan.Zero, pace.Count(0));

        // Silence saves up one burst and no more.
        clock.Advance(TimeSpan.FromHours(1));
        for (var frame = 0; frame < Burst; frame++)
            Assert.Equal(TimeSpan.Zero, pace.Count(0));
        Assert.NotEqual(TimeSpan.Zero, pace.Count(0));
    }

    [Fact]
    public async Task A_socket_that_floods_is_read_no_further_until_its_time_comes_while_a_colleague_writes_on()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        // What was asked on coming in counts too.
        for (var number = 1ul; number <= Burst + 5; number++)
            await lan.BarrierAsync(number);
        var heard = 0ul;
        while (await lan.HearsEchoAsync(heard + 1, heard < Burst - 2 ? null : TimeSpan.FromSeconds(.3)))
            heard++;
        Assert.InRange((int)heard, Burst - 2, Burst);

        await minh.TypeTitleAsync("Viết cạnh người gửi dồn dập");
        await minh.BarrierAsync(1);
        Assert.True(await minh.HearsEchoAsync(1));

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        for (; heard < Burst + 5; heard++)
            Assert.True(await lan.HearsEchoAsync(heard + 1));
    }

    /// <summary>A right is asked for again when it is a second old, whoever forgot to say that it changed.</summary>
    [Fact]
    public async Task A_right_that_nobody_announced_is_gone_is_refused_at_the_first_write_after_a_second()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.TypeTitleAsync("Khi còn quyền");
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1));
        await host.ChangeAsync(db =>
        {
            db.Articles.Single(a => a.Id == article).State = Editorial.Articles.ArticleState.Published;
            return Task.CompletedTask;
        });
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await lan.TypeTitleAsync("Khi quyền đã hết");
        await lan.BarrierAsync(2);
        Assert.Equal(4403, await lan.CloseCodeAsync());
        Assert.Equal("Khi còn quyền", (await host.The<ArticleTexts>().FreezeAsync(article, TestContext.Current.CancellationToken)).Title);
    }

    /// <summary>The editing room by a clock that only the test moves.</summary>
    public sealed class Host : EditingHost
    {
        internal FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

        private protected override void Alter(IServiceCollection services) => services.AddSingleton<TimeProvider>(Clock);
    }
}
