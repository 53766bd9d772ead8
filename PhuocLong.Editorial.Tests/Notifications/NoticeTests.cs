using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Notifications;

public sealed class NoticeTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Whoever_an_article_comes_to_is_told_and_whoever_moved_it_is_not()
    {
        var both = await newsroom.MemberAsync("Trợ lý kiêm Ban Biên tập", (Role.Assistant, null, null), (Role.BoardMember, null, newsroom.News));
        var id = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(id));
        Assert.Equal(["Cộng tác viên Văn hoá chuyển đến, chờ anh/chị ở bước Tổ giúp việc"], await ToldAsync(newsroom.Assistant));
        Assert.Empty(await ToldAsync(newsroom.Author));

        await Done(newsroom.ApproveAsync(id, both));
        Assert.Equal(["Trợ lý kiêm Ban Biên tập chuyển đến, chờ anh/chị ở bước Ban Biên tập"], await ToldAsync(newsroom.BoardMember));
        Assert.DoesNotContain(await ToldAsync(both), t => t.Contains("Ban Biên tập chuyển", StringComparison.Ordinal));
        Assert.Empty(await ToldAsync(newsroom.OtherBoardMember));
    }

    [Theory]
    [InlineData("Returned", "trả lại để sửa")]
    [InlineData("Rejected", "từ chối bài")]
    [InlineData("Approved", "duyệt lần cuối")]
    [InlineData("Published", "xuất bản bài")]
    [InlineData("Withdrawn", "gỡ bài")]
    public async Task The_author_is_told_what_became_of_the_article(string standing, string told)
    {
        await newsroom.ArticleAtAsync(standing);
        Assert.Contains(await ToldAsync(newsroom.Author), t => t.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain(await ToldAsync(newsroom.Colleague), t => t.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Author_and_desk_are_told_when_an_approved_text_changes_and_waits_again()
    {
        var id = await newsroom.ArticleAtAsync("Approved");
        await newsroom.WriteTextAsync(id, newsroom.Assistant, "Tít đổi sau khi duyệt", "Nội dung khác.");
        await newsroom.Desk.ReopenIfChangedAsync(id, Stop);
        Assert.Contains("Văn bản đổi sau khi duyệt, bài chờ duyệt lại ở bước Trưởng Ban", await ToldAsync(newsroom.Author));
        Assert.Contains("Chờ anh/chị ở bước Trưởng Ban", await ToldAsync(newsroom.Chair));
    }

    [Fact]
    public async Task For_ten_seconds_after_a_move_nobody_is_told_and_who_undoes_it_takes_it_back()
    {
        var id = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(id));
        var list = newsroom.Get<NoticeList>();
        newsroom.Clock.Advance(TimeSpan.FromSeconds(9));
        var early = await list.PageAsync(newsroom.Assistant, 8, 2, stop: Stop);
        Assert.Empty(early.Groups);
        Assert.Equal(newsroom.Clock.GetUtcNow().UtcDateTime.AddSeconds(1), early.NextAt);

        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            var act = await write.Db.ArticleEvents.Where(e => e.ArticleId == id).MaxAsync(e => e.Seq, Stop);
            await newsroom.Get<NoticeWriter>().TakeBackAsync(write, act, Stop);
            await write.CommitAsync(Stop);
        }
        Assert.Empty(await ToldAsync(newsroom.Assistant));
    }

    [Fact]
    public async Task A_move_and_its_notices_stand_together_or_not_at_all()
    {
        var id = await newsroom.DraftAsync();
        await using (var db = await newsroom.DbAsync())
            await db.Database.ExecuteSqlRawAsync("""CREATE TRIGGER "NoRoom" BEFORE INSERT ON "Notices" BEGIN SELECT RAISE(ABORT, 'no room'); END""", Stop);
        await Assert.ThrowsAsync<DbUpdateException>(() => newsroom.SubmitAsync(id));
        Assert.Equal("Draft", await newsroom.StandingAsync(id));

        await using (var db = await newsroom.DbAsync())
            await db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "NoRoom" """, Stop);
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            var article = await write.Db.Articles.SingleAsync(a => a.Id == id, Stop);
            await write.RecordAsync(new Act(ActKind.Rejected, newsroom.Assistant) { ArticleId = id, Standing = article.Standing }, newsroom.Clock, Stop);
            // Never committed.
        }
        Assert.Empty(await ToldAsync(newsroom.Author));
    }

    [Fact]
    public async Task What_its_reader_may_no_longer_open_is_not_shown()
    {
        var id = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(id));
        Assert.Single(await ToldAsync(newsroom.Assistant));
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            await write.Db.RoleAssignments.Where(r => r.MemberId == newsroom.Assistant).ExecuteDeleteAsync(Stop);
            write.Db.RoleAssignments.Add(new RoleAssignment { MemberId = newsroom.Assistant, Role = Role.Observer });
            await write.CommitAsync(Stop);
        }
        var page = await newsroom.Get<NoticeList>().PageAsync(newsroom.Assistant, 8, 2, stop: Stop);
        Assert.Empty(page.Groups);
        Assert.Equal(0, page.Unread);
    }

    [Fact]
    public async Task Talk_is_not_told_to_one_who_may_only_read_what_is_published()
    {
        var id = await newsroom.ArticleAtAsync("Withdrawn");
        await CommentTests.SayAsync(newsroom, id, newsroom.Chair, "Xin @Tổ giúp việc xem lại.");
        Assert.Contains(await ToldAsync(newsroom.Assistant), t => t.Contains("nhắc tên", StringComparison.Ordinal));
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            await write.Db.RoleAssignments.Where(r => r.MemberId == newsroom.Assistant)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Role, Role.Observer), Stop);
            await write.CommitAsync(Stop);
        }
        Assert.DoesNotContain(await ToldAsync(newsroom.Assistant), t => t.Contains("nhắc tên", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_colleague_has_done_already_is_no_longer_new()
    {
        var second = await newsroom.MemberAsync("Tổ giúp việc 2", (Role.Assistant, null, null));
        var id = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(id));
        await ToldAsync(second);
        Assert.Equal(1, await UnreadAsync(second));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        Assert.Equal(0, await UnreadAsync(second));
    }

    [Fact]
    public async Task Opening_an_article_reads_what_was_told_of_it_and_one_press_reads_all()
    {
        var (first, second) = (await newsroom.DraftAsync(), await newsroom.DraftAsync());
        await Done(newsroom.SubmitAsync(first));
        await Done(newsroom.SubmitAsync(second));
        Assert.Equal(2, (await ToldAsync(newsroom.Assistant)).Count);
        Assert.Equal(2, await UnreadAsync(newsroom.Assistant));
        await newsroom.Get<NoticeDesk>().ReadArticleAsync(first, newsroom.Assistant, Stop);
        Assert.Equal(1, await UnreadAsync(newsroom.Assistant));
        await newsroom.Get<NoticeDesk>().ReadAllAsync(newsroom.Assistant, Stop);
        Assert.Equal(0, await UnreadAsync(newsroom.Assistant));
        Assert.Equal(2, (await ToldAsync(newsroom.Assistant)).Count);
    }

    [Fact]
    public async Task A_muted_article_is_heard_of_no_more_until_it_is_wanted_again()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await ToldAsync(newsroom.Author);
        var desk = newsroom.Get<NoticeDesk>();
        await Done(desk.MuteAsync(id, newsroom.Author, muted: true, Stop));
        await Done(newsroom.ReturnAsync(id, newsroom.BoardMember));
        Assert.Empty(await ToldAsync(newsroom.Author));
        Assert.Equal(id, Assert.Single(await newsroom.Get<NoticeList>().MutedAsync(newsroom.Author, Stop)).ArticleId);

        await Done(desk.MuteAsync(id, newsroom.Author, muted: false, Stop));
        await Done(newsroom.SubmitAsync(id));
        await Done(newsroom.ReturnAsync(id, newsroom.BoardMember));
        Assert.Single(await ToldAsync(newsroom.Author));
        Assert.False((await desk.MuteAsync(await newsroom.DraftAsync(newsroom.Stranger), newsroom.Author, muted: true, Stop)).Succeeded);
    }

    [Fact]
    public async Task Another_category_brings_the_article_to_other_people_who_are_told_once()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.BoardMember, Stop);
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(id, newsroom.BoardMember, sheet!.Details with { CategoryId = newsroom.Society }, Stop));
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(id, newsroom.BoardMember, sheet.Details with { CategoryId = newsroom.Society, Source = "Nguồn khác" }, Stop));
        Assert.Single(await ToldAsync(newsroom.OtherBoardMember));
    }

    [Fact]
    public async Task The_list_is_grouped_by_article_newest_first_and_goes_on_page_by_page()
    {
        var ids = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await newsroom.DraftAsync(title: $"Bài số {i}"));
            await Done(newsroom.SubmitAsync(ids[i]));
        }
        await Done(newsroom.ReturnAsync(ids[0], newsroom.Assistant));
        await Done(newsroom.SubmitAsync(ids[0]));
        newsroom.Clock.Advance(TimeSpan.FromSeconds(10));
        var list = newsroom.Get<NoticeList>();
        var first = await list.PageAsync(newsroom.Assistant, 3, 1, stop: Stop);
        Assert.Equal([ids[0], ids[4], ids[3]], first.Groups.Select(g => g.ArticleId!.Value));
        Assert.Equal((1, "Bài số 0"), (first.Groups[0].More, first.Groups[0].Title));
        var rest = await list.PageAsync(newsroom.Assistant, 3, 1, first.OlderThan, Stop);
        Assert.Equal([ids[2], ids[1]], rest.Groups.Select(g => g.ArticleId!.Value));
        Assert.Null(rest.OlderThan);
    }

    private Task<List<string>> ToldAsync(int member) => CommentTests.ToldAsync(newsroom, member);

    private async Task<int> UnreadAsync(int member) => (await newsroom.Get<NoticeList>().PageAsync(member, 8, 2, stop: Stop)).Unread;
}
