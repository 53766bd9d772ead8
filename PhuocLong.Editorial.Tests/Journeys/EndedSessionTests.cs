using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>A session or a right ends while words of its member are still on their way.</summary>
public sealed class EndedSessionTests(Browser browser, EndedSessionTests.Newsroom newsroom) : FaultTests(browser, newsroom), IClassFixture<EndedSessionTests.Newsroom>
{
    /// <summary>As if the person had looked at another tab and come back.</summary>
    private const string ComeBack = "document.dispatchEvent(new Event('visibilitychange'))";

    [Fact]
    public async Task A_session_that_ended_meanwhile_keeps_the_words_for_the_next_sign_in()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Expired);
        await writer.Page.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "hetphien1");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        await writer.Page.Context.ClearCookiesAsync();
        await writer.Page.Context.SetOfflineAsync(false);
        await Expect(writer.SaveState).ToContainTextAsync("Phiên đăng nhập đã hết", new() { Timeout = True });
        await Expect(writer.SaveState).ToContainTextAsync("hãy tải lại trang để đăng nhập");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này");
        await Expect(CopyOn(writer.Page)).ToHaveCountAsync(0);
        await PictureAsync(writer.Page, "session-ended");

        await writer.Page.ReloadAsync();
        await SignInAsync(writer.Page, People.Author);
        await writer.ReadyAsync();
        await Expect(writer.Body).ToContainTextAsync("hetphien1", new() { Timeout = Recovery });
        await writer.SavedAsync();
        await EachOnceAsync(newsroom.Expired, "hetphien1");
        Assert.Equal(0, await KeptAsync(writer.Page, "unsent"));
    }

    [Fact]
    public async Task Whoever_signs_in_again_in_another_tab_finds_the_first_one_saving_on()
    {
        var page = await SignedInAsync(People.Author);
        await page.AddInitScriptAsync(NoDatabase);
        await GoAsync(page, $"/bai-viet/{newsroom.OtherTab}");
        var writer = new Desk(page);
        await writer.ReadyAsync();
        await page.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "thekhac1");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên trang này", new() { Timeout = True });
        await page.Context.ClearCookiesAsync();
        await page.Context.SetOfflineAsync(false);
        // Nothing is on the disk: to reload would be the wrong advice.
        await Expect(writer.SaveState).ToContainTextAsync("đừng tải lại trang", new() { Timeout = True });

        var second = await page.Context.NewPageAsync();
        await second.GotoAsync("/tai-khoan/dang-nhap?returnUrl=/viec-cua-toi");
        await SignInAsync(second, People.Colleague);
        await page.EvaluateAsync(ComeBack);
        await Expect(writer.SaveState).ToContainTextAsync("đừng tải lại trang", new() { Timeout = True });
        await page.Context.ClearCookiesAsync();
        await second.GotoAsync("/tai-khoan/dang-nhap?returnUrl=/viec-cua-toi");
        await SignInAsync(second, People.Author);
        await page.EvaluateAsync(ComeBack);
        await writer.SavedAsync(Recovery);
        await EachOnceAsync(newsroom.OtherTab, "thekhac1");
    }

    [Fact]
    public async Task What_was_on_its_way_when_the_right_was_withdrawn_is_a_private_copy_at_once()
    {
        var page = await SignedInAsync(People.Stranger);
        var slow = false;
        await page.RouteWebSocketAsync(new Regex("/sync/"), socket => HoldBack(socket, () => slow));
        await GoAsync(page, $"/bai-viet/{newsroom.Withdrawn}");
        var writer = new Desk(page);
        await writer.ReadyAsync();
        await TypeAsync(writer, "damuon0");
        await writer.SavedAsync();
        slow = true;
        await page.Keyboard.TypeAsync(" trenduong1");
        await WithdrawAsync(People.Stranger);

        await Expect(CopyOn(page)).ToContainTextAsync("anh/chị không còn quyền sửa", new() { Timeout = True });
        await Expect(writer.SaveState).ToContainTextAsync("không còn quyền sửa", new() { Timeout = True });
        await CopyOn(page).Locator("summary").ClickAsync();
        await Expect(CopyOn(page).Locator(".kept-text")).ToContainTextAsync("trenduong1");
        await PictureAsync(page, "withdrawn-copy");
    }

    [Fact]
    public async Task A_right_withdrawn_during_an_outage_leaves_the_words_as_a_copy_where_the_article_was()
    {
        var writer = await AtDeskAsync(newsroom.Leaver, newsroom.Left);
        await TypeAsync(writer, "truocrut1");
        await writer.SavedAsync();
        await writer.Page.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "sauroi1");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        await WithdrawAsync(newsroom.Leaver);
        await writer.Page.Context.SetOfflineAsync(false);
        // A session ends with the roles it began with; what the article has become is said after the next sign-in.
        await Expect(writer.SaveState).ToContainTextAsync("hãy tải lại trang để đăng nhập", new() { Timeout = True });

        await writer.Page.ReloadAsync();
        await SignInAsync(writer.Page, newsroom.Leaver);
        await Expect(writer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Không", new() { Timeout = Soon });
        var copy = CopyOn(writer.Page);
        await Expect(copy).ToContainTextAsync("Bản riêng vẫn ở trên máy này", new() { Timeout = True });
        await copy.Locator("summary").ClickAsync();
        await Expect(copy.Locator(".kept-text")).ToContainTextAsync("sauroi1");
        await PictureAsync(writer.Page, "stranded-copy");
        await OnPhoneAsync(writer.Page, "stranded-copy-360");
        Assert.Equal(0, await KeptAsync(writer.Page, "unsent"));
        await GoAsync(writer.Page, $"/bai-viet/{newsroom.Left}");
        await Expect(copy).ToHaveCountAsync(1, new() { Timeout = Soon });
    }

    private static async Task SignInAsync(IPage page, int memberId)
    {
        await page.GetByLabel("Thư điện tử").FillAsync(JourneyNewsroom.EmailOf(memberId));
        await page.GetByLabel("Mật khẩu").FillAsync(JourneyNewsroom.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await LiveAsync(page);
    }

    /// <summary>An administrator takes the member's only role away.</summary>
    private async Task WithdrawAsync(int memberId)
    {
        LeaveSignedOut(memberId);
        var administrator = await SignedInAsync(People.Administrator, $"/quan-tri/thanh-vien/{memberId}");
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Thu lại vai trò" }).ClickAsync();
        await administrator.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Thu lại" }).ClickAsync();
        await Expect(administrator.GetByText("Đã thu lại vai trò.").First).ToBeVisibleAsync(new() { Timeout = Soon });
    }

    /// <summary>A line that carries nothing to the server any more and everything from it.</summary>
    private static void HoldBack(IWebSocketRoute socket, Func<bool> holds)
    {
        var server = socket.ConnectToServer();
        socket.OnMessage(frame =>
        {
            if (!holds())
                server.Send(frame.Binary!);
        });
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Expired { get; private set; }

        public int OtherTab { get; private set; }

        public int Withdrawn { get; private set; }

        public int Leaver { get; private set; }

        public int Left { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Expired = await newsroom.DraftAsync();
            OtherTab = await newsroom.DraftAsync();
            Withdrawn = await newsroom.DraftAsync(newsroom.Stranger);
            Leaver = await newsroom.MemberAsync("Người sắp rời đơn vị", (Role.Contributor, newsroom.Health, null));
            Left = await newsroom.DraftAsync(newsroom.Stranger);
        }
    }
}
