using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Tests.Activity;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Reports.Words;

namespace PhuocLong.Editorial.Tests.Reports;

/// <summary>What a review does with years that are not on record, with quotas, words, signatures and what changes after them.</summary>
public sealed class InterimReviewTests
{
    private static readonly ReportingPeriod HalfYear = ReportNewsroom.HalfYear;

    [Fact]
    public async Task A_year_before_without_records_is_not_guessed_and_once_entered_is_said_to_be_entered()
    {
        var reports = await ReportNewsroom.OpenAsync(before: false);
        await using var newsroom = reports.Newsroom;
        var unknown = await reports.ReviewAsync();
        Assert.Contains("đăng 539 tin, bài; chưa có số liệu cùng kỳ năm 2020 để so sánh.", unknown.Paper.Sections[0].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Null(unknown.Paper.Figure("tang-truong"));
        Assert.DoesNotContain(unknown.Paper.Table("muc").Columns, c => c.Name == "Cùng kỳ");
        Assert.Contains("có từ ngày 01/01/2021, chưa đủ cho cùng kỳ 01/01/2020 – 15/06/2020", unknown.Cautions.Single(), StringComparison.Ordinal);

        await Done(newsroom.Get<EnteredFigures>().EnterPastAsync(newsroom.Assistant, HalfYear.Prior.From, HalfYear.Prior.To, 468, "Báo cáo số 12/BC-BBT", new(2020, 6, 24), Stop));
        var entered = await reports.ReviewAsync();
        Assert.Contains("tăng 15,17 % so với cùng kỳ năm 2020 (468 tin, bài); số cùng kỳ là số liệu nhập, nguồn: Báo cáo số 12/BC-BBT.", entered.Paper.Sections[0].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Contains("không phải đếm từ hồ sơ", entered.Paper.Figure("cung-ky")!.Reckoning, StringComparison.Ordinal);
        Assert.Equal([468m], entered.Paper.Table("muc").Rows.Select(r => r.Values[2]).OfType<decimal>());
    }

    [Fact]
    public async Task Visits_are_divided_by_the_months_there_are_figures_for_and_compared_with_the_same_months_only()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var reports = new ReportNewsroom(newsroom);
        var quarter = ReportingPeriod.Parse("2026-07-01_2026-09-30")!.Value;
        foreach (var (month, count) in ((int, long)[])[(7, 100), (9, 101)])
            await reports.VisitsAsync(new(2026, month, 1), count, new(2026, 10, 5));
        await reports.VisitsAsync(new(2025, 7, 1), 50, new(2026, 10, 5));
        var said = (await reports.ReviewAsync(quarter)).Paper.Sections[0].Paragraphs[0].Text;
        Assert.Contains("là 201; chưa đủ số liệu cùng kỳ năm 2025 để so sánh, bình quân mỗi tháng 101 lượt (chia cho 2 tháng có số liệu, tháng 7, 9/2026; chưa có tháng 8/2026).", said, StringComparison.Ordinal);
        await reports.VisitsAsync(new(2025, 9, 1), 150, new(2026, 10, 5));
        Assert.Contains("là 201, tăng 0,50 % so với cùng kỳ năm 2025 (200 lượt)", (await reports.ReviewAsync(quarter)).Paper.Sections[0].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_is_counted_once_in_the_period_of_its_first_publication_even_if_withdrawn_later()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var reports = new ReportNewsroom(newsroom);
        await newsroom.ArticleAtAsync("Published");
        await newsroom.ArticleAtAsync("Withdrawn");
        await newsroom.ArticleAtAsync("Approved");
        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        var (first, second) = (ReportingPeriod.Parse("2026-11-02_2026-11-02")!.Value, ReportingPeriod.Parse("2026-11-03_2026-11-30")!.Value);
        var paper = (await reports.ReviewAsync(first)).Paper;
        Assert.Equal(2, paper.Figure("tong")!.Value);
        Assert.Contains("Trong đó 1 bài sau này đã gỡ", paper.Figure("tong")!.Reckoning, StringComparison.Ordinal);
        Assert.Equal(0, (await reports.ReviewAsync(second)).Paper.Figure("tong")!.Value);
        Assert.Contains("chưa hết", (await reports.ReviewAsync(second)).Cautions[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_met_and_missed_are_the_boards_word_for_the_whole_months_that_are_over()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var reports = new ReportNewsroom(newsroom);
        var period = ReportingPeriod.Parse("2026-09-01_2026-11-02")!.Value;
        await reports.ChangeAsync(db =>
        {
            var policy = new QuotaPolicy { Name = "Hai bài", Minimum = 2, From = new(2026, 1, 1) };
            policy.Units.AddRange(db.Units);
            db.QuotaPolicies.Add(policy);
            var other = db.ReportHeadings.Single().Id;
            // The culture unit sends two in September and in October, the other one a single item in September.
            foreach (var (month, number) in ((int, int)[])[(9, 1), (9, 2), (10, 1), (10, 2), (9, 3)])
                db.Articles.Add(reports.Article(other, ReportingPeriod.Of(new(2026, month, 10), new(2026, month, 20))!.Value, number));
        });
        // Written past the doors, so the ledger of credits has not heard of them.
        await newsroom.Get<CreditAudit>().MendAsync(Stop);
        var review = await reports.ReviewAsync(period);
        Assert.Equal(
            [
                "Về chỉ tiêu gửi bài (tháng 9, 10/2026): 1 trên 2 đơn vị đạt ở mọi tháng, 1 đơn vị có tháng thiếu.",
                "Đạt: Phòng Văn hoá và Thông tin.", "Còn thiếu: Phòng Y tế (tháng 9, 10/2026).",
            ], review.Paper.Sections[0].Paragraphs.Skip(1).Take(3).Select(p => p.Text));
        var board = (await newsroom.Get<QuotaBoard>().ForAsync(new(2026, 10), newsroom.Chair, Stop)).Value!;
        var units = review.Paper.Table("don-vi");
        foreach (var row in board.Rows)
        {
            var months = row.Months.Where(m => m.Month.Month is 9 or 10).Select(m => m.Standing).ToList();
            var cells = units.Rows.Single(r => r.Name == row.Name).Values;
            Assert.Equal([months.Count(m => m == QuotaStanding.Met), months.Count(m => m == QuotaStanding.Missed)], cells.TakeLast(2));
        }
    }

    [Fact]
    public async Task A_unit_that_ended_within_the_period_is_not_forgotten()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var reports = new ReportNewsroom(newsroom);
        await reports.ChangeAsync(db =>
        {
            var policy = new QuotaPolicy { Name = "Một bài", Minimum = 1, From = new(2026, 1, 1) };
            policy.Units.AddRange(db.Units);
            db.QuotaPolicies.Add(policy);
            db.Units.Single(u => u.Id == newsroom.Health).Until = new DateOnly(2026, 9, 1);
        });
        var units = (await reports.ReviewAsync(ReportingPeriod.Parse("2026-07-01_2026-10-31")!.Value)).Paper.Table("don-vi");
        Assert.Equal("thiếu tháng 7, 8/2026", units.Rows.Single(r => r.Name == "Phòng Y tế").Remark);
    }

    [Fact]
    public async Task Everybody_reads_the_chair_and_assistants_write_and_the_chair_alone_signs()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var (reviews, desk, entered, day) = (newsroom.Get<InterimReviews>(), newsroom.Get<InterimReviewDesk>(), newsroom.Get<EnteredFigures>(), new DateOnly(2026, 11, 1));
        var period = ReportingPeriod.Parse("2026-10-01_2026-10-31")!.Value;
        var hash = (await reviews.OfAsync(period, newsroom.Chair, Stop)).Value!.Hash;
        var nobody = await newsroom.MemberAsync("Người đã nghỉ");
        foreach (var (member, reads, prepares) in ((int, bool, bool)[])
            [
                (newsroom.Author, true, false), (newsroom.Assistant, true, true), (newsroom.BoardMember, true, false), (newsroom.Chair, true, true),
                (newsroom.Administrator, true, false), (newsroom.Observer, true, false), (nobody, false, false), (0, false, false),
            ])
        {
            Assert.Equal(reads, (await reviews.OfAsync(period, member, Stop)).Succeeded);
            Assert.Equal(reads, (await entered.AllAsync(member, Stop)).Succeeded);
            Assert.Equal(prepares, (await desk.WriteAsync(period, member, ReviewPart.Opening, "", "", Stop)).Succeeded);
            Assert.Equal(prepares, (await entered.EnterVisitsAsync(member, period.From, 7, "Bộ đếm", day, Stop)).Succeeded);
            Assert.Equal(prepares, (await entered.EnterPastAsync(member, period.Prior.From, period.Prior.To, 7, "Báo cáo", day, Stop)).Succeeded);
        }
        hash = (await reviews.OfAsync(period, newsroom.Chair, Stop)).Value!.Hash;
        foreach (var member in (int[])[newsroom.Author, newsroom.Assistant, newsroom.BoardMember, newsroom.Administrator, newsroom.Observer, nobody])
            Assert.Equal(Words.NotYoursToSign, (await desk.SignAsync(period, member, hash, Stop)).Refusal);
        var signed = await desk.SignAsync(period, newsroom.Chair, hash, Stop);
        Assert.True(signed.Succeeded, signed.Refusal);
        Assert.True((await newsroom.Get<SignedReviews>().OfAsync(signed.Value, newsroom.Observer, Stop)).Succeeded);
        Assert.False((await newsroom.Get<SignedReviews>().OfAsync(signed.Value, nobody, Stop)).Succeeded);
        Assert.Empty(await newsroom.Get<SignedReviews>().AllAsync(nobody, Stop));
    }

    [Fact]
    public async Task Words_stand_around_the_figures_and_are_not_written_over_unseen()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var reports = new ReportNewsroom(newsroom);
        var period = ReportingPeriod.Parse("2026-10-01_2026-10-31")!.Value;
        await Done(reports.Desk.WriteAsync(period, newsroom.Assistant, ReviewPart.Plans, "", "Xây dựng trang của bảy xã, phường.\nBổ sung chuyên mục.", Stop));
        Assert.Equal(Words.WrittenMeanwhile, (await reports.Desk.WriteAsync(period, newsroom.Chair, ReviewPart.Plans, "", "Khác", Stop)).Refusal);
        await Done(reports.Desk.WriteAsync(period, newsroom.Chair, ReviewPart.Proposals, "", "Hỏi đáp", Stop));
        await Done(reports.Desk.WriteAsync(period, newsroom.Chair, ReviewPart.Number, "", " 12/BC-BBT ", Stop));
        await Done(reports.Desk.WriteAsync(period, newsroom.Chair, ReviewPart.Locality, "", "Phước Long", Stop));
        var paper = (await reports.ReviewAsync(period)).Paper;
        Assert.Equal(["Xây dựng trang của bảy xã, phường.", "Bổ sung chuyên mục."], paper.Section("phuong-huong")!.Paragraphs.Select(p => p.Text));
        Assert.Equal(("Số: 12/BC-BBT", "Phước Long, ngày 02 tháng 11 năm 2026", "Trưởng Ban Biên tập"), (paper.Number, paper.DateLine, paper.Preparer));
        Assert.Equal(["Tin tức, sự kiện (chưa có bài nào)", "Văn hoá - xã hội (chưa có bài nào)"], paper.Section("chua-co-bai")!.Paragraphs.Select(p => p.Text));
        Assert.Contains("quá 120", (await reports.Desk.WriteAsync(period, newsroom.Chair, ReviewPart.Number, "12/BC-BBT", new string('x', 121), Stop)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_freezes_what_was_seen_and_what_changes_later_stands_beside_it()
    {
        var reports = await ReportNewsroom.OpenAsync();
        await using var newsroom = reports.Newsroom;
        var seen = (await reports.ReviewAsync()).Hash;
        await reports.VisitsAsync(new(2021, 6, 1), 483_471, new(2021, 6, 17));
        Assert.Equal(Words.ChangedMeanwhile, (await reports.Desk.SignAsync(HalfYear, newsroom.Chair, seen, Stop)).Refusal);
        await reports.VisitsAsync(new(2021, 6, 1), ReportNewsroom.Visits[5], new(2021, 6, 17));

        var id = await reports.SignAsync();
        var signed = (await newsroom.Get<SignedReviews>().OfAsync(id, newsroom.Observer, Stop)).Value!;
        Assert.True(signed.IsWhole);
        Assert.Empty(signed.Drifts);
        Assert.Equal(("Trưởng Ban Biên tập", "Trưởng Ban Biên tập"), (signed.Paper.Office, signed.Paper.Signer));
        Assert.StartsWith("Trưởng Ban Biên tập đã ký và chốt lúc 23/06/2021 14:00", signed.Seal, StringComparison.Ordinal);

        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        await reports.ChangeAsync(db => db.Articles.Remove(db.Articles.First(a => a.ReportHeading.Name == "Thủ tục hành chính")));
        await reports.TellAsync();
        var later = (await newsroom.Get<SignedReviews>().OfAsync(id, newsroom.Observer, Stop)).Value!;
        Assert.Equal(539, later.Paper.Figure("tong")!.Value);
        Assert.Equal(signed.Hash, later.Hash);
        Assert.Contains(new Drift("Tổng số tin, bài đã đăng", "539", "538"), later.Drifts);
        Assert.Contains(new Drift("Tăng, giảm so với cùng kỳ", "15,17 %", "14,96 %"), later.Drifts);
        Assert.Contains(new Drift("Theo mục thống kê: Thủ tục hành chính, Kỳ này", "15", "14"), later.Drifts);
        Assert.DoesNotContain(later.Drifts, d => d.Label.Contains("truy cập", StringComparison.OrdinalIgnoreCase));
        await using var db = await newsroom.DbAsync();
        var recorded = db.ArticleEvents.Single(e => e.Kind == ActKind.ReviewSigned);
        Assert.Contains(signed.Hash, recorded.Detail, StringComparison.Ordinal);
        Assert.Equal(newsroom.Chair, recorded.ActorId);
        Assert.True((await newsroom.VerifyAsync()).Holds);
    }

    [Fact]
    public async Task A_signed_review_that_was_changed_in_the_database_says_so()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var reports = new ReportNewsroom(newsroom);
        var october = ReportingPeriod.Parse("2026-10-01_2026-10-31")!.Value;
        var signed = await reports.Desk.SignAsync(october, newsroom.Chair, (await reports.ReviewAsync(october)).Hash, Stop);
        Assert.True((await newsroom.Get<SignedReviews>().OfAsync(signed.Value, newsroom.Chair, Stop)).Value!.IsWhole);
        await newsroom.TamperAsync("UPDATE SignedReviews SET Content = replace(Content, 'Chưa nhập lượt', 'Đã nhập lượt')");
        var view = (await newsroom.Get<SignedReviews>().OfAsync(signed.Value, newsroom.Chair, Stop)).Value!;
        Assert.False(view.IsWhole);
        Assert.Contains("không còn khớp", view.Seal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_runs_on_is_not_signed_and_a_deputy_signs_in_the_chairs_place()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var reports = new ReportNewsroom(newsroom);
        var running = ReportingPeriod.Parse("2026-07-01_2026-12-31")!.Value;
        Assert.Contains("31/12/2026", (await reports.Desk.SignAsync(running, newsroom.Chair, (await reports.ReviewAsync(running)).Hash, Stop)).Refusal, StringComparison.Ordinal);

        var over = ReportingPeriod.Parse("2026-10-01_2026-10-31")!.Value;
        await Done(newsroom.Get<Editorial.Delegations.DelegationDesk>().NameAsync(newsroom.Chair, newsroom.BoardMember, new(2026, 11, 2), new(2026, 11, 6), Stop));
        var signed = await reports.Desk.SignAsync(over, newsroom.BoardMember, (await reports.ReviewAsync(over, newsroom.BoardMember)).Hash, Stop);
        Assert.True(signed.Succeeded, signed.Refusal);
        var view = (await newsroom.Get<SignedReviews>().OfAsync(signed.Value, newsroom.Chair, Stop)).Value!;
        Assert.Equal(("Thay mặt Trưởng Ban Biên tập Trưởng Ban Biên tập", "Ban Biên tập 1"), (view.Paper.Office, view.Paper.Signer));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1000000001")]
    [InlineData("")]
    public async Task A_figure_from_outside_needs_a_number_a_source_and_a_day_that_has_been(string typed)
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var entered = newsroom.Get<EnteredFigures>();
        long? count = long.TryParse(typed, out var number) ? number : null;
        Assert.Equal(Words.CountMissing, (await entered.EnterVisitsAsync(newsroom.Chair, new(2026, 10, 1), count, "Bộ đếm", new(2026, 11, 1), Stop)).Refusal);
        Assert.Equal(Words.SourceMissing, (await entered.EnterVisitsAsync(newsroom.Chair, new(2026, 10, 1), 1, "  ", new(2026, 11, 1), Stop)).Refusal);
        foreach (var day in (DateOnly?[])[null, new(2026, 9, 30), new(2026, 11, 3)])
            Assert.Equal(Words.ReadOnWrong, (await entered.EnterVisitsAsync(newsroom.Chair, new(2026, 10, 1), 1, "Bộ đếm", day, Stop)).Refusal);
    }
}
