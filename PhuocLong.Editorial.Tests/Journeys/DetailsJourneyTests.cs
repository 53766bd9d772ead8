using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>Two people change what an article carries beside its text, each in their own window.</summary>
[Collection(SecondBrowser.Name)]
public sealed class DetailsJourneyTests(Browser browser, DetailsJourneyTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<DetailsJourneyTests.Newsroom>
{
    [Fact]
    public async Task Who_changed_what_stands_in_the_others_window_at_once_and_is_taken_back_with_one_press()
    {
        var (author, colleague) = await BothAsync(newsroom.Draft);
        await Source(author).ClickAsync();
        await author.Keyboard.PressAsync("End");
        await author.Keyboard.TypeAsync(" và Đài truyền thanh");
        await Category(colleague).SelectOptionAsync("Văn hoá - xã hội");

        await Expect(Lines(author)).ToHaveTextAsync(["Đồng nghiệp Văn hoá vừa đổi chuyên mục: Tin tức, sự kiện → Văn hoá - xã hội Hoàn tác"], new() { Timeout = Soon });
        await Expect(Category(author)).ToHaveValueAsync($"{People.Society}");
        await Expect(Lines(colleague)).ToHaveTextAsync(["Anh/chị vừa đổi chuyên mục: Tin tức, sự kiện → Văn hoá - xã hội Hoàn tác"]);
        await Expect(Source(author)).ToHaveValueAsync("Văn phòng và Đài truyền thanh");
        await Expect(Source(author)).ToBeFocusedAsync();
        await author.Keyboard.PressAsync("Tab");
        await Expect(Source(colleague)).ToHaveValueAsync("Văn phòng và Đài truyền thanh", new() { Timeout = Soon });
        await Expect(Lines(colleague).First).ToContainTextAsync("Cộng tác viên Văn hoá vừa đổi nguồn: “Văn phòng” → “Văn phòng và Đài truyền thanh”");
        await PictureAsync(author, "details-line");

        await author.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác: đổi chuyên mục" }).ClickAsync();
        await Expect(Category(colleague)).ToHaveValueAsync($"{People.News}", new() { Timeout = Soon });
        await Expect(Lines(colleague).First).ToContainTextAsync("Cộng tác viên Văn hoá vừa hoàn tác: đổi chuyên mục: Văn hoá - xã hội → Tin tức, sự kiện");
        await colleague.GetByRole(AriaRole.Tab, new() { Name = "Quy trình" }).ClickAsync();
        await Expect(colleague.Locator(".story li").First).ToContainTextAsync("Hoàn tác sửa thông tin bài");
        await Expect(colleague.Locator(".story li").First).ToContainTextAsync("Đổi chuyên mục: Văn hoá - xã hội → Tin tức, sự kiện");
        await Expect(colleague.Locator(".story li").Nth(1)).ToContainTextAsync("Đổi nguồn: “Văn phòng” → “Văn phòng và Đài truyền thanh”");
        await PictureAsync(colleague, "details-story");
    }

    [Fact]
    public async Task Words_typed_while_a_colleague_changes_the_same_field_stay_until_one_of_both_is_chosen()
    {
        var (author, colleague) = await BothAsync(newsroom.Quarrel);
        await Source(author).ClickAsync();
        await author.Keyboard.PressAsync("Control+a");
        await author.Keyboard.TypeAsync("Công an thị xã");
        await Source(colleague).FillAsync("Sở Y tế");
        await colleague.Keyboard.PressAsync("Tab");
        var note = author.Locator(".overtaken");
        await Expect(note).ToContainTextAsync("nguồn đã được đổi thành “Sở Y tế”", new() { Timeout = Soon });
        await Expect(Source(author)).ToHaveValueAsync("Công an thị xã");
        await author.Keyboard.PressAsync("Tab");
        await Expect(note.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Lưu chữ của tôi", "Lấy bản vừa đổi"]);
        await Expect(Source(author)).ToHaveValueAsync("Công an thị xã");
        await Expect(Source(colleague)).ToHaveValueAsync("Sở Y tế");

        foreach (var (width, theme) in ((int, ColorScheme)[])[(1360, ColorScheme.Light), (1360, ColorScheme.Dark), (360, ColorScheme.Dark), (360, ColorScheme.Light)])
        {
            await author.SetViewportSizeAsync(width, 860);
            await author.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await Expect(author.Locator($"html[data-theme={(theme == ColorScheme.Dark ? "dark" : "light")}]")).ToBeAttachedAsync();
            Assert.Empty((await author.Locator(".side").RunAxe()).Violations);
            Assert.True(await author.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            await PictureAsync(author, $"details-{width}-{theme}");
        }
        // Another tab of the panel takes nothing away either.
        await author.GetByRole(AriaRole.Tab, new() { Name = "Quy trình" }).ClickAsync();
        // Without this the form still on the screen would be the one that is about to go, and its button with it.
        await Expect(Source(author)).ToHaveCountAsync(0);
        await author.GetByRole(AriaRole.Tab, new() { Name = "Thông tin" }).ClickAsync();
        await Expect(Source(author)).ToHaveValueAsync("Công an thị xã");
        await note.GetByRole(AriaRole.Button, new() { Name = "Lưu chữ của tôi" }).ClickAsync();
        await Expect(Source(colleague)).ToHaveValueAsync("Công an thị xã", new() { Timeout = Soon });
        await Expect(note).ToHaveCountAsync(0);
    }

    private async Task<(IPage Author, IPage Colleague)> BothAsync(int article) =>
        ((await AtDeskAsync(People.Author, article)).Page, (await AtDeskAsync(People.Colleague, article)).Page);

    private static ILocator Lines(IPage page) => page.Locator(".details-line p");

    private static ILocator Category(IPage page) => page.Locator("#field-category");

    private static ILocator Source(IPage page) => page.Locator("#field-source");

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Draft { get; private set; }

        public int Quarrel { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Draft = await newsroom.DraftAsync();
            Quarrel = await newsroom.DraftAsync();
        }
    }
}
