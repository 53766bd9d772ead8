using System.Globalization;
using System.Security.Claims;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Rehearsals;

/// <summary>The panel of Diễn tập on the drawing page, over the real door.</summary>
public sealed class RehearsalPanelTests : IAsyncLifetime
{
    private static readonly TimeSpan soon = TimeSpan.FromSeconds(20);
    private static readonly WorkflowDraft twoVotes = new(
        "Vẽ", [Ways.Assistants(new WorkflowMove("board")), Ways.Board(new WorkflowMove("chair") { Votes = Ways.Votes(2), ReasonRequired = true }), Ways.Chair(Ways.Last)]);

    private readonly BunitContext page = new();
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        page.Services.AddSingleton(newsroom.Get<RehearsalDesk>()).AddSingleton(newsroom.Get<CategoryDesk>()).AddSingleton(newsroom.Get<IDbContextFactory<EditorialDb>>()).AddSingleton<TimeProvider>(newsroom.Clock);
        page.Services.AddScoped<CurrentMember>();
        var session = page.AddAuthorization();
        session.SetAuthorized("ai đó");
        session.SetClaims(new Claim(ClaimTypes.NameIdentifier, newsroom.Administrator.ToString(CultureInfo.InvariantCulture)));
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task What_would_have_differed_is_said_in_sums_and_by_article_and_goes_with_the_next_stroke()
    {
        var published = await newsroom.ArticleAtAsync("Published");
        await newsroom.ArticleAtAsync("Waiting:chair");
        await newsroom.ArticleAtAsync("Waiting:assistants");
        var panel = Draw(StandardWorkflow.Line, twoVotes);
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.Equal(
            "Từ 02/05/2026 đến 02/11/2026 có 3 lượt duyệt: 1 lượt đi đúng như đã đi, 2 lượt sẽ khác.", panel.Find(".found").TextContent), soon);
        // In this category one person votes, so two votes are never had.
        Assert.Equal(
            ["2 bài sẽ mắc lại: với người của hôm nay, có bước không đủ người quyết định.", "Thêm 2 lượt duyệt; những lượt ấy phải chờ bao lâu thì sổ không cho biết."],
            panel.FindAll(".sums li").Select(l => l.TextContent));
        var articles = panel.FindAll(".replayed > li");
        Assert.Equal("Một bài chưa đăng của Phòng Văn hoá và Thông tin", articles[0].QuerySelector("b")!.TextContent);
        Assert.Contains("một người duyệt đã không ghi", articles[0].TextContent, StringComparison.Ordinal);
        Assert.Equal($"/bai-viet/{published}", articles[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Thiếu phiếu ở bước “Ban Biên tập”: cần 2 phiếu, đã có 1.", articles[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("phải ghi lý do; Ban Biên tập 1 đã không ghi.", articles[1].TextContent, StringComparison.Ordinal);

        Assert.Equal(
            ["Thiếu phiếu ở bước “Ban Biên tập” 2 bài", "Thiếu lý do ở bước “Ban Biên tập” 2 bài", "Không đủ người bỏ phiếu ở bước “Ban Biên tập” 2 bài"],
            panel.FindAll(".causes button").Select(b => string.Join(' ', b.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

        panel.Render(p => p.Add(x => x.Draft, twoVotes with { Steps = [.. twoVotes.Steps.Take(2), Ways.Chair(Ways.Last) with { TargetDays = 5 }] }));
        Assert.Empty(panel.FindAll(".found"));
        Assert.Equal("Bản đang sửa đã đổi sau lần diễn tập; xin diễn tập lại.", panel.Find("[role=status] .note").TextContent);
    }

    [Fact]
    public async Task A_cause_that_is_pressed_shows_only_its_articles()
    {
        await newsroom.ArticleAtAsync("Published");
        await newsroom.ArticleAtAsync("Waiting:board");
        var panel = Draw(StandardWorkflow.Line, new("Vẽ", [Ways.Assistants(new WorkflowMove("chair") { ReasonRequired = true }), Ways.Chair(Ways.Last with { ReasonRequired = true })]));
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll(".replayed > li").Count), soon);
        Press("Thiếu lý do ở bước “Trưởng Ban”");
        panel.WaitForAssertion(() => Assert.Single(panel.FindAll(".replayed > li")), soon);
        Assert.Equal("Thiếu lý do ở bước “Trưởng Ban”", panel.Find("#rehearsal-articles").TextContent);
        Press("Thiếu lý do ở bước “Trưởng Ban”");
        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll(".replayed > li").Count), soon);

        void Press(string cause) => panel.FindAll(".causes button").Single(b => b.TextContent.Contains(cause, StringComparison.Ordinal)).Click();
    }

    [Fact]
    public async Task A_new_line_is_rehearsed_on_articles_that_are_chosen()
    {
        await newsroom.ArticleAtAsync("Published");
        var panel = Draw(null, twoVotes with { Steps = [Ways.Assistants(new WorkflowMove("board")), Ways.Board(new WorkflowMove("chair")), Ways.Chair(Ways.Last)] });
        Assert.Equal("Mọi bài", panel.Find("option").TextContent);
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.EndsWith("có 1 lượt duyệt: tất cả đi đúng như đã đi.", panel.Find(".found").TextContent, StringComparison.Ordinal), soon);
        panel.Find("select").Change($"c{newsroom.Society}");
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.Contains("không có lượt duyệt nào trong số bài đã chọn", panel.Find(".found").TextContent, StringComparison.Ordinal), soon);
    }

    [Fact]
    public void An_impossible_drawing_is_not_rehearsed()
    {
        var panel = Draw(StandardWorkflow.Line, new("Vẽ", [Ways.Assistants()]));
        Assert.Empty(panel.FindAll("form"));
        Assert.Equal("Sửa xong những chỗ đã nêu thì diễn tập được.", panel.Find(".note").TextContent);
    }

    private IRenderedComponent<RehearsalPanel> Draw(string? line, WorkflowDraft draft)
    {
        var panel = page.Render<RehearsalPanel>(p => p.Add(x => x.Line, line).Add(x => x.Draft, draft));
        if (draft.Steps.Count > 1)
            panel.WaitForAssertion(() => Assert.True(panel.FindAll("option").Count > 5), soon);
        return panel;
    }
}
