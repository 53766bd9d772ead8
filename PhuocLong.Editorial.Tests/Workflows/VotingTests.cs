using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Certificates;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Workflows;

/// <summary>A step of the board where several decide together.</summary>
public sealed class VotingTests : IAsyncLifetime
{
    private static readonly DateOnly monday = new(2026, 11, 2);

    private TestNewsroom newsroom = null!;
    private int second, third;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        second = await newsroom.OnBoardAsync("Trần Thị B");
        third = await newsroom.OnBoardAsync("Lê Văn C");
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task An_article_moves_on_with_the_vote_that_completes_them_and_says_meanwhile_how_many_are_missing()
    {
        var id = await AtBoardAsync(Ways.Votes(2));
        Assert.Equal("Duyệt (còn thiếu 2 phiếu)", MoveWords.Of(await newsroom.MoveAsync(id, second)));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));

        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        var votes = Assert.Single((await newsroom.Get<Reading>().StandingAsync(id, second, Stop))!.Votes);
        Assert.Equal(("1/2 phiếu duyệt", "Ban Biên tập 1", null), (votes.Sentence, votes.Voters.Single(), votes.Trouble));
        Assert.Equal("Duyệt (còn thiếu 1 phiếu)", MoveWords.Of(await newsroom.MoveAsync(id, second)));
        Assert.Equal("Anh/chị đã bỏ phiếu ở bước này; muốn đổi xin bấm Rút phiếu trước.", (await newsroom.ApproveAsync(id, newsroom.BoardMember)).Refusal);
        Assert.Empty((await newsroom.Get<Inbox>().ForAsync(newsroom.BoardMember, Stop)).WaitingForMe);
        Assert.Single((await newsroom.Get<Inbox>().ForAsync(second, Stop)).WaitingForMe);

        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Chair));
        var paper = (await newsroom.Get<CertificateDesk>().OfAsync(id, newsroom.Author, Stop)).Value!;
        Assert.Equal(
            ["Bỏ phiếu duyệt (phiếu 1/2) (Ban Biên tập) – Ban Biên tập 1 – Bản 1", "Duyệt (phiếu 2/2) (Ban Biên tập) – Trần Thị B – Bản 1"],
            paper.Decisions.Where(d => d.What.Contains("phiếu", StringComparison.Ordinal)).Select(d => $"{d.What} – {d.By} – {d.Version}"));
        await using var db = await newsroom.DbAsync();
        Assert.Equal(2, await db.Decisions.CountAsync(d => d.Version.ArticleId == id && d.StepKey == "board" && !d.Counts, Stop));
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
    }

    [Fact]
    public async Task A_majority_is_of_those_who_may_decide_when_the_vote_is_given()
    {
        var id = await AtBoardAsync(new(VoteRule.Majority));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        // Of three, two; of five, three.
        var fourth = await newsroom.OnBoardAsync("Phạm Thị D");
        await newsroom.OnBoardAsync("Hoàng Văn E");
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, fourth));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task When_the_votes_come_to_suffice_because_somebody_left_whoever_voted_may_press_again()
    {
        var id = await AtBoardAsync(new(VoteRule.All));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        await Done(newsroom.ApproveAsync(id, second));
        Assert.NotNull((await newsroom.MoveAsync(id, second)).Barred);
        await LoseRolesAsync(third);

        Assert.Equal("Duyệt (đã đủ phiếu)", MoveWords.Of(await newsroom.MoveAsync(id, second)));
        Assert.Single((await newsroom.Get<Inbox>().ForAsync(second, Stop)).WaitingForMe);
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task Whoever_voted_and_then_left_has_voted_and_is_named()
    {
        var id = await AtBoardAsync(Ways.Votes(2));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        await LeaveAsync(newsroom.BoardMember);

        var votes = Assert.Single((await newsroom.Get<Reading>().StandingAsync(id, second, Stop))!.Votes);
        Assert.Equal(("1/2 phiếu duyệt", "Ban Biên tập 1"), (votes.Sentence, votes.Voters.Single()));
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Chair));
        var paper = (await newsroom.Get<CertificateDesk>().OfAsync(id, newsroom.Author, Stop)).Value!;
        Assert.Contains(paper.Decisions, d => d is { By: "Ban Biên tập 1" } && d.What.Contains("phiếu 1/2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(VoteRule.All, "1/2 phiếu duyệt")]
    [InlineData(VoteRule.Majority, "1/2 phiếu duyệt")]
    public async Task All_and_a_majority_wait_for_nobody_who_left_and_keep_the_vote_of_one_who_did(VoteRule rule, string sentence)
    {
        var id = await AtBoardAsync(new(rule));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        await LeaveAsync(newsroom.BoardMember);
        await LeaveAsync(third);

        Assert.Equal(sentence, Assert.Single((await newsroom.Get<Reading>().StandingAsync(id, second, Stop))!.Votes).Sentence);
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task A_deputy_and_the_one_they_stand_for_have_one_vote_between_them()
    {
        var deputy = await newsroom.MemberAsync("Võ Thị G", (Role.Contributor, newsroom.Health, null));
        await Done(newsroom.Get<DelegationDesk>().NameAsync(newsroom.BoardMember, deputy, monday, monday, Stop));
        var id = await AtBoardAsync(Ways.Votes(2));
        await Done(newsroom.ApproveAsync(id, deputy));

        Assert.Equal("Võ Thị G đã bỏ phiếu thay mặt anh/chị ở bước này.", (await newsroom.ApproveAsync(id, newsroom.BoardMember)).Refusal);
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        Assert.Equal(["Võ Thị G (thay mặt Ban Biên tập 1)"], (await newsroom.Get<Reading>().StandingAsync(id, second, Stop))!.Votes[0].Voters);
        var told = (await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop))[^1];
        Assert.Equal((ActKind.Voted, "Võ Thị G", "Ban Biên tập 1", "1/2"), (told.Kind, told.By, told.OnBehalfOf, told.Detail["votes"]));
    }

    [Fact]
    public async Task A_deputy_with_a_vote_of_their_own_gives_that_one_and_the_absent_one_is_not_waited_for()
    {
        await Done(newsroom.Get<DelegationDesk>().NameAsync(newsroom.BoardMember, second, monday, monday, Stop));
        var id = await AtBoardAsync(new(VoteRule.All));
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("1/2 phiếu duyệt", (await newsroom.Get<Reading>().StandingAsync(id, third, Stop))!.Votes[0].Sentence);
        await Done(newsroom.ApproveAsync(id, third));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task A_return_by_one_of_them_returns_and_after_it_votes_are_given_anew()
    {
        var id = await AtBoardAsync(Ways.Votes(2));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        await Done(newsroom.ReturnAsync(id, second));
        await Done(newsroom.SubmitAsync(id));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task A_vote_taken_back_counts_no_longer_and_can_be_given_again()
    {
        var id = await AtBoardAsync(Ways.Votes(2));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        Assert.True((await newsroom.MoveAsync(id, newsroom.BoardMember, MoveKind.TakeBackVote)).Allowed);
        Assert.False((await newsroom.Desk.TakeBackVoteAsync(id, second, await newsroom.SeenAsync(id, second), Stop)).Succeeded);
        await Done(newsroom.Desk.TakeBackVoteAsync(id, newsroom.BoardMember, await newsroom.SeenAsync(id, newsroom.BoardMember), Stop));

        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task Whoever_had_it_in_hand_keeps_nobody_from_voting_once_they_have_voted()
    {
        var id = await AtBoardAsync(Ways.Votes(2));
        await Done(newsroom.Get<HandlingDesk>().ClaimAsync(id, newsroom.BoardMember, Stop));
        Assert.False((await newsroom.ApproveAsync(id, second)).Succeeded);
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    private async Task<int> AtBoardAsync(VotesNeeded votes, bool publish = true)
    {
        if (publish)
            await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("board")), Ways.Board(new WorkflowMove("chair") { Votes = votes }), Ways.Chair(Ways.Last));
        return await newsroom.ArticleAtAsync("Waiting:board");
    }

    private Task LeaveAsync(int member) => Done(newsroom.Get<MemberDesk>().DisableAsync(newsroom.Administrator, member, Stop));

    private async Task LoseRolesAsync(int member)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        await write.Db.RoleAssignments.Where(a => a.MemberId == member).ExecuteDeleteAsync(Stop);
        await write.CommitAsync(Stop);
    }
}
