using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>The writing page in real hands: menus, tables, images, search, paste, keys.</summary>
public sealed partial class EditorPageTests(Browser browser, EditorPageTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<EditorPageTests.Newsroom>
{
    // As Word puts it on the clipboard: its own list, its own dirt, and an image that lies on the writer's disk.
    private const string FromWord =
        """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {font-size:14.0pt} --></style></head><body lang=VI>
        <h2><span style='font-family:"Times New Roman"'>Công việc tháng 12<o:p></o:p></span></h2>
        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>-<span>&nbsp;</span></span><![endif]><span lang=VI>Rà soát <b>hồ sơ</b><o:p></o:p></span></p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>-<span>&nbsp;</span></span><![endif]>Báo cáo cuối năm<o:p></o:p></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <table class=MsoTableGrid><tr><td><p class=MsoNormal>Đơn vị</p></td><td><p class=MsoNormal>Số bài</p></td></tr><tr><td><p class=MsoNormal>Phòng Y tế</p></td><td><p class=MsoNormal>12</p></td></tr></table>
        <p class=MsoNormal><img width=400 height=300 src="file:///C:/Temp/clip_image001.jpg">Hết.<o:p></o:p></p></body></html>
        """;

    // Google Docs wraps everything in a bold that is none, and says in styles what others say in tags.
    private const string FromGoogleDocs =
        """
        <meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-6f1c"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-family:Arial;font-weight:400">Kế hoạch quý</span></h2>
        <p dir="ltr"><span style="font-weight:700">Chữ đậm</span><span style="font-weight:400;font-style:italic"> rồi nghiêng</span><span style="font-weight:400"> rồi thường.</span></p>
        <ul><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">Họp tổ dân phố</span></p></li></ul></b>
        """;

    private const string FromExcel =
        """
        <html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><table border=0 cellpadding=0 cellspacing=0 width=128 style="border-collapse:collapse"><col width=64 span=2>
        <tr height=20><td height=20 class=xl65 width=64>Tổ hai</td><td class=xl66 align=right x:num>1.234</td></tr><tr height=20><td>Tổ ba</td><td align=right x:num>56</td></tr></table><!--EndFragment--></body></html>
        """;

    // What every draft of the test newsroom says.
    private static readonly Regex Opening = new("^Nội dung của bài");

    [Fact]
    public async Task The_slash_menu_is_found_by_Vietnamese_typed_with_Unikey_and_taken_by_keyboard()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[0]);
        var keys = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        await OnNewLineAsync(desk);
        await desk.Page.Keyboard.TypeAsync("/");
        var menu = desk.Page.GetByRole(AriaRole.Listbox, new() { Name = "Chèn vào bài" });
        await Expect(menu).ToBeVisibleAsync();
        await VietnameseKeys.RetypeAsync(keys, "bảng");
        var option = menu.GetByRole(AriaRole.Option);
        await Expect(option).ToHaveCountAsync(1);
        await Expect(option).ToHaveTextAsync("Bảng");
        await Expect(desk.Body).ToHaveAttributeAsync("aria-activedescendant", (await option.GetAttributeAsync("id"))!);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Body.Locator("tr")).ToHaveCountAsync(3);
        await Expect(desk.Body).Not.ToContainTextAsync("/");

        // Without marks as well; and Escape leaves what was typed to be text.
        await desk.Page.Keyboard.PressAsync("Control+End");
        await desk.Page.Keyboard.TypeAsync("/trich");
        await Expect(option).ToHaveTextAsync("Trích dẫn");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeHiddenAsync();
        await Expect(desk.Body).ToContainTextAsync("/trich");
    }

    [Fact]
    public async Task A_word_composed_by_an_input_method_is_looked_up_without_being_disturbed()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[1]);
        var ime = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        await OnNewLineAsync(desk);
        await desk.Page.Keyboard.TypeAsync("/");
        await VietnameseKeys.ComposeAsync(ime, "quyết");
        var option = desk.Page.GetByRole(AriaRole.Listbox, new() { Name = "Chèn vào bài" }).GetByRole(AriaRole.Option);
        await Expect(option).ToHaveTextAsync("Khung quyết định");
        await Expect(desk.Body).ToContainTextAsync("/quyết");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("Hoàn thành trước ngày 15.");
        await Expect(desk.Body.Locator(".callout.decision")).ToContainTextAsync("Hoàn thành trước ngày 15.");
        await desk.Page.GetByLabel("Loại khung").SelectOptionAsync("Thời hạn");
        await Expect(desk.Body.Locator(".callout.deadline")).ToContainTextAsync("Hoàn thành trước ngày 15.");
    }

    [Fact]
    public async Task Words_are_found_without_their_marks_in_every_field_and_replaced_in_one_step()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Searched);
        await desk.IntoBodyAsync();
        await desk.Page.Keyboard.PressAsync("Control+h");
        var search = desk.Page.GetByRole(AriaRole.Search, new() { Name = "Tìm và thay trong bài" });
        await search.GetByLabel("Tìm trong bài").FillAsync("phuoc long");
        await Expect(search.GetByRole(AriaRole.Status)).ToHaveTextAsync(new Regex(@"^\d/3$"));
        await Expect(desk.Page.Locator(".editor-found")).ToHaveCountAsync(3);
        await PictureAsync(desk.Page, "editor-find");
        await search.GetByLabel("Thay bằng").FillAsync("Phước Bình");
        await search.GetByRole(AriaRole.Button, new() { Name = "Thay tất cả" }).ClickAsync();
        await Expect(desk.Title).ToContainTextAsync("Phước Bình");
        await Expect(desk.Body).ToContainTextAsync("phường Phước Bình và xã Phước Bình");
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Keyboard.PressAsync("Control+z");
        await Expect(desk.Title).ToContainTextAsync("Phước Long");
        await Expect(desk.Body).ToContainTextAsync("phường Phước Long và xã phuoc long");
    }

    [Fact]
    public async Task What_Word_copies_keeps_its_structure_and_loses_its_dirt()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[3]);
        await OnNewLineAsync(desk);
        await PasteAsync(desk.Page, FromWord);
        await Expect(desk.Body.Locator("h2")).ToHaveTextAsync("Công việc tháng 12");
        await Expect(desk.Body.Locator("ul > li")).ToHaveTextAsync(["Rà soát hồ sơ", "Báo cáo cuối năm"]);
        await Expect(desk.Body.Locator("ul strong")).ToHaveTextAsync("hồ sơ");
        await Expect(desk.Body.Locator("td")).ToHaveTextAsync(["Đơn vị", "Số bài", "Phòng Y tế", "12"]);
        await Expect(desk.Body).ToContainTextAsync("Hết.");
        await Expect(desk.Page.Locator(".editor-notice")).ToContainTextAsync("Đã bỏ 1 ảnh");
        Assert.DoesNotContain("mso", await desk.Body.InnerHTMLAsync(), StringComparison.OrdinalIgnoreCase);

        // Through the clipboard itself, as the browser hands it on.
        await OnNewLineAsync(desk);
        await PasteFromClipboardAsync(desk.Page, FromGoogleDocs);
        await Expect(desk.Body.Locator("h2")).ToHaveTextAsync(["Công việc tháng 12", "Kế hoạch quý"]);
        await Expect(desk.Body.Locator("h2 strong")).ToHaveCountAsync(0);
        await Expect(desk.Body.Locator("strong")).ToHaveTextAsync(["hồ sơ", "Chữ đậm"]);
        await Expect(desk.Body.Locator("em")).ToHaveTextAsync("rồi nghiêng");
        await Expect(desk.Body.Locator("ul > li").Last).ToHaveTextAsync("Họp tổ dân phố");
        await desk.Page.Keyboard.PressAsync("Control+End");
        await PasteFromClipboardAsync(desk.Page, FromExcel);
        await Expect(desk.Body.Locator("table")).ToHaveCountAsync(2);
        await Expect(desk.Body.Locator("table").Last.Locator("td")).ToHaveTextAsync(["Tổ hai", "1.234", "Tổ ba", "56"]);
        Assert.DoesNotContain("docs-internal", await desk.Body.InnerHTMLAsync(), StringComparison.Ordinal);
        await desk.SavedAsync();
    }

    [Fact]
    public async Task A_markdown_shortcut_is_taken_back_by_Backspace_as_it_was_typed()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[4]);
        await OnNewLineAsync(desk);
        await desk.Page.Keyboard.TypeAsync("## ");
        await Expect(desk.Body.Locator("h2")).ToHaveCountAsync(1);
        await desk.Page.Keyboard.PressAsync("Backspace");
        await Expect(desk.Body.Locator("h2")).ToHaveCountAsync(0);
        await Expect(desk.Body).ToContainTextAsync("##");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("chữ **đậm** và _nghiêng_ xong");
        await Expect(desk.Body.Locator("strong")).ToHaveTextAsync("đậm");
        await Expect(desk.Body.Locator("em")).ToHaveTextAsync("nghiêng");
    }

    [Fact]
    public async Task A_block_is_moved_and_turned_into_another_by_keyboard()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[5]);
        await OnNewLineAsync(desk);
        foreach (var line in (string[])["một", "hai", "ba"])
        {
            await desk.Page.Keyboard.TypeAsync(line);
            await desk.Page.Keyboard.PressAsync("Enter");
        }
        await desk.Page.Keyboard.PressAsync("ArrowUp");
        await desk.Page.Keyboard.PressAsync("Alt+Shift+ArrowUp");
        await Expect(desk.Body.Locator("p")).ToHaveTextAsync([Opening, new("^một$"), new("^ba$"), new("^hai$"), new("^$")]);
        await desk.Page.Keyboard.TypeAsync("!");
        await Expect(desk.Body.Locator("p")).ToHaveTextAsync([Opening, new("^một$"), new("^!ba$"), new("^hai$"), new("^$")]);

        await desk.Page.Keyboard.PressAsync("Alt+F10");
        await desk.Page.Keyboard.PressAsync("End");
        await desk.Page.Keyboard.PressAsync("Enter");
        var menu = desk.Page.GetByRole(AriaRole.Menu, new() { Name = "Thao tác với khối" });
        await Expect(menu).ToBeVisibleAsync();
        await menu.GetByRole(AriaRole.Menuitem, new() { Name = "Trích dẫn" }).PressAsync("Enter");
        await Expect(desk.Body.Locator("blockquote")).ToContainTextAsync("ba");
        await desk.Page.Keyboard.TypeAsync("?");
        await Expect(desk.Body.Locator("blockquote")).ToContainTextAsync("?");
    }

    private static async Task OnNewLineAsync(Desk desk)
    {
        await desk.IntoBodyAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task PasteFromClipboardAsync(IPage page, string html)
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("html => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([html.replace(/<[^>]*>/g, ' ')], { type: 'text/plain' }) })])", html);
        await page.Keyboard.PressAsync("Control+V");
    }

    private static async Task PasteAsync(IPage page, string html) => await page.EvaluateAsync(
        """
        html => {
          const data = new DataTransfer();
          data.setData('text/html', html);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        html);

    public sealed class Newsroom : JourneyNewsroom
    {
        public int[] Empty { get; } = new int[17];

        public int Searched { get; private set; }

        public int Illustrated { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            for (var i = 0; i < Empty.Length; i++)
                Empty[i] = await newsroom.DraftAsync();
            Illustrated = await newsroom.DraftAsync();
            await newsroom.WriteTextAsync(Illustrated, newsroom.Author, "Ra quân làm sạch bờ hồ", "Đoạn đầu.");
            Searched = await newsroom.DraftAsync();
            await newsroom.WriteTextAsync(Searched, newsroom.Author, "Tin từ Phước Long", "Về phường Phước Long và xã phuoc long.");
        }
    }
}
