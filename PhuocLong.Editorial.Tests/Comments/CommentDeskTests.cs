using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Comments;

/// <summary>Saying something about an article, answering, and being done with it, through the door.</summary>
public sealed class CommentDeskTests : IAsyncLifetime
{
    private const string Sentence = "Nội dung của bài, đủ để gửi duyệt.";

    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    private CommentDesk Desk => newsroom.Get<CommentDesk>();

    [Fact]
    public async Task A_reader_without_the_right_to_write_comments_on_a_passage_and_is_answered()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        var thread = await StartAsync(id, newsroom.Chair, OnWords("đủ để gửi"), CommentGrade.Advised, "Nên nêu số liệu.");
        await Done(Desk.ReplyAsync(thread, newsroom.Author, "Đã thêm ạ.", Stop));

        var sheet = Assert.Single((await TalkAsync(id, newsroom.Colleague))!.Threads);
        Assert.Equal(("đủ để gửi", CommentPlace.Body, true), (sheet.Quote, sheet.Place, sheet.IsOpen));
        Assert.Equal(["Nên nêu số liệu.", "Đã thêm ạ."], sheet.Comments.Select(c => c.Text));
        Assert.Equal(["Trưởng Ban Biên tập", "Cộng tác viên Văn hoá"], sheet.Comments.Select(c => c.By));
    }

    [Fact]
    public async Task A_comment_changes_no_hash_moves_nothing_and_reopens_nothing()
    {
        var id = await newsroom.ArticleAtAsync("Approved");
        var seen = await newsroom.SeenAsync(id, newsroom.Assistant);
        await StartAsync(id, newsroom.Chair, OnWords("đủ để gửi"), CommentGrade.Required, "Xem lại chỗ này.");
        await StartAsync(id, newsroom.Chair, new("title", "hoạt động"), CommentGrade.Suggested, "Tít dài.");
        await newsroom.Desk.ReopenIfChangedAsync(id, Stop);

        Assert.Equal("Approved", await newsroom.StandingAsync(id));
        Assert.Equal(seen, await newsroom.SeenAsync(id, newsroom.Assistant));
        await Done(newsroom.PublishAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task An_open_required_comment_bars_approval_in_the_button_and_at_the_door_and_no_other_move()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        await StartAsync(id, newsroom.Assistant, null, CommentGrade.Advised, "Nên rút gọn.");
        Assert.Null(await ApproveBarAsync(id));
        var thread = await StartAsync(id, newsroom.BoardMember, null, CommentGrade.Required, "Thiếu ý kiến của xã.");

        Assert.Contains("1 bình luận bắt buộc", await ApproveBarAsync(id), StringComparison.Ordinal);
        Assert.Equal(await ApproveBarAsync(id), (await newsroom.ApproveAsync(id, newsroom.Assistant)).Refusal);
        var moves = (await newsroom.Get<Reading>().StandingAsync(id, newsroom.Assistant, Stop))!.Moves;
        Assert.True(moves.Single(m => m.Kind == MoveKind.Return).Allowed);

        await Done(Desk.ResolveAsync(thread, newsroom.BoardMember, Stop));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task A_comment_made_between_reading_and_deciding_does_not_make_the_decision_stale_but_a_required_one_stops_it()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        var seen = await newsroom.SeenAsync(id, newsroom.Assistant);
        var thread = await StartAsync(id, newsroom.Author, OnWords("đủ để gửi"), CommentGrade.Required, "Tôi còn kiểm lại.");
        Assert.Contains("bắt buộc", (await newsroom.Desk.ApproveAsync(id, newsroom.Assistant, seen, Stop)).Refusal, StringComparison.Ordinal);
        await Done(Desk.RegradeAsync(thread, newsroom.Assistant, CommentGrade.Advised, Stop));
        await Done(newsroom.Desk.ApproveAsync(id, newsroom.Assistant, seen, Stop));
    }

    [Fact]
    public async Task Words_that_are_not_in_the_text_are_refused_in_words_and_leave_no_thread()
    {
        var id = await newsroom.DraftAsync();
        foreach (var passage in (ChosenPassage[])[OnWords("không hề có"), new("title", "đủ để gửi"), new("other", "đủ"), OnWords(" \n "), OnWords(new string('x', 2_001)), new("body", "đủ", new string('1', 500))])
            Assert.NotEmpty((await Desk.StartAsync(id, newsroom.Author, passage, CommentGrade.Advised, "?", Stop)).Refusal!);
        Assert.Empty((await TalkAsync(id, newsroom.Author))!.Threads);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("{\"tname\":\"__proto__\"}")]
    [InlineData("{\"item\":{\"client\":1,\"clock\":99999999}}")]
    [InlineData("[[[[[[[[")]
    public async Task Hostile_places_only_fall_back_to_the_words(string place)
    {
        var id = await newsroom.DraftAsync();
        await StartAsync(id, newsroom.Author, new("body", "đủ để gửi", place, place), CommentGrade.Advised, "Chỗ này.");
        Assert.Contains(Sentence, (await newsroom.Get<ArticleTexts>().FreezeAsync(id, Stop)).PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_are_composed_kept_as_typed_and_not_longer_than_can_be_read()
    {
        var id = await newsroom.DraftAsync();
        const string hostile = "<img src=x onerror=alert(1)> & \"\u0000\u0007";
        await StartAsync(id, newsroom.Author, null, CommentGrade.Advised, "  Thị xã Phước Long\r\n".Normalize(System.Text.NormalizationForm.FormD) + hostile);
        await StartAsync(id, newsroom.Author, null, CommentGrade.Advised, new string('ế', CommentText.Longest));
        Assert.Contains("10.000", (await Desk.StartAsync(id, newsroom.Author, null, CommentGrade.Advised, new string('x', CommentText.Longest + 1), Stop)).Refusal, StringComparison.Ordinal);
        Assert.NotEmpty((await Desk.StartAsync(id, newsroom.Author, null, CommentGrade.Advised, " \n\t ", Stop)).Refusal!);

        var threads = (await TalkAsync(id, newsroom.Author))!.Threads;
        Assert.Equal("Thị xã Phước Long\n<img src=x onerror=alert(1)> & \"", threads[0].Comments[0].Text);
        Assert.Equal(CommentText.Longest, threads[1].Comments[0].Text.Length);
    }

    [Fact]
    public async Task What_is_edited_says_so_and_what_is_deleted_leaves_only_its_trace()
    {
        var id = await newsroom.DraftAsync();
        var thread = await StartAsync(id, newsroom.Author, null, CommentGrade.Required, "Một điều riêng tư.");
        var comment = (await TalkAsync(id, newsroom.Author))!.Threads[0].Comments[0];
        Assert.True(comment.MayChange);
        Assert.False((await TalkAsync(id, newsroom.Colleague))!.Threads[0].Comments[0].MayChange);
        Assert.NotEmpty((await Desk.EditAsync(thread, comment.Id, newsroom.Colleague, "Sửa hộ", Stop)).Refusal!);
        Assert.NotEmpty((await Desk.DeleteAsync(thread, comment.Id, newsroom.Colleague, Stop)).Refusal!);

        await Done(Desk.EditAsync(thread, comment.Id, newsroom.Author, "Một điều khác.", Stop));
        Assert.True((await TalkAsync(id, newsroom.Author))!.Threads[0].Comments[0].Edited);
        await Done(Desk.DeleteAsync(thread, comment.Id, newsroom.Author, Stop));

        var sheet = (await TalkAsync(id, newsroom.Author))!.Threads[0];
        Assert.Equal((true, "", false), (sheet.Comments[0].Deleted, sheet.Comments[0].Text, sheet.IsOpen));
        await using var db = await newsroom.DbAsync();
        Assert.DoesNotContain(await db.EventTexts.Select(t => t.Text).ToListAsync(Stop), t => t.Contains("Một điều", StringComparison.Ordinal));
        Assert.Equal(
            [ActKind.Commented, ActKind.CommentEdited, ActKind.CommentDeleted, ActKind.CommentResolved],
            await db.ArticleEvents.Where(e => e.ArticleId == id).OrderBy(e => e.Seq).Select(e => e.Kind).Skip(2).ToListAsync(Stop));
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
    }

    [Fact]
    public async Task The_ledger_keeps_what_was_said_only_as_a_salted_digest_and_the_story_tells_other_things()
    {
        var id = await newsroom.DraftAsync();
        await StartAsync(id, newsroom.Author, OnWords("đủ để gửi"), CommentGrade.Required, "Câu này chỉ để nói với nhau.");
        await using var db = await newsroom.DbAsync();
        var told = await db.ArticleEvents.SingleAsync(e => e.Kind == ActKind.Commented, Stop);
        Assert.DoesNotContain("Câu này", told.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("đủ để", told.Detail, StringComparison.Ordinal);
        Assert.Equal(Ledger.DigestOf(await db.EventTexts.SingleAsync(t => t.Seq == told.Seq, Stop)), told.TextDigest);
        Assert.DoesNotContain(await newsroom.Get<Timelines>().OfAsync(id, withTexts: true, Stop), e => e.Kind == ActKind.Commented);
    }

    [Fact]
    public async Task A_text_written_anew_by_the_server_keeps_the_thread_and_its_words()
    {
        var id = await newsroom.DraftAsync();
        await StartAsync(id, newsroom.Author, OnWords("đủ để gửi"), CommentGrade.Advised, "Chỗ này.");
        await newsroom.WriteTextAsync(id, newsroom.Author, "Tít khác", "Không còn câu nào như cũ.");
        Assert.Equal("đủ để gửi", Assert.Single((await TalkAsync(id, newsroom.Author))!.Threads).Quote);
    }

    [Fact]
    public async Task Only_those_who_may_read_it_are_called_by_name_and_the_longest_name_is_meant()
    {
        var id = await newsroom.DraftAsync();
        var lan = await newsroom.MemberAsync("Lan", (Role.Contributor, newsroom.Culture, null));
        var lanAnh = await newsroom.MemberAsync("Lan Anh", (Role.Contributor, newsroom.Culture, null));
        Assert.Equal(
            ["Đồng nghiệp Văn hoá", "Lan", "Lan Anh"],
            (await newsroom.Get<CommentTalk>().ReadersAsync(id, newsroom.Author, Stop)).Select(r => r.Name));
        Assert.Empty(await newsroom.Get<CommentTalk>().ReadersAsync(id, newsroom.Stranger, Stop));

        var thread = await StartAsync(id, newsroom.Author, null, CommentGrade.Advised, "Nhờ @Lan Anh và @Trưởng Ban Biên tập xem giúp.");
        Assert.Equal([lanAnh], await ConcernedAsync(thread));
        Assert.Equal(["Lan Anh"], (await TalkAsync(id, lanAnh))!.Threads[0].Comments[0].Called);
        Assert.True((await TalkAsync(id, lanAnh))!.Threads[0].Unseen);
        Assert.False((await TalkAsync(id, lan))!.Threads[0].Unseen);
        await Desk.SeenAsync(thread, lanAnh, Stop);
        Assert.False((await TalkAsync(id, lanAnh))!.Threads[0].Unseen);

        await Done(Desk.ReplyAsync(thread, lanAnh, "Vâng.", Stop));
        Assert.True((await TalkAsync(id, newsroom.Author))!.Threads[0].Unseen);
    }

    [Fact]
    public async Task What_concerns_a_member_waits_in_their_list_until_read_and_only_while_they_may_read_it()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        var thread = await StartAsync(id, newsroom.Chair, null, CommentGrade.Advised, "@Ban Biên tập 1 xem giúp số liệu.");
        Assert.Equal([NoticeReason.OwnArticle], await CallsAsync(newsroom.Author));
        Assert.Equal([NoticeReason.Called], await CallsAsync(newsroom.BoardMember));
        Assert.Empty(await CallsAsync(newsroom.Chair));
        await Done(Desk.ReplyAsync(thread, newsroom.Author, "Đã có.", Stop));
        Assert.Equal([NoticeReason.Answered], await CallsAsync(newsroom.Chair));

        await Desk.SeenAsync(thread, newsroom.Chair, Stop);
        Assert.Empty(await CallsAsync(newsroom.Chair));
        // Back with its author, it is no longer the board's to read.
        await Done(newsroom.ReturnAsync(id, newsroom.Assistant));
        Assert.Empty(await CallsAsync(newsroom.BoardMember));
        var comment = (await TalkAsync(id, newsroom.Author))!.Threads[0].Comments[1].Id;
        await Done(Desk.DeleteAsync(thread, comment, newsroom.Author, Stop));
        Assert.Empty(await CallsAsync(newsroom.Chair));
    }

    private static ChosenPassage OnWords(string words) => new("body", words);

    private Task<ArticleTalk?> TalkAsync(int id, int member) => newsroom.Get<CommentTalk>().OfAsync(id, member, Stop);

    private async Task<string> StartAsync(int id, int member, ChosenPassage? passage, CommentGrade grade, string text)
    {
        var begun = await Desk.StartAsync(id, member, passage, grade, text, Stop);
        Assert.True(begun.Succeeded, begun.Refusal);
        return begun.Value!;
    }

    private async Task<NoticeReason[]> CallsAsync(int member) => [.. (await newsroom.Get<CommentTalk>().CallsAsync(member, Stop)).Select(c => c.Reason)];

    private async Task<string?> ApproveBarAsync(int id) =>
        (await newsroom.Get<Reading>().StandingAsync(id, newsroom.Assistant, Stop))!.Moves.Single(m => m.Kind == MoveKind.Approve).Barred;

    private async Task<List<int>> ConcernedAsync(string thread)
    {
        await using var db = await newsroom.DbAsync();
        return await db.CommentNotices.Where(n => db.Comments.Any(c => c.Id == n.CommentId && c.Thread.PublicId == thread)).Select(n => n.MemberId).ToListAsync(Stop);
    }
}
