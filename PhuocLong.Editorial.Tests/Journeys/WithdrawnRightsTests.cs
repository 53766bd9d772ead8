using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>What somebody without the right, or no longer with it, sees of an article's text.</summary>
[Collection(SecondBrowser.Name)]
public sealed class WithdrawnRightsTests(Browser browser, WithdrawnRightsTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<WithdrawnRightsTests.Newsroom>
{
    [Fact]
    public async Task A_member_disabled_while_writing_is_cut_off_within_five_seconds_and_told_so()
    {
        var page = await SignedInAsync(People.Colleague);
        var sockets = new List<IWebSocket>();
        page.WebSocket += (_, socket) => sockets.Add(socket);
        await GoAsync(page, $"/bai-viet/{newsroom.Draft}");
        var writer = new Desk(page);
        await writer.ReadyAsync();
        await writer.IntoBodyAsync();
        await page.Keyboard.TypeAsync(" Đang viết dở.");
        await writer.SavedAsync();
        var text = sockets.Single(s => s.Url.Contains("/sync/", StringComparison.Ordinal));
        Assert.False(text.IsClosed);

        var administrator = await SignedInAsync(People.Administrator, $"/quan-tri/thanh-vien/{People.Colleague}");
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Khoá thành viên" }).ClickAsync();
        var closed = text.IsClosed ? Task.CompletedTask : page.WaitForCloseAsync(text, Soon);
        await administrator.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Khoá thành viên" }).ClickAsync();

        await closed;
        await Expect(writer.SaveState).ToContainTextAsync("không còn quyền", new() { Timeout = Soon });
        // The true message stands alone: nothing beside it says that the connection is being mended.
        await Expect(page.Locator("#components-reconnect-modal [data-when=trying]")).ToBeHiddenAsync();
        await Expect(writer.Body).Not.ToHaveAttributeAsync("contenteditable", "true");
        await Expect(writer.Body).ToContainTextAsync("Đang viết dở.");
        await PictureAsync(page, "disabled-while-writing");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" })).ToBeVisibleAsync(new() { Timeout = Soon });
    }

    [Fact]
    public async Task An_observer_reads_what_is_published_and_finds_no_field_to_write_in()
    {
        var observer = await AtDeskAsync(People.Observer, newsroom.Published);
        await Expect(observer.Body).ToContainTextAsync("đủ để gửi duyệt");
        foreach (var tab in (string[])["Quy trình", "Thông tin"])
        {
            await observer.Page.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();
            await Expect(observer.Page.GetByRole(AriaRole.Tabpanel, new() { Name = tab })).ToBeVisibleAsync(new() { Timeout = Soon });
            await Expect(Writable(observer.Page)).ToHaveCountAsync(0);
        }
        await observer.Body.ClickAsync();
        await observer.Page.Keyboard.TypeAsync("không được ghi");
        await Expect(observer.Body).Not.ToContainTextAsync("không được ghi");
    }

    private static ILocator Writable(IPage page) => page.Locator("#main").Locator(
        "[contenteditable=true], input:enabled:not([readonly]):visible, textarea:enabled:not([readonly]):visible, select:enabled:visible");

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Draft { get; private set; }

        public int Published { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Draft = await newsroom.DraftAsync();
            Published = await newsroom.ArticleAtAsync("Published");
        }
    }
}

internal static class ClosedSocket
{
    /// <summary>Ends when the page's socket has closed; fails after the given milliseconds.</summary>
    public static Task WaitForCloseAsync(this IPage page, IWebSocket socket, float within)
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        socket.Close += (_, _) => closed.TrySetResult();
        page.Close += (_, _) => closed.TrySetCanceled();
        return closed.Task.WaitAsync(TimeSpan.FromMilliseconds(within));
    }
}
