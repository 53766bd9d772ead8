using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>The sync socket of somebody who may only suggest, honest or not.</summary>
public sealed class SuggestingSocketTests(EditingHost host) : IClassFixture<EditingHost>
{
    private const string Title = "Phước Long vào mùa điều";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_suggestion_is_passed_on_and_stored_and_the_text_stays_as_it_was()
    {
        var article = await SuggestibleAsync();
        var before = await FrozenAsync(article);
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();

        await minh.SendAsync(SyncMessage.Update(minh.MakeSuggestedTitle(
            ("Phước Long ", ' ', ""), ("vào", '-', Id(host.Minh, 1)), ("đón", '+', Id(host.Minh, 1)), (" mùa điều", ' ', ""))));
        await minh.BarrierAsync(1);

        Assert.True(await minh.HearsEchoAsync(1));
        await lan.HearAsync(SyncKind.Update);
        var after = await FrozenAsync(article);
        Assert.Equal(before with { Seq = after.Seq, Suggestions = 1 }, after);
        Assert.Equal(Title, lan.Title);
    }

    [Fact]
    public async Task What_changes_the_text_itself_is_refused_and_the_others_write_on()
    {
        var article = await SuggestibleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
        await using var hostile = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();

        await hostile.TypeTitleAsync("Sửa lén");

        Assert.Equal(4422, await hostile.CloseCodeAsync());
        Assert.Equal(Title, (await FrozenAsync(article)).Title);
        await lan.SendAsync(SyncMessage.Update(lan.MakeSuggestedTitle((Title, ' ', ""), ("!", '+', Id(host.Lan, 1)))));
        await lan.BarrierAsync(7);
        Assert.True(await lan.HearsEchoAsync(7));
        Assert.Equal(1, (await FrozenAsync(article)).Suggestions);
    }

    [Fact]
    public async Task Nobody_takes_back_or_accepts_what_another_suggested()
    {
        foreach (var attempt in (string[])["accept", "reject", "take over"])
        {
            var article = await SuggestibleAsync();
            await using var lan = await (await host.ConnectAsync(host.Lan, article)).SyncAsync();
            await lan.SendAsync(SyncMessage.Update(lan.MakeSuggestedTitle((Title, ' ', ""), ("!", '+', Id(host.Lan, 1)))));
            await lan.BarrierAsync(1);
            Assert.True(await lan.HearsEchoAsync(1));

            await using var hostile = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
            await hostile.SendAsync(SyncMessage.Update(attempt switch
            {
                "accept" => hostile.MakeTitle(Title + "!"),
                "reject" => hostile.MakeTitle(Title),
                _ => hostile.MakeSuggestedTitle((Title, ' ', ""), ("!", '+', Id(host.Minh, 1))),
            }));

            Assert.Equal(4422, await hostile.CloseCodeAsync());
            Assert.Equal(1, (await FrozenAsync(article)).Suggestions);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_suggests_under_another_name_not_even_who_may_write(bool mayWrite)
    {
        var article = mayWrite ? await host.NewArticleAsync() : await SuggestibleAsync();
        await using var hostile = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        await hostile.SendAsync(SyncMessage.Update(hostile.MakeSuggestedTitle((mayWrite ? "" : Title, ' ', ""), ("!", '+', Id(host.Lan, 1)))));
        Assert.Equal(4422, await hostile.CloseCodeAsync());
        Assert.Equal(0, (await FrozenAsync(article)).Suggestions);
    }

    [Fact]
    public async Task Whatever_is_suggested_and_withdrawn_again_the_text_keeps_its_hash()
    {
        var article = await SuggestibleAsync();
        var before = await FrozenAsync(article);
        var random = new Random(17);
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        for (var step = 1; step <= 40; step++)
        {
            var id = Id(host.Minh, step);
            var parts = Title.Split(' ').SelectMany((word, i) => new[]
            {
                (i == 0 ? word : " " + word, random.Next(3) == 0 ? '-' : ' ', id),
                (random.Next(4) == 0 ? " mới" : "", '+', id),
            }).Where(part => part.Item1.Length > 0).ToArray();
            await minh.SendAsync(SyncMessage.Update(minh.MakeSuggestedTitle(parts)));
            await minh.BarrierAsync((ulong)step);
            Assert.True(await minh.HearsEchoAsync((ulong)step), $"step {step}");
            var now = await FrozenAsync(article);
            Assert.Equal((before.Hash, before.Json, before.Html), (now.Hash, now.Json, now.Html));
        }
        await minh.SendAsync(SyncMessage.Update(minh.MakeTitle(Title)));
        await minh.BarrierAsync(99);
        Assert.True(await minh.HearsEchoAsync(99));
        var after = await FrozenAsync(article);
        Assert.Equal(before with { Seq = after.Seq }, after);
    }

    private Task<FrozenText> FrozenAsync(int article) => host.The<ArticleTexts>().FreezeAsync(article, Stop);

    /// <summary>An article at a step whose people, Lan and Minh, may only suggest.</summary>
    private async Task<int> SuggestibleAsync()
    {
        var article = await host.NewArticleAsync();
        await host.The<ArticleTexts>().WriteAsync(article, host.Lan, new(Title, "", []), Stop);
        await host.ChangeAsync(db => db.Articles.Where(a => a.Id == article).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.State, ArticleState.Waiting).SetProperty(a => a.StepRole, Role.Contributor).SetProperty(a => a.StepEditing, EditPolicy.Suggest),
            Stop));
        return article;
    }

    private static string Id(int member, int number) => $"{member}.m{number}.x{number}";
}
