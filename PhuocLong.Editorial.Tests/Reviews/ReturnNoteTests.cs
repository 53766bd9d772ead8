using Bunit;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Reviews;

/// <summary>Who gets an article back reads who returned it, when and why, before anything else.</summary>
public sealed class ReturnNoteTests : IAsyncLifetime
{
    private const string Reason = "Thiếu nguồn ảnh";

    private TestNewsroom newsroom = null!;
    private DeskPage page = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync(kept: false);
        page = new(newsroom);
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task An_earlier_step_reads_who_returned_it_and_why_and_finds_the_reason_in_its_own_work()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.ReturnAsync(id, newsroom.BoardMember, "assistants"));
        var note = await NoteAsync(id, newsroom.Assistant);
        Assert.Contains("Ban Biên tập 1 trả lại Tổ giúp việc lúc ", note, StringComparison.Ordinal);
        Assert.Contains(Reason, note, StringComparison.Ordinal);
        Assert.Equal(Reason, await ReasonAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task The_author_reads_it_as_before()
    {
        var note = await NoteAsync(await newsroom.ArticleAtAsync("Returned"), newsroom.Author);
        Assert.Contains(" trả lại lúc ", note, StringComparison.Ordinal);
        Assert.Contains(Reason, note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_passed_on_it_is_history_and_it_stands_again_when_that_is_undone()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.ReturnAsync(id, newsroom.BoardMember, "assistants"));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(5));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        Assert.Equal("", await NoteAsync(id, newsroom.BoardMember));
        Assert.Null(await ReasonAsync(id, newsroom.BoardMember));

        await UndoneAsync(id, newsroom.Assistant);
        Assert.Contains(Reason, await NoteAsync(id, newsroom.Assistant), StringComparison.Ordinal);
        Assert.Equal(Reason, await ReasonAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task A_return_that_was_undone_is_told_to_nobody()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.ReturnAsync(id, newsroom.BoardMember, "assistants"));
        await UndoneAsync(id, newsroom.BoardMember);
        Assert.Equal("", await NoteAsync(id, newsroom.BoardMember));
        Assert.Null(await ReasonAsync(id, newsroom.BoardMember));
    }

    private async Task UndoneAsync(int id, int member)
    {
        var desk = newsroom.Get<UndoDesk>();
        await Done(desk.UndoAsync(Assert.Single(await desk.OffersAsync([id], member, Stop)).EventSeq, member, Stop));
    }

    private async Task<string> NoteAsync(int id, int member)
    {
        page.SignIn(member);
        var sheet = (await newsroom.Get<ArticleSheets>().FindAsync(id, member, Stop))!;
        return page.Render<ReturnNote>(p => p.Add(c => c.Sheet, sheet)).Markup.Trim();
    }

    private async Task<string?> ReasonAsync(int id, int member) =>
        Assert.Single((await newsroom.Get<Inbox>().ForAsync(member, Stop)).WaitingForMe, r => r.ArticleId == id).Reason;
}
