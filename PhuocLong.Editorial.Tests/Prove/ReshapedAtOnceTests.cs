using PhuocLong.Editorial.Tests.Journeys;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>
/// One paragraph changed by two people who do not know of each other, because one of them is offline. The shared document cannot move
/// words: whoever splits or reshapes a block writes them anew elsewhere.
/// </summary>
public sealed class ReshapedAtOnceTests(Browser browser, ReshapedAtOnceTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<ReshapedAtOnceTests.Newsroom>
{
    private const int Recovery = 15_000;

    /// <summary>More than there is to take back, also when a slow machine makes a step of each letter.</summary>
    private const int More = 12;

    [Fact]
    public async Task What_is_typed_in_a_paragraph_that_becomes_a_heading_meanwhile_stays_a_word_and_the_writer_goes_on_in_it()
    {
        var (writer, colleague) = await BothAsync(newsroom.Typed);
        await OfflineAsync(writer, async () =>
        {
            await writer.Page.Keyboard.TypeAsync(" ngoai1");
            await ReshapeAsync(colleague);
        });
        await writer.Page.Keyboard.TypeAsync("2 sau3");
        await AgreeAsync(writer, colleague, "Một hai ba. ngoai12 sau3");
        await Expect(writer.Body.Locator("h2")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_paragraph_that_two_people_make_a_heading_without_knowing_of_each_other_is_one_heading_with_what_both_wrote()
    {
        var (writer, colleague) = await BothAsync(newsroom.Both);
        await OfflineAsync(writer, async () =>
        {
            await writer.Page.Keyboard.PressAsync("Control+Alt+2");
            await writer.Page.Keyboard.TypeAsync(" ngoai1");
            await ReshapeAsync(colleague);
            await colleague.Page.Keyboard.TypeAsync(" trong2");
            await colleague.SavedAsync(Recovery);
        });
        // Whose words come first is not settled, nor does it matter; each goes on where they were.
        await AgreeAsync(writer, colleague, "Một hai ba. ngoai1 trong2", "Một hai ba. trong2 ngoai1");
        await writer.Page.Keyboard.TypeAsync("a");
        await colleague.Page.Keyboard.TypeAsync("b");
        await AgreeAsync(writer, colleague, "Một hai ba. ngoai1a trong2b", "Một hai ba. trong2b ngoai1a");
        await Expect(writer.Body.Locator("h2")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("b", "formatBold")]
    [InlineData("i", "formatItalic")]
    [InlineData("u", "formatUnderline")]
    public async Task A_format_that_a_title_does_not_have_leaves_its_words_alone(string key, string asked)
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Undone);
        await desk.Title.ClickAsync();
        await desk.Page.Keyboard.PressAsync("Control+a");
        await desk.Page.Keyboard.PressAsync($"Control+{key}");
        Assert.False(await desk.Title.EvaluateAsync<bool>(
            "(title, asked) => title.dispatchEvent(new InputEvent('beforeinput', { inputType: asked, bubbles: true, cancelable: true }))", asked));
        await Expect(desk.Title.Locator("b, i, u, strong, em, span[style]")).ToHaveCountAsync(0);
        await Expect(desk.Title).ToHaveTextAsync("Cùng một đoạn");
    }

    [Fact]
    public async Task What_was_typed_offline_in_several_paragraphs_survives_their_reshaping()
    {
        var (writer, colleague) = await BothAsync(newsroom.Several);
        await OfflineAsync(writer, async () =>
        {
            await writer.Page.Keyboard.TypeAsync(" ngoai1");
            await writer.Page.Keyboard.PressAsync("Control+Home");
            await writer.Page.WaitForTimeoutAsync(50);
            await writer.Page.Keyboard.TypeAsync("ngoai2 ");
            await ReshapeAsync(colleague);
        });
        await AgreeAsync(writer, colleague, "ngoai2 Trước. Một hai ba. ngoai1");
    }

    [Fact]
    public async Task The_browsers_own_undo_never_runs_when_there_is_nothing_left_to_take_back()
    {
        var (writer, colleague) = await BothAsync(newsroom.Undone);
        await writer.Page.Keyboard.TypeAsync(" bốn năm");
        await AgreeAsync(writer, colleague, "Một hai ba. bốn năm");
        await AgainAsync("Control+z");
        await AgreeAsync(writer, colleague, "Một hai ba.");
        await AgainAsync("Control+y");
        await AgreeAsync(writer, colleague, "Một hai ba. bốn năm");
        // As a menu asks for it.
        for (var i = 0; i < More; i++)
            Assert.False(await writer.Body.EvaluateAsync<bool>("body => body.dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true }))"));
        await AgreeAsync(writer, colleague, "Một hai ba.");

        async Task AgainAsync(string key)
        {
            for (var i = 0; i < More; i++)
                await writer.Page.Keyboard.PressAsync(key);
        }
    }

    private async Task<(Desk Writer, Desk Colleague)> BothAsync(int article)
    {
        var writer = await AtDeskAsync(People.Author, article);
        var colleague = await AtDeskAsync(People.Colleague, article);
        await writer.IntoBodyAsync();
        await colleague.IntoBodyAsync();
        return (writer, colleague);
    }

    private static async Task OfflineAsync(Desk writer, Func<Task> meanwhileAsync)
    {
        await writer.Page.Context.SetOfflineAsync(true);
        await meanwhileAsync();
        await writer.Page.Context.SetOfflineAsync(false);
        await writer.SavedAsync(Recovery);
        await Expect(writer.Body.Locator("h2")).ToHaveCountAsync(1, new() { Timeout = Soon });
    }

    private static async Task ReshapeAsync(Desk colleague)
    {
        await colleague.Page.Keyboard.PressAsync("Control+Alt+2");
        await Expect(colleague.Body.Locator("h2")).ToHaveCountAsync(1);
        await colleague.SavedAsync(Recovery);
    }

    /// <summary>Both show the same, and it is one of these.</summary>
    private static async Task AgreeAsync(Desk writer, Desk colleague, params string[] texts)
    {
        var shown = ("", "");
        for (var waited = 0; waited < Soon; waited += 100)
        {
            await writer.SavedAsync(Recovery);
            await colleague.SavedAsync(Recovery);
            shown = (string.Join(' ', await writer.WordsAsync()), string.Join(' ', await colleague.WordsAsync()));
            if (shown.Item1 == shown.Item2 && texts.Contains(shown.Item1))
                return;
            await Task.Delay(100, Stop);
        }
        Assert.Equal(shown.Item1, shown.Item2);
        Assert.Contains(shown.Item1, texts);
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Typed { get; private set; }

        public int Several { get; private set; }

        public int Undone { get; private set; }

        public int Both { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Typed = await newsroom.DraftAsync();
            Several = await newsroom.DraftAsync();
            Undone = await newsroom.DraftAsync();
            Both = await newsroom.DraftAsync();
            foreach (var article in (int[])[Typed, Undone, Both])
                await newsroom.WriteTextAsync(article, newsroom.Author, "Cùng một đoạn", "Một hai ba.");
            await newsroom.WriteTextAsync(Several, newsroom.Author, "Nhiều đoạn", "Trước.", "Một hai ba.");
        }
    }
}
