using System.Diagnostics;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Tests.Journeys;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Bench;

/// <summary>All checks of a long article as its panel asks for them: rights, freezing the text and the database included.</summary>
public sealed class ChecksBench
{
    private const int Words = 3_000, Others = 200, Rounds = 100;

    [Fact(Explicit = true)]
    public async Task Checking_a_long_article()
    {
        await using var newsroom = await OpenAsync();
        var (articles, texts) = (newsroom.Get<ArticleDesk>(), newsroom.Get<ArticleTexts>());
        var stock = string.Join(' ', VietnameseKeys.Words).Split(' ');
        for (var i = 0; i < Others; i++)
            await WriteAsync(i, Words / 10);
        var article = await WriteAsync(Others, Words);

        var (checks, sheet) = (newsroom.Get<ArticleChecks>(), (await newsroom.Get<ArticleSheets>().FindAsync(article, newsroom.Author, Stop))!);
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Null((await checks.ForAsync(sheet, newsroom.Author, Stop)).Trouble);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        Figures.Keep($"All checks of {Words} words among {Others} other articles", times);

        async Task<int> WriteAsync(int seed, int words)
        {
            var random = new Random(seed);
            var id = (await articles.CreateAsync(newsroom.Author, newsroom.Culture, Stop)).Value;
            var paragraphs = Enumerable.Range(0, words / 60).Select(_ => string.Join(' ', random.GetItems(stock, 60))).ToArray();
            await texts.WriteAsync(id, newsroom.Author, new ArticleDraft($"Bài số {seed}", "Sapo của bài", paragraphs), Stop);
            return id;
        }
    }
}
