using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>The server dies under two people who are writing, and comes back.</summary>
public sealed partial class KilledServerTests(Browser browser, KilledServerTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<KilledServerTests.Newsroom>
{
    /// <summary>Promised: what a browser still held arrives within this time of recovery.</summary>
    private const int Recovery = 10_000;

    private const int Tokens = 80, AcknowledgedFirst = 20;

    [Fact]
    public async Task A_killed_server_loses_nothing_it_acknowledged_and_gets_the_rest_when_it_is_back()
    {
        var author = new Writer(await AtDeskAsync(People.Author, newsroom.Article), "a");
        var colleague = new Writer(await AtDeskAsync(People.Colleague, newsroom.Article), "b");
        await author.Desk.IntoBodyAsync("Control+Home");
        await colleague.Desk.IntoBodyAsync();

        var writing = Task.WhenAll(author.WriteAsync(Tokens), colleague.WriteAsync(Tokens));
        var acknowledged = Task.WhenAll(author.HasAsync(AcknowledgedFirst), colleague.HasAsync(AcknowledgedFirst));
        await await Task.WhenAny(acknowledged, writing);
        await App.KillAsync();
        // Said while the outage lasts, to both, and while they type on.
        foreach (var writer in (Writer[])[author, colleague])
            await Expect(writer.Desk.SaveState).ToContainTextAsync("chưa lưu", new() { Timeout = 3_000 });
        await writing;
        Assert.InRange(author.Acknowledged, AcknowledgedFirst, Tokens - 1);
        Assert.InRange(colleague.Acknowledged, AcknowledgedFirst, Tokens - 1);

        // While the server is dead no page can bring back what it lost: what was acknowledged lies on the disk.
        var onDisk = StoredText.BodyOf(People.Folder, newsroom.Article);
        foreach (var writer in (Writer[])[author, colleague])
            writer.AssertHeldIn(onDisk);

        // Nor after it is back, while both are still cut off from it.
        foreach (var writer in (Writer[])[author, colleague])
            await writer.Desk.Page.Context.SetOfflineAsync(true);
        await App.StartAsync();
        await AssertServedFromTheDiskAsync(author, colleague);
        foreach (var writer in (Writer[])[author, colleague])
            await writer.Desk.Page.Context.SetOfflineAsync(false);
        await Task.WhenAll(author.Desk.SavedAsync(Recovery), colleague.Desk.SavedAsync(Recovery));
        await Expect(author.Desk.Body).ToContainTextAsync(colleague.Token(Tokens), new() { Timeout = Soon });
        await Expect(colleague.Desk.Body).ToContainTextAsync(author.Token(Tokens), new() { Timeout = Soon });

        // Nobody clicks anywhere: whoever was writing goes on writing, also when the rest of the page has learnt that
        // the server no longer knows it.
        foreach (var writer in (Writer[])[author, colleague])
        {
            await writer.Desk.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
            await Expect(writer.Desk.Page.Locator("#components-reconnect-modal [data-when=lost]")).ToBeVisibleAsync(new() { Timeout = Recovery });
            await Expect(writer.Desk.Body).ToBeFocusedAsync(new() { Timeout = 1_000 });
            await writer.Desk.Page.Keyboard.TypeAsync($"{writer.Name}-sau ");
            await writer.Desk.SavedAsync();
            Assert.EndsWith($"/bai-viet/{newsroom.Article}", writer.Desk.Page.Url, StringComparison.Ordinal);
        }

        var expected = author.AllTokens(Tokens).Concat(colleague.AllTokens(Tokens)).Order().ToArray();
        var fresh = await AtDeskAsync(People.Author, newsroom.Article);
        await Expect(fresh.Body).ToContainTextAsync("b-sau", new() { Timeout = Soon });
        foreach (var desk in (Desk[])[fresh, author.Desk, colleague.Desk])
        {
            var words = await desk.WordsAsync();
            Assert.Equal(expected, words.Order());
            // Each person's own order is kept.
            Assert.Equal(author.AllTokens(Tokens), words.Where(author.Owns));
            Assert.Equal(colleague.AllTokens(Tokens), words.Where(colleague.Owns));
        }
        // The sign-in outlived the server: other pages open without asking again.
        await GoAsync(author.Desk.Page, "/viec-cua-toi");
        await Expect(author.Desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Việc của tôi");
    }

    /// <summary>A browser that has seen nothing of this reads what the server has, and nothing of what it has not.</summary>
    private async Task AssertServedFromTheDiskAsync(params Writer[] writers)
    {
        var reader = await AtDeskAsync(People.Author, newsroom.Article);
        foreach (var writer in writers)
            await Expect(reader.Body).ToContainTextAsync(writer.Token(writer.Acknowledged), new() { Timeout = Soon });
        var text = await reader.TextAsync();
        foreach (var writer in writers)
        {
            writer.AssertHeldIn(text);
            Assert.DoesNotContain(writer.Token(Tokens), text, StringComparison.Ordinal);
        }
        await reader.Page.CloseAsync();
    }

    /// <summary>Types one numbered token after another, and notes how many the page had said were saved.</summary>
    private sealed partial class Writer(Desk desk, string name)
    {
        private const int Breath = 5;
        private readonly List<(int Tokens, TaskCompletionSource Reached)> waiting = [];

        public Desk Desk => desk;

        public string Name => name;

        public int Acknowledged { get; private set; }

        public string Token(int number) => $"{name}{number:000}";

        public bool Owns(string word) => word.StartsWith(name, StringComparison.Ordinal);

        public IEnumerable<string> AllTokens(int tokens) => [.. Enumerable.Range(1, tokens).Select(Token), $"{name}-sau"];

        /// <summary>Every token the page had said was saved stands there exactly once, in the order it was typed.</summary>
        public void AssertHeldIn(string text)
        {
            string[] acknowledged = [.. AllTokens(Acknowledged).SkipLast(1)];
            // Half a token of one person may stand right before another's: they are not words yet.
            Assert.Equal(acknowledged, Numbered().Matches(text).Select(m => m.Value).Where(acknowledged.Contains));
        }

        public Task HasAsync(int tokens)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((tokens, reached));
            return reached.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        }

        public async Task WriteAsync(int tokens)
        {
            for (var number = 1; number <= tokens; number++)
            {
                await desk.Page.Keyboard.TypeAsync(Token(number) + " ", new() { Delay = 8 });
                if (number % Breath == 0)
                    await BreatheAsync(number);
            }
        }

        // A pause as people make it, until the page says saved, or that it cannot.
        private async Task BreatheAsync(int number)
        {
            await Expect(desk.SaveState).ToHaveAttributeAsync("data-state", SaidOrCannot(), new() { Timeout = Soon });
            if (await desk.SaveState.GetAttributeAsync("data-state") != "saved")
                return;
            Acknowledged = number;
            waiting.Where(w => w.Tokens <= number).ToList().ForEach(w => w.Reached.TrySetResult());
        }

        [GeneratedRegex("[ab]\\d{3}")]
        private static partial Regex Numbered();

        [GeneratedRegex("^(saved|offline|late)$")]
        private static partial Regex SaidOrCannot();
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Article { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Article = (await newsroom.Get<ArticleDesk>().CreateAsync(newsroom.Author, newsroom.Culture, TestNewsroom.Stop)).Value;
        }
    }
}
