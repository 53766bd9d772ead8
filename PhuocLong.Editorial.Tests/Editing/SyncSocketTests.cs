using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>The sync socket as its clients meet it: who gets in, what is passed on, and what closes it.</summary>
public sealed class SyncSocketTests(EditingHost host) : IClassFixture<EditingHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_types_the_other_sees()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        await lan.TypeTitleAsync("Phước Long vào mùa điều");
        await minh.SeesTitleAsync("Phước Long vào mùa điều");
    }

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
        Assert.True(await reader.HearsEchoAsync(1, TimeSpan.FromSeconds(5)));

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

    [Theory]
    [InlineData("")]
    [InlineData("05")]
    [InlineData("0002")]
    [InlineData("00020401020304")]
    [InlineData("000203010203ff")]
    [InlineData("0000020500")]
    [InlineData("01ffffffff0f")]
    [InlineData("64ffffffffffffffffff01")]
    [InlineData("010603010101037b7d")]
    public async Task Garbage_closes_its_socket_and_nothing_else(string hex)
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        await using var hostile = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();

        await hostile.SendAsync(Convert.FromHexString(hex));

        Assert.Equal(4400, await hostile.CloseCodeAsync());
        await lan.TypeTitleAsync("Vẫn gõ được");
        await minh.SeesTitleAsync("Vẫn gõ được");
        await lan.BarrierAsync(7);
        Assert.True(await lan.HearsEchoAsync(7, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_frame_above_a_megabyte_is_too_big()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.SendAsync(new byte[SyncSocket.MaxFrame + 1]);
        Assert.Equal(4413, await lan.CloseCodeAsync());
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
        Assert.True(await reloaded.HearsEchoAsync(1, TimeSpan.FromSeconds(5)));
        Assert.Equal("Theo lược đồ cũ", (await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Title);
    }

    [Fact]
    public async Task A_client_that_states_no_schema_is_a_plain_peer()
    {
        var article = await host.NewArticleAsync();
        await using var plain = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await plain.TypeTitleAsync("Không nêu lược đồ");
        await plain.BarrierAsync(1);
        Assert.True(await plain.HearsEchoAsync(1, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Whoever_comes_back_is_seen_at_once_while_their_old_connection_is_not_yet_buried()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await using var before = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        await before.SendAsync(YjsClient.Presence(33, 1, """{"cursor":1}"""));
        await HeardAsync(lan, 33);

        await using var after = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        await after.SendAsync(YjsClient.Presence(33, 2, """{"cursor":2}"""));
        Assert.Contains("\"cursor\":2", (await HeardAsync(lan, 33)).State, StringComparison.Ordinal);

        // The old one, buried at last, does not take the new one with it.
        await before.DisposeAsync();
        await after.SendAsync(YjsClient.Presence(33, 3, """{"cursor":3}"""));
        Assert.Contains("\"cursor\":3", (await HeardAsync(lan, 33)).State, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_typed_before_the_text_has_arrived_is_asked_for_again_and_acknowledged_only_then()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        lan.MakeTitle("Gõ lúc mất mạng");
        await lan.TypeTitleAsync("Gõ lúc mất mạng, rồi gõ tiếp");
        await lan.BarrierAsync(3);
        Assert.False(await lan.HearsEchoAsync(3, TimeSpan.FromMilliseconds(300)));

        await lan.SendAsync(SyncMessage.Missing(lan.State()));

        Assert.True(await lan.HearsEchoAsync(3, TimeSpan.FromSeconds(5)));
        Assert.Equal("Gõ lúc mất mạng, rồi gõ tiếp", (await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Title);
    }

    [Fact]
    public async Task A_name_is_the_sessions_and_a_seat_its_sockets()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();

        await minh.SendAsync(YjsClient.Presence(22, 1, """{"user":{"name":"Trưởng Ban"},"cursor":5}"""));
        var seen = await HeardAsync(lan, 22);
        Assert.Contains("\"name\":\"Minh\"", seen.State, StringComparison.Ordinal);
        Assert.Contains("\"cursor\":5", seen.State, StringComparison.Ordinal);

        // Lan names herself, then speaks for Minh: the second is not heard, and neither is an older clock.
        await lan.SendAsync(YjsClient.Presence(11, 1, "{}"));
        await lan.SendAsync(YjsClient.Presence(22, 9, """{"cursor":99}"""));
        await minh.SendAsync(YjsClient.Presence(22, 1, """{"cursor":98}"""));
        await minh.SendAsync(YjsClient.Presence(22, 2, """{"cursor":6}"""));
        Assert.Contains("\"cursor\":6", (await HeardAsync(lan, 22)).State, StringComparison.Ordinal);

        await minh.DisposeAsync();
        Assert.Equal(PresenceEntry.Gone, (await HeardAsync(lan, 22)).State);
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
    public async Task Decomposed_typing_is_stored_composed()
    {
        const string title = "Thị xã Phước Long";
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.SendAsync(SyncMessage.Update(RawUpdate.WithTitle(title.Normalize(NormalizationForm.FormD))));
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1, TimeSpan.FromSeconds(5)));

        var frozen = await host.The<ArticleTexts>().FreezeAsync(article, Stop);

        Assert.Equal(title, frozen.Title);
        Assert.Contains(title, frozen.Json, StringComparison.Ordinal);
        // Not only as it is read: the words in the log itself were corrected.
        var log = await host.AskAsync(db => db.TextUpdates.Where(u => u.ArticleId == article).OrderBy(u => u.Seq).ToListAsync(Stop));
        Assert.Null(log[^1].MemberId);
        Assert.Contains("ị", YjsClient.Text(log[^1].Update), StringComparison.Ordinal);
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

    private static async Task<PresenceEntry> HeardAsync(YjsClient client, ulong clientId)
    {
        while (true)
        {
            var frame = await client.HearAsync(SyncKind.Awareness);
            if (SyncMessage.Entries(SyncMessage.Read(frame).Payload).FirstOrDefault(e => e.ClientId == clientId) is { } entry)
                return entry;
        }
    }
}
