using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>What a writer's own machine keeps of what the server does not have: over a closed tab, until it is sent or let go of.</summary>
public sealed partial class KeptOnMachineTests(Browser browser, KeptOnMachineTests.Newsroom newsroom) : FaultTests(browser, newsroom), IClassFixture<KeptOnMachineTests.Newsroom>
{
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
        // Whoever sits down at this machine next is not handed it, though they may write the same article.
        var own = await context.CookiesAsync();
        await SitDownAsync(context, People.Colleague);
        var other = await OpenAsync(context, newsroom.Closed);
        await Expect(other.Body).ToContainTextAsync("dagui1", new() { Timeout = Soon });
        await other.SavedAsync();
        Assert.DoesNotContain("ngoaituyen1", await other.WordsAsync());
        Assert.Equal(1, await KeptAsync(other.Page, "unsent"));
        await other.Page.CloseAsync();
        await context.ClearCookiesAsync();
        await context.AddCookiesAsync(own.Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly }));

        var back = await OpenAsync(context, newsroom.Closed);
        await Expect(back.Body).ToContainTextAsync("ngoaituyen2", new() { Timeout = Recovery });
        await back.SavedAsync();
        await EachOnceAsync(newsroom.Closed, "dagui1", "ngoaituyen1", "ngoaituyen2");
        // Acknowledged, nothing of the article stays on a machine that may be everybody's.
        await Expect(back.Page.Locator("html:not([data-unsaved])")).ToBeAttachedAsync();
        Assert.Equal(0, await KeptAsync(back.Page, "unsent"));
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
        await page.AddInitScriptAsync(NoDatabase);
        await GoAsync(page, $"/bai-viet/{newsroom.NoDisk}");
        var writer = new Desk(page);
        await writer.ReadyAsync();
        await TypeAsync(writer, "khongdia1");
        await writer.SavedAsync();
        await page.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "khongdia2");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên trang này", new() { Timeout = True });
        Assert.Equal(DialogType.BeforeUnload, await LeaveAsync(page));
        await page.Context.SetOfflineAsync(false);
        await writer.SavedAsync(Recovery);
        await EachOnceAsync(newsroom.NoDisk, "khongdia1", "khongdia2");
    }

    [Fact]
    public async Task Leaving_asks_while_something_is_unsent_and_not_once_everything_is_saved()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Left);
        await writer.Page.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "chuagui1");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        Assert.Equal(DialogType.BeforeUnload, await LeaveAsync(writer.Page));
        await writer.Page.Context.SetOfflineAsync(false);
        await writer.SavedAsync(Recovery);
        // Whoever asked now would be answered "stay", and the tab would not close.
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        writer.Page.Close += (_, _) => closed.TrySetResult();
        await writer.Page.CloseAsync(new() { RunBeforeUnload = true });
        await closed.Task.WaitAsync(TimeSpan.FromMilliseconds(Soon), Stop);
        await EachOnceAsync(newsroom.Left, "chuagui1");
    }

    [Fact]
    public async Task A_full_disk_is_told_as_it_is_and_hinders_nobody()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.FullDisk);
        await writer.Page.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "concho1");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        // Chromium lets small writes pass any quota it is told of; a disk that is full undoes them just so.
        await writer.Page.EvaluateAsync("(() => { const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...given) { const request = put.apply(this, given); this.transaction.abort(); return request } })()");
        await TypeAsync(writer, "hetcho1");
        // What was kept before is not all of it any more.
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên trang này", new() { Timeout = True });
        await writer.Page.Context.SetOfflineAsync(false);
        await writer.SavedAsync(Recovery);
        await EachOnceAsync(newsroom.FullDisk, "concho1", "hetcho1");
    }

    /// <summary>Tries to close the tab, is asked, and stays.</summary>
    private static async Task<string> LeaveAsync(IPage page)
    {
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        };
        await page.CloseAsync(new() { RunBeforeUnload = true });
        return await asked.Task.WaitAsync(TimeSpan.FromMilliseconds(Soon), Stop);
    }

    /// <summary>The sign-in of one person ran out, and another signs in at the same browser.</summary>
    private static async Task SitDownAsync(IBrowserContext context, int member)
    {
        await context.ClearCookiesAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/tai-khoan/dang-nhap");
        await page.GetByLabel("Thư điện tử").FillAsync(JourneyNewsroom.EmailOf(member));
        await page.GetByLabel("Mật khẩu").FillAsync(JourneyNewsroom.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await LiveAsync(page);
        await page.CloseAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator("details.menu:not(.bell) summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất", Exact = true }).ClickAsync();
    }

    [GeneratedRegex("Còn \\d+ thay đổi chưa gửi của bài “.+”")]
    private static partial Regex OneChange();

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Closed { get; private set; }

        public int SignedOut { get; private set; }

        public int TwoTabs { get; private set; }

        public int NoDisk { get; private set; }

        public int FullDisk { get; private set; }

        public int Left { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Closed = await newsroom.DraftAsync();
            SignedOut = await newsroom.DraftAsync();
            TwoTabs = await newsroom.DraftAsync();
            NoDisk = await newsroom.DraftAsync();
            FullDisk = await newsroom.DraftAsync();
            Left = await newsroom.DraftAsync();
        }
    }
}
