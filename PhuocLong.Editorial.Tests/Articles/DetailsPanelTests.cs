using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Articles;

/// <summary>The details on one screen while a colleague changes them on another.</summary>
public sealed class DetailsPanelTests : IAsyncLifetime
{
    private readonly BunitContext page = new();
    private TestNewsroom newsroom = null!;
    private int article;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        article = await newsroom.DraftAsync();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddSingleton(newsroom.Get<ArticleDesk>());
        page.Services.AddSingleton(newsroom.Get<ArticleSheets>());
        page.Services.AddSingleton(newsroom.Get<DetailsStory>());
        page.Services.AddSingleton<TimeProvider>(newsroom.Clock);
        page.Services.AddSingleton(newsroom.Get<IDbContextFactory<EditorialDb>>());
        page.Services.AddScoped<CurrentMember>();
        var session = page.AddAuthorization();
        session.SetAuthorized("Lan");
        session.SetClaims(new Claim(ClaimTypes.NameIdentifier, $"{newsroom.Author}"));
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task A_colleagues_change_is_one_line_with_a_way_back_and_one_own_is_too()
    {
        var line = await LineAsync();
        Assert.Empty(line.FindAll("p, button"));
        await ColleagueAsync(d => d with { CategoryId = newsroom.Society });
        await LookAgainAsync(line);
        Assert.StartsWith("Đồng nghiệp Văn hoá vừa đổi chuyên mục: Tin tức, sự kiện → Văn hoá - xã hội", line.Find("p").TextContent, StringComparison.Ordinal);
        await line.Find("button.undo").ClickAsync();
        await LookAgainAsync(line);
        Assert.StartsWith("Anh/chị vừa hoàn tác: đổi chuyên mục: Văn hoá - xã hội → Tin tức, sự kiện", Assert.Single(line.FindAll("p")).TextContent, StringComparison.Ordinal);
        await line.Find("button.hide").ClickAsync();
        Assert.Empty(line.FindAll("p, button"));
    }

    [Fact]
    public async Task An_undo_that_comes_too_late_says_why_and_leaves_the_field()
    {
        var line = await LineAsync();
        await ColleagueAsync(d => d with { CategoryId = newsroom.Society });
        await LookAgainAsync(line);
        await ColleagueAsync(d => d with { CategoryId = null });
        await line.Find("button.undo").ClickAsync();
        Assert.Contains("đã đổi lần nữa, nay là chưa chọn", line.Find(".refused").TextContent, StringComparison.Ordinal);
        Assert.Null((await SheetAsync()).Details.CategoryId);
    }

    [Fact]
    public async Task Who_may_not_change_it_reads_the_line_without_a_button()
    {
        await Done(newsroom.SubmitAsync(article));
        var line = await LineAsync();
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(article, newsroom.Assistant, (await SheetAsync()).Details with { Genre = Genre.Feature }, Stop));
        await LookAgainAsync(line);
        Assert.Contains("Tổ giúp việc vừa đổi thể loại: Tin → Bài dài", line.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Empty(line.FindAll("button.undo"));
    }

    [Fact]
    public async Task What_is_being_typed_into_a_field_stays_when_a_colleague_changes_another_or_the_same()
    {
        var form = await FormAsync();
        await form.Find("#field-source").FocusInAsync(new());
        await ColleagueAsync(d => d with { CategoryId = newsroom.Society });
        await LookAgainAsync(form);
        Assert.Equal(newsroom.Society.ToString(System.Globalization.CultureInfo.InvariantCulture), form.Find("#field-category").GetAttribute("value"));
        await ColleagueAsync(d => d with { Source = "Sở Y tế" });
        await LookAgainAsync(form);
        Assert.Equal("Văn phòng", form.Find("#field-source").GetAttribute("value"));
        Assert.Contains("nguồn đã được đổi thành “Sở Y tế”", form.Find(".overtaken").TextContent, StringComparison.Ordinal);

        await form.Find("#field-source").ChangeAsync("Công an thị xã");
        await form.Find("#field-source").FocusOutAsync(new());
        Assert.Equal("Sở Y tế", (await SheetAsync()).Details.Source);
        Assert.Equal("Công an thị xã", form.Find("#field-source").GetAttribute("value"));
        await form.FindAll(".overtaken button").Single(b => b.TextContent == "Lưu chữ của tôi").ClickAsync();
        Assert.Equal("Công an thị xã", (await SheetAsync()).Details.Source);
        await LookAgainAsync(form);
        Assert.Empty(form.FindAll(".overtaken"));
    }

    [Fact]
    public async Task A_byline_typed_while_a_colleague_signs_too_is_kept_until_one_of_both_is_chosen()
    {
        var form = await FormAsync();
        await form.Find(".byline-add").FocusInAsync(new());
        await form.Find(".byline-add").ClickAsync();
        await ColleagueAsync(d => d with { Bylines = [.. d.Bylines, new(BylineKind.Photo, "Minh An")] });
        await LookAgainAsync(form);
        await form.FindAll(".byline input")[^1].ChangeAsync("Hoài Thương");
        Assert.Equal(["Cộng tác viên Văn hoá", "Minh An"], (await SheetAsync()).Details.Bylines.Select(b => b.Name));
        Assert.Equal("Hoài Thương", form.FindAll(".byline input")[^1].GetAttribute("value"));
        await form.FindAll(".overtaken button").Single(b => b.TextContent == "Lấy bản vừa đổi").ClickAsync();
        Assert.Equal("Minh An", form.FindAll(".byline input")[^1].GetAttribute("value"));
        Assert.Empty(form.FindAll(".overtaken"));
    }

    [Fact]
    public async Task A_hand_that_stays_on_the_field_after_saving_is_not_told_of_its_own_change()
    {
        var form = await FormAsync();
        await form.Find("#field-source").FocusInAsync(new());
        await form.Find("#field-source").ChangeAsync("Sở  Y tế");
        await LookAgainAsync(form);
        Assert.Equal("Sở Y tế", form.Find("#field-source").GetAttribute("value"));
        Assert.Empty(form.FindAll(".overtaken"));
        await ColleagueAsync(d => d with { Source = "Công an thị xã" });
        await LookAgainAsync(form);
        Assert.Equal("Sở Y tế", form.Find("#field-source").GetAttribute("value"));
        await form.Find("#field-source").FocusOutAsync(new());
        Assert.Equal("Công an thị xã", form.Find("#field-source").GetAttribute("value"));
    }

    private async Task<IRenderedComponent<DetailsLine>> LineAsync()
    {
        var sheet = await SheetAsync();
        return page.Render<DetailsLine>(p => p.Add(l => l.Sheet, sheet));
    }

    private async Task<IRenderedComponent<DetailsForm>> FormAsync()
    {
        var sheet = await SheetAsync();
        var choices = await newsroom.Get<ArticleSheets>().ChoicesAsync(sheet.Details, Stop);
        var held = new HeldDetails();
        return page.Render<DetailsForm>(p => p.Add(f => f.Sheet, sheet).Add(f => f.Choices, choices).Add(f => f.Held, held));
    }

    /// <summary>The page was told that something changed, and reads the article anew.</summary>
    private async Task LookAgainAsync(IRenderedComponent<DetailsLine> line)
    {
        var sheet = await SheetAsync();
        line.Render(p => p.Add(l => l.Sheet, sheet));
    }

    private async Task LookAgainAsync(IRenderedComponent<DetailsForm> form)
    {
        var sheet = await SheetAsync();
        form.Render(p => p.Add(f => f.Sheet, sheet));
    }

    private async Task ColleagueAsync(Func<ArticleDetails, ArticleDetails> change)
    {
        var seen = (await SheetAsync()).Details;
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(article, newsroom.Colleague, seen, change(seen), Stop));
    }

    private async Task<ArticleSheet> SheetAsync() => (await newsroom.Get<ArticleSheets>().FindAsync(article, newsroom.Author, Stop))!;
}
