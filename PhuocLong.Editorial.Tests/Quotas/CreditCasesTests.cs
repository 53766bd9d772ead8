using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Quotas.CreditDoors;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Quotas;

/// <summary>The tricky cases of a month's credits, each lived through the doors its people use.</summary>
public sealed class CreditCasesTests
{
    [Fact]
    public async Task Sent_in_the_last_second_of_November_in_Vietnam_counts_in_it_and_a_second_later_does_not()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        var (one, other) = (await newsroom.DraftAsync(), await newsroom.DraftAsync());
        newsroom.At(2026, 11, 30, 23, 59, 59);
        await Done(newsroom.SubmitAsync(one));
        newsroom.At(2026, 12, 1, 0);
        await Done(newsroom.SubmitAsync(other));

        Assert.Equal((1m, 1m), (await newsroom.CountAsync(November), await newsroom.CountAsync(November.Next)));
        Assert.Equal(["Được tính: gửi duyệt 30/11/2026 23:59"], await newsroom.SaidAsync(November));
        Assert.Equal(["Submitted +1"], await newsroom.LedgerAsync(November));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task Where_months_begin_on_the_20th_the_19th_of_November_is_tháng_11_and_the_20th_is_tháng_12()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.WriteAsync(db => db.Newsrooms.Single().MonthStartDay = 20);
        await newsroom.AskAsync();
        var (one, other) = (await newsroom.DraftAsync(), await newsroom.DraftAsync());
        newsroom.At(2026, 11, 19, 23, 59, 59);
        await Done(newsroom.SubmitAsync(one));
        newsroom.At(2026, 11, 20, 0);
        await Done(newsroom.SubmitAsync(other));

        Assert.Equal((1m, 1m), (await newsroom.CountAsync(new(2026, 11, 20)), await newsroom.CountAsync(new(2026, 12, 20))));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task Returned_and_sent_again_next_month_it_stays_in_the_month_it_was_first_sent_in()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        var id = await newsroom.SentAsync();
        await Done(newsroom.ReturnAsync(id, newsroom.Assistant));
        newsroom.At(2026, 12, 1);
        await newsroom.WriteTextAsync(id, newsroom.Author, "Đã sửa", "Nội dung đã sửa theo góp ý.");
        await Done(newsroom.SubmitAsync(id));

        Assert.Equal((1m, 0m), (await newsroom.CountAsync(November), await newsroom.CountAsync(November.Next)));
        Assert.Equal(["Không tính cho tháng này: lần gửi duyệt đầu tiên là 02/11/2026"], await newsroom.SaidAsync(November.Next));
        Assert.Equal(["Submitted +1"], await newsroom.LedgerAsync(November));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task Recalled_and_sent_again_next_month_it_counts_in_the_next()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        var id = await newsroom.SentAsync();
        newsroom.At(2026, 11, 3);
        await Done(newsroom.Desk.RecallAsync(id, newsroom.Author, await newsroom.SeenAsync(id, newsroom.Author), Stop));
        Assert.Equal(["Không tính: đơn vị đã thu hồi bản gửi; lần gửi sau sẽ được tính"], await newsroom.SaidAsync(November));
        newsroom.At(2026, 12, 1);
        await Done(newsroom.SubmitAsync(id));

        Assert.Equal((0m, 1m), (await newsroom.CountAsync(November), await newsroom.CountAsync(November.Next)));
        Assert.Equal(["Submitted +1", "Recalled −1"], await newsroom.LedgerAsync(November));
        Assert.Equal(["Submitted +1"], await newsroom.LedgerAsync(November.Next));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task A_rejection_takes_the_credit_and_reopening_gives_it_back()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        var id = await newsroom.SentAsync();
        await newsroom.RejectAsync(id, newsroom.Assistant);
        Assert.Equal(0, await newsroom.CountAsync(November));
        Assert.Equal(["Không tính: bị từ chối ngày 02/11/2026"], await newsroom.SaidAsync(November));

        await Done(newsroom.Desk.ReopenAsync(id, newsroom.Chair, await newsroom.SeenAsync(id, newsroom.Chair), Stop));
        Assert.Equal(1, await newsroom.CountAsync(November));
        Assert.Equal(["Submitted +1", "Rejected −1", "Rejected 0", "Reopened 0", "Reopened +1"], await newsroom.LedgerAsync(November));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task Withdrawn_from_the_portal_it_counts_all_the_same()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        await newsroom.ArticleAtAsync("Withdrawn");
        Assert.Equal(1, await newsroom.CountAsync(November));
        Assert.Equal(["Submitted +1"], await newsroom.LedgerAsync(November));
    }

    [Theory]
    [InlineData(CreditSplit.FirstOnly, "1", "0", "Không tính: bài viết chung, chỉ tính cho đơn vị đứng đầu")]
    [InlineData(CreditSplit.WholeToEach, "1", "1", "Được tính: gửi duyệt 02/11/2026 09:00")]
    [InlineData(CreditSplit.Shared, "0,5", "0,5", "Được tính: gửi duyệt 02/11/2026 09:00 (0,5 bài, chia cho các đơn vị cùng viết)")]
    public async Task Signed_by_people_of_two_units_it_is_credited_as_the_policy_says(CreditSplit split, string first, string second, string said)
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync(d => d.Split = split);
        var id = await newsroom.DraftAsync();
        await newsroom.SignAsync(id, "Cộng tác viên Văn hoá", "Cộng tác viên Y tế");
        await Done(newsroom.SubmitAsync(id));

        Assert.Equal((first, second), ((await newsroom.CountAsync(November)).Said(), (await newsroom.CountAsync(November, newsroom.Health)).Said()));
        Assert.Equal([said], await newsroom.SaidAsync(November, newsroom.Health));
        // Two halves for two units are one article of the newsroom.
        Assert.Equal(1, (await newsroom.Get<QuotaBoard>().WorkAsync(November, newsroom.Chair, Stop)).Value!.Figures.Submitted);
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task A_unit_renamed_keeps_its_credits_and_each_month_its_name()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        await newsroom.SentAsync();
        newsroom.At(2026, 12, 1);
        int kind;
        await using (var db = await newsroom.DbAsync())
            kind = db.UnitKinds.Single().Id;
        await Done(newsroom.Get<UnitDesk>().RenameAsync(newsroom.Administrator, newsroom.Culture, "Phòng Văn hoá – Xã hội", kind, new(2026, 12, 1), Stop));
        await newsroom.SentAsync();

        Assert.Equal(("Phòng Văn hoá và Thông tin", 1m), ((await newsroom.MonthAsync(November)).Name, await newsroom.CountAsync(November)));
        Assert.Equal(("Phòng Văn hoá – Xã hội", 1m), ((await newsroom.MonthAsync(November.Next)).Name, await newsroom.CountAsync(November.Next)));
    }

    [Fact]
    public async Task Sent_for_a_unit_that_ended_without_a_successor_it_counts_for_nobody_and_is_shown_with_the_reason()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        await newsroom.SentAsync();
        var late = await newsroom.DraftAsync();
        newsroom.At(2026, 11, 16);
        await Done(newsroom.Get<UnitDesk>().CloseAsync(newsroom.Administrator, newsroom.Culture, new(2026, 11, 16), Stop));
        newsroom.At(2026, 12, 1);
        await Done(newsroom.SubmitAsync(late));

        Assert.Equal((1m, QuotaStanding.NotAsked), (await newsroom.CountAsync(November), (await newsroom.CellAsync(newsroom.Culture, November)).Standing));
        Assert.Equal(0, await newsroom.CountAsync(November.Next));
        Assert.Equal(["Không tính: khi gửi, đơn vị không còn hoạt động"], await newsroom.SaidAsync(November.Next));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task A_policy_changed_from_submissions_to_publications_counts_no_article_twice_and_loses_none()
    {
        await using var newsroom = await OpenAsync();
        var policy = await newsroom.AskAsync();
        var (november, december) = (await newsroom.SentAsync(), await newsroom.DraftAsync());
        newsroom.At(2026, 12, 1);
        var next = await newsroom.ChangeAsync(policy, d => d.Counts = QuotaCounts.Published);
        await Done(newsroom.SubmitAsync(december));
        foreach (var id in new[] { november, december })
        {
            foreach (var by in new[] { newsroom.Assistant, newsroom.BoardMember, newsroom.Chair })
                await Done(newsroom.ApproveAsync(id, by));
            Assert.Equal((1m, 0m), (await newsroom.CountAsync(November), await newsroom.CountAsync(November.Next)));
            newsroom.Clock.Advance(TimeSpan.FromHours(1));
            if (id == november)
                await Done(newsroom.PublishAsync(id, newsroom.Assistant));
        }
        Assert.Contains("Chưa tính: chờ xuất bản", await newsroom.SaidAsync(November.Next));
        await Done(newsroom.PublishAsync(december, newsroom.Assistant));

        Assert.Equal((1m, 1m), (await newsroom.CountAsync(November), await newsroom.CountAsync(November.Next)));
        Assert.Equal([(policy, 1), (next, 2)], (await newsroom.Get<QuotaPolicies>().ListAsync(newsroom.Chair, Stop)).Value!.Policies.Select(p => (p.Id, p.Edition)));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task A_policy_changed_within_the_running_month_judges_what_was_sent_in_it_anew_with_a_line_for_each()
    {
        await using var newsroom = await OpenAsync();
        var policy = await newsroom.AskAsync();
        await newsroom.SentAsync();
        await newsroom.ChangeAsync(policy, d => d.Genres.Add(Genre.Feature));
        Assert.Equal(0, await newsroom.CountAsync(November));
        Assert.Equal(["Không tính: thể loại này không thuộc chỉ tiêu"], await newsroom.SaidAsync(November));
        Assert.Equal(["Submitted +1", "PolicyChanged −1", "PolicyChanged 0"], await newsroom.LedgerAsync(November));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task A_category_the_policy_does_not_name_does_not_count_until_the_article_is_moved_to_one_it_does()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync(d => d.Categories.Add(newsroom.Society));
        var id = await newsroom.SentAsync();
        Assert.Equal(["Không tính: chuyên mục này không thuộc chỉ tiêu"], await newsroom.SaidAsync(November));

        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.Assistant, Stop);
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(id, newsroom.Assistant, sheet!.Details with { CategoryId = newsroom.Society }, Stop));
        Assert.Equal(1, await newsroom.CountAsync(November));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task Entrusting_a_unit_with_another_field_changes_nothing_of_what_was_sent_before()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync(d => d.OwnFieldOnly = true);
        await newsroom.SentAsync();
        Assert.Equal(["Không tính: ngoài lĩnh vực đơn vị phụ trách"], await newsroom.SaidAsync(November));
        await Done(newsroom.Get<UnitDesk>().EntrustAsync(newsroom.Administrator, newsroom.Culture, [newsroom.News], Stop));
        Assert.Equal(0, await newsroom.CountAsync(November));
        await newsroom.SentAsync();
        Assert.Equal(1, await newsroom.CountAsync(November));
        await newsroom.HoldsAsync();
    }

    [Theory]
    [InlineData(PartMonth.NotAsked, null, QuotaStanding.NotAsked)]
    [InlineData(PartMonth.Whole, 3, QuotaStanding.Behind)]
    [InlineData(PartMonth.ByDays, 2, QuotaStanding.Behind)]
    public async Task Of_a_unit_that_begins_on_the_16th_is_asked_what_the_policy_says_of_part_months(PartMonth part, int? minimum, QuotaStanding standing)
    {
        await using var newsroom = await OpenAsync();
        int kind;
        await using (var db = await newsroom.DbAsync())
            kind = db.UnitKinds.Single().Id;
        var unit = (await newsroom.Get<UnitDesk>().CreateAsync(newsroom.Administrator, "Phường mới", kind, new(2026, 11, 16), [], Stop)).Value;
        await newsroom.AskAsync(d =>
        {
            (d.Minimum, d.PartMonth) = (3, part);
            d.Units.Add(unit);
        });

        var cell = await newsroom.CellAsync(unit, November);
        Assert.Equal((minimum, standing), (cell.Minimum, cell.Standing));
    }

    [Fact]
    public async Task Taking_a_sending_back_takes_its_credit_and_taking_a_recall_back_returns_it()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        var id = await newsroom.SentAsync();
        await UndoAsync(newsroom, id);
        Assert.Equal(0, await newsroom.CountAsync(November));
        Assert.Equal(["Submitted +1", "Undone −1"], await newsroom.LedgerAsync(November));

        await Done(newsroom.SubmitAsync(id));
        await Done(newsroom.Desk.RecallAsync(id, newsroom.Author, await newsroom.SeenAsync(id, newsroom.Author), Stop));
        Assert.Equal(0, await newsroom.CountAsync(November));
        await UndoAsync(newsroom, id);
        Assert.Equal(1, await newsroom.CountAsync(November));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task What_is_sent_beyond_the_minimum_counts_for_the_next_month_and_no_further_where_the_policy_says_so()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync(d => (d.Minimum, d.CarryOver) = (1, true));
        for (var i = 0; i < 3; i++)
            await newsroom.SentAsync();
        newsroom.At(2027, 1, 4);

        var cells = new[] { await newsroom.CellAsync(newsroom.Culture, November), await newsroom.CellAsync(newsroom.Culture, November.Next), await newsroom.CellAsync(newsroom.Culture, November.Plus(2)) };
        Assert.Equal([(3m, 0m), (2m, 2m), (0m, 0m)], cells.Select(c => (c.Count, c.Carried)));
        Assert.Equal([QuotaStanding.Met, QuotaStanding.Met, QuotaStanding.Behind], cells.Select(c => c.Standing));
    }

    private static async Task UndoAsync(TestNewsroom newsroom, int id)
    {
        var offer = Assert.Single(await newsroom.Get<UndoDesk>().OffersAsync([id], newsroom.Author, Stop));
        await Done(newsroom.Get<UndoDesk>().UndoAsync(offer.EventSeq, newsroom.Author, Stop));
    }
}
