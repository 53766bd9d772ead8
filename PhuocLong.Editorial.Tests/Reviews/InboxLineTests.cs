using Bunit;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Tests.Reviews;

public sealed class InboxLineTests : IAsyncLifetime
{
    private static readonly InboxRow row =
        new(7, "Tiêm nhắc mũi 2", "Phòng Y tế", ArticleState.Waiting, "Ban Biên tập", new DateTime(2026, 11, 2, 2, 0, 0, DateTimeKind.Utc), 3, null);

    private readonly BunitContext page = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public void A_line_says_what_waits_from_whom_how_long_and_which_version()
    {
        var line = page.Render<InboxLine>(p => p.Add(c => c.Row, row).Add(c => c.Days, 4));
        Assert.Contains("Tiêm nhắc mũi 2", line.Markup, StringComparison.Ordinal);
        Assert.Contains("Phòng Y tế", line.Markup, StringComparison.Ordinal);
        Assert.Equal("4 ngày", line.Find(".late").TextContent);
        Assert.Contains("bản 3", line.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_today_is_not_late()
    {
        var line = page.Render<InboxLine>(p => p.Add(c => c.Row, row).Add(c => c.Days, 0));
        Assert.Contains("hôm nay", line.Markup, StringComparison.Ordinal);
        Assert.Empty(line.FindAll(".late"));
    }

    [Fact]
    public void A_returned_article_shows_its_reason_and_an_untitled_one_is_named_so()
    {
        var line = page.Render<InboxLine>(p => p.Add(c => c.Row, row with { Title = "", State = ArticleState.Returned, Reason = "Thiếu nguồn ảnh" }));
        Assert.Contains("Thiếu nguồn ảnh", line.Find(".line-reason").TextContent, StringComparison.Ordinal);
        Assert.Equal("Bài chưa có tít", line.Find(".line-title").TextContent);
    }

    [Fact]
    public void Choosing_a_line_tells_which_article()
    {
        var chosen = 0;
        var line = page.Render<InboxLine>(p => p.Add(c => c.Row, row).Add(c => c.Chosen, true).Add(c => c.OnChoose, id => chosen = id));
        line.Find("button").Click();
        Assert.Equal(7, chosen);
        Assert.Equal("true", line.Find("button").GetAttribute("aria-current"));
    }
}
