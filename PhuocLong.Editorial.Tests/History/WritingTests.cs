using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.History;
using PhuocLong.Editorial.Tests.Editing;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.History;

/// <summary>What real sockets leave in the history: sessions, states, looks, and whose hand wrote what.</summary>
public sealed class WritingTests(EditingHost host) : IClassFixture<EditingHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_who_write_at_once_are_each_told_with_their_own_words()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        await lan.TypeTitleAsync("một hai ba");
        await minh.SeesTitleAsync("một hai ba");
        await minh.TypeTitleAsync("một hai ba bốn năm");
        await lan.SeesTitleAsync("một hai ba bốn năm");
        var sessions = await UntilAsync(article, db => db.WritingSessions.Where(s => s.ArticleId == article).OrderBy(s => s.MemberId).ToListAsync(Stop), s => s.Count == 2);
        Assert.Equal([(host.Lan, 3, 0), (host.Minh, 2, 0)], sessions.Select(s => (s.MemberId, s.WordsAdded, s.WordsRemoved)));

        // What Minh takes out of Lan's words counts as Minh's doing, in the same session.
        await minh.TypeTitleAsync("một ba bốn năm");
        sessions = await UntilAsync(
            article, db => db.WritingSessions.Where(s => s.ArticleId == article).OrderBy(s => s.MemberId).ToListAsync(Stop), s => s.Exists(x => x.WordsRemoved > 0));
        Assert.Equal([(host.Lan, 3, 0), (host.Minh, 2, 1)], sessions.Select(s => (s.MemberId, s.WordsAdded, s.WordsRemoved)));
    }

    [Fact]
    public async Task Leaving_keeps_the_state_and_remembers_it_as_last_seen()
    {
        var article = await host.NewArticleAsync();
        var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.TypeTitleAsync("Lan viết");
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1));
        await lan.DisposeAsync();
        var look = await UntilAsync(article, db => db.LastLooks.SingleOrDefaultAsync(l => l.ArticleId == article && l.MemberId == host.Lan, Stop), l => l is not null);
        var session = await UntilAsync(article, db => db.WritingSessions.SingleAsync(s => s.ArticleId == article, Stop), s => s.KeptTextId is not null);
        Assert.Equal(look!.KeptTextId, session.KeptTextId);

        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        await minh.TypeTitleAsync("Lan viết rồi Minh viết thêm");
        await minh.BarrierAsync(1);
        Assert.True(await minh.HearsEchoAsync(1));
        var compared = (await host.The<Comparisons>().BetweenAsync(article, host.Lan, null, null, Stop)).Value!;
        Assert.True(compared.SinceLastSeen);
        Assert.Equal(" rồi Minh viết thêm", Assert.Single(compared.Comparison.Title, p => p.Kind == PieceKind.Added).Text);
        Assert.Equal(1, (await host.The<Comparisons>().NewsAsync(article, host.Lan, Stop))!.Value.Changes);
        // Minh has not looked away yet.
        Assert.False((await host.The<Comparisons>().BetweenAsync(article, host.Minh, null, null, Stop)).Value!.SinceLastSeen);
    }

    [Fact]
    public async Task Whose_hand_wrote_what_survives_compaction_and_a_restart()
    {
        var article = await host.NewArticleAsync();
        await using (var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync())
        {
            await lan.TypeTitleAsync("Lan viết");
            await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
            for (var i = 0; i < 30; i++)
                await minh.TypeTitleAsync($"Lan viết rồi Minh {i}");
            await minh.BarrierAsync(1);
            Assert.True(await minh.HearsEchoAsync(1));
        }
        await UntilAsync(article, db => db.TextUpdates.CountAsync(u => u.ArticleId == article, Stop), rows => rows == 0);
        await host.RestartAsync();
        var title = (await host.The<WhoWrote>().OfAsync(article, host.Lan, Stop)).Value!.Single(b => b.Field == "title");
        Assert.Equal([("Lan viết ", host.Lan), ("rồi Minh 29", host.Minh)], title.Runs.Select(r => (r.Text, r.Hand)));
    }

    [Fact]
    public async Task Nobody_types_with_another_members_client_id_and_nobody_as_the_seed()
    {
        var article = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.SendAsync(SyncMessage.Update(RawUpdate.WithTitle("Lan")));
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1));

        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        await minh.SendAsync(SyncMessage.Update(RawUpdate.More("Minh nói thay", client: 7, clock: 5)));
        Assert.Equal(4400, await minh.CloseCodeAsync());
        await using var seed = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        await seed.SendAsync(SyncMessage.Update(RawUpdate.More("x", client: 1, clock: 2)));
        Assert.Equal(4400, await seed.CloseCodeAsync());
        Assert.Equal("Lan", (await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Title);
    }

    [Fact]
    public async Task What_a_machine_passes_on_of_a_colleagues_after_an_outage_is_taken_in_and_counts_as_nobodys()
    {
        var article = await host.NewArticleAsync();
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        await minh.SendAsync(YjsClient.Presence(22, 1, "{}"));
        await minh.SendAsync(SyncMessage.Missing(RawUpdate.WithTitle("của ai đó")));
        await minh.BarrierAsync(1);
        Assert.True(await minh.HearsEchoAsync(1));
        var run = (await host.The<WhoWrote>().OfAsync(article, host.Lan, Stop)).Value!.SelectMany(b => b.Runs).Single(r => r.Text == "của ai đó");
        Assert.Equal((0, "Không rõ"), (run.Hand, run.Name));
        // Its owner comes back and types on: from there it is theirs.
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.SendAsync(SyncMessage.Update(RawUpdate.More("Lan ", client: 7, clock: 2 + (ulong)"của ai đó".Length)));
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1));
        Assert.Contains((await host.The<WhoWrote>().OfAsync(article, host.Lan, Stop)).Value!.SelectMany(b => b.Runs), r => r.Hand == host.Lan && r.Text == "Lan ");
    }

    [Fact]
    public async Task A_restored_text_reaches_open_editors_at_once_and_can_be_taken_back()
    {
        var article = await host.NewArticleAsync();
        var desk = host.The<RestoreDesk>();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await lan.TypeTitleAsync("Tít đầu tiên");
        await lan.BarrierAsync(1);
        Assert.True(await lan.HearsEchoAsync(1));
        Assert.True((await desk.NameAsync(article, host.Lan, "  Bản đầu ", Stop)).Succeeded);
        var first = await host.AskAsync(db => db.KeptTexts.SingleAsync(k => k.ArticleId == article && k.Name == "Bản đầu", Stop));
        await lan.TypeTitleAsync("Tít đã đổi khác");
        await lan.BarrierAsync(2);
        Assert.True(await lan.HearsEchoAsync(2));

        Assert.False((await desk.RestoreAsync(article, host.Reader, StateRef.Kept(first.Id), Stop)).Succeeded);
        Assert.True((await desk.RestoreAsync(article, host.Minh, StateRef.Kept(first.Id), Stop)).Succeeded);
        await lan.SeesTitleAsync("Tít đầu tiên");
        Assert.Contains((await host.The<WhoWrote>().OfAsync(article, host.Lan, Stop)).Value!.SelectMany(b => b.Runs), r => r.Name == "Máy chủ ghi theo lệnh của Minh");

        var told = (await host.The<ArticleHistories>().OfAsync(article, host.Lan, Stop))!.Days.SelectMany(d => d.Lines).Single(l => l.Kind == HistoryLineKind.Restored);
        Assert.Equal("Minh", told.By);
        Assert.True((await desk.RestoreAsync(article, host.Lan, told.State!.Value, Stop)).Succeeded);
        await lan.SeesTitleAsync("Tít đã đổi khác");
        Assert.False((await desk.RestoreAsync(article, host.Lan, StateRef.Kept(999_999), Stop)).Succeeded);
        Assert.False((await desk.RestoreAsync(article, host.Lan, StateRef.Now, Stop)).Succeeded);
    }

    [Fact]
    public async Task An_article_changed_thousands_of_times_keeps_few_states_and_every_named_one()
    {
        var article = await host.NewArticleAsync();
        await host.ChangeAsync(async db =>
        {
            for (var i = 0; i < 400; i++)
            {
                var state = KeptText.Of(article, Frozen.Json($"Bản {i}", "", []), $"{i:x64}", 2, i == 3 ? KeptFor.Name : KeptFor.Writing, DateTime.UtcNow.AddHours(i - 400));
                await WritingRecord.KeepAsync(db, state, Stop);
                await Pruning.PruneAsync(db, article, Stop);
            }
        });
        var kept = await host.AskAsync(db => db.KeptTexts.Where(k => k.ArticleId == article).OrderBy(k => k.Id).ToListAsync(Stop));
        Assert.InRange(kept.Count, Pruning.Recent, Pruning.Most + 1);
        Assert.Contains(kept, k => k.For == KeptFor.Name);
        Assert.Equal(Enumerable.Range(400 - Pruning.Recent, Pruning.Recent).Select(i => $"{i:x64}"), kept.TakeLast(Pruning.Recent).Select(k => k.Hash));
        Assert.All(kept, k => Assert.StartsWith("{\"schema\":2", k.Json(), StringComparison.Ordinal));
    }

    private async Task<T> UntilAsync<T>(int article, Func<EditorialDb, Task<T>> ask, Func<T, bool> holds)
    {
        for (var until = DateTime.UtcNow + Patience.OnABusyMachine; ;)
        {
            var answer = await host.AskAsync(ask);
            if (holds(answer))
                return answer;
            Assert.True(DateTime.UtcNow < until, $"article {article}: what was waited for did not come");
            await Task.Delay(100, Stop);
        }
    }
}
