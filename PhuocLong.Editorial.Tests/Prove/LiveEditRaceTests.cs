using System.Net.WebSockets;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Publishing;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Editing;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Reviews.Words;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>
/// Somebody types, by the socket of the running app, at the very moment another decides on the text or publishes it: either the
/// letters stand first and the decider is told to look again, or the decision does and the letters are refused to their writer.
/// </summary>
public sealed class LiveEditRaceTests : IAsyncLifetime
{
    private static readonly int Rounds = Length.Of(inShort: 6, atLength: 1_000);

    private readonly List<int> waiting = [], approved = [];
    private TestNewsroom filled = null!;
    private HostedNewsroom app = null!;
    private ServedBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        filled = await OpenAsync(TimeProvider.System.GetUtcNow().AddHours(-1), hurried: true);
        var writer = await filled.MemberAsync("Người đang sửa", (Role.Assistant, null, null));
        for (var round = 0; round < Rounds; round++)
        {
            waiting.Add(await filled.ArticleAtAsync("Waiting:assistants"));
            approved.Add(await filled.ArticleAtAsync("Approved"));
        }
        await filled.CloseAsync();
        app = new(settings: ("Data:Folder", filled.Folder));
        var address = app.Serve();
        await using var scope = app.Services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        var member = (await members.FindByIdAsync($"{writer}"))!;
        Assert.True((await members.AddPasswordAsync(member, HostedNewsroom.Password.Normalize())).Succeeded);
        browser = new(address);
        using var signedIn = await HostedNewsroom.SignInAsync(browser.Http, member.Email!);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        await filled.DisposeAsync();
    }

    [Fact]
    public Task Of_a_decision_and_letters_typed_at_once_one_wins_and_the_other_is_told() => RaceAsync(
        "one approves, one types in the text", waiting, filled.Assistant, (id, seen) => The<ReviewDesk>().ApproveAsync(id, filled.Assistant, seen, Stop), "Waiting:board", "Waiting:assistants");

    [Fact]
    public Task Of_a_publication_and_letters_typed_at_once_one_wins_and_what_is_published_is_what_was_approved() => RaceAsync(
        "one publishes, one types in the text", approved, filled.Chair, (id, seen) => The<PublishingDesk>().PublishAsync(id, filled.Chair, seen, Stop), "Published", "Waiting:chair");

    private T The<T>() where T : notnull => app.Services.GetRequiredService<T>();

    private async Task RaceAsync(string kind, List<int> articles, int decider, Func<int, Seen, Task<Outcome>> decide, string decided, string typedOver)
    {
        var first = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var id = articles[round];
            await using var text = await browser.TextAsync(id);
            var letters = SyncMessage.Update(text.MakeTitle("Tít vừa gõ"));
            var seen = (await The<Reading>().SeenAsync(id, decider, Stop))!;
            var before = await EventsAsync(id);
            var outcomes = await AtOnce.BothAsync(round, () => decide(id, seen), () => TypeAsync(text, letters));

            var (made, typed) = (outcomes[0].Succeeded, outcomes[1].Succeeded);
            Assert.True(made ^ typed, $"round {round}: decided {made} {outcomes[0].Refusal}, typed {typed} {outcomes[1].Refusal}");
            Assert.Equal(typed ? "Tít vừa gõ" : "Sơ kết hoạt động trang thông tin", (await The<ArticleTexts>().FreezeAsync(id, Stop)).Title);
            if (typed)
                await The<ReviewDesk>().ReopenIfChangedAsync(id, Stop);
            else
                // Refused as no longer theirs to write, as more than they may do now, or sent back to come again and be told so.
                Assert.Contains(outcomes[1].Refusal, (string[])["4403", "4422", "1011"]);
            Assert.Equal(made ? decided : typedOver, await StandingAsync(id));
            // Typing leaves none; an approved text that is typed in goes back, and that is one.
            Assert.Equal(before + (made || typedOver == "Waiting:chair" ? 1 : 0), await EventsAsync(id));
            if (typed)
                Assert.Contains(outcomes[0].Refusal, (string[])[Words.TextChanged, Editorial.Publishing.Words.PublishChanged, Words.NotYourMove], StringComparer.Ordinal);
            first += made ? 1 : 0;
        }
        Assert.InRange(first, 1, Rounds - 1);
        Length.Note($"race “{kind}”: {Rounds} rounds, the decision stood first {first} times; each loser was told, and no text was decided on but the one that was seen");
    }

    /// <summary>Done once the server has it on disk; refused with the number the socket is closed with.</summary>
    private static async Task<Outcome> TypeAsync(YjsClient text, byte[] letters)
    {
        try
        {
            await text.SendAsync(letters);
            await text.BarrierAsync(1);
            return await text.HearsEchoAsync(1) ? Outcome.Done : Outcome.Refused($"{await text.CloseCodeAsync()}");
        }
        catch (WebSocketException)
        {
            return Outcome.Refused($"{await text.CloseCodeAsync()}");
        }
    }

    private async Task<int> EventsAsync(int id)
    {
        await using var db = await The<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(Stop);
        return db.ArticleEvents.Count(e => e.ArticleId == id);
    }

    private async Task<string> StandingAsync(int id)
    {
        await using var db = await The<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(Stop);
        return db.Articles.Single(a => a.Id == id).Standing;
    }
}
