using Bunit;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Reviews;

/// <summary>Whom a notice of their desk brings to an article begins with what is new to them.</summary>
public sealed class WhatChangedTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private DeskPage page = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        page = new(newsroom);
        page.SignIn(newsroom.BoardMember);
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task It_shows_what_changed_since_ones_own_decision_and_at_one_press_the_whole_text()
    {
        var id = await BackAtBoardAsync();
        Seen? shown = null;
        var view = page.Render<WhatChanged>(p => p.Add(c => c.ArticleId, id).Add(c => c.Decides, true).Add(c => c.ShownChanged, s => shown = s));
        await view.WaitForAssertionAsync(() => Assert.Contains("Đoạn thêm", view.Find(".compared ins").TextContent, StringComparison.Ordinal));
        Assert.Equal(["1 chỗ đổi từ lần xem trước"], view.FindAll("[aria-pressed=true]").Take(1).Select(b => b.TextContent));
        // A decision taken on the comparison pins the text that was compared, and no later one.
        Assert.Equal(await newsroom.SeenAsync(id, newsroom.BoardMember), shown);
        await newsroom.WriteTextAsync(id, newsroom.BoardMember, "Tít khác", "Nội dung khác hẳn.");
        Assert.NotNull((await newsroom.Desk.ApproveAsync(id, newsroom.BoardMember, shown!, Stop)).Refusal);

        await view.InvokeAsync(() => view.Instance.Key("t"));
        Assert.Empty(view.FindAll(".compared"));
        Assert.Null(shown);
    }

    [Fact]
    public async Task Who_decides_nothing_here_or_has_nothing_new_reads_the_text_itself()
    {
        var id = await BackAtBoardAsync();
        Assert.Equal("", page.Render<WhatChanged>(p => p.Add(c => c.ArticleId, id)).Markup.Trim());
        var unread = await newsroom.ArticleAtAsync("Waiting:board");
        Assert.Equal("", page.Render<WhatChanged>(p => p.Add(c => c.ArticleId, unread).Add(c => c.Decides, true)).Markup.Trim());
    }

    [Fact]
    public async Task A_notice_of_what_waits_leads_there_and_one_of_what_came_back_to_its_author_leads_to_the_text()
    {
        var id = await BackAtBoardAsync();
        Assert.Equal($"/bai-viet/{id}?xem=thay-doi", await AddressAsync(newsroom.BoardMember));
        await Done(newsroom.ReturnAsync(id, newsroom.BoardMember));
        Assert.Equal($"/bai-viet/{id}", await AddressAsync(newsroom.Author));
    }

    /// <summary>Returned by the board to the step before, changed there and passed on again.</summary>
    private async Task<int> BackAtBoardAsync()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.ReturnAsync(id, newsroom.BoardMember, "assistants"));
        await newsroom.WriteTextAsync(id, newsroom.Assistant, "Sơ kết hoạt động trang thông tin", "Nội dung của bài, đủ để gửi duyệt.", "Đoạn thêm sau khi trả lại.");
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        return id;
    }

    private async Task<string> AddressAsync(int member)
    {
        newsroom.Clock.Advance(NoticeWriter.UndoWindow);
        return (await newsroom.Get<NoticeList>().PageAsync(member, 1, 1, stop: Stop)).Groups.Single().Address;
    }
}
