using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>The server does not take what somebody wrote: the words are put aside, its writer is told why, and what to do is said.</summary>
public sealed partial class RefusedEditTests(Browser browser, RefusedEditTests.Newsroom newsroom) : FaultTests(browser, newsroom), IClassFixture<RefusedEditTests.Newsroom>
{
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
    public async Task What_was_typed_offline_in_a_paragraph_that_a_colleague_deleted_becomes_a_private_copy()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Deleted);
        await writer.Page.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "muonmang2", "them3");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        var colleague = await AtDeskAsync(People.Colleague, newsroom.Deleted);
        await colleague.Body.Locator("p").Last.ClickAsync(new() { ClickCount = 3 });
        await colleague.Page.Keyboard.PressAsync("Backspace");
        await colleague.Page.Keyboard.PressAsync("Backspace");
        await Expect(colleague.Body.Locator("p")).ToHaveCountAsync(1);
        await colleague.SavedAsync();

        await writer.Page.Context.SetOfflineAsync(false);
        var copy = CopyOn(writer.Page);
        await Expect(copy).ToContainTextAsync("đồng nghiệp đã xoá đoạn ấy", new() { Timeout = Recovery });
        await copy.Locator("summary").ClickAsync();
        await Expect(copy.Locator(".kept-text")).ToHaveTextAsync("Đoạn sẽ bị xoá. muonmang2 them3");
        await Expect(writer.Body).Not.ToContainTextAsync("Đoạn sẽ bị xoá.");
        // The writer goes on in the article.
        await TypeAsync(writer, "viettiep4");
        await writer.SavedAsync();
        await EachOnceAsync(newsroom.Deleted, "viettiep4");
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
    public async Task Who_is_writing_when_a_colleague_sends_the_article_on_sees_it_at_once_with_every_word_in_its_place()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Taken);
        var colleague = await AtDeskAsync(People.Colleague, newsroom.Taken);
        await TypeAsync(writer, "dangviet1");
        await writer.SavedAsync();
        await Expect(colleague.Body).ToContainTextAsync("dangviet1", new() { Timeout = Soon });
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi duyệt" }).ClickAsync();
        await Expect(colleague.Page.Locator("header")).ToContainTextAsync("Chờ Tổ giúp việc", new() { Timeout = Soon });
        // From that moment on, on the screen of whoever was writing.
        await Expect(writer.Body).Not.ToHaveAttributeAsync("contenteditable", "true", new() { Timeout = True });
        await Expect(writer.SaveState).ToContainTextAsync(NoLongerWritten(), new() { Timeout = True });
        await Expect(writer.Page.Locator("header")).ToContainTextAsync("Chờ Tổ giúp việc", new() { Timeout = True });
        await Expect(writer.Body).ToContainTextAsync("dangviet1");
        await EachOnceAsync(newsroom.Taken, "dangviet1");
    }

    [Fact]
    public async Task A_page_that_states_an_older_schema_is_refused_by_the_server_itself_and_asked_to_load_anew()
    {
        var page = await SignedInAsync(People.Author);
        // The page itself is today's; only what it says of itself is a year old.
        await page.AddInitScriptAsync(
            """
            if (!sessionStorage.getItem('renewed')) {
              const Today = WebSocket
              window.WebSocket = class extends Today { constructor(address, ...more) { super(String(address).replace(/schema=\d+/, 'schema=1'), ...more) } }
            }
            """);
        await page.GotoAsync($"/bai-viet/{newsroom.Stale}");
        var writer = new Desk(page);
        await Expect(writer.SaveState).ToContainTextAsync("đã có bản mới", new() { Timeout = Soon });
        await Expect(page.Locator("[data-field=body] .ProseMirror[contenteditable=true]")).ToHaveCountAsync(0);
        await page.EvaluateAsync("sessionStorage.setItem('renewed', '1')");
        await GoAsync(page, $"/bai-viet/{newsroom.Stale}");
        await writer.ReadyAsync();
        await TypeAsync(writer, "saukhitai1");
        await writer.SavedAsync();
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

    [GeneratedRegex("Chỉ đọc|không còn quyền")]
    private static partial Regex NoLongerWritten();

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

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Sent { get; private set; }

        public int Moved { get; private set; }

        public int Older { get; private set; }

        public int TooBig { get; private set; }

        public int Bad { get; private set; }

        public int Damaged { get; private set; }

        public int Deleted { get; private set; }

        public int Taken { get; private set; }

        public int Stale { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Deleted = await newsroom.DraftAsync();
            await newsroom.WriteTextAsync(Deleted, newsroom.Author, "Bài có đoạn bị xoá", "Đoạn ở lại.", "Đoạn sẽ bị xoá.");
            Sent = await newsroom.DraftAsync();
            Moved = await newsroom.DraftAsync();
            Taken = await newsroom.DraftAsync();
            Stale = await newsroom.DraftAsync();
            Older = await newsroom.DraftAsync();
            TooBig = await newsroom.DraftAsync();
            Bad = await newsroom.DraftAsync();
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
