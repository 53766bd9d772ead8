using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Checks;

public sealed class MoveLevelsTests : IAsyncLifetime
{
    private const string Fault = "Hội nghị  đã họp xong.";

    private TestNewsroom newsroom = null!;

    private CheckDesk Checks => newsroom.Get<CheckDesk>();

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task What_is_advised_bars_nothing_and_what_is_required_bars_its_move_alone()
    {
        var id = await DraftAsync(Fault);
        Assert.Equal(CheckLevel.Advised, Assert.Single((await ReportAsync(id, newsroom.Author)).Findings, f => f.Finding.Check == "DoubledSpaces").Level);
        await Done(newsroom.SubmitAsync(id));

        await SetAsync(CheckMove.Approve, CheckLevel.Required);
        Assert.Equal(CheckLevel.Required, Assert.Single((await ReportAsync(id, newsroom.Assistant)).Findings, f => f.Finding.Check == "DoubledSpaces").Level);
        var refused = await newsroom.ApproveAsync(id, newsroom.Assistant);
        Assert.Contains("Hội nghị  đã", refused.Refusal, StringComparison.Ordinal);
        Assert.StartsWith("Chưa duyệt được", refused.Refusal, StringComparison.Ordinal);
        await Done(newsroom.ReturnAsync(id, newsroom.Assistant));
        await Done(newsroom.SubmitAsync(id));

        await newsroom.WriteTextAsync(id, newsroom.Assistant, "Tít", "Hội nghị đã họp xong.");
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task Submission_and_publication_have_levels_of_their_own()
    {
        await SetAsync(CheckMove.Submit, CheckLevel.Required);
        var id = await DraftAsync(Fault);
        Assert.StartsWith("Chưa gửi được", (await newsroom.SubmitAsync(id)).Refusal, StringComparison.Ordinal);
        await Done(Checks.ResetAsync(newsroom.Administrator, "DoubledSpaces", Stop));
        await Done(newsroom.SubmitAsync(id));
        foreach (var decider in (int[])[newsroom.Assistant, newsroom.BoardMember, newsroom.Chair])
            await Done(newsroom.ApproveAsync(id, decider));
        await SetAsync(CheckMove.Publish, CheckLevel.Required);
        Assert.StartsWith("Chưa xuất bản được", (await newsroom.PublishAsync(id, newsroom.Assistant)).Refusal, StringComparison.Ordinal);
        Assert.Equal("Approved", await newsroom.StandingAsync(id));
        await SetAsync(CheckMove.Publish, CheckLevel.Off);
        await Done(newsroom.PublishAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task What_is_off_is_not_looked_for()
    {
        var id = await DraftAsync(Fault);
        await SetAsync(CheckMove.Submit, CheckLevel.Off);
        Assert.DoesNotContain((await ReportAsync(id, newsroom.Author)).Findings, f => f.Finding.Check == "DoubledSpaces");
    }

    [Fact]
    public async Task Levels_are_kept_only_where_changed_and_every_change_is_in_the_ledger()
    {
        await SetAsync(CheckMove.Submit, CheckLevel.Required);
        await SetAsync(CheckMove.Publish, CheckLevel.Off);
        await SetAsync(CheckMove.Submit, CheckLevel.Advised);
        await SetAsync(CheckMove.Submit, CheckLevel.Advised);
        await using var db = await newsroom.DbAsync();
        Assert.Equal(CheckMove.Publish, (await db.CheckSettings.SingleAsync(Stop)).Move);
        Assert.Equal(3, await db.ArticleEvents.CountAsync(e => e.Kind == ActKind.CheckChanged && e.ActorId == newsroom.Administrator, Stop));
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
    }

    [Fact]
    public async Task Only_administrators_see_and_set_levels_and_words()
    {
        foreach (var member in (int[])[newsroom.Author, newsroom.Assistant, newsroom.BoardMember, newsroom.Chair, newsroom.Observer])
        {
            Assert.False((await Checks.AllAsync(member, Stop)).Succeeded);
            Assert.False((await Checks.SetLevelAsync(member, "TitleMissing", CheckMove.Submit, CheckLevel.Off, Stop)).Succeeded);
            Assert.False((await Checks.ResetAsync(member, "TitleMissing", Stop)).Succeeded);
            Assert.False((await Words.AllAsync(member, Stop)).Succeeded);
            Assert.False((await Words.AddAsync(member, GlossaryKind.Term, "Uỷ ban", "", Stop)).Succeeded);
            Assert.False((await Words.RemoveAsync(member, 1, Stop)).Succeeded);
        }
        Assert.True((await Checks.AllAsync(newsroom.Administrator, Stop)).Succeeded);
    }

    [Fact]
    public async Task Whoever_edits_for_the_newsroom_adds_words_from_a_finding_and_a_contributor_does_not()
    {
        var id = await DraftAsync("Dòng đăk chảy qua làng.");
        Assert.Contains((await ReportAsync(id, newsroom.Author)).Findings, f => f.Finding.Word == "đăk");
        Assert.False((await Words.AddWordAsync(newsroom.Author, "đăk", Stop)).Succeeded);
        await Done(Words.AddWordAsync(newsroom.Assistant, "đăk", Stop));
        Assert.False((await Words.AddWordAsync(newsroom.Assistant, "đăk", Stop)).Succeeded);
        Assert.DoesNotContain((await ReportAsync(id, newsroom.Author)).Findings, f => f.Finding.Check == "Misspelling");
        var entry = Assert.Single((await Words.AllAsync(newsroom.Administrator, Stop)).Value!);
        await Done(Words.RemoveAsync(newsroom.Administrator, entry.Id, Stop));
        Assert.Contains((await ReportAsync(id, newsroom.Author)).Findings, f => f.Finding.Check == "Misspelling");
    }

    [Theory]
    [InlineData(GlossaryKind.Number, "113", "")]
    [InlineData(GlossaryKind.Word, "12", "")]
    [InlineData(GlossaryKind.Term, " ", "")]
    public async Task An_entry_that_makes_no_sense_is_refused(GlossaryKind kind, string text, string note) =>
        Assert.False((await Words.AddAsync(newsroom.Administrator, kind, text, note, Stop)).Succeeded);

    [Fact]
    public async Task An_advice_dismissed_stays_away_with_the_name_of_who_did_it_until_it_is_asked_for_again()
    {
        var id = await DraftAsync(Fault);
        var finding = (await ReportAsync(id, newsroom.Author)).Findings.Single(f => f.Finding.Check == "DoubledSpaces").Finding;
        Assert.False((await newsroom.Get<DismissalDesk>().DismissAsync(id, newsroom.Stranger, finding, Stop)).Succeeded);
        await Done(newsroom.Get<DismissalDesk>().DismissAsync(id, newsroom.Colleague, finding, Stop));

        var report = await ReportAsync(id, newsroom.Author);
        Assert.DoesNotContain(report.Findings, f => f.Finding.Check == "DoubledSpaces");
        Assert.Equal("Đồng nghiệp Văn hoá", Assert.Single(report.Dismissed).By);
        await using (var db = await newsroom.DbAsync())
            Assert.True(await db.ArticleEvents.AnyAsync(e => e.ArticleId == id && e.Kind == ActKind.FindingDismissed && e.ActorId == newsroom.Colleague, Stop));

        await Done(newsroom.Get<DismissalDesk>().RemindAsync(id, newsroom.Author, finding, Stop));
        Assert.Contains((await ReportAsync(id, newsroom.Author)).Findings, f => f.Finding.Check == "DoubledSpaces");
    }

    [Fact]
    public async Task What_bars_a_move_cannot_be_dismissed_not_even_from_before()
    {
        var id = await DraftAsync(Fault);
        var finding = (await ReportAsync(id, newsroom.Author)).Findings.Single(f => f.Finding.Check == "DoubledSpaces").Finding;
        await Done(newsroom.Get<DismissalDesk>().DismissAsync(id, newsroom.Author, finding, Stop));
        await SetAsync(CheckMove.Submit, CheckLevel.Required);
        Assert.Contains((await ReportAsync(id, newsroom.Author)).Findings, f => f.Finding.Check == "DoubledSpaces");
        Assert.False((await newsroom.SubmitAsync(id)).Succeeded);
        Assert.False((await newsroom.Get<DismissalDesk>().DismissAsync(id, newsroom.Author, finding, Stop)).Succeeded);
    }

    [Fact]
    public async Task What_can_no_longer_be_mended_is_not_checked()
    {
        var report = await ReportAsync(await newsroom.ArticleAtAsync("Published"), newsroom.Assistant);
        Assert.Null(report.Move);
        Assert.Empty(report.Findings);
    }

    private GlossaryDesk Words => newsroom.Get<GlossaryDesk>();

    private Task SetAsync(CheckMove move, CheckLevel level) =>
        Done(Checks.SetLevelAsync(newsroom.Administrator, "DoubledSpaces", move, level, Stop));

    private async Task<int> DraftAsync(string body)
    {
        var id = await newsroom.DraftAsync();
        await newsroom.WriteTextAsync(id, newsroom.Author, "Tít", body);
        return id;
    }

    private async Task<CheckReport> ReportAsync(int id, int memberId) =>
        await newsroom.Get<ArticleChecks>().ForAsync((await newsroom.Get<ArticleSheets>().FindAsync(id, memberId, Stop))!, memberId, Stop);
}
