using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Reviews;

/// <summary>Việc của tôi as one person works through it, over the real doors.</summary>
public sealed class InboxPageTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private DeskPage page = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        page = new(newsroom);
        page.SignIn(newsroom.Assistant);
        page.JSInterop.Setup<bool>("editorial.wide").SetResult(true);
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task Several_are_chosen_by_key_previewed_approved_and_taken_back_together()
    {
        var second = await newsroom.MemberAsync("Trần Thị B", (Role.Assistant, null, null));
        var ids = new[] { await WaitingAsync("Bài một"), await WaitingAsync("Bài hai"), await WaitingAsync("Bài ba") };
        var inbox = page.Render<InboxPage>();
        await inbox.WaitForAssertionAsync(() => Assert.Equal("Bài một", inbox.Find(".reading h2").TextContent));
        await KeysAsync(inbox, "x", "j", "j", "X");
        Assert.Equal("Đã chọn 3 bài", inbox.Find(".batch-bar b").TextContent);
        await Done(newsroom.Get<Editorial.Handling.HandlingDesk>().ClaimAsync(ids[1], second, Stop));

        await KeysAsync(inbox, "a");
        await inbox.WaitForAssertionAsync(() => Assert.Equal("Duyệt được 2 trên 3 bài; 1 bài không được.", inbox.Find("#batch-title").TextContent));
        Assert.StartsWith("Trần Thị B đang xem bài này", inbox.Find(".batch-why").TextContent, StringComparison.Ordinal);
        Assert.Equal("Duyệt 2 bài", inbox.Find(".batch form .primary").TextContent);
        await inbox.Find(".batch form").SubmitAsync();
        await inbox.WaitForAssertionAsync(() => Assert.Equal("Đã duyệt 2 bài.", inbox.Find("#batch-title").TextContent));
        Assert.Equal(["Bài hai"], inbox.FindAll("section[aria-label='Chờ tôi'] .line-title").Select(l => l.TextContent));
        Assert.Empty(inbox.FindAll(".batch-bar"));

        await page.Services.GetRequiredService<UndoTray>().UndoNewestAsync();
        await inbox.WaitForAssertionAsync(() => Assert.Equal(3, inbox.FindAll("section[aria-label='Chờ tôi'] .line-title").Count));
        Assert.Equal(["Waiting:assistants", "Waiting:assistants"], [await newsroom.StandingAsync(ids[0]), await newsroom.StandingAsync(ids[2])]);
    }

    [Fact]
    public async Task Who_decides_begins_with_what_changed_since_they_last_looked_and_has_the_whole_text_one_press_away()
    {
        var id = await WaitingAsync("Bài một");
        await Done(newsroom.ReturnAsync(id, newsroom.Assistant));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(5));
        await newsroom.WriteTextAsync(id, newsroom.Author, "Bài một", "Nội dung của bài, đã thêm nguồn ảnh, đủ để gửi duyệt.");
        await Done(newsroom.SubmitAsync(id));

        var inbox = page.Render<InboxPage>();
        await inbox.WaitForAssertionAsync(() => Assert.NotEmpty(inbox.FindAll(".compared ins")));
        var views = inbox.FindAll(".reading-views button");
        Assert.Equal(["1 chỗ đổi từ lần xem trước", "Toàn văn"], views.Select(v => v.TextContent));
        Assert.Equal(["true", "false"], views.Select(v => v.GetAttribute("aria-pressed")));
        await views[1].ClickAsync();
        Assert.Empty(inbox.FindAll(".compared"));
        Assert.Contains("đã thêm nguồn ảnh", inbox.Find(".prose").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_overdue_comes_first_and_then_what_came_first()
    {
        await WaitingAsync("Bài đến trước");
        newsroom.Clock.Advance(TimeSpan.FromHours(1));
        var late = await WaitingAsync("Bài quá hạn");
        await Done(newsroom.Get<Editorial.Handling.HandlingDesk>().SetDueAsync(late, newsroom.Assistant, new DateOnly(2026, 11, 2), "Gấp", Stop));
        newsroom.Clock.Advance(TimeSpan.FromHours(20));
        await WaitingAsync("Bài đến sau");
        var inbox = page.Render<InboxPage>();
        Assert.Equal(["Bài quá hạn", "Bài đến trước", "Bài đến sau"], inbox.FindAll("section[aria-label='Chờ tôi'] .line-title").Select(l => l.TextContent));
        Assert.StartsWith("3 bài đang chờ anh/chị, 1 bài quá hạn", inbox.Find(".lede").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_nothing_waiting_is_told_what_their_unit_still_owes_and_where_to_begin()
    {
        var policy = await newsroom.Get<QuotaPolicies>().CreateAsync(
            new() { Name = "Chỉ tiêu các ngành", Minimum = 2, From = new(2026, 11, 1), Units = { newsroom.Culture } }, newsroom.Chair, Stop);
        Assert.True(policy.Succeeded, policy.Refusal);
        await Done(newsroom.SubmitAsync(await newsroom.DraftAsync()));
        page.SignIn(newsroom.Author);
        var inbox = page.Render<InboxPage>();
        await inbox.WaitForAssertionAsync(() =>
            Assert.StartsWith("Tháng 11: Phòng Văn hoá và Thông tin còn thiếu 1 bài, hạn 30/11.", inbox.Find(".short-unit").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Equal("/viet-bai", inbox.Find(".short-unit a").GetAttribute("href"));
    }

    [Fact]
    public void The_keys_are_told_on_a_sheet_of_their_own()
    {
        var inbox = page.Render<InboxPage>();
        Assert.NotNull(inbox.Find("button[data-open-keys]"));
        Assert.Equal(["J", "K", "Enter", "A", "R"], inbox.FindAll("dialog[data-keys] kbd").Take(5).Select(k => k.TextContent));
    }

    private async Task<int> WaitingAsync(string title)
    {
        var id = await newsroom.DraftAsync(title: title);
        await Done(newsroom.SubmitAsync(id));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        return id;
    }

    private static async Task KeysAsync(IRenderedComponent<InboxPage> inbox, params string[] keys)
    {
        foreach (var key in keys)
            await inbox.InvokeAsync(() => inbox.Instance.Key(key));
    }
}
