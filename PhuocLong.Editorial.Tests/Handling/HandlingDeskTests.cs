using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Handling;

public sealed class HandlingDeskTests : IAsyncLifetime
{
    private const string Why = "Chờ số liệu của thị xã";

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
    public async Task Who_claims_an_article_decides_on_it_alone_and_the_others_are_told_who_and_since_when()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        newsroom.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 2, 10, 42, 0, TimeSpan.FromHours(7)));
        await Done(Desk.ClaimAsync(id, second, Stop));

        Assert.Equal("Trần Thị B đang xem bài này từ 10:42.", (await newsroom.ApproveAsync(id, newsroom.Assistant)).Refusal);
        Assert.Contains("Trần Thị B", (await newsroom.ReturnAsync(id, newsroom.Assistant)).Refusal, StringComparison.Ordinal);
        Assert.All((await StandingAsync(id, newsroom.Assistant)).Moves, m => Assert.False(m.Allowed));
        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Trần Thị B đang xem bài này từ 10:42 ngày 02/11.", (await StandingAsync(id, newsroom.Assistant)).InHand!.Claimed);
        await Done(newsroom.ApproveAsync(id, second));
    }

    [Fact]
    public async Task A_claim_ends_with_the_move_and_does_not_come_back_with_the_article()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(Desk.ClaimAsync(id, second, Stop));
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Null((await StandingAsync(id, newsroom.BoardMember)).InHand!.Claimed);
        await Done(newsroom.ReturnAsync(id, newsroom.BoardMember, "assistants"));
        Assert.Null((await StandingAsync(id, newsroom.Assistant)).InHand!.Claimed);
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task Only_who_may_decide_at_the_step_claims_and_only_what_waits()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        foreach (var member in new[] { newsroom.Assistant, newsroom.OtherBoardMember, newsroom.Chair, newsroom.Author })
            Assert.False((await Desk.ClaimAsync(id, member, Stop)).Succeeded);
        foreach (var member in new[] { newsroom.Stranger, newsroom.Administrator, newsroom.Observer })
            Assert.Contains("Không tìm thấy", (await Desk.ClaimAsync(id, member, Stop)).Refusal, StringComparison.Ordinal);
        var draft = await newsroom.DraftAsync();
        Assert.False((await Desk.ClaimAsync(draft, newsroom.Author, Stop)).Succeeded);

        var both = await newsroom.MemberAsync("Trợ lý kiêm viết", (Role.Contributor, newsroom.Culture, null), (Role.Assistant, null, null));
        var own = await newsroom.DraftAsync(both);
        await Done(newsroom.SubmitAsync(own, both));
        Assert.False((await Desk.ClaimAsync(own, both, Stop)).Succeeded);
    }

    [Fact]
    public async Task A_colleague_takes_over_from_the_one_named_and_from_nobody_else()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(Desk.ClaimAsync(id, second, Stop));
        var third = await newsroom.MemberAsync("Lê Văn C", (Role.Assistant, null, null));
        await Done(Desk.TakeOverAsync(id, newsroom.Assistant, second, Stop));
        var told = await Desk.TakeOverAsync(id, third, second, Stop);
        Assert.StartsWith("Tổ giúp việc đang xem bài này", told.Refusal, StringComparison.Ordinal);

        Assert.False((await newsroom.ApproveAsync(id, second)).Succeeded);
        var last = (await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop))[^1];
        Assert.Equal((ActKind.Claimed, "Tổ giúp việc", "Trần Thị B"), (last.Kind, last.By, last.Whom));
    }

    [Fact]
    public async Task Letting_go_leaves_it_to_all_and_only_the_one_who_has_it_lets_go()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(Desk.ClaimAsync(id, second, Stop));
        Assert.False((await Desk.LetGoAsync(id, newsroom.Assistant, Stop)).Succeeded);
        await Done(Desk.LetGoAsync(id, second, Stop));
        Assert.False((await Desk.LetGoAsync(id, second, Stop)).Succeeded);
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task It_is_handed_only_to_somebody_who_may_decide_there_and_can_be_taken_back()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        foreach (var unfit in new[] { newsroom.Assistant, newsroom.BoardMember, newsroom.Author, 4711 })
            Assert.Contains("Chỉ giao được", (await Desk.HandAsync(id, newsroom.Assistant, unfit, Stop)).Refusal, StringComparison.Ordinal);
        await Done(Desk.HandAsync(id, newsroom.Assistant, second, Stop));
        Assert.False((await newsroom.ApproveAsync(id, newsroom.Assistant)).Succeeded);
        Assert.False((await Desk.HandAsync(id, newsroom.Assistant, second, Stop)).Succeeded);

        var standing = (await StandingAsync(id, newsroom.Assistant)).InHand!;
        Assert.True(standing.HandedByMe);
        Assert.Equal(HandlingKind.TakeOver, standing.Nearest!.Kind);
        Assert.Equal("Trần Thị B", (await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop))[^1].Whom);
        await Done(Desk.TakeOverAsync(id, newsroom.Assistant, second, Stop));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task Recalling_is_barred_while_somebody_has_it_and_open_again_once_they_let_go()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(Desk.ClaimAsync(id, second, Stop));
        Assert.Contains("Trần Thị B đang xem", (await RecallAsync(id)).Refusal, StringComparison.Ordinal);
        await Done(Desk.LetGoAsync(id, second, Stop));
        await Done(Desk.HoldAsync(id, second, null, Why, Stop));
        Assert.Contains("tạm giữ", (await RecallAsync(id)).Refusal, StringComparison.Ordinal);
        await Done(Desk.ReleaseAsync(id, second, Stop));
        await Done(RecallAsync(id));
    }

    [Fact]
    public async Task A_claim_falls_with_the_right_it_was_made_by()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(Desk.ClaimAsync(id, second, Stop));
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            await write.Db.RoleAssignments.Where(a => a.MemberId == second).ExecuteDeleteAsync(Stop);
            await write.CommitAsync(Stop);
        }
        Assert.Null((await StandingAsync(id, newsroom.Assistant)).InHand!.Claimed);
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task The_due_date_counts_the_steps_working_days_and_another_wants_a_reason_and_a_right()
    {
        // Friday afternoon; the first desk has one working day.
        newsroom.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 6, 15, 0, 0, TimeSpan.FromHours(7)));
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        Assert.Equal(new DueDate(new DateOnly(2026, 11, 9), 1, 0), await DueAsync(id));
        newsroom.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(new DueDate(new DateOnly(2026, 11, 9), 0, 1), await DueAsync(id));

        var day = new DateOnly(2026, 11, 13);
        Assert.Contains("lý do", (await Desk.SetDueAsync(id, second, day, "  ", Stop)).Refusal, StringComparison.Ordinal);
        Assert.Contains("đã qua", (await Desk.SetDueAsync(id, second, new DateOnly(2026, 11, 9), Why, Stop)).Refusal, StringComparison.Ordinal);
        Assert.Contains("quá xa", (await Desk.SetDueAsync(id, second, new DateOnly(2028, 1, 1), Why, Stop)).Refusal, StringComparison.Ordinal);
        Assert.False((await Desk.SetDueAsync(id, newsroom.Author, day, Why, Stop)).Succeeded);
        Assert.False((await Desk.SetDueAsync(id, newsroom.BoardMember, day, Why, Stop)).Succeeded);
        await Done(Desk.SetDueAsync(id, second, day, Why, Stop));
        Assert.Equal(day, (await DueAsync(id)).On);
        await Done(Desk.SetDueAsync(id, newsroom.Chair, day.AddDays(3), Why, Stop));
        Assert.Equal(day.AddDays(3), (await DueAsync(id)).On);
        var told = (await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop))[^1];
        Assert.Equal((ActKind.DueChanged, Why, "2026-11-16"), (told.Kind, told.Text, told.Detail["on"]));
        var deputy = await newsroom.MemberAsync("Võ Thị G", (Role.Contributor, newsroom.Health, null));
        await Done(newsroom.Get<DelegationDesk>().NameAsync(newsroom.Chair, deputy, newsroom.Clock.Today(), newsroom.Clock.Today(), Stop));
        await Done(Desk.SetDueAsync(id, deputy, day, Why, Stop));
        Assert.Equal("Trưởng Ban Biên tập", (await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop))[^1].OnBehalfOf);

        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal(new DateOnly(2026, 11, 12), (await DueAsync(id, newsroom.BoardMember)).On);
    }

    [Fact]
    public async Task On_hold_nothing_but_a_return_a_rejection_and_the_release_goes()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        Assert.Contains("lý do", (await Desk.HoldAsync(id, second, null, "", Stop)).Refusal, StringComparison.Ordinal);
        Assert.Contains("đã qua", (await Desk.HoldAsync(id, second, new DateOnly(2026, 11, 1), Why, Stop)).Refusal, StringComparison.Ordinal);
        Assert.False((await Desk.HoldAsync(id, newsroom.Chair, null, Why, Stop)).Succeeded);
        await Done(Desk.HoldAsync(id, second, new DateOnly(2026, 11, 5), Why, Stop));

        var barred = (await newsroom.ApproveAsync(id, newsroom.Assistant)).Refusal;
        Assert.Contains("đến hết ngày 05/11: “" + Why, barred, StringComparison.Ordinal);
        var moves = (await StandingAsync(id, newsroom.Assistant)).Moves;
        Assert.Equal([MoveKind.Return, MoveKind.Reject], moves.Where(m => m.Allowed).Select(m => m.Kind));
        foreach (var act in new[] { Desk.ClaimAsync(id, second, Stop), Desk.HandAsync(id, second, newsroom.Assistant, Stop), Desk.SetDueAsync(id, second, new DateOnly(2026, 11, 9), Why, Stop), Desk.HoldAsync(id, second, null, Why, Stop) })
            Assert.False((await act).Succeeded);
        await Done(Desk.ReleaseAsync(id, newsroom.Assistant, Stop));
        Assert.False((await Desk.ReleaseAsync(id, newsroom.Assistant, Stop)).Succeeded);
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));

        var other = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(Desk.HoldAsync(other, second, null, Why, Stop));
        await Done(newsroom.ReturnAsync(other, newsroom.Assistant));
    }

    [Fact]
    public async Task Working_days_on_hold_do_not_count_and_a_hold_with_a_last_day_ends_by_itself()
    {
        // Monday; due on Tuesday.
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(Desk.HoldAsync(id, second, null, Why, Stop));
        newsroom.Clock.Advance(TimeSpan.FromDays(9));
        // Seven working days on hold, the weekend between them not counted.
        Assert.Equal(new DueDate(new DateOnly(2026, 11, 12), 1, 0), await DueAsync(id));
        await Done(Desk.ReleaseAsync(id, second, Stop));
        Assert.Equal(new DateOnly(2026, 11, 12), (await DueAsync(id)).On);

        await Done(Desk.HoldAsync(id, second, new DateOnly(2026, 11, 12), Why, Stop));
        newsroom.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null((await StandingAsync(id, second)).InHand!.Held);
        Assert.Equal(new DateOnly(2026, 11, 16), (await DueAsync(id)).On);
        await Done(Desk.HoldAsync(id, second, null, Why, Stop));
        newsroom.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(new DateOnly(2026, 11, 17), (await DueAsync(id)).On);
        await Done(Desk.ReleaseAsync(id, second, Stop));
        await Done(newsroom.ApproveAsync(id, second));
    }

    [Fact]
    public async Task The_inbox_puts_overdue_first_says_who_has_what_and_sets_held_articles_apart()
    {
        var late = await newsroom.ArticleAtAsync("Waiting:assistants");
        var held = await newsroom.ArticleAtAsync("Waiting:assistants");
        var longer = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(Desk.HoldAsync(held, second, null, Why, Stop));
        await Done(Desk.SetDueAsync(longer, second, new DateOnly(2026, 11, 20), Why, Stop));
        newsroom.Clock.Advance(TimeSpan.FromDays(3));
        var claimed = await newsroom.ArticleAtAsync("Waiting:assistants");
        newsroom.Clock.Advance(TimeSpan.FromHours(1));
        var fresh = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(Desk.ClaimAsync(claimed, second, Stop));
        await Done(Desk.SetDueAsync(longer, second, new DateOnly(2026, 11, 20), Why, Stop));

        var contents = await newsroom.Get<Inbox>().ForAsync(newsroom.Assistant, Stop);
        Assert.Equal([late, longer, fresh, claimed], contents.WaitingForMe.Select(r => r.ArticleId));
        Assert.True(contents.WaitingForMe[0].Due!.Value.IsOverdue);
        Assert.Equal(("Trần Thị B", false), (contents.WaitingForMe[3].ClaimedBy, contents.WaitingForMe[3].IsMine));
        var row = Assert.Single(contents.Held);
        Assert.Equal((held, true), (row.ArticleId, row.Held!.Contains(Why, StringComparison.Ordinal)));
        Assert.Equal(4, await newsroom.Get<Inbox>().CountAsync(newsroom.Assistant, Stop));
        var theirs = await newsroom.Get<Inbox>().ForAsync(second, Stop);
        Assert.Equal([late, longer, claimed, fresh], theirs.WaitingForMe.Select(r => r.ArticleId));
    }

    [Fact]
    public async Task Every_act_is_one_event_that_moves_nothing_and_the_chain_holds()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        var before = await newsroom.EventsAsync(id);
        await Done(Desk.ClaimAsync(id, second, Stop));
        await Done(Desk.HandAsync(id, second, newsroom.Assistant, Stop));
        await Done(Desk.TakeOverAsync(id, second, newsroom.Assistant, Stop));
        await Done(Desk.SetDueAsync(id, second, new DateOnly(2026, 11, 9), Why, Stop));
        await Done(Desk.HoldAsync(id, second, null, Why, Stop));
        await Done(Desk.ReleaseAsync(id, second, Stop));
        await Done(Desk.LetGoAsync(id, second, Stop));
        Assert.Equal(before + 7, await newsroom.EventsAsync(id));
        await using var db = await newsroom.DbAsync();
        Assert.Equal(
            [ActKind.Claimed, ActKind.Handed, ActKind.Claimed, ActKind.DueChanged, ActKind.Held, ActKind.HoldReleased, ActKind.LetGo],
            await db.ArticleEvents.Where(e => e.ArticleId == id && e.Standing == null).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync(Stop));
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(id));
    }

    private async Task<ReviewStanding> StandingAsync(int id, int memberId) => (await newsroom.Get<Reading>().StandingAsync(id, memberId, Stop))!;

    private async Task<DueDate> DueAsync(int id, int? memberId = null) => (await StandingAsync(id, memberId ?? second)).InHand!.Due;

    private async Task<Outcome> RecallAsync(int id) => await newsroom.Desk.RecallAsync(id, newsroom.Author, await newsroom.SeenAsync(id, newsroom.Author), Stop);
}
