using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>A comment's mark on the socket: set by the server for everybody, and no danger in anybody else's hands.</summary>
public sealed class CommentMarkTests(EditingHost host) : IClassFixture<EditingHost>
{
    private const string Thread = "00112233445566aa", Forged = "ffffffffffffffff";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_with_the_article_open_receives_the_mark_and_a_restart_keeps_it()
    {
        var article = await host.NewArticleAsync();
        await using (var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync())
        {
            await lan.TypeTitleAsync("Phước Long vào mùa điều");
            await lan.BarrierAsync(1);
            Assert.True(await lan.HearsEchoAsync(1));
            await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();

            Assert.True(await Texts.AnnotateAsync(article, new(Thread, "title", "vào mùa"), Stop));

            await minh.HearAsync(SyncKind.Update);
            Assert.True(minh.Holds(Thread));
            Assert.Equal("Phước Long vào mùa điều", minh.Title);
        }
        // Whoever looks up who wrote what does not find a reader who commented.
        Assert.Null(await host.AskAsync(db => db.TextUpdates.Where(u => u.ArticleId == article).OrderByDescending(u => u.Seq).Select(u => u.MemberId).FirstAsync(Stop)));

        await host.RestartAsync();
        await using var later = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        Assert.True(later.Holds(Thread));
    }

    [Fact]
    public async Task Words_that_are_not_there_leave_no_mark_and_the_text_as_it_was()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.TypeTitleAsync("Một tít");
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1));
        var before = await Texts.FreezeAsync(article, Stop);
        Assert.False(await Texts.AnnotateAsync(article, new(Thread, "title", "hai tít"), Stop));
        Assert.False(await Texts.AnnotateAsync(article, new(Thread, "nowhere", "Một tít"), Stop));
        Assert.Equal(before, await Texts.FreezeAsync(article, Stop));
    }

    [Fact]
    public async Task A_writer_who_forges_or_removes_marks_changes_no_text_and_no_hash()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.TypeTitleAsync("Tít có bình luận");
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1));
        var before = await Texts.FreezeAsync(article, Stop);

        foreach (var thread in (string[])[Forged, "\"><script>", "__proto__", new string('x', 5_000)])
            await lan.SendAsync(SyncMessage.Update(lan.Annotate(new(thread, "title", "có bình"))));
        await lan.BarrierAsync(2);
        Assert.True(await lan.HearsEchoAsync(2));

        var after = await Texts.FreezeAsync(article, Stop);
        Assert.Equal((before.Hash, before.Title, before.Json), (after.Hash, after.Title, after.Json));
        Assert.True(await Texts.AnnotateAsync(article, new(Thread, "title", "bình luận"), Stop));
    }

    [Fact]
    public async Task A_reader_sets_no_mark_by_the_socket()
    {
        var article = await host.NewArticleAsync();
        await using (var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync())
        {
            await lan.TypeTitleAsync("Đã đăng");
            await lan.BarrierAsync(1);
            Assert.True(await lan.HearsEchoAsync(1));
        }
        await host.ChangeAsync(db => db.Articles.Where(a => a.Id == article)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.State, PhuocLong.Editorial.Articles.ArticleState.Published), Stop));
        await using var reader = await (await host.ConnectAsync(host.Reader, article)).SyncAsync();
        await reader.SendAsync(SyncMessage.Update(reader.Annotate(new(Forged, "title", "đăng"))));
        Assert.Equal(4403, await reader.CloseCodeAsync());
    }

    private ArticleTexts Texts => host.The<ArticleTexts>();
}
