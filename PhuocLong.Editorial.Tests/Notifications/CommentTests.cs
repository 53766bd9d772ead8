using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Notifications;

/// <summary>What is said about an article, as it is told.</summary>
public sealed class CommentTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Who_is_called_who_spoke_before_and_whose_article_it_is_are_told_and_led_to_the_thread()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var thread = await SayAsync(newsroom, id, newsroom.BoardMember, "Xin @Trưởng Ban Biên tập cho ý kiến.");
        await Done(newsroom.Get<CommentDesk>().ReplyAsync(thread, newsroom.Assistant, "Đã kiểm tra nguồn.", Stop));
        Assert.Equal(["Ban Biên tập 1 nhắc tên anh/chị trong bình luận"], await ToldAsync(newsroom, newsroom.Chair));
        Assert.Equal(["Tổ giúp việc nói tiếp trong bình luận anh/chị tham gia"], (await ToldAsync(newsroom, newsroom.BoardMember)).Where(t => t.Contains("bình luận", StringComparison.Ordinal)));
        Assert.Equal(2, (await ToldAsync(newsroom, newsroom.Author)).Count(t => t.EndsWith("bình luận bài của anh/chị", StringComparison.Ordinal)));
        var group = Assert.Single((await newsroom.Get<NoticeList>().PageAsync(newsroom.Chair, 8, 2, stop: Stop)).Groups);
        Assert.Equal($"/bai-viet/{id}?binh-luan={thread}", group.Address);
    }

    [Fact]
    public async Task An_edit_tells_only_those_it_calls_anew_and_what_is_taken_back_is_told_no_more()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var desk = newsroom.Get<CommentDesk>();
        var thread = await SayAsync(newsroom, id, newsroom.BoardMember, "Xin xem lại.");
        await using var db = await newsroom.DbAsync();
        var comment = await db.Comments.Select(c => c.Id).SingleAsync(Stop);
        await Done(desk.EditAsync(thread, comment, newsroom.BoardMember, "Xin @Trưởng Ban Biên tập xem lại.", Stop));
        Assert.Single(await ToldAsync(newsroom, newsroom.Author));
        Assert.Single(await ToldAsync(newsroom, newsroom.Chair));
        await Done(desk.DeleteAsync(thread, comment, newsroom.BoardMember, Stop));
        Assert.Empty(await ToldAsync(newsroom, newsroom.Author));
        Assert.Empty(await ToldAsync(newsroom, newsroom.Chair));
    }

    /// <summary>Says something of the whole article; answers the thread.</summary>
    internal static async Task<string> SayAsync(TestNewsroom newsroom, int article, int by, string text)
    {
        var said = await newsroom.Get<CommentDesk>().StartAsync(article, by, null, CommentGrade.Advised, text, Stop);
        Assert.True(said.Succeeded, said.Refusal);
        return said.Value!;
    }

    /// <summary>What a member's bell says once the undo window is over, newest first.</summary>
    internal static async Task<List<string>> ToldAsync(TestNewsroom newsroom, int member)
    {
        newsroom.Clock.Advance(NoticeWriter.UndoWindow);
        var page = await newsroom.Get<NoticeList>().PageAsync(member, 50, 50, stop: Stop);
        return [.. page.Groups.SelectMany(g => g.Lines).Select(l => l.Sentence)];
    }
}
