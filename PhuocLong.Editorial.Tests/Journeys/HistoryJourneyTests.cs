using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>Two people write; one comes back, sees what changed, goes back to the older text, and back again.</summary>
[Collection(SecondBrowser.Name)]
public sealed class HistoryJourneyTests(Browser browser, HistoryJourneyTests.Newsroom newsroom)
    : JourneyTests(browser, newsroom), IClassFixture<HistoryJourneyTests.Newsroom>
{
    [Fact]
    public async Task Who_comes_back_sees_what_changed_steps_through_it_and_can_go_back_and_forth()
    {
        var colleague = await AtDeskAsync(People.Colleague, newsroom.Article);
        await colleague.IntoBodyAsync();
        await colleague.Page.Keyboard.TypeAsync(" Người thứ hai viết.");
        await colleague.SavedAsync();
        // Leaving the article is having looked at it.
        await GoAsync(colleague.Page, "/viec-cua-toi");

        var author = await AtDeskAsync(People.Author, newsroom.Article);
        await author.IntoBodyAsync();
        await author.Page.Keyboard.TypeAsync(" Người thứ nhất viết thêm câu này.");
        await author.Title.ClickAsync();
        await author.Page.Keyboard.PressAsync("End");
        await author.Page.Keyboard.TypeAsync(" đã sửa tít");
        await author.SavedAsync();

        var back = await AtDeskAsync(People.Colleague, newsroom.Article);
        await back.Page.GetByRole(AriaRole.Tab, new() { Name = "Lịch sử" }).ClickAsync();
        await back.Page.GetByRole(AriaRole.Link, new() { Name = "Thay đổi từ lần tôi xem gần nhất" }).ClickAsync();
        var page = back.Page;
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "2 chỗ thay đổi" })).ToBeVisibleAsync(new() { Timeout = Soon });
        await Expect(page.Locator(".compared ins").Filter(new() { HasText = "câu này" })).ToBeVisibleAsync();
        await Expect(page.Locator(".compared ins").Filter(new() { HasText = "Người thứ hai" })).ToHaveCountAsync(0);
        await PictureAsync(page, "compared");

        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#thay-doi-1")).ToBeFocusedAsync(new() { Timeout = Soon });
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#thay-doi-2")).ToBeFocusedAsync(new() { Timeout = Soon });
        await page.Keyboard.PressAsync("p");
        await Expect(page.Locator("#thay-doi-1")).ToBeFocusedAsync(new() { Timeout = Soon });

        await page.GetByRole(AriaRole.Button, new() { Name = "Khôi phục bản cũ này" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Khôi phục bản này" }).ClickAsync();
        // The author's open page shows it without being asked.
        await Expect(author.Body).Not.ToContainTextAsync("câu này", new() { Timeout = Soon });
        await Expect(author.Body).ToContainTextAsync("Người thứ hai viết.");
        await Expect(page.GetByText("Hai bản giống nhau.")).ToBeVisibleAsync(new() { Timeout = Soon });

        await page.GoBackAsync();
        await back.ReadyAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Lịch sử" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Khôi phục bản của: Khôi phục bản cũ" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Khôi phục bản này" }).ClickAsync();
        await Expect(author.Body).ToContainTextAsync("Người thứ nhất viết thêm câu này.", new() { Timeout = Soon });
        await Expect(author.Title).ToContainTextAsync("đã sửa tít", new() { Timeout = Soon });
        await page.GetByRole(AriaRole.Button, new() { Name = "Ai viết đoạn nào" }).ClickAsync();
        await Expect(page.Locator(".signed-name").First).ToBeVisibleAsync(new() { Timeout = Soon });
        await PictureAsync(page, "signed");
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Article { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom) => Article = await newsroom.DraftAsync();
    }
}
