using Microsoft.Playwright;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Tests.Journeys;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>
/// Vietnamese by both ways it comes out of a keyboard, in both modes and all three fields, while everything travels 200 ms
/// later than it would and a colleague writes with nothing but one sign between their word and this one.
/// </summary>
public sealed class VietnameseOverASlowLineTests(Browser browser, VietnameseOverASlowLineTests.Newsroom newsroom)
    : JourneyTests(browser, newsroom), IClassFixture<VietnameseOverASlowLineTests.Newsroom>
{
    private const string Composed = "composed", Retyped = "retyped", Edit = "Sửa", Suggest = "Đề xuất";
    private const int Settling = 15_000;

    // One place of work each: what the writer types grows up to the sign, what the colleague types begins right behind it.
    private static readonly string[] Signs = ["①", "②", "③", "④"];
    private static readonly int Words = Length.Of(inShort: 4, atLength: 200);
    private static readonly TimeSpan Added = TimeSpan.FromMilliseconds(200);

    /// <summary>In short all in one article; at length an article each.</summary>
    public static TheoryData<string> Ways
    {
        get
        {
            var all = (string[])[$"{Composed} {Edit}", $"{Composed} {Suggest}", $"{Retyped} {Edit}", $"{Retyped} {Suggest}"];
            return [.. Length.Of(inShort: [string.Join('|', all)], atLength: all)];
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_word_is_right_beside_a_colleague_who_writes_at_the_same_place(string ways)
    {
        var article = newsroom.Articles.Dequeue();
        newsroom.Line.Delay = TimeSpan.Zero;
        var writer = await AtDeskAsync(People.Author, article);
        var colleague = await AtDeskAsync(People.Colleague, article);
        newsroom.Line.Delay = Added;
        var keys = await writer.Page.Context.NewCDPSessionAsync(writer.Page);
        var expected = Fields.ToDictionary(field => field, _ => Signs.ToArray());
        foreach (var (way, sign) in ways.Split('|').Zip(Signs))
        {
            var (manner, mode) = (way.Split(' ', 2)[0], way.Split(' ', 2)[1]);
            await writer.ModeAsync(mode);
            await colleague.ModeAsync(mode);
            foreach (var field in Fields)
                expected[field][Array.IndexOf(Signs, sign)] = await BothWriteAsync(writer, colleague, keys, manner, field, sign);
        }
        await writer.SavedAsync(Settling);
        await colleague.SavedAsync(Settling);
        newsroom.Line.Delay = TimeSpan.Zero;
        var fresh = await AtDeskAsync(People.Colleague, article);
        foreach (var (who, desk) in new[] { ("writer", writer), ("colleague", colleague), ("server", fresh) })
            foreach (var (field, parts) in expected)
                await StandsAsync($"{ways}, {field}, on the screen of the {who}", desk, field, string.Concat(parts.Select(part => part + " ")).Trim());
        Length.Note($"{ways}: {Words} of {Words} words right in each of title, lead and body, 200 ms added each way, a colleague beside them");
    }

    private static readonly string[] Fields = ["title", "lead", "body"];

    /// <summary>Answers what must stand there afterwards.</summary>
    private static async Task<string> BothWriteAsync(Desk writer, Desk colleague, ICDPSession keys, string manner, string field, string sign)
    {
        await BesideAsync(writer, field, sign, behind: false);
        await BesideAsync(colleague, field, sign, behind: true);
        using var over = new CancellationTokenSource();
        var beside = WriteOnAsync(colleague, over.Token);
        var words = Enumerable.Range(0, Words).Select(i => VietnameseKeys.Words[i % VietnameseKeys.Words.Length]).ToArray();
        foreach (var word in words)
        {
            await (manner == Composed ? VietnameseKeys.ComposeAsync(keys, word) : VietnameseKeys.RetypeAsync(keys, word));
            await writer.Page.Keyboard.PressAsync("Space");
        }
        await over.CancelAsync();
        return $"{string.Join(' ', words)} {sign}{string.Concat((await beside).AsEnumerable().Reverse().Select(word => word + " "))}";
    }

    /// <summary>The caret right before or right behind a sign.</summary>
    private static async Task BesideAsync(Desk desk, string field, string sign, bool behind)
    {
        await desk.Field(field).ClickAsync();
        await desk.ChooseAsync(sign, field);
        await desk.Page.WaitForTimeoutAsync(50);
        await desk.Page.Keyboard.PressAsync(behind ? "ArrowRight" : "ArrowLeft");
        await desk.Page.WaitForTimeoutAsync(50);
    }

    /// <summary>Word after word at one place, right behind the sign: each new one pushes the earlier ones on.</summary>
    private static async Task<List<string>> WriteOnAsync(Desk colleague, CancellationToken over)
    {
        var written = new List<string>();
        while (!over.IsCancellationRequested)
        {
            var word = $"k{written.Count:000}";
            await colleague.Page.Keyboard.TypeAsync(word + " ", new() { Delay = 25 });
            written.Add(word);
            for (var i = 0; i <= word.Length; i++)
                await colleague.Page.Keyboard.PressAsync("ArrowLeft");
        }
        return written;
    }

    private static async Task StandsAsync(string where, Desk desk, string field, string expected)
    {
        for (var waited = 0; (await desk.TextAsync(field)).Trim() != expected && waited < Settling; waited += 100)
            await Task.Delay(100, Stop);
        var stands = (await desk.TextAsync(field)).Trim();
        var right = stands.Split(' ').Zip(expected.Split(' ')).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(stands == expected, $"{where}: the first {right} words are right, then\n{stands}\nshould be\n{expected}");
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        private SlowLine? line;

        /// <summary>Everybody's way to the app.</summary>
        public SlowLine Line => line ??= new(App.Address);

        public override Uri Address => Line.Address;

        public Queue<int> Articles { get; } = [];

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            var signs = string.Join(' ', Signs);
            foreach (var _ in Ways)
            {
                var article = (await newsroom.Get<ArticleDesk>().CreateAsync(newsroom.Author, newsroom.Culture, TestNewsroom.Stop)).Value;
                await newsroom.Get<ArticleTexts>().WriteAsync(article, newsroom.Author, new ArticleDraft(signs, signs, [signs]), TestNewsroom.Stop);
                Articles.Enqueue(article);
            }
        }

        public override async ValueTask DisposeAsync()
        {
            if (line is not null)
                await line.DisposeAsync();
            await base.DisposeAsync();
        }
    }
}
