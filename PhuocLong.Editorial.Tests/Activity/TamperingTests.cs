using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Activity;

/// <summary>Somebody with the database in hand changes what was recorded; the verification says so, and where.</summary>
public sealed class TamperingTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private Head exported;

    public async ValueTask InitializeAsync()
    {
        newsroom = await TestNewsroom.OpenAsync();
        exported = await newsroom.LiveAsync();
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task An_untouched_ledger_holds_and_says_what_only_a_newer_head_could_prove()
    {
        var report = await newsroom.VerifyAsync();
        Assert.True(report.Holds, string.Join('\n', report.Breaks));
        var end = await newsroom.EndAsync();
        Assert.Equal((end, 1, 1), (report.Last, report.Erased, report.Heads));
        Assert.True(report.Texts > 0 && report.Versions >= 3);
        Assert.Equal(exported.Seq, report.Proven!.Value.Seq);
        Assert.Equal(end.Seq - exported.Seq, report.Unproven);
        Assert.Contains($"từ số {exported.Seq + 1} đến số {end.Seq}", VerificationWords.Limits(report), StringComparison.Ordinal);
        Assert.Equal(0, (await newsroom.VerifyAsync(end)).Unproven);
    }

    [Theory]
    [InlineData("At", "'2020-01-01 00:00:00'")]
    [InlineData("Kind", "'Approved'")]
    [InlineData("ArticleId", "1")]
    [InlineData("UnitId", "NULL")]
    [InlineData("ActorId", "ActorId + 1")]
    [InlineData("VersionId", "1")]
    [InlineData("VersionHash", "NULL")]
    [InlineData("Standing", "'Approved'")]
    [InlineData("Detail", "'{}'")]
    [InlineData("TextDigest", "NULL")]
    [InlineData("PreviousHash", "'ab'")]
    [InlineData("Hash", "'ab'")]
    public async Task An_edit_of_any_field_is_found_at_its_event(string field, string value)
    {
        var seq = await newsroom.FirstOfAsync(ActKind.Returned);
        await newsroom.TamperAsync($"UPDATE ArticleEvents SET {field} = {value} WHERE Seq = {seq}");
        Assert.Equal((BreakKind.Edited, seq), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task An_event_deleted_from_the_middle_or_the_beginning_is_missed()
    {
        await newsroom.TamperAsync("DELETE FROM ArticleEvents WHERE Seq = 4");
        Assert.Equal((BreakKind.Missing, 4L), await newsroom.FirstBreakAsync());
        await newsroom.TamperAsync("DELETE FROM ArticleEvents WHERE Seq <= 2");
        Assert.Equal((BreakKind.Missing, 1L), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task A_deletion_whose_gap_was_closed_is_found_where_it_was_closed()
    {
        var seq = await newsroom.FirstOfAsync(ActKind.Approved);
        await newsroom.TamperAsync($"DELETE FROM ArticleEvents WHERE Seq = {seq}");
        await newsroom.ShiftAsync(seq + 1, -1);
        Assert.Equal((BreakKind.Renumbered, seq), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task A_ledger_cut_off_at_its_end_is_found_by_an_exported_head_and_by_nothing_else()
    {
        var end = await newsroom.EndAsync();
        await newsroom.TamperAsync($"DELETE FROM ArticleEvents WHERE Seq > {exported.Seq}; DELETE FROM EventTexts WHERE Seq > {exported.Seq}");
        Assert.True((await newsroom.VerifyAsync()).Holds);
        Assert.Equal((BreakKind.Truncated, exported.Seq + 1), await newsroom.FirstBreakAsync(end));

        await newsroom.TamperAsync($"DELETE FROM ArticleEvents WHERE Seq = {exported.Seq}; DELETE FROM EventTexts WHERE Seq = {exported.Seq}");
        Assert.Equal((BreakKind.Truncated, exported.Seq), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task An_event_slipped_in_is_found_though_its_own_hash_is_right()
    {
        const long at = 5;
        await newsroom.ShiftAsync(at, 1);
        await using (var db = await newsroom.DbAsync())
        {
            var before = await db.ArticleEvents.AsNoTracking().SingleAsync(e => e.Seq == at - 1, TestNewsroom.Stop);
            var forged = new ArticleEvent { Seq = at, At = before.At, Kind = ActKind.Approved, ArticleId = 1, ActorId = newsroom.Chair, PreviousHash = before.Hash, Hash = "" };
            forged.Hash = Ledger.HashOf(forged);
            db.ArticleEvents.Add(forged);
            await db.SaveChangesAsync(TestNewsroom.Stop);
        }
        Assert.Equal((BreakKind.Renumbered, at + 1), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task A_copy_put_in_a_number_of_its_own_with_a_new_hash_does_not_link()
    {
        var seq = await newsroom.FirstOfAsync(ActKind.Approved);
        await using (var db = await newsroom.DbAsync())
        {
            var forged = await db.ArticleEvents.AsNoTracking().SingleAsync(e => e.Seq == seq, TestNewsroom.Stop);
            forged.ActorId = newsroom.Stranger;
            forged.Hash = Ledger.HashOf(forged);
            await db.OverwriteAsync(forged);
        }
        Assert.Equal((BreakKind.Unlinked, seq + 1), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task Two_events_that_changed_places_are_found()
    {
        await newsroom.TamperAsync(
            "UPDATE ArticleEvents SET Seq = -3 WHERE Seq = 3", "UPDATE ArticleEvents SET Seq = 3 WHERE Seq = 4", "UPDATE ArticleEvents SET Seq = 4 WHERE Seq = -3");
        Assert.Equal((BreakKind.Renumbered, 3L), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task A_rewrite_with_every_hash_computed_anew_is_found_by_a_head_exported_after_it()
    {
        await newsroom.RewriteAsync(from: 4);
        var report = await newsroom.VerifyAsync();
        var found = Assert.Single(report.Breaks);
        Assert.Equal((BreakKind.Rewritten, exported.Seq), (found.Kind, found.Seq));
        Assert.Contains($"từ việc số 1 đến việc số {exported.Seq}", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rewrite_after_the_last_export_is_found_only_by_a_head_kept_elsewhere()
    {
        var printed = await newsroom.EndAsync();
        await newsroom.RewriteAsync(from: exported.Seq + 2);
        Assert.True((await newsroom.VerifyAsync()).Holds);
        var report = await newsroom.VerifyAsync(printed);
        Assert.Equal((BreakKind.Rewritten, printed.Seq), (report.Breaks[0].Kind, report.Breaks[0].Seq));
        Assert.Contains($"từ việc số {exported.Seq + 1} đến", report.Breaks[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rewrite_of_ledger_copies_and_files_alike_is_found_only_by_a_head_kept_elsewhere()
    {
        await newsroom.RewriteAsync(from: 2);
        string hash;
        await using (var db = await newsroom.DbAsync())
            hash = await db.ArticleEvents.Where(e => e.Seq == exported.Seq).Select(e => e.Hash).SingleAsync(TestNewsroom.Stop);
        await newsroom.TamperAsync($"UPDATE ExportedHeads SET Hash = '{hash}'");
        newsroom.EditHeads(file => file.Replace(exported.Hash, hash, StringComparison.Ordinal));
        Assert.True((await newsroom.VerifyAsync()).Holds);
        Assert.Equal((BreakKind.Rewritten, exported.Seq), await newsroom.FirstBreakAsync(exported));
    }

    [Fact]
    public async Task Words_beside_an_event_that_were_changed_taken_away_or_added_are_found_and_words_taken_back_are_not()
    {
        var seq = await newsroom.FirstOfAsync(ActKind.Returned);
        await newsroom.TamperAsync($"UPDATE EventTexts SET Text = 'Thiếu chữ ký' WHERE Seq = {seq}");
        Assert.Equal((BreakKind.TextAltered, seq), await newsroom.FirstBreakAsync());
        await newsroom.TamperAsync($"DELETE FROM EventTexts WHERE Seq = {seq}");
        Assert.Equal((BreakKind.TextMissing, seq), await newsroom.FirstBreakAsync());
        await newsroom.TamperAsync("INSERT INTO EventTexts (Seq, Salt, Text) VALUES (1, 'aa', 'Lời không ai nói')");
        Assert.Equal((BreakKind.TextAdded, 1L), await newsroom.FirstBreakAsync());
        Assert.Equal(1, (await newsroom.VerifyAsync()).Erased);
    }

    [Theory]
    [InlineData("Json", "replace(Json, 'Nội dung', 'Nội dumg')")]
    [InlineData("Title", "'Tít khác'")]
    [InlineData("PlainText", "'Chữ khác'")]
    [InlineData("Details", "replace(Details, 'Văn phòng', 'Nơi khác')")]
    [InlineData("TextHash", "'ab'")]
    public async Task A_pinned_version_whose_content_was_changed_is_found(string field, string value)
    {
        await newsroom.TamperAsync($"UPDATE ArticleVersions SET {field} = {value} WHERE Id = 1");
        Assert.Equal((BreakKind.VersionAltered, await newsroom.FirstOfAsync(ActKind.Submitted)), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task A_version_with_another_hash_than_was_decided_on_or_gone_is_found_at_the_decision()
    {
        var first = await newsroom.FirstOfAsync(ActKind.Submitted);
        await using (var db = await newsroom.DbAsync())
        {
            var version = await db.ArticleVersions.SingleAsync(v => v.Id == 1, TestNewsroom.Stop);
            (version.Details, version.Hash) = ("{}", PinnedDetails.HashOf(version.TextHash, "{}"));
            await db.SaveChangesAsync(TestNewsroom.Stop);
        }
        Assert.Equal((BreakKind.VersionSwapped, first), await newsroom.FirstBreakAsync());
        await newsroom.TamperAsync("PRAGMA foreign_keys = OFF; DELETE FROM ArticleVersions WHERE Id = 1; PRAGMA foreign_keys = ON");
        Assert.Equal((BreakKind.VersionMissing, first), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task A_way_of_articles_that_was_changed_taken_away_or_slipped_in_is_found()
    {
        var edition = await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("chair")), Ways.Chair(Ways.Last with { Votes = Ways.Votes(1) }));
        var honest = await newsroom.VerifyAsync();
        Assert.Equal((true, 1), (honest.Holds, honest.Editions));
        var published = await newsroom.FirstOfAsync(ActKind.WorkflowPublished);

        await newsroom.TamperAsync($"UPDATE Workflows SET Steps = replace(Steps, '\"OwnCategory\":false', '\"OwnCategory\":true') WHERE Id = {edition}");
        Assert.Equal((BreakKind.EditionAltered, published), await newsroom.FirstBreakAsync());
        Assert.Contains("Phiên bản 2 của quy trình “Quy trình chuẩn”", (await newsroom.VerifyAsync()).Breaks[0].Sentence, StringComparison.Ordinal);
        await newsroom.TamperAsync($"UPDATE Workflows SET Edition = 3 WHERE Id = {edition}");
        Assert.Equal([BreakKind.EditionMissing, BreakKind.EditionAdded], (await newsroom.VerifyAsync()).Breaks.Select(b => b.Kind));

        // The one the newsroom began with is vouched for by its opening.
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(TestNewsroom.Stop))
        {
            var began = await write.Db.Workflows.SingleAsync(w => w.Edition == 1, TestNewsroom.Stop);
            await write.RecordAsync(new Act(ActKind.NewsroomOpened, null) { Detail = EditionHash.Facts(began) }, newsroom.Clock, TestNewsroom.Stop);
            await write.CommitAsync(TestNewsroom.Stop);
        }
        Assert.Equal(2, (await newsroom.VerifyAsync()).BreakCount);
        await newsroom.TamperAsync("UPDATE Workflows SET Name = 'Quy trình khác' WHERE Edition = 1");
        Assert.Contains(
            (BreakKind.EditionAltered, await newsroom.FirstOfAsync(ActKind.NewsroomOpened)), (await newsroom.VerifyAsync()).Breaks.Select(b => (b.Kind, b.Seq ?? 0)));
    }

    [Fact]
    public async Task A_changed_line_in_the_file_of_heads_is_told_from_a_changed_ledger()
    {
        newsroom.EditHeads(file => file.Replace(exported.Hash, new string('0', 64), StringComparison.Ordinal));
        Assert.Equal((BreakKind.HeadFileAltered, null), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task A_line_taken_from_the_file_of_heads_or_put_there_is_found()
    {
        var whole = await File.ReadAllTextAsync(newsroom.HeadsFile(), TestNewsroom.Stop);
        newsroom.EditHeads(file => file.Split('\n')[0] + "\n");
        Assert.Equal((BreakKind.HeadFileMissing, null), await newsroom.FirstBreakAsync());
        newsroom.EditHeads(_ => whole + whole.Split('\n')[1] + "\n");
        Assert.Equal((BreakKind.HeadFileAltered, null), await newsroom.FirstBreakAsync());
        newsroom.EditHeads(_ => whole + "một dòng vô nghĩa\n");
        Assert.Equal((BreakKind.HeadFileAltered, null), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task A_head_changed_in_the_database_is_told_by_the_file()
    {
        await newsroom.TamperAsync($"UPDATE ExportedHeads SET Hash = '{new string('0', 64)}'");
        Assert.Equal((BreakKind.HeadCopyAltered, null), await newsroom.FirstBreakAsync());
        await newsroom.TamperAsync($"UPDATE ExportedHeads SET Hash = '{exported.Hash}', At = '2026-11-02 01:00:00'");
        Assert.Equal((BreakKind.HeadsDiffer, null), await newsroom.FirstBreakAsync());
        await newsroom.TamperAsync("UPDATE ExportedHeads SET Hash = 'ab'");
        newsroom.EditHeads(file => file.Replace(exported.Hash, new string('0', 64), StringComparison.Ordinal));
        var kinds = (await newsroom.VerifyAsync()).Breaks.Select(b => b.Kind);
        Assert.Equal([BreakKind.Rewritten, BreakKind.HeadsDiffer], kinds);
    }

    [Fact]
    public async Task A_database_put_in_anothers_place_is_told_by_the_files_of_heads()
    {
        await newsroom.TamperAsync("UPDATE Newsrooms SET Identifier = '11111111-2222-3333-4444-555555555555'", "DELETE FROM ExportedHeads");
        Assert.Equal((BreakKind.OtherNewsroom, null), await newsroom.FirstBreakAsync());
    }

    [Fact]
    public async Task Many_breaks_are_counted_and_the_first_of_them_told()
    {
        await newsroom.TamperAsync("UPDATE ArticleEvents SET At = '2020-01-01 00:00:00'", "UPDATE EventTexts SET Text = 'x'");
        for (var i = 0; i < 6; i++)
            await newsroom.ArticleAtAsync("Published");
        await newsroom.TamperAsync("UPDATE ArticleEvents SET At = '2020-01-01 00:00:00'");
        var report = await newsroom.VerifyAsync();
        Assert.Equal((BreakKind.Edited, 1L, 50), (report.Breaks[0].Kind, report.Breaks[0].Seq, report.Breaks.Count));
        Assert.True(report.BreakCount > 50);
        Assert.Contains($"{report.BreakCount - 50}", VerificationWords.More(report), StringComparison.Ordinal);
    }
}
