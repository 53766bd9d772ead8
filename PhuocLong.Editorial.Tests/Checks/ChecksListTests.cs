using Bunit;
using PhuocLong.Editorial.Checks;

namespace PhuocLong.Editorial.Tests.Checks;

public sealed class ChecksListTests : IAsyncLifetime
{
    private static readonly Finding Source = new("SourceMissing", FieldPlace.Source, "Chưa ghi nguồn.");
    private static readonly Finding Spelt = new("Misspelling", FieldPlace.Body, "“nghành” không đúng chính tả.") { Quote = "nghành", Fix = "ngành", Word = "nghành" };

    private readonly BunitContext page = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public void Findings_are_grouped_by_level_then_check_and_each_leads_to_its_place()
    {
        Finding? led = null;
        var list = List(Report(new GradedFinding(Spelt, CheckLevel.Advised), new(Source, CheckLevel.Required), new(Spelt with { Occurrence = 2 }, CheckLevel.Advised)), p => p.Add(c => c.OnGo, f => led = f));
        Assert.Contains("Còn 1 mục bắt buộc trước khi gửi duyệt", list.Markup, StringComparison.Ordinal);
        Assert.Equal(["Bắt buộc", "Nên xem"], list.FindAll(".checks-mark").Select(m => m.TextContent));
        Assert.Equal(["Có nguồn", "Chính tả · 2"], list.FindAll("h3").Select(h => h.TextContent));
        list.FindAll("button.go")[2].Click();
        Assert.Equal(2, led!.Occurrence);
    }

    [Fact]
    public void A_fix_is_offered_to_writers_and_a_dismissal_only_of_what_is_advised()
    {
        Finding? mended = null, dismissed = null;
        var list = List(Report(new GradedFinding(Source, CheckLevel.Required), new(Spelt, CheckLevel.Advised)), p => p.Add(c => c.OnMend, f => mended = f).Add(c => c.OnDismiss, f => dismissed = f));
        list.Find("button[aria-label^='Sửa: ']").Click();
        list.Find("button[aria-label^='Bỏ qua lần này: ']").Click();
        Assert.Equal((Spelt, Spelt), (mended, dismissed));
        Assert.Single(list.FindAll("button.act"), b => b.TextContent == "Bỏ qua lần này");
        Assert.DoesNotContain("Thêm vào từ riêng", list.Markup, StringComparison.Ordinal);

        var reader = List(Report(new GradedFinding(Spelt, CheckLevel.Advised)) with { MayMend = false });
        Assert.Empty(reader.FindAll("button.act"));
    }

    [Fact]
    public void Another_article_is_linked()
    {
        var list = List(Report(new GradedFinding(new("NearDuplicate", FieldPlace.Body, "Trùng.") { OtherArticleId = 12 }, CheckLevel.Advised)));
        Assert.Equal("/bai-viet/12", list.Find("a.act").GetAttribute("href"));
    }

    [Fact]
    public void A_long_group_shows_its_first_places_and_the_rest_on_request()
    {
        var list = List(Report([.. Enumerable.Range(1, 8).Select(i => new GradedFinding(Spelt with { Occurrence = i }, CheckLevel.Advised))]));
        Assert.Equal(5, list.FindAll("button.go").Count);
        list.FindAll("button").Single(b => b.TextContent == "Xem thêm 3 chỗ").Click();
        Assert.Equal(8, list.FindAll("button.go").Count);
    }

    [Fact]
    public void What_was_dismissed_is_kept_with_who_did_it_and_can_be_asked_for_again()
    {
        Finding? reminded = null;
        var list = List(
            Report() with { Dismissed = [new(Spelt, "Lan", new DateTime(2026, 11, 2, 2, 0, 0, DateTimeKind.Utc))] },
            p => p.Add(c => c.OnRemind, f => reminded = f));
        Assert.Contains("Lan, 02/11/2026 09:00", list.Find("details").TextContent, StringComparison.Ordinal);
        list.Find("button[aria-label^='Nhắc lại']").Click();
        Assert.Equal(Spelt, reminded);
    }

    [Fact]
    public void It_says_so_while_it_looks_when_all_is_well_when_it_cannot_and_when_nothing_is_left_to_mend()
    {
        Assert.Contains("Đang kiểm tra", List(null).Markup, StringComparison.Ordinal);
        Assert.Contains("Bài đã đủ để gửi duyệt", List(Report()).Markup, StringComparison.Ordinal);
        Assert.Contains("Không còn mục bắt buộc", List(Report(new GradedFinding(Spelt, CheckLevel.Advised))).Markup, StringComparison.Ordinal);
        Assert.Contains("Chưa đọc được", List(CheckReport.Troubled("Chưa đọc được.")).Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("không kiểm tra", List(Report() with { Move = null }).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tab_counts_both_levels_for_eye_and_ear()
    {
        var counts = page.Render<CheckCounts>(p => p.Add(c => c.Report, Report(new GradedFinding(Source, CheckLevel.Required), new(Spelt, CheckLevel.Advised))));
        Assert.Equal(["1, 1 mục bắt buộc", "1, 1 mục nên xem"], counts.FindAll("sup").Select(s => s.TextContent));
        Assert.Equal("", page.Render<CheckCounts>(p => p.Add(c => c.Report, Report())).Markup.Trim());
    }

    private IRenderedComponent<ChecksList> List(CheckReport? report, Action<ComponentParameterCollectionBuilder<ChecksList>>? more = null) =>
        page.Render<ChecksList>(p =>
        {
            p.Add(c => c.Report, report);
            more?.Invoke(p);
        });

    private static CheckReport Report(params GradedFinding[] findings) => new(CheckMove.Submit, findings, [], null, MayMend: true, MayAddWords: false);
}
