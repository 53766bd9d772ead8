using Microsoft.Playwright;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>What stands beside a suggestion comes when it is asked for, and is never in the way of what somebody is about to do.</summary>
public sealed class SuggestionPopoverTests(Browser browser, SuggestionPopoverTests.Newsroom newsroom)
    : JourneyTests(browser, newsroom), IClassFixture<SuggestionPopoverTests.Newsroom>
{
    // Longer than a caret must rest.
    private const int Rest = 1_500;

    [Fact]
    public async Task Whoever_just_suggested_words_in_the_title_clicks_into_the_sapo_and_writes_there()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Typed);
        await desk.ModeAsync("Đề xuất");
        await desk.IntoAsync("title", "End");
        await desk.Page.Keyboard.TypeAsync(" ở Phước Long");
        // A letter back, as one looks at what one has written, and a moment's thought.
        await desk.Page.Keyboard.PressAsync("ArrowLeft");
        await desk.Page.WaitForTimeoutAsync(Rest);

        Assert.Equal("", await CoveredAsync(desk, "lead"));
        var lead = (await desk.Lead.BoundingBoxAsync())!;
        await desk.Page.Mouse.ClickAsync(lead.X + lead.Width / 2, lead.Y + lead.Height / 2);
        await Expect(desk.Lead).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("End");
        await desk.Page.WaitForTimeoutAsync(50);
        await desk.Page.Keyboard.TypeAsync(" Thêm.");
        await Expect(desk.Lead.Locator("ins")).ToHaveTextAsync(" Thêm.", new() { Timeout = Soon });
        await Expect(desk.Title.Locator("ins")).ToHaveTextAsync(" ở Phước Long");
    }

    [Fact]
    public async Task A_caret_that_rests_in_a_colleagues_suggestion_is_told_whose_it_is_until_one_writes_on_or_presses_elsewhere()
    {
        var colleague = await AtDeskAsync(People.Colleague, newsroom.Read);
        await colleague.ModeAsync("Đề xuất");
        await colleague.IntoBodyAsync();
        await colleague.Page.Keyboard.TypeAsync(" Thêm.");
        await colleague.SavedAsync();

        var author = await AtDeskAsync(People.Author, newsroom.Read);
        await Expect(author.Body.Locator("ins")).ToHaveTextAsync(" Thêm.", new() { Timeout = Soon });
        var popover = author.Page.Locator(".editor-suggestion");
        await author.IntoBodyAsync();
        await author.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(popover).ToContainTextAsync("Thêm “Thêm.”", new() { Timeout = Soon });
        await author.Page.Keyboard.TypeAsync("x");
        await Expect(popover).ToBeHiddenAsync();

        // By its own key at once, and gone with a press on the page beside the text.
        await author.Page.Keyboard.PressAsync("Control+Home");
        await author.Page.WaitForTimeoutAsync(50);
        await author.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(popover).ToBeVisibleAsync();
        await author.Page.Mouse.ClickAsync(20, 500);
        await Expect(popover).ToBeHiddenAsync();
    }

    /// <summary>What a click into the field would meet instead of it, at points all over it.</summary>
    private static Task<string> CoveredAsync(Desk desk, string field) => desk.Field(field).EvaluateAsync<string>(
        """
        field => {
          const { left, top, width, height } = field.getBoundingClientRect();
          for (let x = 0.02; x < 0.99; x += 0.02)
            for (let y = 0.1; y < 0.95; y += 0.1) {
              const met = document.elementFromPoint(left + x * width, top + y * height);
              if (!field.contains(met)) return met?.className || met?.outerHTML || 'nothing';
            }
          return '';
        }
        """);

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Typed { get; private set; }

        public int Read { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Typed = await newsroom.DraftAsync();
            await newsroom.Get<ArticleTexts>().WriteAsync(Typed, newsroom.Author, new("Hội nghị đưa tin", "Sapo của bài viết.", ["Nội dung."]), TestNewsroom.Stop);
            Read = await newsroom.DraftAsync();
        }
    }
}
