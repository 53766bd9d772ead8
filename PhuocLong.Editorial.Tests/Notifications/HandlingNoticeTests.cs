using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Notifications;

/// <summary>What is settled about an article while it stays at its step is told to whom it concerns, and at once.</summary>
public sealed class HandlingNoticeTests : IAsyncLifetime
{
    private MailRoom room = null!;
    private int second;

    private TestNewsroom Newsroom => room.Newsroom;

    private HandlingDesk Desk => Newsroom.Get<HandlingDesk>();

    public async ValueTask InitializeAsync()
    {
        room = await MailRoom.OpenAsync();
        second = await Newsroom.MemberAsync("Trần Thị B", (Role.Assistant, null, null));
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task Whoever_an_article_is_handed_to_is_told_by_bell_and_mail_until_it_has_moved_on()
    {
        var id = await ReadAtAssistantsAsync();
        await room.ChooseAsync(second, MailWay.AtOnce);
        await Done(Desk.HandAsync(id, Newsroom.Assistant, second, Stop));
        Assert.Equal(["Tổ giúp việc giao bài này cho anh/chị ở bước Tổ giúp việc"], await UnreadAsync(second));
        Assert.Empty(await UnreadAsync(Newsroom.Assistant));
        Assert.Empty(await UnreadAsync(Newsroom.Author));
        await room.DeliverAsync();
        Assert.Contains("giao bài này cho anh/chị", Assert.Single(room.Server.Taken, m => m.Subject!.Contains("giao bài", StringComparison.Ordinal)).TextBody, StringComparison.Ordinal);

        await Done(Newsroom.ApproveAsync(id, second));
        Assert.Empty(await UnreadAsync(second));
    }

    [Fact]
    public async Task Whoever_had_it_in_hand_is_told_that_a_colleague_has_taken_it_over()
    {
        var id = await ReadAtAssistantsAsync();
        await Done(Desk.ClaimAsync(id, second, Stop));
        Assert.Empty(await UnreadAsync(Newsroom.Assistant));
        await Done(Desk.TakeOverAsync(id, Newsroom.Assistant, second, Stop));
        Assert.Equal(["Tổ giúp việc nhận thay bài anh/chị đang xem ở bước Tổ giúp việc"], await UnreadAsync(second));
    }

    [Fact]
    public async Task A_new_date_is_told_to_the_desk_or_to_the_one_who_has_it_in_hand()
    {
        var id = await ReadAtAssistantsAsync();
        await Done(Desk.SetDueAsync(id, Newsroom.Chair, new(2026, 11, 9), "Chờ số liệu", Stop));
        Assert.Equal(["Trưởng Ban Biên tập đổi hạn xem bài ở bước Tổ giúp việc"], await UnreadAsync(second));
        Assert.Single(await UnreadAsync(Newsroom.Assistant));

        await Done(Desk.ClaimAsync(id, second, Stop));
        await Done(Desk.SetDueAsync(id, Newsroom.Chair, new(2026, 11, 10), "Chờ số liệu", Stop));
        Assert.Equal((2, 1), ((await UnreadAsync(second)).Count, (await UnreadAsync(Newsroom.Assistant)).Count));
    }

    [Fact]
    public async Task A_hold_and_its_end_are_told_to_desk_and_author()
    {
        var id = await ReadAtAssistantsAsync();
        await Done(Desk.HoldAsync(id, Newsroom.Assistant, null, "Chờ số liệu", Stop));
        await Done(Desk.ReleaseAsync(id, Newsroom.Assistant, Stop));
        string[] told = ["Tổ giúp việc thôi giữ bài, việc xem xét ở bước Tổ giúp việc tiếp tục", "Tổ giúp việc tạm giữ bài ở bước Tổ giúp việc"];
        Assert.Equal(told, await UnreadAsync(second));
        Assert.Equal(told, await UnreadAsync(Newsroom.Author));
        Assert.Empty(await UnreadAsync(Newsroom.Assistant));
        Assert.Empty(await UnreadAsync(Newsroom.Chair));
    }

    /// <summary>It waits with the support team, who have read that it does.</summary>
    private async Task<int> ReadAtAssistantsAsync()
    {
        var id = await Newsroom.ArticleAtAsync("Waiting:assistants");
        foreach (var member in new[] { Newsroom.Assistant, second })
            await Newsroom.Get<NoticeDesk>().ReadArticleAsync(id, member, Stop);
        return id;
    }

    /// <summary>What the member's bell shows as unread at this very moment, newest first.</summary>
    private async Task<List<string>> UnreadAsync(int member)
    {
        var page = await Newsroom.Get<NoticeList>().PageAsync(member, 8, 8, stop: Stop);
        return [.. page.Groups.SelectMany(g => g.Lines).Where(l => l.Unread).Select(l => l.Sentence)];
    }
}
