using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>What a writer meets when the network, the machine or the article is not what it was: nothing typed is lost, and what the page says is true.</summary>
public sealed partial class OfflineTests(Browser browser, OfflineTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<OfflineTests.Newsroom>
{
    /// <summary>Promised: the state shown is true within this time.</summary>
    private const int True = 3_000;

    /// <summary>Promised: what a browser still held arrives within this time of recovery.</summary>
    private const int Recovery = 10_000;

    [Fact]
    public async Task What_was_typed_without_a_network_survives_the_closed_tab_and_is_sent_by_the_next()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Closed);
        await TypeAsync(writer, "dagui1");
        await writer.SavedAsync();
        await App.KillAsync();
        await TypeAsync(writer, "ngoaituyen1", "ngoaituyen2");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        await PictureAsync(writer.Page, "offline-kept");
        var context = writer.Page.Context;
        await writer.Page.CloseAsync();

        await App.StartAsync();
        var back = await OpenAsync(context, newsroom.Closed);
        await Expect(back.Body).ToContainTextAsync("ngoaituyen2", new() { Timeout = Recovery });
        await back.SavedAsync();
        await EachOnceAsync(newsroom.Closed, "dagui1", "ngoaituyen1", "ngoaituyen2");
        // Acknowledged, nothing of the article stays on a machine that may be everybody's.
        await Expect(back.Page.Locator("html:not([data-unsaved])")).ToBeAttachedAsync();
        Assert.Equal(0, await KeptAsync(back.Page, "unsent"));
    }

    [Fact]
    public async Task An_hour_without_a_network_ends_with_both_peoples_words_in_one_text()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Hour, fakeClock: true);
        var colleague = await AtDeskAsync(People.Colleague, newsroom.Hour);
        await TypeAsync(writer, "truoc1");
        await writer.SavedAsync();
        await writer.Page.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "vang1");
        await Expect(writer.SaveState).ToContainTextAsync("chưa lưu", new() { Timeout = True, IgnoreCase = true });
        await TypeAsync(colleague, "kia1");
        await colleague.SavedAsync();
        await writer.Page.Clock.FastForwardAsync("01:00:00");
        await TypeAsync(writer, "vang2");
        await Expect(writer.SaveState).ToContainTextAsync("Mất kết nối", new() { Timeout = True });
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });

        await writer.Page.Context.SetOfflineAsync(false);
        await writer.SavedAsync(Recovery);
        await Expect(writer.Body).ToContainTextAsync("kia1", new() { Timeout = Soon });
        // Each sees the other's caret at once, not when the next sign of life happens to come.
        await TypeAsync(writer, "sau1");
        await Expect(colleague.Body).ToContainTextAsync("sau1", new() { Timeout = Soon });
        await Expect(colleague.CaretOf("Cộng tác viên Văn hoá")).ToBeVisibleAsync(new() { Timeout = True });
        await EachOnceAsync(newsroom.Hour, "truoc1", "vang1", "vang2", "kia1", "sau1");
    }

    [Fact]
    public async Task A_laptop_that_slept_says_what_is_true_and_catches_up()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Asleep, fakeClock: true);
        await TypeAsync(writer, "thuc1");
        await writer.SavedAsync();
        // The server goes away while nobody looks; only the jump of the clocks tells the page.
        await App.KillAsync();
        await writer.Page.Clock.FastForwardAsync("02:00:00");
        await Expect(writer.SaveState).ToContainTextAsync("Mất kết nối", new() { Timeout = True });
        await TypeAsync(writer, "thuc2");
        await Expect(writer.SaveState).ToContainTextAsync("chưa lưu", new() { Timeout = True });
        await App.StartAsync();
        await writer.SavedAsync(Recovery);
        await EachOnceAsync(newsroom.Asleep, "thuc1", "thuc2");
    }

    [Fact]
    public async Task What_was_typed_while_a_colleague_sent_the_article_on_becomes_a_private_copy()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Sent);
        await TypeAsync(writer, "truocgui1");
        await writer.SavedAsync();
        await writer.Page.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "muonmang1");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        var colleague = await AtDeskAsync(People.Colleague, newsroom.Sent);
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi duyệt" }).ClickAsync();
        await Expect(colleague.Page.Locator("header")).ToContainTextAsync("Chờ Tổ giúp việc", new() { Timeout = Soon });

        await writer.Page.Context.SetOfflineAsync(false);
        var copy = CopyOn(writer.Page);
        await Expect(copy).ToContainTextAsync("chưa gửi được", new() { Timeout = Recovery });
        await Expect(copy).ToContainTextAsync("Bản riêng vẫn ở trên máy này");
        // The page shows what the server has, and goes on doing so.
        await Expect(writer.Body).Not.ToContainTextAsync("muonmang1", new() { Timeout = Soon });
        await Expect(writer.Body).ToContainTextAsync("truocgui1");
        await Expect(writer.SaveState).ToContainTextAsync("không còn quyền", new() { Timeout = True });
        await PictureAsync(writer.Page, "private-copy");
        Assert.DoesNotContain((await writer.Page.RunAxe()).Violations, v => v.Tags.Contains("wcag2aa") || v.Tags.Contains("wcag2a"));

        // Found again after a reload, read, downloaded and let go.
        await GoAsync(writer.Page, $"/bai-viet/{newsroom.Sent}");
        await copy.Locator("summary").ClickAsync();
        await Expect(copy.Locator(".kept-text")).ToContainTextAsync("muonmang1");
        await OnPhoneAsync(writer.Page, "private-copy-360");
        await Expect(writer.SaveState).ToHaveTextAsync("Chỉ đọc", new() { Timeout = Soon });
        var file = await writer.Page.RunAndWaitForDownloadAsync(() => copy.GetByRole(AriaRole.Button, new() { Name = "Tải về" }).ClickAsync());
        Assert.Contains("muonmang1", await File.ReadAllTextAsync(await file.PathAsync(), Stop), StringComparison.Ordinal);
        await copy.GetByRole(AriaRole.Button, new() { Name = "Bỏ" }).ClickAsync();
        await copy.GetByRole(AriaRole.Button, new() { Name = "Bỏ hẳn" }).ClickAsync();
        await Expect(copy).ToHaveCountAsync(0);
        Assert.Equal(0, await KeptAsync(writer.Page, "copies"));
        Assert.Equal(0, await KeptAsync(writer.Page, "unsent"));
        await EachOnceAsync(newsroom.Sent, "truocgui1");
    }

    [Fact]
    public async Task A_tab_closed_offline_finds_its_words_again_as_a_copy_when_the_article_has_moved_on()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Moved);
        var context = writer.Page.Context;
        await App.KillAsync();
        await TypeAsync(writer, "dongtab1");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        await writer.Page.CloseAsync();
        await App.StartAsync();
        var colleague = await AtDeskAsync(People.Colleague, newsroom.Moved);
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi duyệt" }).ClickAsync();
        await Expect(colleague.Page.Locator("header")).ToContainTextAsync("Chờ Tổ giúp việc", new() { Timeout = Soon });

        var back = await OpenAsync(context, newsroom.Moved);
        await CopyOn(back.Page).Locator("summary").ClickAsync();
        await Expect(CopyOn(back.Page).Locator(".kept-text")).ToContainTextAsync("dongtab1");
        await Expect(back.Body).Not.ToContainTextAsync("dongtab1");
    }

    [Fact]
    public async Task Signing_out_asks_before_it_lets_go_of_what_was_never_sent()
    {
        var writer = await AtDeskAsync(People.Colleague, newsroom.SignedOut);
        LeaveSignedOut(People.Colleague);
        var context = writer.Page.Context;
        await App.KillAsync();
        await TypeAsync(writer, "bolai1");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        await writer.Page.CloseAsync();
        await App.StartAsync();

        var page = await context.NewPageAsync();
        await GoAsync(page, "/viec-cua-toi");
        await SignOutAsync(page);
        var question = page.GetByRole(AriaRole.Dialog);
        await Expect(question).ToContainTextAsync(OneChange(), new() { Timeout = Soon });
        await Expect(question).ToContainTextAsync("Đăng xuất sẽ bỏ chúng");
        await PictureAsync(page, "sign-out-asks");
        await OnPhoneAsync(page, "sign-out-asks-360");
        await question.GetByRole(AriaRole.Button, new() { Name = "Ở lại" }).ClickAsync();
        Assert.Equal(1, await KeptAsync(page, "unsent"));
        await SignOutAsync(page);
        await question.GetByRole(AriaRole.Button, new() { Name = "Bỏ và đăng xuất" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" })).ToBeVisibleAsync(new() { Timeout = Soon });
        Assert.Equal(0, await KeptAsync(page, "unsent"));
    }

    [Fact]
    public async Task Two_tabs_of_one_person_lose_and_double_nothing()
    {
        var first = await AtDeskAsync(People.Author, newsroom.TwoTabs);
        var context = first.Page.Context;
        var second = await OpenAsync(context, newsroom.TwoTabs);
        await App.KillAsync();
        await TypeAsync(first, "tabmot1");
        await TypeAsync(second, "tabhai1");
        foreach (var desk in (Desk[])[first, second])
            await Expect(desk.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        await second.Page.CloseAsync();
        await App.StartAsync();
        var third = await OpenAsync(context, newsroom.TwoTabs);
        foreach (var desk in (Desk[])[first, third])
            await desk.SavedAsync(Recovery);
        await EachOnceAsync(newsroom.TwoTabs, "tabmot1", "tabhai1");
        Assert.Equal(0, await KeptAsync(third.Page, "unsent"));
    }

    [Fact]
    public async Task A_browser_that_can_keep_nothing_says_so_and_types_on()
    {
        var page = await SignedInAsync(People.Author);
        await page.AddInitScriptAsync("Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })");
        await GoAsync(page, $"/bai-viet/{newsroom.NoDisk}");
        var writer = new Desk(page);
        await writer.ReadyAsync();
        await TypeAsync(writer, "khongdia1");
        await writer.SavedAsync();
        await page.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "khongdia2");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên trang này", new() { Timeout = True });
        await page.Context.SetOfflineAsync(false);
        await writer.SavedAsync(Recovery);
        await EachOnceAsync(newsroom.NoDisk, "khongdia1", "khongdia2");
    }

    [Fact]
    public async Task A_reader_is_never_told_that_something_is_saved()
    {
        var observer = await AtDeskAsync(People.Observer, newsroom.Published);
        await Expect(observer.SaveState).ToHaveTextAsync("Chỉ đọc");
        await observer.Page.Context.SetOfflineAsync(true);
        await Expect(observer.SaveState).Not.ToContainTextAsync("lưu", new() { Timeout = True });
    }

    [Fact]
    public async Task A_page_of_an_older_edition_keeps_what_it_holds_for_its_reload()
    {
        var page = await SignedInAsync(People.Author);
        var older = true;
        await page.RouteWebSocketAsync(new Regex("/sync/"), socket => Strike(socket, "lacu1", 4409, () => older));
        await GoAsync(page, $"/bai-viet/{newsroom.Older}");
        var writer = new Desk(page);
        await writer.ReadyAsync();
        await writer.IntoBodyAsync();
        await page.Keyboard.InsertTextAsync(" lacu1");
        await Expect(writer.SaveState).ToContainTextAsync("đã có bản mới", new() { Timeout = True });
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        await Expect(writer.Body).Not.ToHaveAttributeAsync("contenteditable", "true");
        await Expect(CopyOn(page)).ToHaveCountAsync(0);

        older = false;
        await GoAsync(page, $"/bai-viet/{newsroom.Older}");
        await writer.ReadyAsync();
        await Expect(writer.Body).ToContainTextAsync("lacu1", new() { Timeout = Soon });
        await writer.SavedAsync();
        await EachOnceAsync(newsroom.Older, "lacu1");
    }

    [Theory]
    [InlineData(4413, "quá lớn")]
    [InlineData(4400, "không ghép được")]
    public async Task An_edit_the_server_cannot_take_is_put_aside_and_its_writer_writes_on(int code, string why)
    {
        var article = code == 4413 ? newsroom.TooBig : newsroom.Bad;
        var page = await SignedInAsync(People.Author);
        await page.RouteWebSocketAsync(new Regex("/sync/"), socket => Strike(socket, "khongnhan1", code, () => true));
        await GoAsync(page, $"/bai-viet/{article}");
        var writer = new Desk(page);
        await writer.ReadyAsync();
        await TypeAsync(writer, "truocdo1");
        await writer.SavedAsync();
        await page.Keyboard.InsertTextAsync(" khongnhan1");
        await Expect(CopyOn(page)).ToContainTextAsync(why, new() { Timeout = Soon });
        await Expect(writer.Body).Not.ToContainTextAsync("khongnhan1", new() { Timeout = Soon });
        await TypeAsync(writer, "saudo1");
        await writer.SavedAsync();
        await EachOnceAsync(article, "truocdo1", "saudo1");
        await CopyOn(page).Locator("summary").ClickAsync();
        await Expect(CopyOn(page).Locator(".kept-text")).ToContainTextAsync("khongnhan1");
    }

    [Fact]
    public async Task A_damaged_text_is_shown_as_it_was_last_good_with_what_to_do()
    {
        var page = await SignedInAsync(People.Author);
        await page.GotoAsync($"/bai-viet/{newsroom.Damaged}");
        var desk = new Desk(page);
        await desk.ReadyAsync();
        await Expect(desk.SaveState).ToContainTextAsync("bị hỏng", new() { Timeout = Soon });
        await Expect(desk.SaveState).ToContainTextAsync("báo quản trị viên");
        await Expect(desk.Body).ToContainTextAsync("Bản còn đọc được.");
        await Expect(desk.Body).Not.ToHaveAttributeAsync("contenteditable", "true");
        await PictureAsync(page, "damaged-text");
    }

    [Fact]
    public async Task Undo_and_redo_of_a_new_paragraph_leave_the_caret_where_the_writing_goes_on()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Undone);
        await TypeAsync(writer, "dau");
        await writer.Page.WaitForTimeoutAsync(700);
        await writer.Page.Keyboard.PressAsync("Enter");
        await writer.Page.WaitForTimeoutAsync(700);
        await writer.Page.Keyboard.PressAsync("Control+z");
        await Expect(writer.Body.Locator("p")).ToHaveCountAsync(1);
        await writer.Page.Keyboard.PressAsync("Control+y");
        await Expect(writer.Body.Locator("p")).ToHaveCountAsync(2);
        await writer.Page.Keyboard.TypeAsync("cuoi");
        await Expect(writer.Body.Locator("p").Last).ToHaveTextAsync("cuoi");
    }

    /// <summary>A server that answers one certain update by closing the socket with that code.</summary>
    private static void Strike(IWebSocketRoute socket, string token, int code, Func<bool> strikes)
    {
        var server = socket.ConnectToServer();
        socket.OnMessage(frame =>
        {
            if (strikes() && Encoding.UTF8.GetString(frame.Binary ?? []).Contains(token, StringComparison.Ordinal))
            {
                _ = socket.CloseAsync(new() { Code = code, Reason = "test" });
                _ = server.CloseAsync();
            }
            else
            {
                server.Send(frame.Binary!);
            }
        });
    }

    private static async Task OnPhoneAsync(IPage page, string picture)
    {
        var desk = page.ViewportSize!;
        await page.SetViewportSizeAsync(360, 740);
        await PictureAsync(page, picture);
        await page.SetViewportSizeAsync(desk.Width, desk.Height);
    }

    private static ILocator CopyOn(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Bản riêng chưa gửi" });

    private static async Task TypeAsync(Desk desk, params string[] tokens)
    {
        await desk.IntoBodyAsync();
        foreach (var token in tokens)
            await desk.Page.Keyboard.TypeAsync($" {token}");
    }

    private static async Task<Desk> OpenAsync(IBrowserContext context, int articleId)
    {
        var desk = new Desk(await context.NewPageAsync());
        await GoAsync(desk.Page, $"/bai-viet/{articleId}");
        await desk.ReadyAsync();
        return desk;
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator("details.menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất", Exact = true }).ClickAsync();
    }

    /// <summary>Every token stands exactly once in a browser that has seen nothing of this before.</summary>
    private async Task EachOnceAsync(int articleId, params string[] tokens)
    {
        var fresh = await AtDeskAsync(People.Colleague, articleId);
        await Expect(fresh.Body).ToContainTextAsync(tokens[^1], new() { Timeout = Soon });
        var words = await fresh.WordsAsync();
        Assert.All(tokens, token => Assert.Single(words, token));
    }

    /// <summary>How many records this browser keeps on its machine, once what is under way there is done.</summary>
    private static async Task<int> KeptAsync(IPage page, string store)
    {
        await page.WaitForTimeoutAsync(300);
        return await page.EvaluateAsync<int>(
            """
            store => new Promise((resolve, reject) => {
              const opening = indexedDB.open('phuoclong-toa-soan');
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                const counting = opening.result.transaction(store).objectStore(store).count();
                counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
              };
            })
            """,
            store);
    }

    [GeneratedRegex("Còn \\d+ thay đổi chưa gửi của bài “.+”")]
    private static partial Regex OneChange();

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Closed { get; private set; }

        public int Hour { get; private set; }

        public int Asleep { get; private set; }

        public int Sent { get; private set; }

        public int Moved { get; private set; }

        public int SignedOut { get; private set; }

        public int TwoTabs { get; private set; }

        public int NoDisk { get; private set; }

        public int Published { get; private set; }

        public int Older { get; private set; }

        public int TooBig { get; private set; }

        public int Bad { get; private set; }

        public int Damaged { get; private set; }

        public int Undone { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Closed = await newsroom.DraftAsync();
            Hour = await newsroom.DraftAsync();
            Asleep = await newsroom.DraftAsync();
            Sent = await newsroom.DraftAsync();
            Moved = await newsroom.DraftAsync();
            SignedOut = await newsroom.DraftAsync();
            TwoTabs = await newsroom.DraftAsync();
            NoDisk = await newsroom.DraftAsync();
            Published = await newsroom.ArticleAtAsync("Published");
            Older = await newsroom.DraftAsync();
            TooBig = await newsroom.DraftAsync();
            Bad = await newsroom.DraftAsync();
            Undone = await newsroom.DraftAsync();
            Damaged = await newsroom.DraftAsync();
            await newsroom.WriteTextAsync(Damaged, newsroom.Author, "Bài có chỗ hỏng", "Bản còn đọc được.");
            await newsroom.WriteTextAsync(Damaged, newsroom.Author, "Bài có chỗ hỏng", "Bản sau đó.");
            await SpoilLastRowAsync(newsroom, Damaged);
        }

        private static async Task SpoilLastRowAsync(TestNewsroom newsroom, int article)
        {
            await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
            var last = await write.Db.TextUpdates.Where(u => u.ArticleId == article).MaxAsync(u => u.Seq, Stop);
            await write.Db.TextUpdates.Where(u => u.Seq == last).ExecuteUpdateAsync(u => u.SetProperty(x => x.Update, new byte[] { 1, 1, 255 }), Stop);
            await write.CommitAsync(Stop);
        }
    }
}
