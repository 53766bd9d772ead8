using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>From a finding to its place, mended by its button and undone by the keyboard.</summary>
[Collection(SecondBrowser.Name)]
public sealed class ChecksJourneyTests(Browser browser, ChecksJourneyTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<ChecksJourneyTests.Newsroom>
{
    private const string Wrong = "Các nghành cùng làm, riêng nghành giáo dục làm trước.";
    private const string Right = "Các nghành cùng làm, riêng ngành giáo dục làm trước.";

    [Fact]
    public async Task A_finding_jumps_to_its_place_is_mended_by_its_button_and_undone_by_the_keyboard()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Article);
        var page = desk.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Kiểm tra" }).ClickAsync();
        var findings = page.Locator(".group").Filter(new() { HasText = "Chính tả" }).Locator("li");
        await Expect(findings).ToHaveCountAsync(2, new() { Timeout = Soon });

        await findings.Nth(1).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(desk.Body).ToBeFocusedAsync(new() { Timeout = Soon });
        Assert.Equal("nghành", await page.EvaluateAsync<string>("getSelection().toString()"));
        Assert.Equal("Các nghành cùng làm, riêng ", await page.EvaluateAsync<string>(
            "(() => { const r = getSelection().getRangeAt(0).cloneRange(); r.setStart(r.startContainer.parentElement.closest('p'), 0); const s = getSelection().toString(); return r.toString().slice(0, -s.length) })()"));
        await PictureAsync(page, "checks-1-place");

        await findings.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Sửa: " }).ClickAsync();
        await Expect(desk.Body).ToContainTextAsync(Right, new() { Timeout = Soon });
        await Expect(findings).ToHaveCountAsync(1, new() { Timeout = Soon });
        await desk.SavedAsync();

        await page.Keyboard.PressAsync("Control+z");
        await Expect(desk.Body).ToContainTextAsync(Wrong, new() { Timeout = Soon });
        await Expect(findings).ToHaveCountAsync(2, new() { Timeout = Soon });
        await PictureAsync(page, "checks-2-undone");
    }

    [Fact]
    public async Task A_fix_whose_words_a_colleague_has_changed_meanwhile_changes_nothing()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Contested);
        await desk.Page.GetByRole(AriaRole.Tab, new() { Name = "Kiểm tra" }).ClickAsync();
        var mend = desk.Page.GetByRole(AriaRole.Button, new() { Name = "Sửa: “nghành”" });
        await Expect(mend).ToBeVisibleAsync(new() { Timeout = Soon });
        await desk.Body.EvaluateAsync("body => { const mend = [...document.querySelectorAll('.act.mend')].at(-1); body.focus(); document.execCommand('selectAll'); document.execCommand('insertText', false, 'Viết lại hết.'); mend.click() }");
        await Expect(desk.Page.GetByText("vừa được sửa nên không còn như cũ")).ToBeVisibleAsync(new() { Timeout = Soon });
        await Expect(desk.Body).ToHaveTextAsync("Viết lại hết.");
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Article { get; private set; }

        public int Contested { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Article = await newsroom.DraftAsync();
            await newsroom.WriteTextAsync(Article, newsroom.Author, "Các ngành cùng làm", Wrong);
            Contested = await newsroom.DraftAsync();
            await newsroom.WriteTextAsync(Contested, newsroom.Author, "Các ngành cùng làm", "Các nghành cùng làm.");
        }
    }
}
