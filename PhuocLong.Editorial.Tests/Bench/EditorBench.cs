using Microsoft.Playwright;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Tests.Editing;
using PhuocLong.Editorial.Tests.Journeys;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Bench;

/// <summary>A long, much edited article: how soon its text is there, and how soon a key is on one's own screen while nine others type.</summary>
public sealed class EditorBench(Browser browser, EditorBench.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<EditorBench.Newsroom>
{
    private const int Words = 3_000, Edits = 5_000, Writers = 5, Openings = 20, Colleagues = 9, Keys = 300;

    private static readonly TimeSpan KeyEvery = TimeSpan.FromMilliseconds(120), ColleagueKeyEvery = TimeSpan.FromMilliseconds(330);

    // From the start of the navigation to the frame that shows the text.
    private const string NotesWhenShown =
        """
        window.textShown = new Promise(done => {
          const look = () => {
            const body = document.querySelector('[data-field=body] .ProseMirror');
            if (body && body.textContent.length > 5000) requestAnimationFrame(() => done(performance.now()));
            else requestAnimationFrame(look);
          };
          look();
        })
        """;

    // From the key's own time stamp to just after the frame that shows it.
    private const string NotesKeys =
        """
        window.keysShown = [];
        addEventListener('keydown', e => requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => window.keysShown.push(performance.now() - e.timeStamp);
          painted.port2.postMessage(0);
        }), true)
        """;

    [Fact(Explicit = true)]
    public async Task Opening_a_long_article_with_a_long_past()
    {
        await EditAsync(await CookieAsync(await SignedInAsync(People.Author)));
        var (first, again) = (new List<double>(), new List<double>());
        for (var i = 0; i < Openings; i++)
        {
            // The sign-in page comes first, so a fresh browser has what every page shares, and nothing of the editor.
            var page = await SignedInAsync(People.Author);
            await page.AddInitScriptAsync(NotesWhenShown);
            first.Add(await OpenAsync(page));
            again.Add(await OpenAsync(page));
            await page.Context.CloseAsync();
        }
        var article = $"article of {Words} words with {Edits} past edits of {Writers} people";
        Figures.Keep($"Text visible after navigation, first {article}", first);
        Figures.Keep($"Text visible after navigation, again {article}", again);
    }

    [Fact(Explicit = true)]
    public async Task Typing_among_ten_people()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Article);
        await desk.Page.EvaluateAsync(NotesKeys);
        using var over = new CancellationTokenSource();
        var cookie = await CookieAsync(desk.Page);
        var colleagues = Enumerable.Range(0, Colleagues).Select(i => TypeAsync(cookie, i, over.Token)).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(3), Stop);
        await desk.IntoBodyAsync();
        for (var key = 0; key < Keys; key++)
        {
            await desk.Page.Keyboard.PressAsync(key % 6 == 5 ? "Space" : "a");
            await Task.Delay(KeyEvery, Stop);
        }
        var shown = await desk.Page.EvaluateAsync<double[]>("window.keysShown");
        await over.CancelAsync();
        var edits = await Task.WhenAll(colleagues);
        Figures.Keep($"Key to own screen, {Colleagues} others making {edits.Sum()} edits meanwhile in the same {Words} words", shown);
    }

    private static async Task<string> CookieAsync(IPage page) =>
        string.Join("; ", (await page.Context.CookiesAsync()).Select(c => $"{c.Name}={c.Value}"));

    /// <summary>The past: letters typed here and there by several browsers, each edit acknowledged before the next.</summary>
    private async Task EditAsync(string cookie)
    {
        var random = new Random(20261123);
        for (var writer = 0; writer < Writers; writer++)
        {
            await using var client = await YjsClient.ConnectAsync(App.Address, newsroom.Article, cookie);
            await client.SyncAsync();
            for (var edit = 1; edit <= Edits / Writers; edit++)
            {
                await client.TypeAfterParagraphAsync(random.Next(Newsroom.Paragraphs), edit % 6 == 0 ? " " : "a");
                await client.BarrierAsync((ulong)edit);
                Assert.True(await client.HearsEchoAsync((ulong)edit));
            }
        }
        // Whoever opens it next finds a room nobody is in.
        await App.KillAsync();
        await App.StartAsync();
    }

    private async Task<double> OpenAsync(IPage page)
    {
        await page.GotoAsync($"/bai-viet/{newsroom.Article}", new() { WaitUntil = WaitUntilState.Commit });
        return await page.EvaluateAsync<double>("window.textShown");
    }

    private async Task<int> TypeAsync(string cookie, int paragraph, CancellationToken over)
    {
        await using var colleague = await YjsClient.ConnectAsync(App.Address, newsroom.Article, cookie);
        await colleague.SyncAsync();
        var listening = colleague.ListenAsync();
        var edits = 0;
        while (!over.IsCancellationRequested)
        {
            await colleague.TypeAfterParagraphAsync(paragraph * 5, "x");
            edits++;
            await Task.Delay(ColleagueKeyEvery, CancellationToken.None);
        }
        return edits;
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public const int Paragraphs = 50;

        public int Article { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Article = (await newsroom.Get<ArticleDesk>().CreateAsync(newsroom.Author, newsroom.Culture, TestNewsroom.Stop)).Value;
            var stock = string.Join(' ', VietnameseKeys.Words);
            var words = stock.Split(' ');
            var paragraphs = Enumerable.Range(0, Paragraphs)
                .Select(p => string.Join(' ', Enumerable.Range(0, Words / Paragraphs).Select(w => words[(p * 7 + w) % words.Length]))).ToArray();
            await newsroom.Get<ArticleTexts>().WriteAsync(Article, newsroom.Author, new ArticleDraft("Một bài dài", "Sapo của bài", paragraphs), TestNewsroom.Stop);
        }
    }
}
