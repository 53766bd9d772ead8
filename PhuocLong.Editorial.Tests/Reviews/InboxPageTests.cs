using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Undoing;
using PhuocLong.Editorial.Workflows;
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
    public async Task The_chair_chooses_the_earlier_step_an_article_goes_back_to_and_it_waits_there()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:chair");
        page.SignIn(newsroom.Chair);
        var inbox = page.Render<InboxPage>();
        await inbox.WaitForAssertionAsync(() => Assert.NotEmpty(inbox.FindAll(".reading h2")));
        await inbox.FindAll(".reading button").First(b => b.TextContent.Trim().StartsWith("Trả lại", StringComparison.Ordinal)).ClickAsync();
        Assert.Equal(["Tác giả", "Tổ giúp việc", "Ban Biên tập"], inbox.FindAll("#reason-target option").Select(o => o.TextContent));
        inbox.Find("#reason-target").Change(StandardWorkflow.Assistants);
        inbox.Find("#reason-text").Change("Xin soát lại nguồn ảnh.");
        await inbox.Find("form.reason-form").SubmitAsync();
        await inbox.WaitForAssertionAsync(() => Assert.Empty(inbox.FindAll("section[aria-label='Chờ tôi'] .line-title")));
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(id));

        page.SignIn(newsroom.Assistant);
        var assistants = page.Render<InboxPage>();
        await assistants.WaitForAssertionAsync(() => Assert.Single(assistants.FindAll("section[aria-label='Chờ tôi'] .line-title")));
        Assert.Contains((await newsroom.Get<Timelines>().ForAsync(id, newsroom.Assistant, Stop)), told => told.Text == "Xin soát lại nguồn ảnh.");
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
    public async Task An_author_finds_what_came_back_with_its_reason_what_was_sent_and_where_they_were_called()
    {
        var back = await WaitingAsync("Bài bị trả lại");
        await Done(newsroom.ReturnAsync(back, newsroom.Assistant));
        var sent = await WaitingAsync("Bài đã gửi");
        var said = await newsroom.Get<CommentDesk>().StartAsync(sent, newsroom.Assistant, null, CommentGrade.Advised, "Nhờ @Cộng tác viên Văn hoá xem số liệu.", Stop);
        Assert.True(said.Succeeded, said.Refusal);
        page.SignIn(newsroom.Author);
        var inbox = page.Render<InboxPage>();
        await inbox.WaitForAssertionAsync(() => Assert.Single(inbox.FindAll("section[aria-label='Được nhắc'] li")));

        Assert.Equal(["Bài bị trả lại"], Titles("Trả lại tôi"));
        Assert.Contains("Thiếu nguồn ảnh", inbox.Find("section[aria-label='Trả lại tôi']").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Bài đã gửi"], Titles("Tôi đã gửi"));
        var call = inbox.Find("section[aria-label='Được nhắc'] a");
        Assert.Equal($"/bai-viet/{sent}?binh-luan={said.Value}", call.GetAttribute("href"));
        Assert.Contains("xem số liệu", call.TextContent, StringComparison.Ordinal);
        // What came back is opened where it is mended; what was sent is read here.
        await inbox.Find("section[aria-label='Trả lại tôi'] button").ClickAsync();
        Assert.EndsWith($"/bai-viet/{back}", page.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);

        List<string> Titles(string section) => [.. inbox.FindAll($"section[aria-label='{section}'] .line-title").Select(l => l.TextContent)];
    }

    [Fact]
    public async Task By_key_one_goes_back_up_the_list_returns_with_a_reason_and_opens_the_article()
    {
        var ids = new[] { await WaitingAsync("Bài một"), await WaitingAsync("Bài hai") };
        var inbox = page.Render<InboxPage>();
        await ShowsAsync("Bài một");
        await KeysAsync(inbox, "j");
        await ShowsAsync("Bài hai");
        await KeysAsync(inbox, "k");
        await ShowsAsync("Bài một");
        // There is nothing above the first.
        await KeysAsync(inbox, "k");
        await ShowsAsync("Bài một");

        await KeysAsync(inbox, "r");
        await inbox.WaitForAssertionAsync(() => Assert.NotEmpty(inbox.FindAll(".reading textarea")));
        inbox.Find(".reading textarea").Change("Thiếu nguồn ảnh");
        await inbox.Find(".reading form").SubmitAsync();
        await inbox.WaitForAssertionAsync(() => Assert.Equal(["Bài hai"], inbox.FindAll("section[aria-label='Chờ tôi'] .line-title").Select(l => l.TextContent)));
        Assert.Equal("Returned", await newsroom.StandingAsync(ids[0]));

        await ShowsAsync("Bài hai");
        await KeysAsync(inbox, "Enter");
        Assert.EndsWith($"/bai-viet/{ids[1]}", page.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);

        Task ShowsAsync(string title) => inbox.WaitForAssertionAsync(() => Assert.Equal(title, inbox.Find(".reading h2").TextContent));
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
