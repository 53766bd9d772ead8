using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>Two act at once on what both have on their screens: one wins, the other is told, and there is one event.</summary>
public sealed class HandlingRaceTests : IAsyncLifetime
{
    private static readonly int Rounds = Length.Of(inShort: 12, atLength: 1_000);

    private TestNewsroom newsroom = null!;
    private int second;

    private HandlingDesk Desk => newsroom.Get<HandlingDesk>();

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        second = await newsroom.MemberAsync("Trần Thị B", (Role.Assistant, null, null));
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Of_two_who_claim_one_has_it_and_the_other_learns_who()
    {
        var first = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var id = await newsroom.ArticleAtAsync("Waiting:assistants");
            // Both have it open, and may claim it.
            foreach (var member in (int[])[newsroom.Assistant, second])
                Assert.NotNull(await newsroom.Get<Reading>().OpenAsync(id, member, Stop));
            var before = await newsroom.EventsAsync(id);
            var outcomes = await AtOnce.BothAsync(round, () => Desk.ClaimAsync(id, newsroom.Assistant, Stop), () => Desk.ClaimAsync(id, second, Stop));

            var refused = Assert.Single(outcomes, o => !o.Succeeded);
            await using var db = await newsroom.DbAsync();
            var holder = await db.Stays.Where(s => s.ArticleId == id).Select(s => s.ClaimedById).SingleAsync(Stop);
            Assert.Equal(outcomes[0].Succeeded ? newsroom.Assistant : second, holder);
            Assert.StartsWith(outcomes[0].Succeeded ? "Tổ giúp việc đang xem" : "Trần Thị B đang xem", refused.Refusal, StringComparison.Ordinal);
            Assert.Equal(before + 1, await newsroom.EventsAsync(id));
            first += outcomes[0].Succeeded ? 1 : 0;
        }
        Ended("two claim", first);
    }

    [Fact]
    public async Task Of_a_claim_and_a_recall_one_wins_and_the_other_is_told()
    {
        var first = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var id = await newsroom.ArticleAtAsync("Waiting:assistants");
            var seen = await newsroom.SeenAsync(id, newsroom.Author);
            var before = await newsroom.EventsAsync(id);
            var outcomes = await AtOnce.BothAsync(round, () => Desk.ClaimAsync(id, second, Stop), () => newsroom.Desk.RecallAsync(id, newsroom.Author, seen, Stop));

            var refused = Assert.Single(outcomes, o => !o.Succeeded);
            Assert.Equal(outcomes[0].Succeeded ? "Waiting:assistants" : "Draft", await newsroom.StandingAsync(id));
            // Back in draft the article is its authors' alone: there the claim is told what a stranger is told.
            Assert.Contains(outcomes[0].Succeeded ? "Trần Thị B đang xem" : "Không tìm thấy bài", refused.Refusal, StringComparison.Ordinal);
            Assert.Equal(before + 1, await newsroom.EventsAsync(id));
            first += outcomes[0].Succeeded ? 1 : 0;
        }
        Ended("one claims, the author recalls", first);
    }

    [Fact]
    public async Task A_delegation_that_ends_under_a_decision_comes_before_it_or_after_it()
    {
        var deputy = await newsroom.MemberAsync("Lê Văn C", (Role.Contributor, newsroom.Health, null));
        var (today, first) = (new DateOnly(2026, 11, 2), 0);
        for (var round = 0; round < Rounds; round++)
        {
            var id = await newsroom.ArticleAtAsync("Waiting:board");
            await Done(newsroom.Get<DelegationDesk>().NameAsync(newsroom.BoardMember, deputy, today, today, Stop));
            var delegation = Assert.Single((await newsroom.Get<DelegationDesk>().SheetAsync(deputy, Stop)).Rows).Id;
            var seen = await newsroom.SeenAsync(id, deputy);
            var outcomes = await AtOnce.BothAsync(
                round,
                () => newsroom.Desk.ApproveAsync(id, deputy, seen, Stop),
                () => newsroom.Get<DelegationDesk>().EndAsync(newsroom.BoardMember, delegation, Stop));

            Assert.True(outcomes[1].Succeeded);
            Assert.Equal(outcomes[0].Succeeded ? "Waiting:chair" : "Waiting:board", await newsroom.StandingAsync(id));
            await using var db = await newsroom.DbAsync();
            var decided = await db.Decisions.Where(d => d.Version.ArticleId == id && d.StepKey == "board").SingleOrDefaultAsync(Stop);
            var ended = await db.Delegations.Where(d => d.Id == delegation).Select(d => d.EndedAt).SingleAsync(Stop);
            Assert.NotNull(ended);
            Assert.Equal(outcomes[0].Succeeded ? newsroom.BoardMember : null, decided?.OnBehalfOfId);
            if (decided is not null)
                Assert.True(await OrderAsync(id) < 0, "the decision must stand before the end of the delegation");
            first += outcomes[0].Succeeded ? 1 : 0;
        }
        Ended("a deputy decides, their delegation ends", first);
    }

    private static void Ended(string kind, int first)
    {
        Assert.InRange(first, 1, Rounds - 1);
        Length.Note($"race “{kind}”: {Rounds} rounds, the first got through {first} times; each loser was told, one event for each act");
    }

    // The ledger's order is the order things happened in: negative when the decision came first.
    private async Task<long> OrderAsync(int id)
    {
        await using var db = await newsroom.DbAsync();
        var decision = await db.ArticleEvents.Where(e => e.ArticleId == id).MaxAsync(e => e.Seq, Stop);
        var end = await db.ArticleEvents.Where(e => e.Kind == PhuocLong.Editorial.Activity.ActKind.DelegationEnded).MaxAsync(e => e.Seq, Stop);
        return decision - end;
    }
}
