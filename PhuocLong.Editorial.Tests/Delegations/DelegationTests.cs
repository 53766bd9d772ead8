using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Delegations;

public sealed class DelegationTests : IAsyncLifetime
{
    private static readonly DateOnly monday = new(2026, 11, 2);

    private TestNewsroom newsroom = null!;
    private int deputy;

    private DelegationDesk Desk => newsroom.Get<DelegationDesk>();

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        deputy = await newsroom.MemberAsync("Lê Văn C", (Role.Contributor, newsroom.Health, null));
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_deputy_decides_in_the_members_place_and_both_names_are_kept()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        Assert.False((await newsroom.ApproveAsync(id, deputy)).Succeeded);
        await Done(Desk.NameAsync(newsroom.BoardMember, deputy, monday, monday, Stop));

        var standing = (await newsroom.Get<Reading>().StandingAsync(id, deputy, Stop))!;
        Assert.Equal(["Ban Biên tập 1", "Lê Văn C (thay mặt Ban Biên tập 1)"], standing.HeldBy);
        Assert.Equal("Ban Biên tập 1", standing.InHand!.InPlaceOf);
        Assert.Contains((await newsroom.Get<Inbox>().ForAsync(deputy, Stop)).WaitingForMe, r => r.ArticleId == id);
        await Done(newsroom.Get<HandlingDesk>().ClaimAsync(id, deputy, Stop));
        await Done(newsroom.ApproveAsync(id, deputy));

        await using var db = await newsroom.DbAsync();
        var decision = await db.Decisions.SingleAsync(d => d.Version.ArticleId == id && d.StepKey == "board", Stop);
        Assert.Equal((deputy, newsroom.BoardMember), (decision.MemberId, decision.OnBehalfOfId));
        var told = (await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop)).TakeLast(2);
        Assert.All(told, e => Assert.Equal(("Lê Văn C", "Ban Biên tập 1"), (e.By, e.OnBehalfOf)));
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
    }

    [Fact]
    public async Task It_begins_and_ends_by_itself_and_reading_and_writing_follow()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(Desk.NameAsync(newsroom.BoardMember, deputy, monday.AddDays(1), monday.AddDays(2), Stop));
        foreach (var (day, holds) in new[] { (0, false), (1, true), (2, true), (3, false) })
        {
            newsroom.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 2 + day, day == 1 ? 0 : 23, 30, 0, TimeSpan.FromHours(7)));
            await using var db = await newsroom.DbAsync();
            Assert.Equal(new ArticleRight(holds, holds), await db.RightAsync(deputy, id, Stop));
            Assert.Equal(holds, (await newsroom.Get<ArticleList>().PageAsync(deputy, new(), Stop)).Rows.Any(r => r.Id == id));
            Assert.Equal(holds, (await newsroom.Get<Inbox>().CountAsync(deputy, Stop)) > 0);
        }
        Assert.False((await newsroom.ApproveAsync(id, deputy)).Succeeded);
    }

    [Fact]
    public async Task Neither_the_deputys_own_article_nor_the_members_is_decided_in_their_place()
    {
        var writes = await newsroom.MemberAsync("Ban Biên tập kiêm viết", (Role.BoardMember, null, newsroom.Society), (Role.Contributor, newsroom.Culture, null));
        await Done(Desk.NameAsync(writes, deputy, monday, monday, Stop));
        var principals = await AtBoardAsync(writes, newsroom.Society);
        Assert.Contains("Ban Biên tập kiêm viết", (await newsroom.ApproveAsync(principals, deputy)).Refusal, StringComparison.Ordinal);
        Assert.False((await newsroom.Get<HandlingDesk>().ClaimAsync(principals, deputy, Stop)).Succeeded);

        var own = await AtBoardAsync(deputy, newsroom.Society);
        Assert.Contains("tự duyệt", (await newsroom.ApproveAsync(own, deputy)).Refusal, StringComparison.Ordinal);
        await Done(newsroom.ApproveAsync(await AtBoardAsync(newsroom.Author, newsroom.Society), deputy));
    }

    [Fact]
    public async Task The_chairs_own_article_is_approved_last_by_the_chairs_deputy_before_any_other_board_member()
    {
        var id = await newsroom.DraftAsync();
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.Author, Stop);
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(
            id, newsroom.Author, sheet!.Details with { Bylines = [new(BylineKind.Text, "Trưởng Ban Biên tập")] }, Stop));
        await Done(newsroom.SubmitAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        await Done(Desk.NameAsync(newsroom.Chair, deputy, monday, monday, Stop));
        Assert.False((await newsroom.ApproveAsync(id, newsroom.Chair)).Succeeded);
        Assert.False((await newsroom.ApproveAsync(id, newsroom.OtherBoardMember)).Succeeded);
        await Done(newsroom.ApproveAsync(id, deputy));
        Assert.Equal("Approved", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task The_chairs_deputy_publishes_withdraws_and_reopens_in_the_chairs_place()
    {
        await Done(Desk.NameAsync(newsroom.Chair, deputy, monday, monday, Stop));
        var id = await newsroom.ArticleAtAsync("Waiting:chair");
        await Done(newsroom.ApproveAsync(id, deputy));
        await Done(newsroom.PublishAsync(id, deputy));
        await Done(newsroom.Publishing.WithdrawAsync(id, deputy, await newsroom.SeenAsync(id, deputy), "Có sai sót", Stop));
        await Done(newsroom.Desk.ReopenAsync(id, deputy, await newsroom.SeenAsync(id, deputy), Stop));
        var told = await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop);
        Assert.All(told.TakeLast(4), e => Assert.Equal("Trưởng Ban Biên tập", e.OnBehalfOf));
    }

    [Fact]
    public async Task Who_decides_nothing_lends_nothing_and_unfit_deputies_and_days_are_refused()
    {
        foreach (var member in new[] { newsroom.Administrator, newsroom.Author, newsroom.Observer })
            Assert.Contains("Chỉ người đang có quyền duyệt", (await Desk.NameAsync(member, deputy, monday, monday, Stop)).Refusal, StringComparison.Ordinal);
        await Done(Desk.NameAsync(newsroom.Chair, deputy, monday, monday, Stop));
        // What is borrowed is not lent on.
        Assert.False((await Desk.NameAsync(deputy, newsroom.Author, monday, monday, Stop)).Succeeded);

        foreach (var unfit in new[] { newsroom.Assistant, newsroom.Observer, 4711 })
            Assert.Contains("Không cử được", (await Desk.NameAsync(newsroom.Assistant, unfit, monday, monday, Stop)).Refusal, StringComparison.Ordinal);
        Assert.Contains("ngày đầu", (await Desk.NameAsync(newsroom.Assistant, deputy, monday.AddDays(-1), monday, Stop)).Refusal, StringComparison.Ordinal);
        Assert.Contains("ngày đầu", (await Desk.NameAsync(newsroom.Assistant, deputy, monday.AddDays(2), monday, Stop)).Refusal, StringComparison.Ordinal);
        Assert.Contains("tối đa", (await Desk.NameAsync(newsroom.Assistant, deputy, monday, monday.AddDays(92), Stop)).Refusal, StringComparison.Ordinal);
        await Done(Desk.NameAsync(newsroom.Assistant, deputy, monday, monday.AddDays(3), Stop));
        Assert.Contains("Lê Văn C", (await Desk.NameAsync(newsroom.Assistant, newsroom.Author, monday.AddDays(3), monday.AddDays(5), Stop)).Refusal, StringComparison.Ordinal);
        await Done(Desk.NameAsync(newsroom.Assistant, newsroom.Author, monday.AddDays(4), monday.AddDays(5), Stop));
    }

    [Fact]
    public async Task It_is_withdrawn_at_once_with_the_role_or_when_either_is_disabled_and_tells_the_open_pages()
    {
        var told = new List<int>();
        using var listening = newsroom.Get<RightsWatch>().Subscribe(told.Add);
        var desk = new MemberDesk(newsroom.Get<WriteGate>(), newsroom.Get<RightsWatch>(), newsroom.Clock);
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(Desk.NameAsync(newsroom.BoardMember, deputy, monday, monday.AddDays(5), Stop));
        Assert.Equal([deputy], told);
        await using (var db = await newsroom.DbAsync())
        {
            var role = await db.RoleAssignments.SingleAsync(a => a.MemberId == newsroom.BoardMember, Stop);
            await Done(desk.WithdrawAsync(newsroom.Administrator, newsroom.BoardMember, role.Id, Stop));
        }
        Assert.Equal([deputy, deputy, newsroom.BoardMember], told);
        Assert.False((await newsroom.ApproveAsync(id, deputy)).Succeeded);

        await Done(Desk.NameAsync(newsroom.Chair, deputy, monday, monday.AddDays(5), Stop));
        await Done(desk.DisableAsync(newsroom.Administrator, deputy, Stop));
        await Done(desk.EnableAsync(newsroom.Administrator, deputy, Stop));
        await using var after = await newsroom.DbAsync();
        Assert.Empty((await MemberRoles.LoadAsync(after, deputy, Stop)).InPlaceOf);
        Assert.Equal(2, await after.ArticleEvents.CountAsync(e => e.Kind == ActKind.DelegationEnded, Stop));
    }

    [Fact]
    public async Task Either_of_the_two_the_chair_or_an_administrator_ends_it_and_nobody_else()
    {
        foreach (var by in new[] { newsroom.BoardMember, deputy, newsroom.Chair, newsroom.Administrator })
        {
            await Done(Desk.NameAsync(newsroom.BoardMember, deputy, monday, monday, Stop));
            var row = Assert.Single((await Desk.SheetAsync(newsroom.BoardMember, Stop)).Rows);
            Assert.Empty(await Desk.OfMemberAsync(newsroom.Author, deputy, Stop));
            Assert.Equal([row.Id], (await Desk.OfMemberAsync(newsroom.Chair, deputy, Stop)).Select(r => r.Id));
            Assert.False((await Desk.EndAsync(newsroom.Author, row.Id, Stop)).Succeeded);
            await Done(Desk.EndAsync(by, row.Id, Stop));
            Assert.False((await Desk.EndAsync(by, row.Id, Stop)).Succeeded);
            Assert.Empty((await Desk.SheetAsync(deputy, Stop)).Rows);
        }
    }

    private async Task<int> AtBoardAsync(int author, int category)
    {
        var id = await newsroom.DraftAsync(author, category: category);
        await Done(newsroom.SubmitAsync(id, author));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        return id;
    }
}
