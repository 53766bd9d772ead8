using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Certificates;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Undoing;

public sealed class UndoDeskTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    private UndoDesk Desk => newsroom.Get<UndoDesk>();

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_move_can_be_undone_for_ten_seconds_and_not_at_the_tenth()
    {
        var id = await AtAsync("Draft");
        await Done(newsroom.SubmitAsync(id));
        var offer = await OfferAsync(id, newsroom.Author);
        newsroom.Clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.Null(await Desk.BarredAsync(offer.EventSeq, newsroom.Author, Stop));
        newsroom.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.StartsWith("Đã quá 10 giây", await RefusedAsync(offer, newsroom.Author), StringComparison.Ordinal);
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(id));
        Assert.Empty(await Desk.OffersAsync([id], newsroom.Author, Stop));
    }

    [Fact]
    public async Task A_clock_that_is_put_back_makes_the_ten_seconds_no_longer()
    {
        var id = await AtAsync("Draft");
        await Done(newsroom.SubmitAsync(id));
        var offer = await OfferAsync(id, newsroom.Author);
        newsroom.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        newsroom.Clock.AdjustTime(newsroom.Clock.GetUtcNow().AddHours(-2));
        Assert.StartsWith("Đã quá 10 giây", await RefusedAsync(offer, newsroom.Author), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_somebody_else_has_opened_the_article_it_stays_where_it_is_and_the_refusal_says_who()
    {
        var id = await AtAsync("Waiting:assistants");
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        var offer = await OfferAsync(id, newsroom.Assistant);
        // Looking again oneself, or being turned away at the door, opens nothing.
        await newsroom.Get<Reading>().OpenAsync(id, newsroom.Assistant, Stop);
        await newsroom.Get<ArticleOpening>().NoteAsync(id, newsroom.Stranger, Stop);
        Assert.Null(await Desk.BarredAsync(offer.EventSeq, newsroom.Assistant, Stop));

        await newsroom.Get<Reading>().OpenAsync(id, newsroom.BoardMember, Stop);
        Assert.Equal(
            $"Ban Biên tập 1 đã mở bài lúc {NewsroomTime.Local(newsroom.Clock.UtcNow()):HH:mm:ss} nên không hoàn tác được nữa; xin trao đổi với người ấy.",
            await RefusedAsync(offer, newsroom.Assistant));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task What_somebody_does_with_the_article_meanwhile_is_not_undone_with_it()
    {
        var id = await AtAsync("Waiting:assistants");
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        var offer = await OfferAsync(id, newsroom.Assistant);
        // From a page that was open before; it opens nothing.
        await Done(newsroom.Get<HandlingDesk>().ClaimAsync(id, newsroom.BoardMember, Stop));
        Assert.StartsWith("Bài đã có việc khác (Nhận bài – Ban Biên tập 1, ", await RefusedAsync(offer, newsroom.Assistant), StringComparison.Ordinal);
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task Only_the_one_who_made_a_move_takes_it_back_and_only_once()
    {
        var id = await AtAsync("Draft");
        await Done(newsroom.SubmitAsync(id));
        var offer = await OfferAsync(id, newsroom.Author);
        Assert.Empty(await Desk.OffersAsync([id], newsroom.Colleague, Stop));
        Assert.StartsWith("Anh/chị chỉ hoàn tác được", await RefusedAsync(offer, newsroom.Colleague), StringComparison.Ordinal);
        await Done(Desk.UndoAsync(offer.EventSeq, newsroom.Author, Stop));
        var events = await newsroom.EventsAsync(id);
        Assert.StartsWith("Việc này đã được hoàn tác", await RefusedAsync(offer, newsroom.Author), StringComparison.Ordinal);
        Assert.Equal(events, await newsroom.EventsAsync(id));
    }

    [Fact]
    public async Task Who_has_lost_the_right_to_the_move_cannot_take_it_back()
    {
        var id = await AtAsync("Waiting:board");
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        var offer = await OfferAsync(id, newsroom.BoardMember);
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            // Still of the board, and still reading it; but it is no longer theirs to decide on.
            await write.Db.RoleAssignments.Where(r => r.MemberId == newsroom.BoardMember).ExecuteUpdateAsync(r => r.SetProperty(x => x.CategoryId, newsroom.Society), Stop);
            write.Db.RoleAssignments.Add(new RoleAssignment { MemberId = newsroom.OtherBoardMember, Role = Role.BoardMember, CategoryId = newsroom.News });
            await write.CommitAsync(Stop);
        }
        Assert.StartsWith("Quyền của anh/chị với bài này vừa thay đổi", await RefusedAsync(offer, newsroom.BoardMember), StringComparison.Ordinal);
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task A_claim_a_date_and_its_reason_are_there_again_after_an_undone_approval()
    {
        var id = await AtAsync("Waiting:board");
        var hands = newsroom.Get<HandlingDesk>();
        await Done(hands.SetDueAsync(id, newsroom.BoardMember, new DateOnly(2026, 11, 9), "Chờ số liệu", Stop));
        await Done(hands.ClaimAsync(id, newsroom.BoardMember, Stop));
        var before = (await newsroom.Get<Reading>().StandingAsync(id, newsroom.BoardMember, Stop))!.InHand!;
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        await Done(Desk.UndoAsync((await OfferAsync(id, newsroom.BoardMember)).EventSeq, newsroom.BoardMember, Stop));
        var after = (await newsroom.Get<Reading>().StandingAsync(id, newsroom.BoardMember, Stop))!.InHand!;
        Assert.Equal((before.Claimed, before.Due.On, before.DueReason, true), (after.Claimed, after.Due.On, after.DueReason, after.IsMine));
    }

    [Fact]
    public async Task A_screen_that_was_loaded_before_the_undoing_decides_nothing_after_it()
    {
        var id = await AtAsync("Waiting:assistants");
        var second = await newsroom.MemberAsync("Trần Thị B", (Role.Assistant, null, null));
        var loaded = await newsroom.SeenAsync(id, second);
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        await Done(Desk.UndoAsync((await OfferAsync(id, newsroom.Assistant)).EventSeq, newsroom.Assistant, Stop));
        var refused = await newsroom.Desk.ApproveAsync(id, second, loaded, Stop);
        Assert.Contains("Hoàn tác – Tổ giúp việc", refused.Refusal, StringComparison.Ordinal);
        await Done(newsroom.ApproveAsync(id, second));
    }

    [Fact]
    public async Task Nobody_is_told_of_a_move_that_was_undone_and_the_desk_it_left_is_told_nothing_twice()
    {
        var id = await newsroom.DraftAsync();
        var second = await newsroom.MemberAsync("Trần Thị B", (Role.Assistant, null, null));
        await Done(newsroom.SubmitAsync(id));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await UnreadAsync(second));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        Assert.Equal(0, await UnreadAsync(second));
        newsroom.Clock.Advance(TimeSpan.FromSeconds(5));
        await Done(Desk.UndoAsync((await OfferAsync(id, newsroom.Assistant)).EventSeq, newsroom.Assistant, Stop));

        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await UnreadAsync(newsroom.BoardMember));
        // It waits for them as before, so it is news as before.
        Assert.Equal(1, await UnreadAsync(second));
        var sheet = (await newsroom.Get<Editorial.Articles.ArticleSheets>().FindAsync(id, newsroom.Assistant, Stop))!;
        await Done(newsroom.Get<Editorial.Articles.ArticleDesk>().ChangeDetailsAsync(id, newsroom.Assistant, sheet.Details with { Source = "Báo cáo tháng" }, Stop));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await UnreadAsync(second));
    }

    [Fact]
    public async Task A_submission_that_was_undone_counts_for_no_month_and_is_not_listed_as_recalled()
    {
        var id = await AtAsync("Draft");
        await Done(newsroom.SubmitAsync(id));
        await Done(Desk.UndoAsync((await OfferAsync(id, newsroom.Author)).EventSeq, newsroom.Author, Stop));
        Assert.Empty((await MonthAsync()).Credits);
        // What really was recalled is.
        await Done(newsroom.SubmitAsync(id));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        await Done(newsroom.Desk.RecallAsync(id, newsroom.Author, await newsroom.SeenAsync(id, newsroom.Author), Stop));
        Assert.Equal(CreditVerdict.Recalled, Assert.Single((await MonthAsync()).Credits).Verdict);
    }

    [Fact]
    public async Task Neither_certificate_nor_the_published_past_knows_a_move_that_was_undone_but_the_story_tells_both()
    {
        var id = await AtAsync("Approved");
        await Done(newsroom.PublishAsync(id, newsroom.Assistant));
        await Done(Desk.UndoAsync((await OfferAsync(id, newsroom.Assistant)).EventSeq, newsroom.Assistant, Stop));
        var paper = await newsroom.Get<CertificateDesk>().OfAsync(id, newsroom.Chair, Stop);
        Assert.DoesNotContain(paper.Value!.Decisions, d => d.What is "Xuất bản" or "Hoàn tác");
        Assert.Equal(Agreement.ApprovedWhole, paper.Value.Agreement);
        await using (var db = await newsroom.DbAsync())
            Assert.DoesNotContain(await db.EventsThatStand().ToListAsync(Stop), e => e.Kind is ActKind.Published or ActKind.Undone);

        var story = await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop);
        Assert.Equal([(ActKind.Published, true), (ActKind.Undone, false)], story.TakeLast(2).Select(e => (e.Kind, e.IsUndone)));
        await Done(newsroom.PublishAsync(id, newsroom.Assistant));
        paper = await newsroom.Get<CertificateDesk>().OfAsync(id, newsroom.Observer, Stop);
        Assert.Single(paper.Value!.Decisions, d => d.What == "Xuất bản");
        Assert.Equal(Agreement.Same, paper.Value.Agreement);
    }

    [Fact]
    public async Task What_can_no_longer_be_undone_is_swept_away()
    {
        for (var round = 0; round < 3; round++)
        {
            await Done(newsroom.SubmitAsync(await newsroom.DraftAsync()));
            newsroom.Clock.Advance(TimeSpan.FromMinutes(2));
        }
        await using var db = await newsroom.DbAsync();
        Assert.Equal(1, await db.UndoableMoves.CountAsync(Stop));
    }

    // What went before is over: its ten seconds, and the moment it happened in.
    private async Task<int> AtAsync(string standing)
    {
        var id = await newsroom.ArticleAtAsync(standing);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(10));
        return id;
    }

    private async Task<UndoOffer> OfferAsync(int id, int by) => Assert.Single(await Desk.OffersAsync([id], by, Stop));

    private async Task<string?> RefusedAsync(UndoOffer offer, int by)
    {
        var refused = (await Desk.UndoAsync(offer.EventSeq, by, Stop)).Refusal;
        Assert.Equal(await Desk.BarredAsync(offer.EventSeq, by, Stop) ?? refused, refused);
        return refused;
    }

    private async Task<int> UnreadAsync(int member) => (await newsroom.Get<NoticeList>().PageAsync(member, 8, 2, stop: Stop)).Unread;

    private async Task<UnitMonth> MonthAsync()
    {
        var board = newsroom.Get<QuotaBoard>();
        return (await board.UnitAsync((await board.MonthAsync(null, Stop)).Value, newsroom.Culture, newsroom.Chair, Stop)).Value!;
    }
}
