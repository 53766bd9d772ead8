using Bunit;
using PhuocLong.Editorial.Comments;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Comments;

/// <summary>The list of all that was said: what is open, what concerns oneself, what is done.</summary>
public sealed class CommentsTabTests : DrawnComments
{
    [Fact]
    public async Task Each_filter_shows_its_threads_and_how_many_there_are()
    {
        await StartAsync(Room.Author, "Lời của tác giả");
        await StartAsync(Room.Chair, "Nhờ @Cộng tác viên Văn hoá xem lại");
        await StartAsync(Room.Chair, "Không nhắc ai cả");
        await Done(Room.Get<CommentDesk>().ResolveAsync(await StartAsync(Room.Chair, "Chỗ này xong rồi"), Room.Chair, Stop));
        var tab = await TabAsync(Room.Author);

        Assert.Equal(["Đang mở 3", "Của tôi 2", "Đã xong 1"], tab.FindAll(".comments-filter button").Select(b => b.TextContent.Trim()));
        Assert.Equal(["Không nhắc ai cả", "Lời của tác giả", "Nhờ @Cộng tác viên Văn hoá xem lại"], Shown(tab).Order(StringComparer.Ordinal));
        Press(tab, "Của tôi");
        Assert.Equal(["Lời của tác giả", "Nhờ @Cộng tác viên Văn hoá xem lại"], Shown(tab).Order(StringComparer.Ordinal));
        Press(tab, "Đã xong");
        Assert.Equal(["Chỗ này xong rồi"], Shown(tab));
        Assert.Equal("true", tab.FindAll(".comments-filter button").Single(b => b.TextContent.Trim().StartsWith("Đã xong", StringComparison.Ordinal)).GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Where_there_is_nothing_each_filter_says_so()
    {
        var tab = await TabAsync(Room.Author);
        Assert.Contains("Không còn bình luận nào đang mở.", tab.Markup, StringComparison.Ordinal);
        Press(tab, "Của tôi");
        Assert.Contains("chưa được nhắc ở bài này", tab.Markup, StringComparison.Ordinal);
        Press(tab, "Đã xong");
        Assert.Contains("Chưa có bình luận nào xong.", tab.Markup, StringComparison.Ordinal);
    }

    private async Task<string> StartAsync(int by, string text) =>
        (await Room.Get<CommentDesk>().StartAsync(Article, by, new("body", "đủ để gửi"), CommentGrade.Advised, text, Stop)).Value!;

    private async Task<IRenderedComponent<CommentsTab>> TabAsync(int member)
    {
        var board = await BoardAsync(member);
        return Page.Render<CommentsTab>(p => p.Add(c => c.Board, board));
    }

    private static void Press(IRenderedComponent<CommentsTab> tab, string filter) =>
        tab.FindAll(".comments-filter button").Single(b => b.TextContent.Trim().StartsWith(filter, StringComparison.Ordinal)).Click();

    private static IEnumerable<string> Shown(IRenderedComponent<CommentsTab> tab) =>
        tab.FindAll(".comment-text").Select(t => string.Join(' ', t.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
