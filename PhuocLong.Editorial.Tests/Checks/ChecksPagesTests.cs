using Bunit;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Checks;

/// <summary>What an administrator sets on the pages of checks and words is what an article is looked at with.</summary>
public sealed class ChecksPagesTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private AdminPage pages = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        pages = new(newsroom, newsroom.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task A_level_that_is_chosen_bars_the_move_and_is_put_back_by_its_button()
    {
        var article = await newsroom.DraftAsync();
        await newsroom.WriteTextAsync(article, newsroom.Author, "Một tít", "Nội dung  có hai dấu cách.");
        var page = pages.Open<CheckLevelsPage>();
        var level = page.Find($"select[aria-label='{CheckWords.NameOf("DoubledSpaces")} khi {CheckWords.MoveOf(CheckMove.Submit)}']");
        await level.ChangeAsync(new() { Value = "Required" });
        var refused = await newsroom.SubmitAsync(article);
        Assert.False(refused.Succeeded);

        await page.Button($"Về mặc định: {CheckWords.NameOf("DoubledSpaces")}").ClickAsync(new());
        Assert.DoesNotContain(page.FindAll("button.reset"), _ => true);
        await Done(newsroom.SubmitAsync(article));
    }

    [Fact]
    public async Task A_word_of_the_newsrooms_own_is_no_mistake_from_then_on_until_it_is_taken_out()
    {
        var article = await newsroom.DraftAsync();
        await newsroom.WriteTextAsync(article, newsroom.Author, "Một tít", "Bà con trồng cây xkươl quanh nhà.");
        Assert.True(await IsNotedAsync());
        var page = pages.Open<GlossaryPage>();
        page.Field("Từ riêng mới").Change("xkươl");
        await page.Find("section[aria-labelledby=glossary-Word] form").SubmitAsync(new());
        Assert.Contains("xkươl", page.FindAll(".name").Select(n => n.TextContent));
        Assert.False(await IsNotedAsync());

        await page.Button("Bỏ “xkươl”").ClickAsync(new());
        Assert.DoesNotContain("xkươl", page.FindAll(".name").Select(n => n.TextContent));
        Assert.True(await IsNotedAsync());

        async Task<bool> IsNotedAsync()
        {
            var sheet = await newsroom.Get<ArticleSheets>().FindAsync(article, newsroom.Author, Stop);
            return (await newsroom.Get<ArticleChecks>().ForAsync(sheet!, newsroom.Author, Stop)).Findings.Any(f => f.Finding.Check == "Misspelling");
        }
    }
}
