using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Quotas.CreditDoors;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Quotas;

/// <summary>Chốt tháng: signed figures, and what comes after beside them.</summary>
public sealed class ClosingTests
{
    [Fact]
    public async Task A_closed_month_keeps_its_figures_and_what_comes_after_is_an_adjustment()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        await newsroom.SentAsync();
        var rejected = await newsroom.SentAsync();
        newsroom.At(2026, 12, 2);
        await newsroom.CloseAsync(November);
        await newsroom.RejectAsync(rejected, newsroom.Assistant);

        var cell = await newsroom.CellAsync(newsroom.Culture, November);
        Assert.Equal((2m, -1m, QuotaStanding.Met, true), (cell.Count, cell.Adjusted, cell.Standing, cell.IsClosed));
        Assert.Equal(["Submitted +1", "Submitted +1", "Rejected −1 *", "Rejected 0 *"], await newsroom.LedgerAsync(November));
        var view = await newsroom.ClosingAsync(November);
        Assert.Equal((1, 2, true), (view.Met, view.Asked, view.Holds));
        Assert.Equal(new Adjustment(newsroom.Culture, "Phòng Văn hoá và Thông tin", -1), Assert.Single(view.Adjustments));

        await Done(newsroom.Desk.ReopenAsync(rejected, newsroom.Chair, await newsroom.SeenAsync(rejected, newsroom.Chair), Stop));
        Assert.Empty((await newsroom.ClosingAsync(November)).Adjustments);
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task It_is_signed_with_name_time_and_hash_and_the_newsrooms_ledger_names_the_hash()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        newsroom.At(2026, 12, 2);
        await newsroom.CloseAsync(November);

        var closing = (await newsroom.ClosingAsync(November, newsroom.Observer)).Closing!;
        Assert.Equal(("Trưởng Ban Biên tập", newsroom.Clock.GetUtcNow().UtcDateTime, 64), (closing.ClosedByName, closing.ClosedAt, closing.Hash.Length));
        await using var db = await newsroom.DbAsync();
        var act = await db.ArticleEvents.SingleAsync(e => e.Kind == ActKind.MonthClosed, Stop);
        Assert.Equal((closing.EventSeq, newsroom.Chair), (act.Seq, act.ActorId));
        Assert.Contains(closing.Hash, act.Detail, StringComparison.Ordinal);
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
    }

    [Fact]
    public async Task A_policy_or_an_exemption_set_later_does_not_reach_a_closed_month()
    {
        await using var newsroom = await OpenAsync();
        var policy = await newsroom.AskAsync();
        newsroom.At(2026, 12, 2);
        await newsroom.CloseAsync(November);
        await newsroom.ChangeAsync(policy, d => d.Minimum = 5);
        Assert.Equal("Số liệu tháng 11/2026 đã chốt, không miễn thêm được.",
            (await newsroom.Get<ExemptionDesk>().SetAsync(newsroom.Culture, November.Label, new(2027, 1, 1), "Bão lũ", newsroom.Chair, Stop)).Refusal);
        Assert.Equal(2, (await newsroom.CellAsync(newsroom.Culture, November)).Minimum);
    }

    [Fact]
    public async Task Only_the_chair_closes_only_a_month_that_is_over_only_once_and_only_the_figures_on_the_screen()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        var id = await newsroom.SentAsync();
        var desk = newsroom.Get<ClosingDesk>();
        Assert.False((await newsroom.ClosingAsync(November)).MayClose);
        Assert.Equal("Số liệu tháng 11/2026 chỉ chốt được khi tháng đã hết.", (await desk.CloseAsync(November, "", newsroom.Chair, Stop)).Refusal);

        newsroom.At(2026, 12, 1, 0);
        var seen = (await newsroom.ClosingAsync(November)).Seen;
        foreach (var member in new[] { newsroom.Assistant, newsroom.BoardMember, newsroom.Administrator, newsroom.Observer, newsroom.Author })
        {
            Assert.False((await newsroom.ClosingAsync(November, member)).MayClose);
            Assert.Equal("Chỉ Trưởng Ban Biên tập chốt được tháng.", (await desk.CloseAsync(November, seen, member, Stop)).Refusal);
        }
        await newsroom.RejectAsync(id, newsroom.Assistant);
        Assert.Equal("Số liệu vừa thay đổi; hãy xem lại rồi chốt.", (await desk.CloseAsync(November, seen, newsroom.Chair, Stop)).Refusal);
        await newsroom.CloseAsync(November);
        Assert.StartsWith("Tháng này Trưởng Ban Biên tập đã chốt lúc 01/12/2026", (await desk.CloseAsync(November, seen, newsroom.Chair, Stop)).Refusal, StringComparison.Ordinal);
        Assert.False((await desk.OpenAsync(November, 0, Stop)).Succeeded);
    }

    [Fact]
    public async Task Figures_changed_behind_the_doors_no_longer_make_the_hash()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        newsroom.At(2026, 12, 2);
        await newsroom.CloseAsync(November);
        await newsroom.WriteAsync(db => db.MonthClosings.Include(c => c.Units).Single().Units.First(u => u.UnitId == newsroom.Culture).Parts = 2 * CreditShare.Whole);

        Assert.False((await newsroom.ClosingAsync(November)).Holds);
        Assert.Equal(["Số liệu đã chốt của tháng 11/2026 không còn khớp với mã kiểm chứng"], await newsroom.DifferencesAsync());
    }

    [Fact]
    public async Task An_exempt_unit_is_asked_for_nothing_with_the_reason_and_what_it_sends_is_counted()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        var desk = newsroom.Get<ExemptionDesk>();
        Assert.Equal("Chỉ Trưởng Ban Biên tập miễn được chỉ tiêu.", (await desk.SetAsync(newsroom.Culture, November.Label, November.Next.Label, "Bão lũ", newsroom.Administrator, Stop)).Refusal);
        Assert.Equal("Hãy ghi lý do miễn.", (await desk.SetAsync(newsroom.Culture, November.Label, November.Next.Label, " ", newsroom.Chair, Stop)).Refusal);
        await Done(desk.SetAsync(newsroom.Culture, November.Label, November.Next.Label, "Dồn sức chống bão", newsroom.Chair, Stop));
        Assert.Equal("Đơn vị này đã được miễn trong thời gian ấy.", (await desk.SetAsync(newsroom.Culture, November.Label, new(2027, 1, 1), "Bão lũ", newsroom.Chair, Stop)).Refusal);
        await newsroom.SentAsync();

        var cell = await newsroom.CellAsync(newsroom.Culture, November);
        Assert.Equal((QuotaStanding.Exempt, 1m, "Dồn sức chống bão"), (cell.Standing, cell.Count, cell.Exemption));
        Assert.Equal(QuotaStanding.Upcoming, (await newsroom.CellAsync(newsroom.Culture, November.Next)).Standing);
        var board = (await newsroom.Get<QuotaBoard>().ForAsync(November, newsroom.Chair, Stop)).Value!;
        Assert.StartsWith("Tháng 11: 0 trên 1 đơn vị đạt", BoardSentence.Of(board), StringComparison.Ordinal);

        await Done(desk.EndAsync(Assert.Single((await desk.ListAsync(newsroom.Chair, Stop)).Value!.Lines).Id, newsroom.Chair, Stop));
        Assert.Equal(2, (await newsroom.CellAsync(newsroom.Culture, November)).Minimum);
    }
}
