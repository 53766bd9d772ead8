using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>Who looks after the rooms decides by itself when one is idle: the tests move the clock and close nothing.</summary>
public sealed class IdleRoomTests(IdleRoomTests.ClockedHost host) : IClassFixture<IdleRoomTests.ClockedHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_room_is_closed_half_a_minute_after_its_last_person_left_and_no_other_is()
    {
        var (left, later, peopled) = (await host.NewArticleAsync(), await host.NewArticleAsync(), await host.NewArticleAsync());
        await using var stays = await (await host.ConnectAsync(host.Minh, peopled)).SyncAsync();
        await WrittenAsync(left);
        await PassAsync(20);
        await WrittenAsync(later);
        await PassAsync(9);
        Assert.Contains(left, Open);
        await PassUntilAsync(() => !Open.Contains(left), atMost: 10);
        // The engine let go of it too, and the text is as it was when somebody comes back.
        Assert.Throws<TextNotOpenException>(() => host.The<TextEngine>().Text(left));
        Assert.Contains(later, Open);
        await PassUntilAsync(() => !Open.Contains(later), atMost: 30);
        await PassAsync(60);
        Assert.Contains(peopled, Open);
        Assert.Equal($"Bài {left}", (await host.The<ArticleTexts>().FreezeAsync(left, Stop)).Title);
    }

    private List<int> Open => [.. host.The<SyncRooms>().Open.Select(room => room.ArticleId)];

    private Task WrittenAsync(int article) => host.The<ArticleTexts>().WriteAsync(article, host.Lan, new($"Bài {article}", "", ["Thân"]), Stop);

    /// <summary>Seconds go by one at a time, each with its round.</summary>
    private async Task PassAsync(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, Stop);
        }
    }

    private async Task PassUntilAsync(Func<bool> done, int atMost)
    {
        for (var second = 0; second < atMost && !done(); second++)
        {
            await PassAsync(1);
            // The round itself takes a moment of the machine's own time.
            for (var wait = 0; wait < 20 && !done(); wait++)
                await Task.Delay(10, Stop);
        }
        Assert.True(done());
    }

    public sealed class ClockedHost : EditingHost
    {
        public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

        private protected override void Alter(IServiceCollection services) => services.AddSingleton<TimeProvider>(Clock);
    }
}
