using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <content>Blocks that are no text, blocks that move, and the page with nothing else on it.</content>
public sealed partial class EditorPageTests
{
    [Fact]
    public async Task A_block_is_dragged_by_its_grip_and_moved_from_the_grips_menu_by_keyboard()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[13]);
        await OnNewLineAsync(desk);
        await desk.Page.Keyboard.TypeAsync("một");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("hai");
        var blocks = desk.Body.Locator("p");
        await Expect(blocks).ToHaveTextAsync([Opening, new("^một$"), new("^hai$")]);

        await blocks.Nth(2).HoverAsync();
        var grip = desk.Page.GetByRole(AriaRole.Button, new() { Name = "Kéo để chuyển chỗ, bấm để mở thực đơn" });
        var (from, to) = ((await grip.BoundingBoxAsync())!, (await blocks.First.BoundingBoxAsync())!);
        await desk.Page.Mouse.MoveAsync(from.X + from.Width / 2, from.Y + from.Height / 2);
        await desk.Page.Mouse.DownAsync();
        await desk.Page.Mouse.MoveAsync(to.X + 40, to.Y + 20, new() { Steps = 5 });
        await desk.Page.Mouse.MoveAsync(to.X + 40, to.Y + 2, new() { Steps = 5 });
        await desk.Page.Mouse.UpAsync();
        await Expect(blocks).ToHaveTextAsync([new("^hai$"), Opening, new("^một$")]);

        // From the text to the bar, to its last button, and down the menu.
        await desk.IntoBodyAsync("Control+Home");
        foreach (var key in (string[])["Alt+F10", "End", "Enter"])
            await desk.Page.Keyboard.PressAsync(key);
        var menu = desk.Page.GetByRole(AriaRole.Menu, new() { Name = "Thao tác với khối" });
        await Expect(menu.GetByRole(AriaRole.Menuitem, new() { Name = "Chuyển lên" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(menu.GetByRole(AriaRole.Menuitem, new() { Name = "Chuyển xuống" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(blocks).ToHaveTextAsync([Opening, new("^hai$"), new("^một$")]);
        await Expect(desk.Body).ToBeFocusedAsync();
        await desk.SavedAsync();
    }

    [Fact]
    public async Task A_divider_stands_between_two_lines_and_Backspace_takes_it_out_again()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[14]);
        await OnNewLineAsync(desk);
        await InsertAsync(desk, "gach ngang");
        await Expect(desk.Body.Locator("hr")).ToHaveCountAsync(1);
        await desk.Page.Keyboard.TypeAsync("Sau đường kẻ.");
        await Expect(desk.Body.Locator("hr + p")).ToHaveTextAsync("Sau đường kẻ.");
        await desk.Page.Keyboard.PressAsync("Home");
        await desk.Page.WaitForTimeoutAsync(50);
        await desk.Page.Keyboard.PressAsync("Backspace");
        await Expect(desk.Body.Locator("hr")).ToHaveCountAsync(0);
        await Expect(desk.Body.Locator("p")).ToHaveTextAsync([Opening, new("^Sau đường kẻ\\.$")]);
        await desk.SavedAsync();
    }

    [Fact]
    public async Task A_film_by_address_plays_in_place_when_it_is_a_file_and_is_a_card_that_leads_there_when_it_is_a_page()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[15]);
        const string Film = "https://phuoclong.example/uploads/khai-giang.mp4", Page = "https://phuoclong.example/vi/video-clip/khai-giang";
        // Nothing of it is fetched before somebody plays it, and nothing of the page at all.
        var asked = new List<string>();
        desk.Page.Request += (_, request) => asked.Add(request.Url);
        await OnNewLineAsync(desk);
        await InsertAsync(desk, "phim");
        var (form, address) = (desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Video" }), desk.Page.GetByLabel("Địa chỉ của video (https)"));
        await address.FillAsync("http://phuoclong.example/a.mp4");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(form.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Chỉ nhận địa chỉ bắt đầu bằng https://");
        await Expect(desk.Body.Locator(".editor-video")).ToHaveCountAsync(0);
        await address.FillAsync(Film);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Body.Locator(".editor-video video[controls]")).ToHaveAttributeAsync("src", Film);

        await InsertAsync(desk, "phim");
        await address.FillAsync(Page);
        await desk.Page.Keyboard.PressAsync("Enter");
        var card = desk.Body.Locator(".editor-video a");
        await Expect(card).ToHaveAttributeAsync("href", Page);
        await Expect(card).ToContainTextAsync("phuoclong.example");
        await Expect(card).ToHaveAttributeAsync("rel", new Regex("noopener"));
        await desk.Page.Keyboard.TypeAsync("Sau phim.");
        await Expect(desk.Body.Locator("p").Last).ToHaveTextAsync("Sau phim.");
        await desk.SavedAsync();
        Assert.DoesNotContain(asked, url => url.Contains("phuoclong.example", StringComparison.Ordinal));
        await Expect(desk.Body.Locator("iframe")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_the_whole_screen_one_writes_with_nothing_else_on_the_page_until_Escape()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[16]);
        var panel = desk.Page.GetByRole(AriaRole.Tab, new() { Name = "Kiểm tra" });
        await Expect(panel).ToBeVisibleAsync();
        await desk.IntoBodyAsync();
        await desk.Page.Keyboard.PressAsync("Control+Shift+F");
        await Expect(panel).ToBeHiddenAsync();
        await Expect(desk.Page.Locator(".editor-notice")).ToContainTextAsync("Nhấn Esc để trở lại");
        // The save state and the next act stay: nobody writes without knowing whether it is kept.
        await Expect(desk.SaveState).ToBeVisibleAsync();
        await desk.Page.Keyboard.TypeAsync(" Viết toàn màn hình.");
        await PictureAsync(desk.Page, "editor-full-screen");
        // A dialog takes its own Escape.
        await desk.Page.Keyboard.PressAsync("Control+/");
        await Expect(desk.Page.Locator("dialog.editor-keys")).ToBeVisibleAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(desk.Page.Locator("dialog.editor-keys")).ToBeHiddenAsync();
        await Expect(panel).ToBeHiddenAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToBeVisibleAsync();
        await desk.Page.Keyboard.TypeAsync(" Rồi viết tiếp.");
        await Expect(desk.Body).ToContainTextAsync("Viết toàn màn hình. Rồi viết tiếp.");
        await desk.SavedAsync();
    }

    /// <summary>Something from the menu, on the empty line the caret is in.</summary>
    private static async Task InsertAsync(Desk desk, string sought)
    {
        await desk.Page.Keyboard.TypeAsync("/" + sought);
        await Expect(desk.Page.GetByRole(AriaRole.Listbox, new() { Name = "Chèn vào bài" }).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await desk.Page.Keyboard.PressAsync("Enter");
    }
}
