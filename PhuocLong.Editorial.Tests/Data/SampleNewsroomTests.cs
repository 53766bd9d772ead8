using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data.SampleNewsroom;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Data;

[Collection(SampleReaders.Name)]
public sealed class SampleNewsroomTests(SampleFixture sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_ledger_holds_and_its_clock_never_goes_back()
    {
        await using var db = await sample.DbAsync();
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
        var moments = await db.ArticleEvents.OrderBy(e => e.Seq).Select(e => e.At).ToListAsync(Stop);
        Assert.Equal(moments.Order(), moments);
        Assert.True(moments[^1] <= SampleFixture.Now);
    }

    [Fact]
    public async Task What_the_board_shows_is_a_fold_over_the_raw_events_in_every_month()
    {
        var shown = await ShownAsync();
        var events = await EventsAsync();
        Assert.Equal(Told(CreditFold.Of(events)), Told(shown));

        var one = events.First(e => e.Kind == ActKind.Submitted && e.At.AddHours(7) < new DateTime(2026, 9, 1));
        Assert.NotEqual(Told(CreditFold.Of(events.Where(e => e != one))), Told(shown));
    }

    /// <summary>Counted from the list of each unit's articles, month by month.</summary>
    [Theory]
    [InlineData("Văn phòng HĐND và UBND", 2025, 6, 3)]
    [InlineData("Phòng Y tế", 2025, 6, 2)]
    [InlineData("Phòng Y tế", 2026, 11, 1)]
    [InlineData("Công an thị xã", 2025, 12, 2)]
    [InlineData("Xã Phước Tín", 2025, 9, 1)]
    [InlineData("Phòng Quản lý đô thị", 2026, 5, 0)]
    [InlineData("Phòng Nội vụ", 2026, 3, 1)]
    [InlineData("Phường Thác Mơ", 2026, 7, 1)]
    [InlineData("Phòng Văn hoá và Thông tin", 2026, 1, 3)]
    [InlineData("Phòng Kinh tế", 2026, 10, 2)]
    [InlineData("Phòng Tài chính – Kế hoạch", 2026, 11, 1)]
    // Two were sent; the one of 28/10 was rejected, and its credit with it.
    [InlineData("Phòng Nội vụ", 2026, 10, 1)]
    public async Task Twelve_cells_counted_by_hand_are_the_boards(string unit, int year, int month, int count)
    {
        await using var db = await sample.DbAsync();
        var chair = await db.RoleAssignments.Where(a => a.Role == Role.Chair).Select(a => a.MemberId).SingleAsync(Stop);
        var board = (await sample.Board.ForAsync(new ReportingMonth(year, month), chair, Stop)).Value!;
        Assert.Equal(count, board.Rows.Single(r => r.Name == unit).Now.Count);
    }

    [Fact]
    public async Task There_is_something_in_every_standing_and_on_every_desk()
    {
        await using var db = await sample.DbAsync();
        var standings = (await db.Articles.ToListAsync(Stop)).GroupBy(a => a.Standing).ToDictionary(g => g.Key, g => g.Count());
        string[] desks = [StandardWorkflow.Assistants, StandardWorkflow.Board, StandardWorkflow.Chair];
        string[] expected = [.. desks.Select(d => $"Waiting:{d}"), "Draft", "Returned", "Approved", "Published", "Rejected", "Withdrawn"];
        Assert.Empty(expected.Except(standings.Keys));
        Assert.InRange(standings.Values.Sum(), 380, 480);
        Assert.True(standings["Published"] > 350);
        Assert.Equal(2, standings["Rejected"]);
        Assert.Equal(1, standings["Withdrawn"]);
        foreach (var role in Enum.GetValues<Role>())
            Assert.True(await db.RoleAssignments.AnyAsync(a => a.Role == role, Stop));
    }

    [Fact]
    public async Task What_is_published_is_what_was_approved_last()
    {
        await using var db = await sample.DbAsync();
        var published = await db.Articles.Where(a => a.State == ArticleState.Published)
            .Select(a => new { a.ApprovedVersionId, a.PublishedVersionId, a.PublicAddress }).ToListAsync(Stop);
        Assert.All(published, a => Assert.Equal(a.ApprovedVersionId, a.PublishedVersionId));
        Assert.All(published, a => Assert.NotNull(a.PublishedVersionId));
        Assert.True(published.Count(a => a.PublicAddress == null) <= 1);
    }

    [Fact]
    public async Task The_half_year_review_carries_every_figure_of_the_real_one()
    {
        await using var db = await sample.DbAsync();
        var review = await db.ArticleVersions.Where(v => v.Title.StartsWith("NHÌN LẠI SÁU THÁNG")).OrderBy(v => v.Id).LastAsync(Stop);
        var text = $"{review.Title}\n{review.Lead}\n{review.PlainText}";
        string[] facts =
        [
            "23/06/2021", "24/06/2021", "01/01 – 15/06", "539", "15,17%", "194", "85", "19", "79", "76", "15 thủ tục", "2.682.057", "31,72%", "447.010",
            "02 tin, bài/tháng", "11 huyện, thị", "07 xã, phường", "mức độ 1, 2, 3", "https://phuoclong.binhphuoc.gov.vn", "06 tháng cuối năm 2021", "2020", "v.v...",
        ];
        Assert.All(facts, fact => Assert.Contains(fact, text, StringComparison.Ordinal));
        Assert.Contains("  ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_half_year_review_has_the_length_and_the_kinds_of_blemish_of_the_real_one()
    {
        var (title, lead, paragraphs) = (Stock.Archive[0], Stock.Archive[1], Stock.Archive[2..]);
        var body = string.Join('\n', paragraphs);
        // From the headline to the source the real one has 612 words, and the page it stands on 681.
        Assert.InRange($"{title}\n{lead}\n{body}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit)), 612, 681);
        Assert.Equal(title.Replace("  ", " ", StringComparison.Ordinal), paragraphs[0]);
        (string Blemish, Regex Shows)[] blemishes =
        [
            ("doubled spaces", new(@"\S  \S")), ("a sentence broken after its date", new(@"\d{2}/\d{2}/\d{4}\. \p{Lu}")), ("no space after a full stop", new(@"\p{Ll}\.\p{Lu}")),
            ("v.v... at the end", new(@"v\.v\.\.\.$", RegexOptions.Multiline)), ("a date of numbers with a dash", new(@"\d{2}/\d{2} – \d{2}/\d{2}")), ("spaces around the dash of a name", new("Covid – 19")),
            ("one dash", new(" – ")), ("and the other", new(" - ")), ("numbers with a nought before them", new(@"\b0[1-9] ")),
            ("a paragraph of nothing", new(@"^\s*$", RegexOptions.Multiline)), ("a caption among the paragraphs", new("^– ", RegexOptions.Multiline)),
        ];
        Assert.All(blemishes, b => Assert.True(b.Shows.IsMatch(body), $"There is no {b.Blemish}."));
        // The newsroom's own names, each way somebody once wrote them.
        Assert.All((string[])["Ban Biên Tập", "Ban Biên tập", "Ban biên tập", "Tổ giúp việc", "Tổ Giúp việc", "UBND thị xã", "UBND Thị xã", "Website"], name => Assert.Contains(name, body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_has_its_departments_wards_and_topics_and_people_of_every_role_under_names_of_their_roles()
    {
        await using var db = await sample.DbAsync();
        var kinds = (await db.Units.SelectMany(u => u.Names).Select(n => n.Kind!.Code).ToListAsync(Stop)).CountBy(k => k).ToDictionary();
        Assert.Equal((12, 7), (kinds["Department"], kinds["Ward"]));
        Assert.All(await db.Units.SelectMany(u => u.Names).Where(n => n.Kind!.Code == "Ward").Select(n => n.Name).ToListAsync(Stop), name => Assert.Matches("^(Xã|Phường) ", name));
        Assert.Equal(SampleLists.Topics.Order(), (await db.Topics.Select(t => t.Name).ToListAsync(Stop)).Order());
        Assert.Equal(SampleLists.Categories.Order(), (await db.Categories.Select(c => c.Name).ToListAsync(Stop)).Order());
        // Every topic and every category has articles, or the lists would be for show.
        Assert.Equal(SampleLists.Categories.Length, await db.Articles.Where(a => a.CategoryId != null).Select(a => a.CategoryId).Distinct().CountAsync(Stop));
        Assert.Equal(SampleLists.Topics.Length, await db.Articles.SelectMany(a => a.Topics).Select(t => t.Id).Distinct().CountAsync(Stop));
        var people = await db.Users.Select(m => new { m.DisplayName, m.Email }).ToListAsync(Stop);
        Assert.All(people, p => Assert.EndsWith("@mau.phuoclong.example", p.Email, StringComparison.Ordinal));
        Assert.Equal(people.Count, people.Select(p => p.DisplayName).Distinct().Count());
    }

    [Fact]
    public async Task Its_months_are_such_as_a_town_has()
    {
        await using var db = await sample.DbAsync();
        var sent = (await db.ArticleEvents.Where(e => e.Kind == ActKind.Submitted).Select(e => new { e.ArticleId, e.At }).ToListAsync(Stop))
            .GroupBy(e => e.ArticleId).Select(g => g.Min(e => e.At).AddHours(7)).ToList();
        var months = sent.GroupBy(at => (at.Year, at.Month)).OrderBy(m => m.Key).Select(m => m.Count()).ToList();
        Assert.Equal(SamplePlan.Months, months.Count);
        // Neither empty nor overfull, not all alike, and nobody works at night.
        Assert.All(months.SkipLast(1), count => Assert.InRange(count, 12, 40));
        Assert.True(months.Distinct().Count() >= 5, string.Join(' ', months));
        Assert.All(sent, at => Assert.InRange(at.Hour, 6, 18));
        Assert.All(sent, at => Assert.NotEqual(DayOfWeek.Sunday, at.DayOfWeek));
    }

    [Fact]
    public void The_same_seed_and_moment_give_the_same_plan()
    {
        var (one, two) = (SamplePlan.For(SampleFixture.Now), SamplePlan.For(SampleFixture.Now));
        Assert.Equal(one.Acts.Select(Line), two.Acts.Select(Line));
        Assert.Equal(one.Articles.Count, one.Articles.Select(a => a.Draft.Title).Distinct().Count());

        static string Line((PlannedArticle Article, PlannedAct Act) done) =>
            $"{done.Act.Minute} {done.Act.Kind} {done.Act.By} {done.Article.Draft.Title} {string.Join('|', done.Article.Draft.Paragraphs)}";
    }

    [Theory]
    [InlineData(2025, 12, 31)]
    [InlineData(2026, 2, 17)]
    [InlineData(2027, 3, 1)]
    [InlineData(2028, 4, 30)]
    public void Whatever_the_day_the_plan_can_be_drawn(int year, int month, int day)
    {
        var plan = SamplePlan.For(new DateTime(year, month, day, 2, 0, 0, DateTimeKind.Utc));
        Assert.InRange(plan.Articles.Count, 380, 500);
        Assert.All(plan.Articles, a => Assert.InRange(a.Draft.Paragraphs.Count, 3, 10));
    }

    private async Task<List<ArticleEvent>> EventsAsync()
    {
        await using var db = await sample.DbAsync();
        return await db.ArticleEvents.AsNoTracking().ToListAsync(Stop);
    }

    private async Task<Dictionary<(int Unit, int Year, int Month), int>> ShownAsync()
    {
        await using var db = await sample.DbAsync();
        var chair = await db.RoleAssignments.Where(a => a.Role == Role.Chair).Select(a => a.MemberId).SingleAsync(Stop);
        var shown = new Dictionary<(int, int, int), int>();
        var last = ReportingMonth.Containing(SampleFixture.Now);
        for (var back = 0; back < SamplePlan.Months; back++)
        {
            var month = last.Plus(-back);
            foreach (var row in (await sample.Board.ForAsync(month, chair, Stop)).Value!.Rows.Where(r => r.Now.Count > 0))
                shown[(row.UnitId, month.Year, month.Month)] = (int)row.Now.Count;
        }
        return shown;
    }

    private static IEnumerable<string> Told(Dictionary<(int Unit, int Year, int Month), int> cells) =>
        cells.Select(c => $"{c.Key.Year}-{c.Key.Month:00} {c.Key.Unit}: {c.Value}").Order(StringComparer.Ordinal);
}
