using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>Two act at once on what both have on their screens, again and again: never two winners, never a loser who is not told.</summary>
public sealed class RacesTests(RacesTests.House house) : IClassFixture<RacesTests.House>
{
    private static readonly int Rounds = Length.Of(inShort: 20, atLength: 1_000);
    private static readonly DateOnly Today = new(2026, 11, 2);

    private static readonly Dictionary<string, Race> Races = new()
    {
        ["two approve"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), r => ApproveAsync(r, r.SecondAssistant), RaceEnd.OneWins, (["Waiting:board"], ["Waiting:board"])),
        ["one approves, one returns"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), r => ReturnAsync(r, r.SecondAssistant), RaceEnd.OneWins, (["Waiting:board"], ["Returned"])),
        ["one approves, one rejects"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), r => RejectAsync(r, r.SecondAssistant), RaceEnd.OneWins, (["Waiting:board"], ["Rejected"])),
        ["one approves, the author recalls"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), RecallAsync, RaceEnd.OneWins, (["Waiting:board"], ["Draft"])),
        ["one approves, one writes in the text"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), WriteAsync, RaceEnd.SecondAlways, (["Waiting:board"], ["Waiting:assistants"])),
        ["one approves, one changes the details"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), DescribeAsync, RaceEnd.SecondAlways, (["Waiting:board"], ["Waiting:assistants"])),
        ["two submit"] = new(
            "Draft", r => SubmitAsync(r, r.Newsroom.Author), r => SubmitAsync(r, r.Newsroom.Colleague), RaceEnd.OneWins, (["Waiting:assistants"], ["Waiting:assistants"])),
        ["two publish"] = new(
            "Approved", r => PublishAsync(r, r.Newsroom.Assistant), r => PublishAsync(r, r.Newsroom.Chair), RaceEnd.OneWins, (["Published"], ["Published"])),
        ["one publishes, the chair withdraws"] = new(
            "Approved", r => PublishAsync(r, r.Newsroom.Assistant), WithdrawAsync, RaceEnd.OneWins, (["Published"], [])),
        ["a deputy approves, the delegation ends"] = new(
            "Waiting:board", r => ApproveAsync(r, r.Deputy), EndDelegationAsync, RaceEnd.SecondAlways, (["Waiting:chair"], ["Waiting:board"])),
        ["one approves, their role is taken away"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.SecondAssistant), WithdrawRoleAsync, RaceEnd.SecondAlways, (["Waiting:board"], ["Waiting:assistants"])),
        ["one approves, their account is closed"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.SecondAssistant), DisableAsync, RaceEnd.SecondAlways, (["Waiting:board"], ["Waiting:assistants"])),
        ["one approves, the administrator moves the review to an edition without that step"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), SwitchAsync, RaceEnd.SecondAlways, (["Waiting:board"], ["Waiting:board"])),
    };

    private readonly TestNewsroom newsroom = house.Newsroom;

    public static TheoryData<string> Kinds => [.. Races.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_two_who_act_at_once_one_wins_and_the_other_is_told(string kind)
    {
        var race = Races[kind];
        var won = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var ring = await RingAsync(race);
            var (first, second) = (await race.First(ring), await race.Second(ring));
            var before = await newsroom.EventsAsync(ring.Article);
            var outcomes = await AtOnce.BothAsync(round, first, second);

            var firstWon = outcomes[0].Succeeded;
            won += firstWon ? 1 : 0;
            if (race.End == RaceEnd.OneWins)
                Assert.Single(outcomes, o => o.Succeeded);
            else
                Assert.True(outcomes[1].Succeeded, outcomes[1].Refusal);
            Assert.All(outcomes.Where(o => !o.Succeeded), o => Assert.False(string.IsNullOrWhiteSpace(o.Refusal)));
            Assert.Contains(await newsroom.StandingAsync(ring.Article), firstWon ? race.Ends.First : race.Ends.Second);
            await OneEventForEachActAsync(ring.Article, before, race, outcomes);
            await ApprovedIsWhatWasSeenAsync(ring.Article);
        }
        Length.Note($"race “{kind}”: {Rounds} rounds, the first got through {won} times, each loser was told, one event for each act");
    }

    private async Task<Ring> RingAsync(Race race)
    {
        var at = race.At;
        var second = await SecondAsync(race);
        var deputy = at == "Waiting:board" ? await newsroom.MemberAsync("Người thay mặt", (Role.Contributor, newsroom.Health, null)) : 0;
        if (deputy != 0)
            await Done(newsroom.Get<DelegationDesk>().NameAsync(newsroom.BoardMember, deputy, Today, Today, Stop));
        return new(newsroom, second, house.Both, deputy, house.Shorter, await newsroom.ArticleAtAsync(at));
    }

    // One is enough unless the race takes the role or the account away: what thousands of members are told would take the time.
    private async Task<int> SecondAsync(Race race)
    {
        if (race.Second != WithdrawRoleAsync && race.Second != DisableAsync)
            return house.Second;
        return await newsroom.MemberAsync("Trợ lý thứ ba", (Role.Assistant, null, null));
    }

    // Acts on a member, and writing in a text, leave no event of the article.
    private async Task OneEventForEachActAsync(int article, int before, Race race, Outcome[] outcomes)
    {
        var silent = race.Second == WriteAsync || race.Second == EndDelegationAsync || race.Second == WithdrawRoleAsync || race.Second == DisableAsync;
        var expected = outcomes.Count(o => o.Succeeded) - (silent && outcomes[1].Succeeded ? 1 : 0);
        Assert.Equal(before + expected, await newsroom.EventsAsync(article));
    }

    /// <summary>Every decision pins the text that was on its maker's screen: the one submitted, not what was typed meanwhile.</summary>
    private async Task ApprovedIsWhatWasSeenAsync(int article)
    {
        await using var db = await newsroom.DbAsync();
        var decided = await db.Decisions.Where(d => d.Version.ArticleId == article).Select(d => d.Version.Number).ToListAsync(Stop);
        Assert.All(decided, number => Assert.Equal(1, number));
        Assert.InRange(await db.Reviews.CountAsync(r => r.ArticleId == article && r.ClosedAt == null, Stop), 0, 1);
    }

    private static async Task<Func<Task<Outcome>>> ApproveAsync(Ring ring, int member)
    {
        var seen = await ring.SeenAsync(member);
        return () => ring.Desk.ApproveAsync(ring.Article, member, seen, Stop);
    }

    private static async Task<Func<Task<Outcome>>> ReturnAsync(Ring ring, int member)
    {
        var seen = await ring.SeenAsync(member);
        return () => ring.Desk.ReturnAsync(ring.Article, member, seen, null, "Thiếu nguồn ảnh", Stop);
    }

    private static async Task<Func<Task<Outcome>>> RejectAsync(Ring ring, int member)
    {
        var seen = await ring.SeenAsync(member);
        return () => ring.Desk.RejectAsync(ring.Article, member, seen, "Không phù hợp", Stop);
    }

    private static async Task<Func<Task<Outcome>>> RecallAsync(Ring ring)
    {
        var seen = await ring.SeenAsync(ring.Newsroom.Author);
        return () => ring.Desk.RecallAsync(ring.Article, ring.Newsroom.Author, seen, Stop);
    }

    private static async Task<Func<Task<Outcome>>> SubmitAsync(Ring ring, int member)
    {
        var seen = await ring.SeenAsync(member);
        return () => ring.Desk.SubmitAsync(ring.Article, member, seen, Stop);
    }

    private static async Task<Func<Task<Outcome>>> PublishAsync(Ring ring, int member)
    {
        var seen = await ring.SeenAsync(member);
        return () => ring.Newsroom.Publishing.PublishAsync(ring.Article, member, seen, Stop);
    }

    // The chair foresees the publication, and presses as soon as it can be there.
    private static async Task<Func<Task<Outcome>>> WithdrawAsync(Ring ring)
    {
        var seen = await ring.SeenAsync(ring.Newsroom.Chair);
        return () => ring.Newsroom.Publishing.WithdrawAsync(ring.Article, ring.Newsroom.Chair, seen, "Có sai sót", Stop);
    }

    private static Task<Func<Task<Outcome>>> WriteAsync(Ring ring) => Task.FromResult<Func<Task<Outcome>>>(async () =>
    {
        await ring.The<ArticleTexts>().WriteAsync(ring.Article, ring.SecondAssistant, new ArticleDraft("Tít đã sửa", "", ["Một câu khác hẳn."]), Stop);
        return Outcome.Done;
    });

    private static async Task<Func<Task<Outcome>>> DescribeAsync(Ring ring)
    {
        var standing = ArticleDetails.Of(await ring.Newsroom.WholeArticleAsync(ring.Article));
        // By somebody who may write there whoever is first: the board's members write at the step after.
        return () => ring.The<ArticleDesk>().ChangeDetailsAsync(ring.Article, ring.Both, standing with { Source = "Nguồn khác" }, Stop);
    }

    private static async Task<Func<Task<Outcome>>> EndDelegationAsync(Ring ring)
    {
        var delegation = Assert.Single((await ring.The<DelegationDesk>().SheetAsync(ring.Deputy, Stop)).Rows).Id;
        return () => ring.The<DelegationDesk>().EndAsync(ring.Newsroom.BoardMember, delegation, Stop);
    }

    private static async Task<Func<Task<Outcome>>> WithdrawRoleAsync(Ring ring)
    {
        await using var db = await ring.Newsroom.DbAsync();
        var role = await db.RoleAssignments.Where(a => a.MemberId == ring.SecondAssistant).Select(a => a.Id).SingleAsync(Stop);
        return () => ring.The<MemberDesk>().WithdrawAsync(ring.Newsroom.Administrator, ring.SecondAssistant, role, Stop);
    }

    private static Task<Func<Task<Outcome>>> DisableAsync(Ring ring) =>
        Task.FromResult<Func<Task<Outcome>>>(() => ring.The<MemberDesk>().DisableAsync(ring.Newsroom.Administrator, ring.SecondAssistant, Stop));

    // The edition without the step stands on a line nothing goes by.
    private static async Task<Func<Task<Outcome>>> SwitchAsync(Ring ring)
    {
        await using var db = await ring.Newsroom.DbAsync();
        var standing = await db.Reviews.Where(r => r.ArticleId == ring.Article).Select(r => r.WorkflowId).SingleAsync(Stop);
        var steps = new Dictionary<string, string> { [StandardWorkflow.Assistants] = StandardWorkflow.Board };
        return async () =>
        {
            var outcome = await ring.The<RunningReviews>().SwitchAsync(ring.Newsroom.Administrator, standing, ring.Shorter, [ring.Article], steps, Stop);
            return outcome.Value?.Moved.Count == 1 ? Outcome.Done : Outcome.Refused(outcome.Refusal ?? "not moved");
        };
    }

    /// <summary>One newsroom for every race: each round has an article of its own.</summary>
    public sealed class House : IAsyncLifetime
    {
        internal TestNewsroom Newsroom { get; private set; } = null!;

        internal int Second { get; private set; }

        internal int Both { get; private set; }

        internal int Shorter { get; private set; }

        public async ValueTask InitializeAsync()
        {
            Newsroom = await OpenAsync();
            Second = await Newsroom.MemberAsync("Trợ lý thứ hai", (Role.Assistant, null, null));
            Both = await Newsroom.MemberAsync("Trợ lý và uỷ viên", (Role.Assistant, null, null), (Role.BoardMember, null, Newsroom.News));
            var steps = StandardWorkflow.Edition1(default).Steps.Where(s => s.Key != StandardWorkflow.Assistants).ToArray();
            Shorter = (await Newsroom.Get<WorkflowDesk>().BeginLineAsync(Newsroom.Administrator, new("Hai bước", steps), Stop)).Value;
        }

        public ValueTask DisposeAsync() => Newsroom.DisposeAsync();
    }
}
