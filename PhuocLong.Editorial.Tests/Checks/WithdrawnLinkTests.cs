using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Publishing;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Checks;

/// <summary>A link to what the newsroom has itself taken off the portal is broken, and its own records know it.</summary>
public sealed class WithdrawnLinkTests : IAsyncLifetime
{
    private const string Address = "https://phuoclong.example/vi/news/khai-giang-1.html";

    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync(kept: false);

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Theory]
    [InlineData(Address)]
    [InlineData("http://www.phuoclong.example/vi/news/khai-giang-1.html/#binh-luan")]
    public async Task A_link_to_an_article_withdrawn_since_is_found_with_its_title_and_place(string link)
    {
        var linked = await PublishedAsync();
        var id = await LinkingAsync(link);
        Assert.Empty(await FoundAsync(id));
        await WithdrawAsync(linked);
        var finding = Assert.Single(await FoundAsync(id));
        Assert.Equal(("bài trước", FieldPlace.Body), (finding.Quote, finding.Place));
        Assert.Equal("Liên kết “bài trước” dẫn tới bài “Sơ kết hoạt động trang thông tin” đã gỡ khỏi cổng.", finding.Sentence);
    }

    [Fact]
    public async Task An_address_where_the_portal_shows_another_article_by_now_and_one_of_its_neighbours_are_left_alone()
    {
        var first = await PublishedAsync();
        await WithdrawAsync(first);
        Assert.Empty(await FoundAsync(await LinkingAsync("https://phuoclong.example/vi/news/khai-giang-10.html")));
        var id = await LinkingAsync(Address);
        Assert.Single(await FoundAsync(id));
        await PublishedAsync();
        Assert.Empty(await FoundAsync(id));
    }

    private async Task<int> PublishedAsync()
    {
        var id = await newsroom.ArticleAtAsync("Published");
        await Done(newsroom.Get<PublishingDesk>().RecordAddressAsync(id, newsroom.Assistant, Address, Stop));
        return id;
    }

    private async Task WithdrawAsync(int id) =>
        await Done(newsroom.Get<PublishingDesk>().WithdrawAsync(id, newsroom.Chair, await newsroom.SeenAsync(id, newsroom.Chair), "Có sai sót", Stop));

    private async Task<int> LinkingAsync(string address)
    {
        var id = (await newsroom.Get<ArticleDesk>().CreateAsync(newsroom.Author, newsroom.Culture, Stop)).Value;
        var line = new DraftParagraph([new DraftText("Như "), new DraftText("bài trước", Href: address), new DraftText(" đã đưa.")]);
        await newsroom.Get<ArticleTexts>().WriteAsync(id, newsroom.Author, new RichDraft("Tít", "Sapo", [line]), Stop);
        return id;
    }

    private async Task<List<Finding>> FoundAsync(int id)
    {
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.Author, Stop);
        var report = await newsroom.Get<ArticleChecks>().ForAsync(sheet!, newsroom.Author, Stop);
        Assert.Null(report.Trouble);
        return [.. report.Findings.Select(f => f.Finding).Where(f => f.Check == "WithdrawnLink")];
    }
}
