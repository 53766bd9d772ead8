using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <content>Tables, by keyboard and from their bar.</content>
public sealed partial class EditorPageTests
{
    [Fact]
    public async Task A_table_is_made_walked_by_Tab_and_changed_from_its_bar()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[2]);
        await OnNewLineAsync(desk);
        await desk.Page.Keyboard.TypeAsync("/bang");
        await desk.Page.Keyboard.PressAsync("Enter");
        for (var cell = 1; cell <= 10; cell++)
        {
            await desk.Page.Keyboard.TypeAsync($"ô {cell}");
            await desk.Page.Keyboard.PressAsync("Tab");
        }
        var rows = desk.Body.Locator("tr");
        await Expect(rows).ToHaveCountAsync(4);
        await Expect(rows.Nth(0).Locator("th")).ToHaveCountAsync(3);
        await Expect(rows.Nth(3).Locator("td").First).ToHaveTextAsync("ô 10");

        var bar = desk.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Bảng", Exact = true });
        await bar.GetByRole(AriaRole.Button, new() { Name = "Thêm cột bên phải" }).ClickAsync();
        await Expect(rows.Nth(3).Locator("td")).ToHaveCountAsync(4);
        await bar.GetByRole(AriaRole.Button, new() { Name = "Hàng đầu là tiêu đề" }).ClickAsync();
        await Expect(desk.Body.Locator("th")).ToHaveCountAsync(0);
        await bar.GetByRole(AriaRole.Button, new() { Name = "Xoá hàng" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(3);
        await bar.GetByRole(AriaRole.Button, new() { Name = "Xoá bảng" }).ClickAsync();
        await Expect(desk.Body.Locator("table")).ToHaveCountAsync(0);
        await desk.SavedAsync();
    }

    [Fact]
    public async Task A_table_grows_and_its_cells_are_merged_and_split_without_a_mouse()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[7]);
        await OnNewLineAsync(desk);
        await desk.Page.Keyboard.TypeAsync("/bang");
        await desk.Page.Keyboard.PressAsync("Enter");
        foreach (var cell in (string[])["một", "hai", "ba"])
        {
            await desk.Page.Keyboard.TypeAsync(cell);
            await desk.Page.Keyboard.PressAsync("Tab");
        }
        await desk.Page.Keyboard.TypeAsync("bốn");
        await FromBarAsync("Thêm hàng phía dưới");
        await FromBarAsync("Thêm cột bên trái");
        var rows = desk.Body.Locator("tr");
        await Expect(rows).ToHaveCountAsync(4);
        await Expect(rows.Nth(1).Locator("td")).ToHaveTextAsync(["", "bốn", "", ""]);

        // The caret still stands behind "bốn": one step more takes the next cell in.
        await desk.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(desk.Body.Locator(".selectedCell")).ToHaveCountAsync(2);
        await FromBarAsync("Gộp các ô đang chọn");
        await Expect(rows.Nth(1).Locator("td")).ToHaveCountAsync(3);
        await Expect(rows.Nth(1).Locator("td[colspan='2']")).ToHaveTextAsync("bốn");
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await FromBarAsync("Tách ô");
        await Expect(rows.Nth(1).Locator("td")).ToHaveTextAsync(["", "bốn", "", ""]);
        await Expect(desk.Body.Locator("td[colspan='2']")).ToHaveCountAsync(0);
        await desk.SavedAsync();

        async Task FromBarAsync(string act)
        {
            await desk.Page.Keyboard.PressAsync("Alt+F10");
            var bar = desk.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Bảng", Exact = true });
            await Expect(bar.Locator(":focus")).ToHaveCountAsync(1);
            await desk.Page.Keyboard.PressAsync("Home");
            var wanted = bar.GetByRole(AriaRole.Button, new() { Name = act });
            for (var step = 0; step < 10 && !await wanted.EvaluateAsync<bool>("button => button === document.activeElement"); step++)
                await desk.Page.Keyboard.PressAsync("ArrowRight");
            await Expect(wanted).ToBeFocusedAsync();
            await desk.Page.Keyboard.PressAsync("Enter");
            await Expect(desk.Body).ToBeFocusedAsync();
        }
    }
}
