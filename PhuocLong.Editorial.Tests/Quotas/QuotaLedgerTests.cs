using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Quotas;
using static PhuocLong.Editorial.Tests.Quotas.QuotaNewsroom;

namespace PhuocLong.Editorial.Tests.Quotas;

/// <summary>What counts, in which month, and the reason given for it.</summary>
public sealed class QuotaLedgerTests
{
    private static readonly DateOnly Long = new(2025, 1, 1);

    [Fact]
    public async Task An_article_sent_in_the_last_second_of_the_month_counts_in_it_and_one_a_second_later_does_not()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.PolicyAsync(2, Long, units: unit);
        await newsroom.ArticleAsync(unit, At(2026, 10, 31, 23, 59, 59));
        await newsroom.ArticleAsync(unit, At(2026, 11, 1, 0));

        var row = await newsroom.RowAsync(unit);
        Assert.Equal(1, row.Months[^2].Count);
        Assert.Equal(1, row.Now.Count);
        Assert.Equal(QuotaStanding.Missed, row.Months[^2].Standing);
    }

    [Fact]
    public async Task With_a_month_that_begins_on_the_20th_the_20th_of_October_is_tháng_11()
    {
        await using var newsroom = await OpenAsync(startDay: 20);
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.PolicyAsync(2, Long, units: unit);
        await newsroom.ArticleAsync(unit, At(2026, 10, 19, 23, 59, 59));
        await newsroom.ArticleAsync(unit, At(2026, 10, 20, 0));
        await newsroom.ArticleAsync(unit, At(2026, 11, 19, 23, 59, 59));
        await newsroom.ArticleAsync(unit, At(2026, 11, 20, 0));

        var running = (await newsroom.Board.MonthAsync(null, Stop)).Value;
        Assert.Equal(new ReportingMonth(2026, 12, 20), running);
        var row = await newsroom.RowAsync(unit, running);
        Assert.Equal([1, 2, 1], row.Months.TakeLast(3).Select(m => m.Count));
    }

    [Fact]
    public async Task A_recalled_article_does_not_count_and_the_reasons_say_so()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.PolicyAsync(1, Long, units: unit);
        var article = await newsroom.ArticleAsync(unit, null);
        await SendAsync(newsroom, article, unit);

        Assert.Equal(0, (await newsroom.RowAsync(unit)).Now.Count);
        var credit = Assert.Single((await newsroom.ReasonsAsync(unit)).Credits);
        Assert.Equal(CreditVerdict.Recalled, credit.Verdict);
    }

    [Fact]
    public async Task A_return_and_a_second_sending_next_month_leave_the_credit_where_it_was()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.PolicyAsync(1, Long, units: unit);
        var article = await newsroom.ArticleAsync(unit, At(2026, 10, 30));
        await SendAsync(newsroom, article, unit);

        var row = await newsroom.RowAsync(unit);
        Assert.Equal([1, 0], row.Months.TakeLast(2).Select(m => m.Count));
        var credit = Assert.Single((await newsroom.ReasonsAsync(unit)).Credits);
        Assert.Equal(CreditVerdict.OtherMonth, credit.Verdict);
        Assert.Contains("30/10/2026", VerdictWords.Of(credit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejection_cancels_the_credit_and_a_withdrawal_does_not()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.PolicyAsync(2, Long, units: unit);
        await newsroom.ArticleAsync(unit, At(2026, 11, 3), a => (a.State, a.CreditCancelledAt) = (ArticleState.Rejected, At(2026, 11, 5)));
        await newsroom.ArticleAsync(unit, At(2026, 11, 4), a => (a.State, a.AcceptedAt, a.PublishedAt) = (ArticleState.Withdrawn, At(2026, 11, 6), At(2026, 11, 7)));

        Assert.Equal(1, (await newsroom.RowAsync(unit)).Now.Count);
        var reasons = (await newsroom.ReasonsAsync(unit)).Credits;
        Assert.Equal([CreditVerdict.Counts, CreditVerdict.Cancelled], reasons.Select(c => c.Verdict));
        Assert.Equal("Không tính: bị từ chối ngày 05/11/2026", VerdictWords.Of(reasons[1]));
    }

    [Fact]
    public async Task The_unit_credited_at_submission_keeps_the_credit_when_the_article_moves_to_another()
    {
        await using var newsroom = await OpenAsync();
        var health = await newsroom.UnitAsync("Phòng Y tế");
        var justice = await newsroom.UnitAsync("Phòng Tư pháp");
        await newsroom.ArticleAsync(justice, At(2026, 11, 3), a => a.CreditedUnitId = health);

        Assert.Equal(1, (await newsroom.RowAsync(health)).Now.Count);
        Assert.Equal(0, (await newsroom.RowAsync(justice)).Now.Count);
    }

    [Fact]
    public async Task A_policy_for_the_own_field_shows_what_lies_outside_and_does_not_count_it()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        var own = await newsroom.CategoryAsync("Sức khoẻ", inChargeOf: unit);
        var other = await newsroom.CategoryAsync("Pháp luật");
        await newsroom.PolicyAsync(2, Long, new(2026, 11, 1), units: unit);
        await newsroom.PolicyAsync(2, new(2026, 11, 1), ownField: true, units: unit);
        foreach (var month in new[] { 10, 11 })
        {
            await newsroom.ArticleAsync(unit, At(2026, month, 3), a => a.CategoryId = own);
            await newsroom.ArticleAsync(unit, At(2026, month, 4), a => a.CategoryId = other);
        }

        var row = await newsroom.RowAsync(unit);
        Assert.Equal([2, 1], row.Months.TakeLast(2).Select(m => m.Count));
        Assert.Equal([CreditVerdict.Counts, CreditVerdict.OutsideField], row.Credits.Select(c => c.Verdict));
    }

    [Fact]
    public async Task A_policy_that_counts_publications_counts_them_in_the_month_of_publication()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.PolicyAsync(1, Long, counts: QuotaCounts.Published, units: unit);
        await newsroom.ArticleAsync(unit, At(2026, 10, 30), a => (a.State, a.PublishedAt) = (ArticleState.Published, At(2026, 11, 2)));
        await newsroom.ArticleAsync(unit, At(2026, 11, 10));

        var row = await newsroom.RowAsync(unit);
        Assert.Equal([0, 1], row.Months.TakeLast(2).Select(m => m.Count));
        Assert.Equal([CreditVerdict.Counts, CreditVerdict.NotPublished], row.Credits.Select(c => c.Verdict));
    }

    [Fact]
    public async Task Every_number_on_the_board_is_as_many_as_the_articles_its_reasons_count()
    {
        await using var newsroom = await OpenAsync();
        var random = new Random(2021);
        var units = new[] { await newsroom.UnitAsync("Phòng A"), await newsroom.UnitAsync("Phòng B"), await newsroom.UnitAsync("Phòng C") };
        var field = await newsroom.CategoryAsync("Lĩnh vực", inChargeOf: units[0]);
        await newsroom.PolicyAsync(2, Long, new(2026, 5, 1), units: units);
        await newsroom.PolicyAsync(2, new(2026, 5, 1), counts: QuotaCounts.Accepted, ownField: true, units: units[0]);
        await newsroom.PolicyAsync(1, new(2026, 6, 1), counts: QuotaCounts.Published, units: units[1]);
        for (var i = 0; i < 120; i++)
        {
            var sent = At(2025, 12, 1).AddHours(random.Next(24 * 355));
            await newsroom.ArticleAsync(units[random.Next(3)], sent, a =>
            {
                a.CategoryId = random.Next(2) == 0 ? field : null;
                a.AcceptedAt = random.Next(3) == 0 ? null : sent.AddDays(random.Next(20));
                a.PublishedAt = a.AcceptedAt?.AddDays(random.Next(20));
                a.CreditCancelledAt = random.Next(10) == 0 ? sent.AddDays(1) : null;
            });
        }

        foreach (var row in (await newsroom.BoardAsync()).Rows)
            foreach (var month in row.Months)
                Assert.Equal(month.Count, (await newsroom.ReasonsAsync(row.UnitId, month.Month)).Credits.Count(c => c.Counts && c.Article.Month == month.Month.Label));
    }

    private static async Task SendAsync(QuotaNewsroom newsroom, int articleId, int unitId)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        await write.RecordAsync(new Act(ActKind.Submitted, newsroom.Chair) { ArticleId = articleId, UnitId = unitId }, newsroom.Clock, Stop);
        await write.CommitAsync(Stop);
    }
}
