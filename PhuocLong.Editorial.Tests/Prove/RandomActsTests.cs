using System.Diagnostics;
using Microsoft.Playwright;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Tests.Journeys;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>Two people edit, comment and suggest in one article, each doing one random thing after another.</summary>
public sealed class RandomActsTests(Browser browser, RandomActsTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<RandomActsTests.Newsroom>
{
    private const int Settling = 20_000;

    private static readonly TimeSpan Duration = Length.Of(inShort: TimeSpan.FromSeconds(20), atLength: TimeSpan.FromMinutes(3));

    /// <summary>A seed that failed is run alone by naming it in the environment.</summary>
    public static TheoryData<int> Seeds =>
        [.. Environment.GetEnvironmentVariable("EDITORIAL_SEEDS") is { Length: > 0 } named
            ? named.Split(',').Select(int.Parse)
            : Length.Of(inShort: (int[])[20261123], atLength: [1, 2, 3, 4, 5])];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_two_people_do_their_machines_and_the_server_agree_and_every_word_stands_once(int seed)
    {
        var article = newsroom.Articles.Dequeue();
        var desks = (Desk[])[await AtDeskAsync(People.Author, article), await AtDeskAsync(People.Colleague, article)];
        foreach (var desk in desks)
            await desk.Page.GetByRole(AriaRole.Tab, new() { Name = "Đề xuất" }).ClickAsync();
        foreach (var desk in desks)
            await Screen.WatchAsync(desk.Page);
        var clock = Stopwatch.StartNew();
        var anchors = Newsroom.Anchors.Chunk(Newsroom.Anchors.Length / 2).ToArray();
        using var reshaping = new SemaphoreSlim(1);
        var actors = desks.Select((desk, i) => new Actor(desk, i == 0 ? "a" : "b", before: i == 0, new Random(seed * 2 + i), clock) { Anchors = new(anchors[i]), Colleague = desks[1 - i], Reshaping = reshaping }).ToArray();
        await Task.WhenAll(actors.Select(actor => actor.ActAsync(Duration)));

        var gone = await Task.WhenAll(desks.Select(desk => Screen.GoneAsync(desk.Page)));
        var faults = await FaultsAsync(article, desks, actors);
        var acts = string.Join(", ", actors.SelectMany(a => a.Done).GroupBy(d => d.Key, d => d.Value).Select(g => $"{g.Key} {g.Sum()}"));
        var story = string.Join('\n', actors.SelectMany(a => a.Log).Order(StringComparer.Ordinal));
        Assert.True(faults.Count == 0, $"Seed {seed}:\n{string.Join('\n', faults)}\n\nWhat went:\nauthor\n{string.Join('\n', gone[0])}\ncolleague\n{string.Join('\n', gone[1])}\n\nWhat was done ({acts}):\n{story}");
        Assert.All(actors, actor => Assert.NotEmpty(actor.Tokens));
        Length.Note(
            $"seed {seed}, {Duration.TotalSeconds:0} s: {acts}; {actors.Sum(a => a.Tokens.Count)} tokens, {actors.Sum(a => a.Undone.Count)} of them taken back, "
            + $"{actors.Sum(a => a.Commented.Count)} comments: replicas, server and a replay of its log equal, every token once, every comment at its words");
    }

    private async Task<List<string>> FaultsAsync(int article, Desk[] desks, Actor[] actors)
    {
        foreach (var desk in desks)
            await desk.SavedAsync(Settling);
        var held = await AgreedAsync(desks);
        var looking = await AtDeskAsync(People.Author, article);
        var inRoom = await Replica.OfAsync(looking);
        // A new process knows nothing but the log, and no browser that holds the text is left to tell it.
        foreach (var desk in (Desk[])[.. desks, looking])
            await desk.Page.Context.CloseAsync();
        await App.KillAsync();
        await App.StartAsync();
        var replayed = await Replica.OfAsync(await AtDeskAsync(People.Author, article));

        var faults = new List<string>();
        foreach (var (who, replica) in new[] { ("the author's machine", held[0]), ("the colleague's machine", held[1]), ("the server", inRoom), ("a replay of the log", replayed) })
        {
            if ($"{replica}" != $"{held[0]}")
                faults.Add($"{who} differs:\n{replica}\nfrom the author's machine:\n{held[0]}");
            if (replica.Waits)
                faults.Add($"{who} waits for more");
            foreach (var token in actors.SelectMany(a => a.Tokens).Concat(Newsroom.Anchors))
            {
                var times = replica.Drawn.Split(token).Length - 1;
                if (times > 1 || (times == 0 && !actors.Any(a => a.Undone.Contains(token))))
                    faults.Add($"{who}: {token} stands {times} times");
            }
            foreach (var words in actors.SelectMany(a => a.Commented))
                // A block written anew by somebody who had not heard of the mark takes it along; the thread keeps its quoted words.
                if (replica.Commented.Values.FirstOrDefault(marked => marked != words && words.Contains(marked, StringComparison.Ordinal)) is { Length: > 0 } part)
                    faults.Add($"{who}: the comment on {words} lies over {part} only");
        }
        if (faults.Count > 0)
            faults.Add(held[0].Drawn);
        return faults;
    }

    private static async Task<Replica[]> AgreedAsync(Desk[] desks)
    {
        for (var waited = 0; ; waited += 200)
        {
            var held = await Task.WhenAll(desks.Select(Replica.OfAsync));
            if ($"{held[0]}" == $"{held[1]}" || waited > Settling)
                return held;
            await Task.Delay(200, Stop);
        }
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        private const int Paragraphs = 8;

        /// <summary>Words that comments are laid on.</summary>
        public static string[] Anchors { get; } = [.. Enumerable.Range(1, 16).Select(i => $"neo-{i:00}")];

        public Queue<int> Articles { get; } = [];

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            foreach (var _ in Seeds)
            {
                var article = (await newsroom.Get<ArticleDesk>().CreateAsync(newsroom.Author, newsroom.Culture, TestNewsroom.Stop)).Value;
                var paragraphs = Enumerable.Range(0, Paragraphs).Select(p => string.Join(' ', Anchors.Chunk(Anchors.Length / Paragraphs).ElementAt(p).Select((a, i) => $"đệm-p{p}{i}x-chữ {a} đệm-p{p}{i}y-chữ"))).ToArray();
                await newsroom.Get<ArticleTexts>().WriteAsync(article, newsroom.Author, new ArticleDraft("đệm-t1-chữ đệm-t2-chữ", "đệm-l1-chữ đệm-l2-chữ", paragraphs), TestNewsroom.Stop);
                Articles.Enqueue(article);
            }
        }
    }
}
