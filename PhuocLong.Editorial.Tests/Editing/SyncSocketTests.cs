using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>The sync socket as its clients meet it: what is passed on, what is stored, and what is no message.</summary>
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
        Assert.True(await lan.HearsEchoAsync(7));
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

        Assert.True(await lan.HearsEchoAsync(3));
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
    public async Task Decomposed_typing_is_stored_composed()
    {
        const string title = "Thị xã Phước Long";
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.SendAsync(SyncMessage.Update(RawUpdate.WithTitle(title.Normalize(NormalizationForm.FormD))));
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1));

        var frozen = await host.The<ArticleTexts>().FreezeAsync(article, Stop);

        Assert.Equal(title, frozen.Title);
        Assert.Contains(title, frozen.Json, StringComparison.Ordinal);
        // Not only as it is read: the words in the log itself were corrected.
        var log = await host.AskAsync(db => db.TextUpdates.Where(u => u.ArticleId == article).OrderBy(u => u.Seq).ToListAsync(Stop));
        Assert.Null(log[^1].MemberId);
        Assert.Contains("ị", YjsClient.Text(log[^1].Update), StringComparison.Ordinal);
    }

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
