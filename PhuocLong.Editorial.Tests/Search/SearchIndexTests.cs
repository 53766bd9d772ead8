using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Search;

public sealed class SearchIndexTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    private async Task<IEnumerable<int>> FindAsync(string words) =>
        (await newsroom.Get<ArticleList>().PageAsync(newsroom.Author, new ArticleFilter { Search = words }, Stop)).Rows.Select(r => r.Id);

    [Theory]
    [InlineData("phuoc long")]
    [InlineData("PHƯỚC LONG")]
    [InlineData("phước long")]
    [InlineData("long phuo")]
    public async Task The_same_articles_are_found_with_and_without_marks_in_any_order_and_while_still_typing(string words)
    {
        var found = await newsroom.DraftAsync(title: "Thị xã Phước Long họp sơ kết");
        await newsroom.DraftAsync(title: "Đồng Xoài mở hội chợ");
        Assert.Equal([found], await FindAsync(words));
    }

    [Fact]
    public async Task The_body_the_byline_and_the_source_are_searched_too_and_follow_every_change()
    {
        var id = await newsroom.DraftAsync();
        await newsroom.WriteTextAsync(id, newsroom.Author, "Tít mới", "Đoàn viên thanh niên trồng 500 cây xanh.");
        Assert.Equal([id], await FindAsync("trong cay xanh"));
        Assert.Empty(await FindAsync("du de gui duyet"));
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.Author, Stop);
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(
            id, newsroom.Author, sheet!.Details with { Source = "Đài Truyền thanh", Bylines = [new(BylineKind.Text, "Nguyễn Thị Ước")] }, Stop));
        Assert.Equal([id], await FindAsync("nguyen thi uoc"));
        Assert.Equal([id], await FindAsync("dai truyen thanh"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a AND (b")]
    [InlineData("words:x NEAR/")]
    [InlineData("*")]
    [InlineData("'; DROP TABLE Articles; --")]
    public async Task Nothing_typed_into_the_search_box_is_taken_for_syntax(string words)
    {
        await newsroom.DraftAsync();
        await FindAsync(words);
    }

    [Theory]
    [InlineData("Hoà bình", "hòa bình")]
    [InlineData("Đường Ước", "duong uoc")]
    [InlineData("  Thị\u00a0 xã ", "thi xa")]
    public void Folding_makes_one_of_what_people_mean_by_the_same_words(string one, string other) =>
        Assert.Equal(Folded.Of(other), Folded.Of(one));
}
