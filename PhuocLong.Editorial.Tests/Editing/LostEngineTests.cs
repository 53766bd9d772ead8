using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>An engine that is stopped in the middle of a call takes its documents with it, and the log brings them back.</summary>
public sealed class LostEngineTests(EditingHost host) : IClassFixture<EditingHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_lost_host_is_replaced_and_its_documents_are_not_open()
    {
        var lost = false;
        using var engine = new TextEngine(() => new Faltering(() => lost));
        engine.Open(1, []);
        lost = true;
        Assert.Throws<ScriptLostException>(() => engine.Text(1));
        lost = false;
        Assert.Throws<TextNotOpenException>(() => engine.Text(1));
        engine.Open(1, []);
        Assert.Equal("", engine.Text(1).Title);
    }

    [Fact]
    public async Task A_room_whose_document_is_gone_opens_it_from_the_log_with_nothing_missing()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.TypeTitleAsync("Trước khi mất");
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1));
        host.The<TextEngine>().Close(article);
        await lan.TypeTitleAsync("Trước và sau khi mất");
        await lan.BarrierAsync(2);
        Assert.True(await lan.HearsEchoAsync(2));
        Assert.Equal("Trước và sau khi mất", (await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Title);
    }

    [Fact]
    public async Task An_empty_room_closes_and_opens_again_with_the_same_text()
    {
        var article = await host.NewArticleAsync();
        var texts = host.The<ArticleTexts>();
        var rooms = host.The<SyncRooms>();
        await texts.WriteAsync(article, host.Lan, new("Tít", "Sapo", ["Thân"]), Stop);
        var before = await texts.FreezeAsync(article, Stop);
        await rooms.EvictAsync(rooms.Open.Single(room => room.ArticleId == article), TimeSpan.Zero, Stop);
        Assert.DoesNotContain(rooms.Open, room => room.ArticleId == article);
        Assert.Equal(before, await texts.FreezeAsync(article, Stop));
    }

    [Fact]
    public async Task Rooms_that_everybody_has_left_leave_the_engine_too()
    {
        const int many = 40;
        var rooms = host.The<SyncRooms>();
        var texts = host.The<ArticleTexts>();
        var before = new Dictionary<int, FrozenText>();
        for (var i = 0; i < many; i++)
        {
            var article = await host.NewArticleAsync();
            await texts.WriteAsync(article, host.Lan, new($"Bài {i}", "Sapo", ["Thân"]), Stop);
            before[article] = await texts.FreezeAsync(article, Stop);
        }
        var kept = before.Keys.First();
        await using var lan = await (await host.ConnectAsync(host.Lan, kept)).SyncAsync();

        foreach (var room in rooms.Open.Where(room => before.ContainsKey(room.ArticleId)))
            await rooms.EvictAsync(room, TimeSpan.Zero, Stop);

        Assert.Equal(kept, Assert.Single(rooms.Open, room => before.ContainsKey(room.ArticleId)).ArticleId);
        Assert.All(before.Keys.Where(id => id != kept), id => Assert.Throws<TextNotOpenException>(() => host.The<TextEngine>().Text(id)));
        foreach (var (article, text) in before)
            Assert.Equal(text, await texts.FreezeAsync(article, Stop));
    }

    /// <summary>A working host until it is told to fail.</summary>
    private sealed class Faltering(Func<bool> lost) : IScriptHost
    {
        private readonly V8ScriptHost host = new();

        public byte[] Call(string act, int articleId, ReadOnlySpan<byte> input) =>
            lost() ? throw new ScriptLostException("stopped", new TimeoutException()) : host.Call(act, articleId, input);

        public void Dispose() => host.Dispose();
    }
}
