using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Reviews;

/// <summary>What is returned to an earlier step comes to the people of that step, and to nobody else.</summary>
public sealed class ReturnedStepTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private int deputy, article;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        deputy = await newsroom.MemberAsync("Người thay mặt", (Role.Contributor, newsroom.Health, null));
        article = await newsroom.ArticleAtAsync("Waiting:chair");
        await Done(newsroom.Get<DelegationDesk>().NameAsync(newsroom.BoardMember, deputy, new(2026, 11, 2), new(2026, 11, 6), Stop));
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public Task Returned_to_the_board_it_is_told_to_the_member_in_charge_and_to_their_deputy_and_lies_on_both_desks() =>
        ComesToAsync("board", [newsroom.BoardMember, deputy], [newsroom.OtherBoardMember, newsroom.Assistant, newsroom.Author, newsroom.Stranger]);

    [Fact]
    public Task Returned_to_the_support_team_it_is_told_there_and_passes_the_board_by() =>
        ComesToAsync("assistants", [newsroom.Assistant], [newsroom.BoardMember, deputy, newsroom.Author, newsroom.Stranger]);

    private async Task ComesToAsync(string step, int[] theirs, int[] others)
    {
        var before = new Dictionary<int, int>();
        foreach (var member in theirs.Concat(others))
            before[member] = await ToldAsync(member);
        await Done(newsroom.ReturnAsync(article, newsroom.Chair, step));
        foreach (var member in theirs)
        {
            Assert.Equal(before[member] + 1, await ToldAsync(member));
            Assert.Equal(article, Assert.Single((await newsroom.Get<Inbox>().ForAsync(member, Stop)).WaitingForMe).ArticleId);
        }
        foreach (var member in others.Append(newsroom.Chair))
            Assert.Empty((await newsroom.Get<Inbox>().ForAsync(member, Stop)).WaitingForMe);
        foreach (var member in others)
            Assert.Equal(before[member], await ToldAsync(member));
        // And who is told can act on it.
        await Done(newsroom.ApproveAsync(article, theirs[^1]));
    }

    // Once the move can no longer be undone.
    private async Task<int> ToldAsync(int member) => (await CommentTests.ToldAsync(newsroom, member)).Count;
}
