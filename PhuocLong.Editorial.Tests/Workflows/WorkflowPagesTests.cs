using System.Globalization;
using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Workflows;

/// <summary>The administrator's pages of the ways of articles, over the real doors.</summary>
public sealed partial class WorkflowPagesTests : IAsyncLifetime
{
    private static readonly TimeSpan soon = TimeSpan.FromSeconds(20);
    private readonly BunitContext page = new();
    private TestNewsroom newsroom = null!;

    private WorkflowDesk Desk => newsroom.Get<WorkflowDesk>();

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddMudServices();
        page.Services.AddSingleton(Desk).AddSingleton(newsroom.Get<TryOuts>()).AddSingleton(newsroom.Get<RunningReviews>()).AddSingleton(newsroom.Get<RehearsalDesk>());
        page.Services.AddSingleton(newsroom.Get<CategoryDesk>()).AddSingleton(newsroom.Get<IDbContextFactory<EditorialDb>>());
        page.Services.AddScoped<CurrentMember>();
        SignIn(newsroom.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task What_is_drawn_is_seen_at_once_and_published_with_its_consequence_in_words()
    {
        await newsroom.ArticleAtAsync("Waiting:assistants");
        var drawing = Draw();
        Assert.Equal(["Tổ giúp việc", "Ban Biên tập", "Trưởng Ban", "Đã duyệt"], Pictured(drawing));
        Assert.True(Publish(drawing).HasAttribute("disabled"));

        drawing.Find("#step-board-name").Change("Thường trực Ban Biên tập");
        drawing.WaitForAssertion(() => Assert.Contains("1 bài đang duyệt vẫn đi tiếp trên phiên bản cũ", drawing.Markup, StringComparison.Ordinal), soon);
        Assert.Equal("Thường trực Ban Biên tập", Pictured(drawing)[1]);
        Assert.Equal("Công bố phiên bản 2", Publish(drawing).TextContent);
        Publish(drawing).Click();
        drawing.WaitForAssertion(() => Assert.EndsWith("/quan-tri/quy-trinh", Address, StringComparison.Ordinal), soon);
        Assert.Equal("Thường trực Ban Biên tập", (await NewestAsync()).Workflow.Steps[1].Name);
    }

    [Fact]
    public async Task Steps_change_places_and_the_ways_straight_on_follow_them()
    {
        var drawing = Draw();
        drawing.Find("[aria-label='Đưa bước “Trưởng Ban” lên trước']").Click();
        drawing.WaitForAssertion(() => Assert.Equal(["Tổ giúp việc", "Trưởng Ban", "Ban Biên tập", "Đã duyệt"], Pictured(drawing)), soon);
        drawing.Find("[aria-label='Bỏ bước “Tổ giúp việc”']").Click();
        drawing.WaitForAssertion(() => Assert.Equal(["Trưởng Ban", "Ban Biên tập", "Đã duyệt"], Pictured(drawing)), soon);
        drawing.FindAll("button").Single(b => b.TextContent == "Lấy lại").Click();
        drawing.WaitForAssertion(() => Assert.Equal(4, Pictured(drawing).Count), soon);
        drawing.Find("[aria-label='Bỏ bước “Tổ giúp việc”']").Click();
        drawing.WaitForAssertion(() => Assert.False(Publish(drawing).HasAttribute("disabled")), soon);
        Publish(drawing).Click();
        drawing.WaitForAssertion(() => Assert.EndsWith("/quan-tri/quy-trinh", Address, StringComparison.Ordinal), soon);
        Assert.Equal(
            [("chair", "board"), ("board", WorkflowMove.Approved)],
            (await NewestAsync()).Workflow.Steps.Select(s => (s.Key, Assert.Single(s.Moves).To)));
    }

    [Fact]
    public void An_impossible_way_says_why_at_its_step_and_cannot_be_published()
    {
        var drawing = Draw();
        drawing.Find("#chair-1-votes").Change("Several");
        drawing.WaitForAssertion(() => Assert.Contains(
            "cần 2 phiếu, nhưng vai trò Trưởng Ban Biên tập chỉ có 1 người", drawing.Find("#step-chair-problems").TextContent, StringComparison.Ordinal), soon);
        Assert.Empty(drawing.FindAll("#step-board-problems"));
        Assert.True(Publish(drawing).HasAttribute("disabled"));

        drawing.Find("#chair-1-votes").Change("One");
        drawing.Find("#step-board-name").Change("");
        drawing.WaitForAssertion(() => Assert.StartsWith("Bước thứ 2 cần một tên", drawing.Find("#step-board-problems").TextContent.Trim(), StringComparison.Ordinal), soon);
        Assert.Empty(drawing.FindAll("#step-chair-problems"));
    }

    [Fact]
    public async Task Whoever_publishes_second_keeps_what_they_drew_and_sees_the_other_edition_first()
    {
        var drawing = Draw();
        drawing.Find("#step-board-name").Change("Ban Biên tập mở rộng");
        drawing.WaitForAssertion(() => Assert.False(Publish(drawing).HasAttribute("disabled")), soon);
        await newsroom.PublishAsync(Ways.Chair(Ways.Last));
        Publish(drawing).Click();
        drawing.WaitForAssertion(() => Assert.Contains("Phiên bản 2 do Quản trị viên vừa công bố", drawing.Markup, StringComparison.Ordinal), soon);
        Assert.Equal("Ban Biên tập mở rộng", drawing.Find("#step-board-name").GetAttribute("value"));

        drawing.FindAll("button").Single(b => b.TextContent == "Giữ bản tôi đang sửa, để thành phiên bản 3").Click();
        drawing.WaitForAssertion(() => Assert.Equal("Công bố phiên bản 3", Publish(drawing).TextContent), soon);
        Publish(drawing).Click();
        drawing.WaitForAssertion(() => Assert.EndsWith("/quan-tri/quy-trinh", Address, StringComparison.Ordinal), soon);
        Assert.Equal(3, (await NewestAsync()).Workflow.Steps.Count);
    }

    [Fact]
    public void Nobody_leaves_a_drawing_unawares()
    {
        var drawing = Draw();
        drawing.Find("#way-name").Change("Quy trình mới tinh");
        drawing.WaitForAssertion(() => Assert.False(Publish(drawing).HasAttribute("disabled")), soon);
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/quan-tri");
        drawing.WaitForAssertion(() => Assert.Contains("mất phần đang sửa", drawing.Find(".ask").TextContent, StringComparison.Ordinal), soon);
        Assert.False(Address.EndsWith("/quan-tri", StringComparison.Ordinal));
        drawing.FindAll("button").Single(b => b.TextContent == "Rời trang, bỏ phần đang sửa").Click();
        drawing.WaitForAssertion(() => Assert.EndsWith("/quan-tri", Address, StringComparison.Ordinal), soon);
    }

    [Fact]
    public async Task A_line_of_its_own_is_begun_and_chosen_for_a_genre_and_a_category()
    {
        var drawing = page.Render<WorkflowPage>();
        drawing.WaitForAssertion(() => Assert.Empty(drawing.FindAll(".skeleton")), soon);
        drawing.Find("#way-name").Change("Mới");
        drawing.WaitForAssertion(() => Assert.False(Publish(drawing).HasAttribute("disabled")), soon);
        Publish(drawing).Click();
        drawing.WaitForAssertion(() => Assert.EndsWith("/quan-tri/quy-trinh", Address, StringComparison.Ordinal), soon);

        var list = List();
        Assert.Contains("Chưa có bài nào đi theo quy trình này", list.Find("#line-moi-2-title").Closest("section")!.TextContent, StringComparison.Ordinal);
        list.Find("#goes-genre-3").Change("moi-2");
        list.WaitForAssertion(() => Assert.Contains("Dùng cho thể loại: Văn bản, thủ tục.", list.Markup, StringComparison.Ordinal), soon);
        list.Find($"#goes-category-{newsroom.Society}").Change("moi-2");
        list.WaitForAssertion(() => Assert.Contains("Dùng cho chuyên mục: Văn hoá - xã hội.", list.Markup, StringComparison.Ordinal), soon);
        list.Find("#goes-genre-3").Change(StandardWorkflow.Line);
        list.WaitForAssertion(() => Assert.DoesNotContain("Dùng cho thể loại", list.Markup, StringComparison.Ordinal), soon);
        var line = (await Desk.LinesAsync(newsroom.Administrator, Stop)).Value!.Single(l => l.Key == "moi-2");
        Assert.Equal((newsroom.Society, 0), (Assert.Single(line.Categories).Id, line.Genres.Count));
    }

    [Fact]
    public async Task Running_reviews_are_moved_to_the_newest_edition_and_one_whose_step_is_gone_asks_for_another()
    {
        var stays = await newsroom.ArticleAtAsync("Waiting:chair");
        var gone = await newsroom.ArticleAtAsync("Waiting:board");
        await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("chair")), Ways.Chair(Ways.Last));
        var list = List();
        Assert.Contains("2 bài đang theo phiên bản 1", list.Markup, StringComparison.Ordinal);
        Press("Xem và chuyển sang phiên bản mới nhất");
        list.WaitForAssertion(() => Assert.Equal(2, list.FindAll(".older .rows li").Count), soon);
        Press("Chuyển cả 2 bài sang phiên bản 2");
        list.WaitForAssertion(() => Assert.Contains($"Bài số {gone} đang ở bước “Ban Biên tập”, phiên bản 2 không có bước ấy", list.Find(".why").TextContent, StringComparison.Ordinal), soon);
        Assert.Contains("1 bài đang theo phiên bản 1", list.Markup, StringComparison.Ordinal);

        list.Find(".older select").Change("chair");
        list.Find(".older input[type=checkbox]").Change(true);
        Press("Chuyển 1 bài đã chọn");
        list.WaitForAssertion(() => Assert.Empty(list.FindAll(".older")), soon);
        Assert.Equal(["Waiting:chair", "Waiting:chair"], [await newsroom.StandingAsync(stays), await newsroom.StandingAsync(gone)]);

        void Press(string words) => list.FindAll("button").Single(b => b.TextContent == words).Click();
    }

    [Fact]
    public async Task Only_administrators_see_the_pages_and_the_cast_of_a_try_out()
    {
        SignIn(newsroom.Chair);
        var list = page.Render<WorkflowsPage>();
        list.WaitForAssertion(() => Assert.NotEmpty(list.FindAll("[role=alert]")), soon);
        Assert.Empty(list.FindAll("section"));
        Assert.False((await newsroom.Get<TryOuts>().CastAsync(newsroom.Chair, Stop)).Succeeded);
    }

    private string Address => page.Services.GetRequiredService<NavigationManager>().Uri;

    private void SignIn(int member)
    {
        var session = page.AddAuthorization();
        session.SetAuthorized("ai đó");
        session.SetClaims(new Claim(ClaimTypes.NameIdentifier, member.ToString(CultureInfo.InvariantCulture)));
    }

    private IRenderedComponent<WorkflowPage> Draw()
    {
        var drawing = page.Render<WorkflowPage>(p => p.Add(x => x.Line, StandardWorkflow.Line));
        drawing.WaitForAssertion(() => Assert.Empty(drawing.FindAll(".skeleton")), soon);
        return drawing;
    }

    private IRenderedComponent<WorkflowsPage> List()
    {
        var list = page.Render<WorkflowsPage>();
        list.WaitForAssertion(() => Assert.Empty(list.FindAll(".skeleton")), soon);
        return list;
    }

    private async Task<EditionSheet> NewestAsync() => (await Desk.LinesAsync(newsroom.Administrator, Stop)).Value!.Single(l => l.IsStandard).Newest;

    private static AngleSharp.Dom.IElement Publish(IRenderedComponent<WorkflowPage> drawing) => drawing.Find("button.primary");

    private static List<string> Pictured(IRenderedComponent<WorkflowPage> drawing) => [.. drawing.Find(".picture").QuerySelectorAll("li b").Select(b => b.TextContent)];
}
