using Bunit;
using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Tests.Articles;

public sealed class StatusPillTests : IAsyncLifetime
{
    private readonly BunitContext page = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Theory]
    [InlineData(ArticleState.Draft, "Nháp", "neutral")]
    [InlineData(ArticleState.Returned, "Trả lại tác giả", "back")]
    [InlineData(ArticleState.Waiting, "Chờ Ban Biên tập", "wait")]
    [InlineData(ArticleState.Approved, "Đã duyệt", "ok")]
    [InlineData(ArticleState.Published, "Đã xuất bản", "ok")]
    [InlineData(ArticleState.Withdrawn, "Đã gỡ", "back")]
    [InlineData(ArticleState.Rejected, "Từ chối", "back")]
    public void Every_state_has_its_words_beside_its_colour(ArticleState state, string words, string tone)
    {
        var pill = page.Render<StatusPill>(p => p.Add(c => c.State, state).Add(c => c.StepName, "Ban Biên tập")).Find(".pill");
        Assert.Equal(words, pill.TextContent.Trim());
        Assert.Contains(tone, pill.ClassList);
    }

    [Fact]
    public void A_waiting_article_says_for_how_long()
    {
        var pill = page.Render<StatusPill>(p => p.Add(c => c.State, ArticleState.Waiting).Add(c => c.StepName, "Trưởng Ban").Add(c => c.Since, "3 ngày"));
        Assert.Contains("3 ngày", pill.Markup, StringComparison.Ordinal);
    }
}
