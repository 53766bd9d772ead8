using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>Two people of one unit write one article at once.</summary>
public sealed class TwoWritersTests(Browser browser, TwoWritersTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<TwoWritersTests.Newsroom>
{
    private const string AuthorName = "Cộng tác viên Văn hoá", ColleagueName = "Đồng nghiệp Văn hoá";

    // Not a letter of any word, so that words typed up against it stay words.
    private const string Divider = "•";

    [Fact]
    public async Task What_either_types_stands_before_the_other_at_once_beside_a_caret_with_their_name()
    {
        var author = await AtDeskAsync(People.Author, newsroom.Typed);
        var colleague = await AtDeskAsync(People.Colleague, newsroom.Typed);

        await author.IntoBodyAsync();
        await author.Page.Keyboard.TypeAsync(" Người thứ nhất viết.");
        await Expect(colleague.Body).ToContainTextAsync("Người thứ nhất viết.", new() { Timeout = Soon });
        await Expect(colleague.CaretOf(AuthorName)).ToBeVisibleAsync(new() { Timeout = Soon });

        await colleague.IntoBodyAsync("Control+Home");
        await colleague.Page.Keyboard.TypeAsync("Người thứ hai viết. ");
        await Expect(author.Body).ToContainTextAsync("Người thứ hai viết.", new() { Timeout = Soon });
        await Expect(author.CaretOf(ColleagueName)).ToBeVisibleAsync(new() { Timeout = Soon });
        await Expect(author.CaretOf(AuthorName)).ToHaveCountAsync(0);
        await PictureAsync(author.Page, "two-writers");

        await author.Title.ClickAsync();
        await author.Page.Keyboard.PressAsync("End");
        await author.Page.Keyboard.TypeAsync(" đã sửa tít");
        await Expect(colleague.Title).ToContainTextAsync("đã sửa tít", new() { Timeout = Soon });
        await author.SavedAsync();
        await colleague.SavedAsync();
    }

    [Fact]
    public async Task Fifty_words_composed_by_an_input_method_survive_a_colleague_typing_beside_them()
    {
        var (composer, colleague) = await SideBySideAsync(newsroom.Composed);
        var ime = await composer.Page.Context.NewCDPSessionAsync(composer.Page);
        await BothWriteAsync(
            composer, colleague, newsroom.Composed, word => VietnameseKeys.ComposeAsync(ime, word), () => composer.Page.Keyboard.PressAsync("Space"));
    }

    [Fact]
    public async Task Fifty_words_retyped_by_unikey_survive_a_colleague_typing_beside_them()
    {
        var (typist, colleague) = await SideBySideAsync(newsroom.Retyped);
        var keys = await typist.Page.Context.NewCDPSessionAsync(typist.Page);
        await BothWriteAsync(
            typist, colleague, newsroom.Retyped, word => VietnameseKeys.RetypeAsync(keys, word), () => typist.Page.Keyboard.PressAsync("Space"));
    }

    /// <summary>The colleague writes up to the divider, the other right after it.</summary>
    private async Task<(Desk First, Desk Colleague)> SideBySideAsync(int articleId)
    {
        var first = await AtDeskAsync(People.Author, articleId);
        var colleague = await AtDeskAsync(People.Colleague, articleId);
        await first.IntoBodyAsync();
        await colleague.IntoBodyAsync("Control+Home");
        return (first, colleague);
    }

    private async Task BothWriteAsync(Desk first, Desk colleague, int articleId, Func<string, Task> writeAsync, Func<Task> spaceAsync)
    {
        var beside = Enumerable.Range(1, VietnameseKeys.Words.Length).Select(n => $"k{n:000}").ToArray();
        var both = Task.WhenAll(
            EachAsync(VietnameseKeys.Words, async word =>
            {
                await writeAsync(word);
                await spaceAsync();
            }),
            EachAsync(beside, word => colleague.Page.Keyboard.TypeAsync(word + " ", new() { Delay = 12 })));
        await both;

        await first.SavedAsync();
        await colleague.SavedAsync();
        var expected = (string[])[.. beside, Divider, .. VietnameseKeys.Words];
        var fresh = await AtDeskAsync(People.Colleague, articleId);
        await Expect(fresh.Body).ToContainTextAsync(VietnameseKeys.Words[^1], new() { Timeout = Soon });
        foreach (var desk in (Desk[])[fresh, first, colleague])
            Assert.Equal(expected, await desk.WordsAsync());
    }

    private static async Task EachAsync(IEnumerable<string> words, Func<string, Task> actAsync)
    {
        foreach (var word in words)
            await actAsync(word);
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Typed { get; private set; }

        public int Composed { get; private set; }

        public int Retyped { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Typed = await newsroom.DraftAsync();
            Composed = await newsroom.DraftAsync();
            Retyped = await newsroom.DraftAsync();
            foreach (var article in (int[])[Composed, Retyped])
                await newsroom.WriteTextAsync(article, newsroom.Author, "Hai người cùng gõ", Divider + " ");
        }
    }
}
