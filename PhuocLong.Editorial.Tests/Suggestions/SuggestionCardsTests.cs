using Bunit;
using MudBlazor.Services;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Suggestions;

namespace PhuocLong.Editorial.Tests.Suggestions;

public sealed class SuggestionCardsTests : IAsyncLifetime
{
    private const int Me = 3, Other = 4;

    private readonly BunitContext page = new();

    public ValueTask InitializeAsync()
    {
        page.Services.AddMudServices();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public void A_card_says_in_words_what_is_suggested_by_whom_and_where()
    {
        var cards = Cards(new(true, true));
        Assert.Equal(["Thay “xã” bằng “phường”", "Xoá “tin”", "Thêm “␣”"], cards.FindAll(".what").Select(b => b.TextContent));
        Assert.Contains("Chị Lan · 23/11/2026 07:00 · Tít", cards.FindAll(".by")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Anh/chị", cards.FindAll(".by")[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_write_decides_one_or_all_or_all_of_one_person()
    {
        var names = Cards(new(true, true)).FindAll("button").Select(b => b.GetAttribute("aria-label") ?? b.TextContent).ToList();
        Assert.Contains("Nhận tất cả (3)", names);
        Assert.Contains("Nhận cả 2 – Chị Lan", names);
        Assert.Contains("Nhận: Xoá “tin”", names);
        Assert.Contains("Rút lại: Thêm “␣”", names);
    }

    [Fact]
    public void Who_may_only_suggest_takes_back_their_own_and_decides_nothing_else()
    {
        var buttons = Cards(new(true, false, Suggest: true)).FindAll(".acts button");
        Assert.Equal("Rút lại: Thêm “␣”", Assert.Single(buttons).GetAttribute("aria-label"));
    }

    [Fact]
    public void A_reader_sees_the_cards_without_a_button_to_decide() => Assert.Empty(Cards(new(true, false)).FindAll(".acts, .all"));

    private IRenderedComponent<SuggestionCards> Cards(ArticleRight right)
    {
        var at = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        return page.Render<SuggestionCards>(p => p
            .Add(c => c.Pending, new PendingSuggestions(
                [new("4.a.b", Other, at, "title", "phường", "xã"), new("4.a.c", Other, at, "body", "", " tin"), new("3.a.d", Me, at, "lead", " ", "")], 3))
            .Add(c => c.Names, new Dictionary<int, string> { [Other] = "Chị Lan" })
            .Add(c => c.Right, right)
            .Add(c => c.MemberId, Me));
    }
}
