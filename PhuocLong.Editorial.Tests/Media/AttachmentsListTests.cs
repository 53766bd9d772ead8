using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Media.Words;

namespace PhuocLong.Editorial.Tests.Media;

public sealed class AttachmentsListTests : IAsyncLifetime
{
    private readonly BunitContext page = new();
    private TestNewsroom newsroom = null!;
    private int article;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        article = await newsroom.DraftAsync();
        await newsroom.SendFileAsync(article, new byte[180_000], "kế hoạch.docx");
        page.JSInterop.SetupModule("./Media/AttachmentsList.razor.js").Mode = JSRuntimeMode.Loose;
        page.Services.AddSingleton(newsroom.Get<MediaLibrary>());
        page.Services.AddSingleton(newsroom.Get<MediaDesk>());
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
    public async Task A_file_is_listed_with_its_size_taken_away_and_brought_back()
    {
        var list = await ShownAsync();
        list.WaitForAssertion(() => Assert.Equal("kế hoạch.docx", list.Find("li a").TextContent));
        Assert.Contains("176 kB", list.Find("li .quiet").TextContent, StringComparison.Ordinal);
        await list.Find("li button").ClickAsync();
        list.WaitForAssertion(() => Assert.Contains("Đã gỡ “kế hoạch.docx”", list.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Empty(list.FindAll("li"));
        await list.Find("[role=status] button").ClickAsync();
        list.WaitForAssertion(() => Assert.Single(list.FindAll("li")));
    }

    [Fact]
    public async Task Who_only_reads_may_download_and_is_offered_nothing_else()
    {
        await Done(newsroom.SubmitAsync(article));
        var list = await ShownAsync();
        list.WaitForAssertion(() => Assert.Single(list.FindAll("li a[download]")));
        Assert.Empty(list.FindAll("button, input"));
    }

    [Fact]
    public async Task A_right_lost_meanwhile_is_told_and_the_file_stays()
    {
        var list = await ShownAsync();
        await Done(newsroom.SubmitAsync(article));
        await list.Find("li button").ClickAsync();
        list.WaitForAssertion(() => Assert.Contains(Words.NotWritable, list.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Single(list.FindAll("li"));
    }

    private async Task<IRenderedComponent<AttachmentsList>> ShownAsync()
    {
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(article, newsroom.Author, Stop);
        return page.Render<AttachmentsList>(p => p.Add(l => l.Sheet, sheet!));
    }
}
