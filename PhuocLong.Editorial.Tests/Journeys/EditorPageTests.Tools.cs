using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <content>The small tools around the text: its length, and the bar beside a selection.</content>
public sealed partial class EditorPageTests
{
    [Fact]
    public async Task The_length_is_told_as_it_grows_and_selected_words_have_a_bar_of_their_own()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[9]);
        var page = desk.Page;
        var foot = page.Locator(".editor-foot");
        await Expect(foot).ToContainTextAsync("8 chữ · khoảng 1 phút đọc");
        await OnNewLineAsync(desk);
        await page.Keyboard.TypeAsync("một hai ba bốn");
        await Expect(foot).ToContainTextAsync("12 chữ · khoảng 1 phút đọc");

        // Beside selected words.
        await desk.ChooseAsync("hai ba");
        await Expect(foot).ToContainTextAsync("Đang chọn 2 chữ");
        var bar = page.GetByRole(AriaRole.Toolbar, new() { Name = "Định dạng phần đang chọn" });
        await bar.GetByRole(AriaRole.Button, new() { Name = "Đậm" }).ClickAsync();
        await Expect(desk.Body.Locator("strong")).ToHaveTextAsync("hai ba");

        // By keyboard the focus leaves the text and comes back, and the words stay chosen.
        await desk.ChooseAsync("bốn");
        await page.WaitForTimeoutAsync(50);
        await page.Keyboard.PressAsync("Alt+F10");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Expect(desk.Body.Locator("em")).ToHaveTextAsync("bốn");
        await desk.SavedAsync();
    }
}
