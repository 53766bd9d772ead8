using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>One unreadable row of the log: that article is shown as it was last good and written by nobody; the others know nothing of it.</summary>
public sealed class DamagedLogTests(EditingHost host) : IClassFixture<EditingHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_is_shown_as_far_as_it_is_good_and_nothing_is_written_behind_the_damage()
    {
        var article = await WrittenAsync("Còn đọc được", "Đến đây là hỏng", "Sau chỗ hỏng");
        await DamageAsync(article, row: 2);
        var rows = await RowsAsync(article);

        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        Assert.Equal("Còn đọc được", lan.Title);
        Assert.Equal(4423, await lan.CloseCodeAsync());
        await using var hasty = await host.ConnectAsync(host.Minh, article);
        await hasty.TypeTitleAsync("Ghi đè");
        Assert.Equal(4423, await hasty.CloseCodeAsync());

        var texts = host.The<ArticleTexts>();
        var shown = await texts.FreezeAsync(article, Stop);
        Assert.Equal(("Còn đọc được", true), (shown.Title, shown.IsDamaged));
        await Assert.ThrowsAsync<DamagedTextException>(() => texts.WriteAsync(article, host.Lan, new("Ghi đè", "", []), Stop));
        Assert.Equal(rows, await RowsAsync(article));
    }

    [Fact]
    public async Task Where_a_later_version_was_pinned_that_is_the_last_good_text()
    {
        var article = await WrittenAsync("Bản đã duyệt", "Hỏng");
        var pinned = await host.The<ArticleTexts>().FreezeAsync(article, Stop);
        await host.ChangeAsync(db =>
        {
            db.ArticleVersions.Add(new()
            {
                ArticleId = article,
                Number = 1,
                Title = pinned.Title,
                Lead = pinned.Lead,
                Json = pinned.Json,
                Html = pinned.Html,
                PlainText = pinned.PlainText,
                TextHash = pinned.Hash,
                Details = "{}",
                Hash = pinned.Hash,
                FrozenAt = DateTime.UtcNow,
                FrozenById = host.Lan,
            });
            return Task.CompletedTask;
        });
        await DamageAsync(article, row: 0);

        var shown = await host.The<ArticleTexts>().FreezeAsync(article, Stop);
        Assert.Equal((pinned.Title, pinned.Html, pinned.Hash, true), (shown.Title, shown.Html, shown.Hash, shown.IsDamaged));
    }

    [Fact]
    public async Task Other_articles_are_written_as_ever_and_a_mended_one_opens_again()
    {
        var article = await WrittenAsync("Trước", "Sau");
        var mended = await LastAsync(article);
        await DamageAsync(article, row: int.MaxValue);
        await using var reader = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        Assert.Equal(4423, await reader.CloseCodeAsync());

        var other = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, other)).SyncAsync();
        await lan.TypeTitleAsync("Bài khác vẫn viết được");
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1));

        await host.ChangeAsync(db => db.TextUpdates.Where(u => u.Seq == mended.Seq).ExecuteUpdateAsync(u => u.SetProperty(x => x.Update, mended.Update), Stop));
        await CloseAsync(article);
        var whole = await host.The<ArticleTexts>().FreezeAsync(article, Stop);
        Assert.Equal(("Sau", false), (whole.Title, whole.IsDamaged));
    }

    private async Task<int> WrittenAsync(params string[] titles)
    {
        var article = await host.NewArticleAsync();
        foreach (var title in titles)
            await host.The<ArticleTexts>().WriteAsync(article, host.Lan, new(title, "", ["Thân bài"]), Stop);
        return article;
    }

    /// <summary>Spoils one row, counted from 0 (the seed), or the last one.</summary>
    private async Task DamageAsync(int article, int row)
    {
        var seqs = await host.AskAsync(db => db.TextUpdates.Where(u => u.ArticleId == article).OrderBy(u => u.Seq).Select(u => u.Seq).ToListAsync(Stop));
        var seq = seqs[Math.Min(row, seqs.Count - 1)];
        await host.ChangeAsync(db => db.TextUpdates.Where(u => u.Seq == seq).ExecuteUpdateAsync(u => u.SetProperty(x => x.Update, new byte[] { 1, 1, 0xff }), Stop));
        await CloseAsync(article);
    }

    private async Task CloseAsync(int article)
    {
        var rooms = host.The<SyncRooms>();
        while (rooms.Open.SingleOrDefault(room => room.ArticleId == article) is { } room)
        {
            await rooms.EvictAsync(room, TimeSpan.Zero, Stop);
            await Task.Delay(20, Stop);
        }
    }

    private Task<TextUpdate> LastAsync(int article) =>
        host.AskAsync(db => db.TextUpdates.AsNoTracking().Where(u => u.ArticleId == article).OrderByDescending(u => u.Seq).FirstAsync(Stop));

    private Task<List<long>> RowsAsync(int article) =>
        host.AskAsync(db => db.TextUpdates.Where(u => u.ArticleId == article).OrderBy(u => u.Seq).Select(u => u.Seq).ToListAsync(Stop));
}
