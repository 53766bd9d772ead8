using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Reviews.Words;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>
/// Two act at once on what both have on their screens, again and again: never two winners, never a loser who is not told.
/// What the first two rounds let go one after the other shows that each end is reached.
/// </summary>
public sealed partial class RacesTests(RacesTests.House house) : IClassFixture<RacesTests.House>
{
    private static readonly int Rounds = Length.Of(inShort: 12, atLength: 1_000);
    private static readonly DateOnly Today = new(2026, 11, 2);

    private readonly TestNewsroom newsroom = house.Newsroom;

    public static TheoryData<string> Kinds => [.. Races.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_two_who_act_at_once_one_wins_and_the_other_is_told(string kind)
    {
        var (race, first, both) = (Races[kind], 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var ring = await RingAsync(race);
            var (one, other) = (await race.First(ring), await race.Second(ring));
            var before = await newsroom.EventsAsync(ring.Article);
            var outcomes = await AtOnce.BothAsync(round, one, other);

            first += outcomes[0].Succeeded ? 1 : 0;
            both += outcomes[0].Succeeded && outcomes[1].Succeeded ? 1 : 0;
            await EndedAsync(race, ring, outcomes);
            Assert.Contains(await newsroom.StandingAsync(ring.Article), outcomes[0].Succeeded ? race.Ends.First : race.Ends.Second);
            // Acts on a member leave no event of the article.
            var silent = outcomes[1].Succeeded && race.SecondAct is ActKind.DelegationEnded or ActKind.MemberChanged or ActKind.MemberDisabled ? 1 : 0;
            Assert.Equal(before + outcomes.Count(o => o.Succeeded) - silent, await newsroom.EventsAsync(ring.Article));
            await DecidedIsWhatWasSeenAsync(ring.Article);
        }
        // Either end has been reached: the first's win, and the second's (or, where both may get through, one alone).
        Assert.InRange(race.End == RaceEnd.FirstAlways ? both : first, 1, Rounds - 1);
        Length.Note($"race “{kind}”: {Rounds} rounds, the first got through {first} times, both one after the other {both} times; each loser was told, one event for each act");
    }

    private async Task EndedAsync(Race race, Ring ring, Outcome[] outcomes)
    {
        switch (race.End)
        {
            case RaceEnd.OneWins:
                var refusal = Assert.Single(outcomes, o => !o.Succeeded).Refusal!;
                Assert.True(refusal == Words.NotReadable || refusal.Contains(await WinnerAsync(ring.Article), StringComparison.Ordinal), refusal);
                return;
            case RaceEnd.FirstAlways:
                Assert.True(outcomes[0].Succeeded, outcomes[0].Refusal);
                break;
            default:
                Assert.True(outcomes[1].Succeeded, outcomes[1].Refusal);
                break;
        }
        Assert.All(outcomes.Where(o => !o.Succeeded), o => Assert.False(string.IsNullOrWhiteSpace(o.Refusal)));
        if (!outcomes.All(o => o.Succeeded))
            return;
        // Both get through in one order only, and the ledger's order says so.
        await using var db = await newsroom.DbAsync();
        var one = await db.ArticleEvents.Where(e => e.ArticleId == ring.Article && e.Kind == race.FirstAct).MaxAsync(e => e.Seq, Stop);
        var other = await db.ArticleEvents.Where(e => e.Kind == race.SecondAct).MaxAsync(e => e.Seq, Stop);
        Assert.True(one < other, $"{race.FirstAct} at {one} comes after {race.SecondAct} at {other}");
    }

    /// <summary>The name of whoever acted on the article last.</summary>
    private async Task<string> WinnerAsync(int article)
    {
        await using var db = await newsroom.DbAsync();
        var actor = await db.ArticleEvents.Where(e => e.ArticleId == article).OrderByDescending(e => e.Seq).Select(e => e.ActorId).FirstAsync(Stop);
        return await db.Users.Where(m => m.Id == actor).Select(m => m.DisplayName).SingleAsync(Stop);
    }

    private async Task<Ring> RingAsync(Race race)
    {
        var second = await SecondAsync(race);
        var deputy = race.At == "Waiting:board" ? await newsroom.MemberAsync("Người thay mặt", (Role.Contributor, newsroom.Health, null)) : 0;
        if (deputy != 0)
            await Done(newsroom.Get<DelegationDesk>().NameAsync(newsroom.BoardMember, deputy, Today, Today, Stop));
        return new(newsroom, second, house.Both, deputy, house.Shorter, await newsroom.ArticleAtAsync(race.At));
    }

    // One is enough unless the race takes the role or the account away: what thousands of members are told would take the time.
    private async Task<int> SecondAsync(Race race) => race.SecondAct is ActKind.MemberChanged or ActKind.MemberDisabled
        ? await newsroom.MemberAsync("Trợ lý thứ ba", (Role.Assistant, null, null))
        : house.Second;

    /// <summary>Every decision pins the text that was on its maker's screen: the one submitted.</summary>
    private async Task DecidedIsWhatWasSeenAsync(int article)
    {
        await using var db = await newsroom.DbAsync();
        var decided = await db.Decisions.Where(d => d.Version.ArticleId == article).Select(d => d.Version.Number).ToListAsync(Stop);
        Assert.All(decided, number => Assert.Equal(1, number));
        Assert.InRange(await db.Reviews.CountAsync(r => r.ArticleId == article && r.ClosedAt == null, Stop), 0, 1);
    }
}
