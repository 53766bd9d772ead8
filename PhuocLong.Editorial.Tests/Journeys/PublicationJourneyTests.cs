using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>The newsroom's main job: one article from its first keystroke to its public address, and one month on the board.</summary>
[Collection(SecondBrowser.Name)]
public sealed partial class PublicationJourneyTests(Browser browser, PublicationJourneyTests.Newsroom newsroom)
    : JourneyTests(browser, newsroom), IClassFixture<PublicationJourneyTests.Newsroom>
{
    private const string Title = "Phường Long Thuỷ – ra quân làm sạch bờ hồ";
    private const string Reason = "Xin nêu rõ ai chủ trì đợt ra quân và ghi nguồn ảnh.";
    private const string Mended = "Đợt ra quân do Uỷ ban nhân dân phường chủ trì.";
    private const string PublicAddress = "https://cong.example.vn/tin-tuc/ra-quan-lam-sach-bo-ho-12.html";

    // As it comes from a portal's page: the headline twice, the page's date line, spaces of every kind, empty lines.
    private const string Copied =
        """
        <h1>Phường Long Thuỷ&nbsp;–  ra quân làm sạch bờ hồ</h1><p>Thứ sáu - 20/11/2026 08:15 312 0</p>
        <p>Phường Long Thuỷ –  ra quân   làm sạch bờ hồ</p><p>&nbsp;</p>
        <p><span style="font-family:Times New Roman">Sáng ngày 20/11,&nbsp; hơn 120 đoàn viên,  hội viên và người dân đã thu gom rác dọc bờ hồ,
        trồng thêm 45 cây xanh —&nbsp;trong đó có 20 cây do các hộ dân góp.</span></p>
        <p>Từ nay đến cuối năm, phường giữ lịch dọn vệ sinh vào sáng thứ bảy tuần đầu mỗi tháng; các tổ dân phố thay nhau phụ trách từng đoạn.</p>
        """;

    [Fact]
    public async Task An_article_goes_from_its_first_keystroke_to_its_public_address_while_the_chair_watches_the_month()
    {
        var board = await SignedInAsync(People.Chair, "/chi-tieu");
        await Expect(BoardRow(board)).ToContainTextAsync("0 trên 2 bài");
        var assistant = await SignedInAsync(People.Assistant);
        await Expect(assistant.Locator("main")).ToContainTextAsync("Không có bài nào chờ anh/chị.");
        // Both have their page open long before anything comes to them.
        var (boardMember, chair) = (await SignedInAsync(People.BoardMember), await SignedInAsync(People.Chair));

        var author = await WriteAsync();
        await SendAsync(author);
        await Expect(BoardRow(board)).ToContainTextAsync("1 trên 2 bài", new() { Timeout = Soon });
        await PictureAsync(board, "journey-5-board");

        await ReturnAsync(assistant);
        await MendAsync(author);
        await ApproveAsync(assistant, "journey-6-assistant");
        await ApproveAsync(boardMember, "journey-7-board-member");
        await ApproveAsync(chair, "journey-8-chair", last: true);

        var address = new Uri(author.Page.Url).AbsolutePath;
        await PublishAsync(chair, address);
        await TellsAllAsync(author);
        // Returned and sent again, it still counts once.
        await Expect(BoardRow(board)).ToContainTextAsync("1 trên 2 bài");
        await board.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await Expect(board).ToHaveURLAsync(new Regex(Regex.Escape(address) + "$"));
    }

    private async Task<Desk> WriteAsync()
    {
        var page = await SignedInAsync(People.Author);
        await page.GetByRole(AriaRole.Link, new() { Name = "Viết bài" }).First.ClickAsync();
        var desk = new Desk(page);
        await desk.ReadyAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi duyệt" }).ClickAsync();
        var refused = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Chưa gửi được" });
        foreach (var missing in (string[])["tít", "nội dung", "chuyên mục", "nguồn"])
            await Expect(refused).ToContainTextAsync(missing, new() { Timeout = Soon, IgnoreCase = true });
        await PictureAsync(page, "journey-1-missing");

        await desk.Title.ClickAsync();
        await PasteAsync(page, Copied);
        await Expect(desk.Title).ToHaveTextAsync(Title, new() { Timeout = Soon });
        await Expect(desk.Body).ToContainTextAsync("trồng thêm 45 cây xanh — trong đó có 20 cây");
        await Expect(desk.Body).Not.ToContainTextAsync("ra quân làm sạch bờ hồ");
        await Expect(desk.Body).Not.ToContainTextAsync("312 0");
        await Expect(desk.Body.Locator("p")).ToHaveCountAsync(2);
        await desk.Lead.ClickAsync();
        await page.Keyboard.TypeAsync("Hơn 120 người tham gia buổi đầu tiên.");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Thông tin" }).ClickAsync();
        await page.GetByLabel("Chuyên mục").SelectOptionAsync("Tin tức, sự kiện");
        await Expect(page.GetByText("Đã lưu thông tin lúc")).ToBeVisibleAsync(new() { Timeout = Soon });
        await page.GetByLabel("Nguồn").FillAsync("UBND phường Long Thuỷ");
        await page.GetByLabel("Nguồn").PressAsync("Tab");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Kiểm tra" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Tabpanel)).Not.ToContainTextAsync("Bắt buộc", new() { Timeout = Soon });
        await desk.SavedAsync();
        await PictureAsync(page, "journey-2-written");
        return desk;
    }

    private static async Task SendAsync(Desk desk)
    {
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi duyệt" }).ClickAsync();
        await Expect(desk.Page.Locator("header")).ToContainTextAsync("Chờ Tổ giúp việc", new() { Timeout = Soon });
        await Expect(desk.Body).Not.ToHaveAttributeAsync("contenteditable", "true");
    }

    private static async Task ReturnAsync(IPage assistant)
    {
        await ChooseAsync(assistant);
        await PictureAsync(assistant, "journey-3-inbox");
        await assistant.GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
        await assistant.GetByLabel("Lý do").FillAsync(Reason);
        await assistant.Locator("form.reason-form").GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
        await Expect(Waiting(assistant)).ToHaveCountAsync(0, new() { Timeout = Soon });
    }

    private static async Task MendAsync(Desk author)
    {
        await Expect(author.Page.GetByRole(AriaRole.Note)).ToContainTextAsync(Reason, new() { Timeout = Soon });
        await Expect(author.Body).ToHaveAttributeAsync("contenteditable", "true", new() { Timeout = Soon });
        await PictureAsync(author.Page, "journey-4-returned");
        await author.IntoBodyAsync();
        await author.Page.Keyboard.PressAsync("Enter");
        await author.Page.Keyboard.TypeAsync(Mended);
        await SendAsync(author);
    }

    private static async Task ApproveAsync(IPage decider, string picture, bool last = false)
    {
        await ChooseAsync(decider);
        await Expect(decider.Locator(".reading")).ToContainTextAsync(Mended, new() { Timeout = Soon });
        await PictureAsync(decider, picture);
        await decider.GetByRole(AriaRole.Button, new() { Name = "Duyệt" }).ClickAsync();
        // Approved last, it waits with the same person for being published.
        if (last)
            await Expect(decider.Locator(".reading")).ToContainTextAsync("Đã duyệt", new() { Timeout = Soon });
        else
            await Expect(Waiting(decider)).ToHaveCountAsync(0, new() { Timeout = Soon });
    }

    private static async Task PublishAsync(IPage chair, string address)
    {
        await GoAsync(chair, address);
        await new Desk(chair).ReadyAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Xuất bản" }).ClickAsync();
        await Expect(chair.Locator("header")).ToContainTextAsync("Đã xuất bản", new() { Timeout = Soon });
        await chair.GetByRole(AriaRole.Tab, new() { Name = "Quy trình" }).ClickAsync();
        await chair.GetByRole(AriaRole.Textbox, new() { Name = "Địa chỉ bài trên cổng" }).FillAsync(PublicAddress);
        await chair.GetByRole(AriaRole.Button, new() { Name = "Ghi địa chỉ" }).ClickAsync();
        await Expect(chair.GetByRole(AriaRole.Link, new() { Name = PublicAddress })).ToBeVisibleAsync(new() { Timeout = Soon });
        await PictureAsync(chair, "journey-9-published");
    }

    /// <summary>The author, on the page open since the first word, reads the whole way of the article, latest first.</summary>
    private static async Task TellsAllAsync(Desk author)
    {
        await author.Page.GetByRole(AriaRole.Tab, new() { Name = "Quy trình" }).ClickAsync();
        await Expect(author.Page.GetByRole(AriaRole.Link, new() { Name = PublicAddress })).ToBeVisibleAsync(new() { Timeout = Soon });
        var story = await author.Page.Locator(".story > li").AllInnerTextsAsync();
        string[] tale = [.. story.Reverse().Select(entry => WhiteSpace().Replace(entry, " "))];
        (string Act, string By)[] expected =
        [
            ("Gửi duyệt", "Cộng tác viên Văn hoá"), ("Trả lại", "Tổ giúp việc"), ("Gửi duyệt", "Cộng tác viên Văn hoá"), ("Duyệt", "Tổ giúp việc"),
            ("Duyệt", "Ban Biên tập 1"), ("Duyệt", "Trưởng Ban Biên tập"), ("Xuất bản", "Trưởng Ban Biên tập"), ("địa chỉ", "Trưởng Ban Biên tập"),
        ];
        var at = 0;
        foreach (var (act, by) in expected)
        {
            at = Array.FindIndex(tale, at, entry => entry.Contains(act, StringComparison.OrdinalIgnoreCase) && entry.Contains(by, StringComparison.Ordinal)) + 1;
            Assert.True(at > 0, $"“{act}” by {by} is not told in its place:\n{string.Join('\n', tale)}");
        }
        Assert.Contains(tale, entry => entry.Contains(Reason, StringComparison.Ordinal));
        await PictureAsync(author.Page, "journey-10-timeline");
    }

    private static async Task ChooseAsync(IPage decider)
    {
        await Expect(Waiting(decider)).ToBeVisibleAsync(new() { Timeout = Soon });
        await Waiting(decider).ClickAsync();
        await Expect(decider.Locator(".reading h2")).ToHaveTextAsync(Title, new() { Timeout = Soon });
    }

    private static ILocator Waiting(IPage decider) =>
        decider.GetByRole(AriaRole.Region, new() { Name = "Chờ tôi" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(Title)) });

    private static ILocator BoardRow(IPage board) => board.GetByRole(AriaRole.Row).Filter(new() { HasText = "Phòng Văn hoá và Thông tin" });

    /// <summary>Through the real clipboard, as markup, the way a page is copied.</summary>
    private static async Task PasteAsync(IPage page, string html)
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("html => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([html.replace(/<[^>]*>/g, '\\n')], { type: 'text/plain' }) })])", html);
        await page.Keyboard.PressAsync("Control+V");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    public sealed class Newsroom : JourneyNewsroom
    {
        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            var today = newsroom.Clock.Today();
            var policy = await newsroom.Get<QuotaPolicies>().CreateAsync(
                new() { Name = "Chỉ tiêu các ngành", Minimum = 2, From = new(today.Year, today.Month, 1), Units = { newsroom.Culture, newsroom.Health } },
                newsroom.Chair, TestNewsroom.Stop);
            Assert.True(policy.Succeeded, policy.Refusal);
        }
    }
}
