using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>What "Đã lưu" promises: on disk before it is said, and nothing said is ever lost.</summary>
public sealed class TextLogTests(EditingHost host) : IClassFixture<EditingHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_acknowledgement_waits_for_the_disk()
    {
        var log = host.The<TextLog>();
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        var disk = new TaskCompletionSource();
        log.BeforeCommit = () => disk.Task;
        try
        {
            await lan.TypeTitleAsync("Chờ đĩa");
            await lan.BarrierAsync(1);
            // Passed on at once, acknowledged to nobody: not to the writer, and not to one who holds the same text.
            await minh.SeesTitleAsync("Chờ đĩa");
            await minh.BarrierAsync(2);
            Assert.False(await lan.HearsEchoAsync(1, TimeSpan.FromSeconds(1)));
            Assert.False(await minh.HearsEchoAsync(2, TimeSpan.FromMilliseconds(100)));
            Assert.DoesNotContain("Chờ đĩa", await StoredTitlesAsync(article), StringComparison.Ordinal);
        }
        finally
        {
            log.BeforeCommit = () => Task.CompletedTask;
            disk.SetResult();
        }
        Assert.True(await lan.HearsEchoAsync(1));
        Assert.True(await minh.HearsEchoAsync(2));
        Assert.Contains("Chờ đĩa", await StoredTitlesAsync(article), StringComparison.Ordinal);
        Assert.Equal(2, log.Synchronous);
    }

    [Fact]
    public async Task A_failed_commit_loses_nothing_acknowledged_and_the_rest_arrives_by_coming_back()
    {
        var log = host.The<TextLog>();
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.TypeTitleAsync("Đã lưu");
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1));

        var disk = new TaskCompletionSource();
        log.BeforeCommit = () => disk.Task;
        try
        {
            await lan.TypeTitleAsync("Đã lưu, chưa lưu");
            await lan.BarrierAsync(2);
            await Task.Delay(200, Stop);
            // Queued behind the commit that is about to fail.
            await lan.TypeTitleAsync("Đã lưu, chưa lưu, đang đợi");
            await lan.BarrierAsync(3);
            await Task.Delay(200, Stop);
            log.BeforeCommit = () => Task.CompletedTask;
        }
        finally
        {
            disk.SetException(new IOException("disk full"));
        }
        Assert.Equal(1011, await lan.CloseCodeAsync());
        Assert.Equal("Đã lưu", (await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Title);

        await using var back = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        Assert.Equal("Đã lưu", back.Title);
        await back.SendAsync(SyncMessage.Missing(lan.State()));
        await back.BarrierAsync(4);
        Assert.True(await back.HearsEchoAsync(4));
        Assert.Equal("Đã lưu, chưa lưu, đang đợi", (await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Title);
    }

    [Fact]
    public async Task Compaction_keeps_the_text_and_its_place_in_the_log()
    {
        var texts = host.The<ArticleTexts>();
        var article = await host.NewArticleAsync();
        for (var i = 0; i < 30; i++)
            await texts.WriteAsync(article, host.Lan, new($"Tít {i}", "Sapo", [$"Đoạn {i}", "Đoạn cuối"]), Stop);
        var before = await texts.FreezeAsync(article, Stop);

        // Nobody is in the room and the log has grown: it was compacted on the way.
        var rows = await host.AskAsync(db => db.TextUpdates.CountAsync(u => u.ArticleId == article, Stop));
        Assert.InRange(rows, 0, 20);
        Assert.True(await host.AskAsync(db => db.TextSnapshots.AnyAsync(s => s.ArticleId == article, Stop)));
        await host.RestartAsync();

        Assert.Equal(before, await host.The<ArticleTexts>().FreezeAsync(article, Stop));
        await host.The<ArticleTexts>().WriteAsync(article, host.Lan, new("Sau khi gọn", "", []), Stop);
        var after = await host.The<ArticleTexts>().FreezeAsync(article, Stop);
        Assert.True(after.Seq > before.Seq);
    }

    [Fact]
    public async Task A_replay_of_the_log_is_the_text_that_was_typed()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        for (var i = 0; i < 20; i++)
        {
            await lan.TypeTitleAsync($"Lan {i}");
            await minh.SeesTitleAsync($"Lan {i}");
            await minh.TypeTitleAsync($"Minh {i}");
            await lan.SeesTitleAsync($"Minh {i}");
        }
        var live = await host.The<ArticleTexts>().FreezeAsync(article, Stop);

        await host.RestartAsync();

        Assert.Equal("Minh 19", live.Title);
        Assert.Equal(live, await host.The<ArticleTexts>().FreezeAsync(article, Stop));
    }

    [Fact]
    public async Task A_settled_text_is_what_lists_and_search_read()
    {
        var article = await host.NewArticleAsync();
        await host.The<ArticleTexts>().WriteAsync(article, host.Lan, new("Ưu tiên Đường sá", "Sapo", ["Một hai ba"]), Stop);
        var text = await host.AskAsync(db => db.ArticleTexts.SingleAsync(t => t.ArticleId == article, Stop));
        var listed = await host.AskAsync(db => db.Articles.SingleAsync(a => a.Id == article, Stop));
        Assert.Equal(("Ưu tiên Đường sá", "Sapo", "Một hai ba", 4), (text.Title, text.Lead, text.Body, text.Words));
        Assert.Equal(("Ưu tiên Đường sá", "uu tien duong sa"), (listed.Title, listed.FoldedTitle));
        Assert.Equal((await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Hash, text.Hash);
    }

    private Task<string> StoredTitlesAsync(int article) => host.AskAsync(async db =>
        string.Join('|', (await db.TextUpdates.Where(u => u.ArticleId == article).ToListAsync(Stop)).Select(u => YjsClient.Text(u.Update))));
}
