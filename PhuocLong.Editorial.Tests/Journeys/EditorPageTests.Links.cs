using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <content>Links: set, changed and removed by keyboard, and what becomes of an address nobody should follow.</content>
public sealed partial class EditorPageTests
{
    private const string Words = "cổng thông tin", Hostile = "javascript:alert(1)";

    [Fact]
    public async Task A_link_is_set_changed_and_removed_by_keyboard_and_its_words_stay()
    {
        var (desk, keyboard) = await WithWordsAsync(newsroom.Empty[10]);
        var link = desk.Body.Locator("a");
        await AskedAsync(desk);
        await keyboard.TypeAsync("phuoclong.example/tin");
        await keyboard.PressAsync("Enter");
        await Expect(link).ToHaveTextAsync(Words);
        await Expect(link).ToHaveAttributeAsync("href", "https://phuoclong.example/tin");
        // Who goes on writing writes behind the words, and no link.
        await Expect(desk.Body).ToBeFocusedAsync();
        await keyboard.TypeAsync(" thị xã");
        await Expect(desk.Body.Locator("p").Last).ToHaveTextAsync($"Xem {Words} thị xã");
        await Expect(link).ToHaveTextAsync(Words);

        // A part of it is enough to change all of it.
        await desk.ChooseAsync("thông");
        await AskedAsync(desk, "https://phuoclong.example/tin");
        await keyboard.TypeAsync("bbt@phuoclong.example");
        await keyboard.PressAsync("Enter");
        await Expect(link).ToHaveAttributeAsync("href", "mailto:bbt@phuoclong.example");
        await Expect(link).ToHaveTextAsync(Words);

        await desk.ChooseAsync("thông");
        await AskedAsync(desk, "mailto:bbt@phuoclong.example");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Gỡ liên kết" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(link).ToHaveCountAsync(0);
        await Expect(desk.Body.Locator("p").Last).ToHaveTextAsync($"Xem {Words} thị xã");
        await desk.SavedAsync();
    }

    [Fact]
    public async Task An_address_that_is_refused_changes_nothing_however_often_it_is_confirmed_and_however_one_leaves()
    {
        var (desk, keyboard) = await WithWordsAsync(newsroom.Empty[11]);
        var (form, said) = (desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Gắn liên kết" }), $"Xem {Words}");
        await AskedAsync(desk);
        await keyboard.TypeAsync(Hostile);
        for (var times = 0; times < 3; times++)
            await keyboard.PressAsync("Enter");
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("Chỉ nhận địa chỉ trang web");
        await keyboard.PressAsync("Escape");
        await UnchangedAsync();

        // Left by a press on the page itself, which takes no focus; the refused address is not there again the next time.
        await desk.ChooseAsync(Words);
        await AskedAsync(desk);
        await keyboard.TypeAsync(Hostile);
        await keyboard.PressAsync("Enter");
        await desk.Page.Mouse.ClickAsync(20, 600);
        await UnchangedAsync();
        await desk.ChooseAsync(Words);
        await AskedAsync(desk);
        await keyboard.PressAsync("Escape");

        // With nothing selected the address itself would be written: as it was typed, and only once it is a good one.
        await OnNewLineAsync(desk);
        await keyboard.TypeAsync("/lien ket");
        await keyboard.PressAsync("Enter");
        await keyboard.TypeAsync(Hostile);
        await keyboard.PressAsync("Enter");
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("Chỉ nhận địa chỉ trang web");
        await Expect(desk.Body.Locator("p").Last).ToHaveTextAsync("");
        await keyboard.PressAsync("Control+a");
        await keyboard.TypeAsync("bbt@phuoclong.example");
        await keyboard.PressAsync("Enter");
        await Expect(desk.Body.Locator("a")).ToHaveTextAsync("bbt@phuoclong.example");
        await Expect(desk.Body.Locator("a")).ToHaveAttributeAsync("href", "mailto:bbt@phuoclong.example");
        Assert.DoesNotContain("javascript", await desk.Body.InnerHTMLAsync(), StringComparison.OrdinalIgnoreCase);

        async Task UnchangedAsync()
        {
            await Expect(form).ToBeHiddenAsync();
            await Expect(desk.Body.Locator("p").Last).ToHaveTextAsync(said);
            await Expect(desk.Body.Locator("a")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task Words_a_colleague_took_away_meanwhile_are_not_replaced_by_the_address()
    {
        var (desk, keyboard) = await WithWordsAsync(newsroom.Empty[12]);
        await desk.SavedAsync();
        var colleague = await AtDeskAsync(People.Colleague, newsroom.Empty[12]);
        await Expect(colleague.Body).ToContainTextAsync($"Xem {Words}", new() { Timeout = Soon });
        await AskedAsync(desk);
        await keyboard.TypeAsync("phuoclong.example");
        await colleague.Body.FocusAsync();
        await colleague.ChooseAsync(Words);
        await colleague.Page.WaitForTimeoutAsync(50);
        await colleague.Page.Keyboard.PressAsync("Delete");
        await Expect(desk.Body).Not.ToContainTextAsync(Words, new() { Timeout = Soon });
        await keyboard.PressAsync("Enter");
        await Expect(desk.Body).ToBeFocusedAsync();
        await keyboard.TypeAsync("thêm");
        await desk.SavedAsync();
        Assert.EndsWith("\nXem thêm", await desk.TextAsync(), StringComparison.Ordinal);
        await Expect(desk.Body.Locator("a")).ToHaveCountAsync(0);
    }

    /// <summary>A line of its own that ends with the words to link, which are selected.</summary>
    private async Task<(Desk, IKeyboard)> WithWordsAsync(int article)
    {
        var desk = await AtDeskAsync(People.Author, article);
        await OnNewLineAsync(desk);
        await desk.Page.Keyboard.TypeAsync($"Xem {Words}");
        await desk.ChooseAsync(Words);
        return (desk, desk.Page.Keyboard);
    }

    /// <summary>By the key, the form asks; what it offers is selected, so that typing replaces it.</summary>
    private static async Task AskedAsync(Desk desk, string offered = "")
    {
        await desk.Page.WaitForTimeoutAsync(50);
        await desk.Page.Keyboard.PressAsync("Control+k");
        var address = desk.Page.GetByLabel("Địa chỉ liên kết");
        await Expect(address).ToBeFocusedAsync();
        await Expect(address).ToHaveValueAsync(offered);
    }
}
