using Bunit;
using PhuocLong.Editorial.Comments;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Comments;

/// <summary>The card of one thread, drawn over the real doors.</summary>
public sealed class ThreadCardTests : DrawnComments
{
    [Fact]
    public async Task It_has_a_name_shows_markup_as_text_and_lets_called_names_stand_out()
    {
        var card = await CardAsync(Room.Author, Room.Chair, "<img src=x> @Tổ giúp việc & @Ai Đó", expanded: true);
        Assert.StartsWith("Bình luận bắt buộc của Trưởng Ban Biên tập", card.Find("article").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Empty(card.FindAll("img"));
        Assert.Equal("<img src=x> @Tổ giúp việc & @Ai Đó", string.Join(' ', card.Find(".comment-text").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(["@Tổ giúp việc"], card.FindAll(".comment-called").Select(c => c.TextContent));
    }

    [Fact]
    public async Task Shut_it_shows_how_it_began_and_how_much_was_answered()
    {
        var card = await CardAsync(Room.Author, Room.Chair, "Lời đầu", expanded: false, "Một", "Hai");
        Assert.Equal("Lời đầu", card.Find(".comment-text").TextContent.Trim());
        Assert.Equal("2 trả lời", card.Find(".thread-more").TextContent.Trim());
        Assert.Empty(card.FindAll("textarea"));
    }

    [Fact]
    public async Task A_required_thread_offers_its_writers_an_answer_and_only_who_raised_it_the_end()
    {
        var forAuthor = await CardAsync(Room.Author, Room.Chair, "Xem lại", expanded: true);
        Assert.NotEmpty(forAuthor.FindAll("textarea"));
        Assert.DoesNotContain(forAuthor.FindAll("button"), b => b.TextContent.Trim() == "Xong");

        var forChair = await CardAsync(Room.Chair, Room.Chair, "Xem lại nữa", expanded: true);
        await forChair.FindAll("button").Single(b => b.TextContent.Trim() == "Xong").ClickAsync(new());
        Assert.DoesNotContain((await Room.Get<CommentTalk>().OfAsync(Article, Room.Chair, Stop))!.Threads, t => t.IsOpen && t.Comments[0].Text == "Xem lại nữa");
    }

    [Fact]
    public async Task Deleting_asks_first_and_leaves_its_trace()
    {
        var card = await CardAsync(Room.Chair, Room.Chair, "Lỡ lời", expanded: true);
        await card.Find("button[aria-label='Xoá bình luận của mình']").ClickAsync(new());
        Assert.Contains("Lỡ lời", card.Markup, StringComparison.Ordinal);
        await card.FindAll("button").Single(b => b.TextContent == "Xoá bình luận").ClickAsync(new());
        var sheet = (await Room.Get<CommentTalk>().OfAsync(Article, Room.Chair, Stop))!.Threads.Single();
        card.Render(p => p.Add(c => c.Thread, sheet));
        Assert.Equal("Trưởng Ban Biên tập đã xoá bình luận này.", card.Find(".comment-gone").TextContent);
        Assert.DoesNotContain("Lỡ lời", card.Markup, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<ThreadCard>> CardAsync(int viewer, int by, string text, bool expanded, params string[] replies)
    {
        var desk = Room.Get<CommentDesk>();
        var id = (await desk.StartAsync(Article, by, new("body", "đủ để gửi"), CommentGrade.Required, text, Stop)).Value!;
        foreach (var reply in replies)
            await Done(desk.ReplyAsync(id, Room.Colleague, reply, Stop));
        var board = await BoardAsync(viewer);
        return Page.Render<ThreadCard>(p => p.Add(c => c.Board, board).Add(c => c.Thread, board.Threads.Single(t => t.Id == id)).Add(c => c.Expanded, expanded));
    }
}
