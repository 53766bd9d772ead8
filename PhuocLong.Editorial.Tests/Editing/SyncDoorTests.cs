using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>Who gets in at the sync socket, who stays, and what they are told who do not.</summary>
public sealed class SyncDoorTests(EditingHost host) : IClassFixture<EditingHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_cookie_the_socket_is_401()
    {
        var article = await host.NewArticleAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => YjsClient.ConnectAsync(host.Address, article, cookie: null));
        Assert.Equal(401, refused.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://example.org")]
    [InlineData("null")]
    public async Task A_foreign_or_absent_Origin_is_403(string? origin)
    {
        var article = await host.NewArticleAsync();
        var cookie = await host.CookieAsync(host.Lan);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => YjsClient.ConnectAsync(host.Address, article, cookie, origin));
        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public async Task An_article_one_may_not_read_looks_like_none()
    {
        var article = await host.NewArticleAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.ConnectAsync(host.Reader, article));
        Assert.Equal(404, refused.Status);
    }

    [Fact]
    public async Task A_reader_sees_the_text_and_cannot_change_it()
    {
        var article = await PublishedAsync("Đã đăng");
        await using var reader = await (await host.ConnectAsync(host.Reader, article)).SyncAsync();
        Assert.Equal("Đã đăng", reader.Title);
        // What every client answers when asked what it has: nothing the room lacks.
        await reader.SendAsync(SyncMessage.Missing(reader.State()));
        await reader.BarrierAsync(1);
        Assert.True(await reader.HearsEchoAsync(1));

        await reader.TypeTitleAsync("Sửa lén");

        Assert.Equal(4403, await reader.CloseCodeAsync());
        Assert.Equal("Đã đăng", (await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Title);
    }

    [Fact]
    public async Task Changed_text_in_the_answer_to_a_question_is_a_change_too()
    {
        var article = await PublishedAsync("Đã đăng");
        await using var reader = await (await host.ConnectAsync(host.Reader, article)).SyncAsync();
        reader.MakeTitle("Sửa lén");
        await reader.SendAsync(SyncMessage.Missing(reader.State()));
        Assert.Equal(4403, await reader.CloseCodeAsync());
        Assert.Equal("Đã đăng", (await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Title);
    }

    [Fact]
    public async Task A_page_with_another_schema_is_told_to_reload()
    {
        var article = await host.NewArticleAsync();
        await using var old = await YjsClient.ConnectAsync(host.Address, article, await host.CookieAsync(host.Lan), query: "?schema=0");
        Assert.Equal(4409, await old.CloseCodeAsync());
    }

    [Fact]
    public async Task What_an_older_page_still_held_is_not_taken_and_waits_for_its_reload()
    {
        var article = await host.NewArticleAsync();
        var version = host.The<TextEngine>().SchemaVersion;
        await using var old = await YjsClient.ConnectAsync(host.Address, article, await host.CookieAsync(host.Lan), query: $"?schema={version - 1}");
        await old.TypeTitleAsync("Theo lược đồ cũ");
        Assert.Equal(4409, await old.CloseCodeAsync());
        Assert.Equal("", (await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Title);

        await using var reloaded = await (await YjsClient.ConnectAsync(host.Address, article, await host.CookieAsync(host.Lan), query: $"?schema={version}")).SyncAsync();
        await reloaded.SendAsync(SyncMessage.Missing(old.State()));
        await reloaded.BarrierAsync(1);
        Assert.True(await reloaded.HearsEchoAsync(1));
        Assert.Equal("Theo lược đồ cũ", (await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Title);
    }

    [Fact]
    public async Task A_client_that_states_no_schema_is_a_plain_peer()
    {
        var article = await host.NewArticleAsync();
        await using var plain = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await plain.TypeTitleAsync("Không nêu lược đồ");
        await plain.BarrierAsync(1);
        Assert.True(await plain.HearsEchoAsync(1));
    }

    [Fact]
    public async Task A_right_withdrawn_is_refused_at_the_next_write_and_a_closed_account_at_once()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();

        await SetStateAsync(article, ArticleState.Published);
        await host.The<SyncRooms>().Recheck(null, article);
        await lan.TypeTitleAsync("Quá muộn");
        Assert.Equal(4403, await lan.CloseCodeAsync());

        await host.ChangeAsync(db => db.Users.Where(m => m.Id == host.Minh).ExecuteUpdateAsync(m => m.SetProperty(x => x.DisabledAt, DateTime.UtcNow), Stop));
        try
        {
            await host.The<SyncRooms>().Recheck(host.Minh, null);
            Assert.Equal(4403, await minh.CloseCodeAsync());
        }
        finally
        {
            await host.ChangeAsync(db => db.Users.Where(m => m.Id == host.Minh).ExecuteUpdateAsync(m => m.SetProperty(x => x.DisabledAt, (DateTime?)null), Stop));
        }
    }

    [Fact]
    public async Task A_page_stays_its_members_when_somebody_else_has_signed_in_since()
    {
        var article = await host.NewArticleAsync();
        var cookie = await host.CookieAsync(host.Minh);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => YjsClient.ConnectAsync(host.Address, article, cookie, query: $"?member={host.Lan}"));
        Assert.Equal(401, refused.Status);
        await using var minh = await (await YjsClient.ConnectAsync(host.Address, article, cookie, query: $"?member={host.Minh}")).SyncAsync();
    }

    [Fact]
    public async Task A_session_that_ends_is_told_apart_from_a_right_that_does()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await StampAsync("elsewhere");
        await host.The<SyncRooms>().Recheck(host.Lan, null);
        Assert.Equal(4401, await lan.CloseCodeAsync());

        await using var again = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await SetStateAsync(article, ArticleState.Published);
        await StampAsync("once more");
        await host.The<SyncRooms>().Recheck(host.Lan, null);
        Assert.Equal(4403, await again.CloseCodeAsync());
    }

    private async Task<int> PublishedAsync(string title)
    {
        var article = await host.NewArticleAsync();
        await host.The<ArticleTexts>().WriteAsync(article, host.Lan, new(title, "", ["Thân bài"]), Stop);
        await SetStateAsync(article, ArticleState.Published);
        return article;
    }

    private Task SetStateAsync(int article, ArticleState state) =>
        host.ChangeAsync(db => db.Articles.Where(a => a.Id == article).ExecuteUpdateAsync(a => a.SetProperty(x => x.State, state), Stop));

    private Task StampAsync(string stamp) =>
        host.ChangeAsync(db => db.Users.Where(m => m.Id == host.Lan).ExecuteUpdateAsync(m => m.SetProperty(x => x.SecurityStamp, stamp), Stop));
}
