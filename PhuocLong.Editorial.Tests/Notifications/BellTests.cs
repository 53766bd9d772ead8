using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Notifications;

public sealed class BellTests : IAsyncLifetime
{
    private readonly BunitContext page = new();
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        page.Services.AddSingleton<TimeProvider>(newsroom.Clock);
        page.Services.AddSingleton(newsroom.Get<NoticeList>());
        page.Services.AddSingleton(newsroom.Get<NoticeDesk>());
        page.Services.AddSingleton(newsroom.Get<NoticeFeed>());
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task An_open_bell_counts_what_comes_once_the_move_can_no_longer_be_undone()
    {
        var bell = page.Render<Bell>(p => p.Add(b => b.MemberId, newsroom.Assistant));
        var drawn = bell.RenderCount;
        Assert.Contains("không có việc mới", bell.Find("summary").TextContent, StringComparison.Ordinal);
        var id = await newsroom.DraftAsync(title: "Bài về tiêm chủng");
        await Done(newsroom.SubmitAsync(id));
        await bell.WaitForAssertionAsync(() => Assert.True(bell.RenderCount > drawn));
        Assert.Empty(bell.FindAll(".bell-count"));
        newsroom.Clock.Advance(NoticeWriter.UndoWindow);
        await bell.WaitForAssertionAsync(() => Assert.Equal("1", bell.Find(".bell-count").TextContent));
        Assert.Contains("1 việc chưa đọc", bell.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("1 việc mới ở bài “Bài về tiêm chủng”", bell.Find(".notices a").TextContent);

        await bell.Find("header button").ClickAsync();
        await bell.WaitForAssertionAsync(() => Assert.Empty(bell.FindAll(".bell-count")));
        Assert.Equal("Bài “Bài về tiêm chủng”", bell.Find(".notices a").TextContent);
    }

    [Fact]
    public async Task An_article_is_muted_from_its_row_and_wanted_again_there()
    {
        await Done(newsroom.SubmitAsync(await newsroom.DraftAsync(title: "Bài về tiêm chủng")));
        newsroom.Clock.Advance(NoticeWriter.UndoWindow);
        var bell = page.Render<Bell>(p => p.Add(b => b.MemberId, newsroom.Assistant));
        await bell.Find("[aria-label='Không báo về bài này nữa: “Bài về tiêm chủng”']").ClickAsync();
        await bell.WaitForAssertionAsync(() => Assert.Empty(bell.FindAll(".bell-count")));
        await bell.Find("[aria-label='Báo lại về bài “Bài về tiêm chủng”']").ClickAsync();
        await bell.WaitForAssertionAsync(() => Assert.Empty(bell.FindAll(".muted")));
    }
}
