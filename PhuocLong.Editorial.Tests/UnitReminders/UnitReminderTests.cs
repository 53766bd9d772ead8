using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Notifications;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.UnitReminders;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.UnitReminders;

public sealed class UnitReminderTests : IAsyncLifetime
{
    private static readonly ReportingMonth November = new(2026, 11);
    private MailRoom room = null!;

    private TestNewsroom Newsroom => room.Newsroom;

    private UnitReminderDesk Desk => Newsroom.Get<UnitReminderDesk>();

    public async ValueTask InitializeAsync()
    {
        room = await MailRoom.OpenAsync();
        Assert.True((await Newsroom.Get<QuotaPolicies>().CreateAsync(
            new() { Name = "Mỗi phòng 2 bài", Minimum = 2, From = November.Label, Units = { Newsroom.Culture, Newsroom.Health } }, Newsroom.Chair, Stop)).Succeeded);
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task The_contributors_of_a_short_unit_read_the_chairs_words_at_the_bell_and_by_mail_and_the_ledger_keeps_them()
    {
        await room.ChooseAsync(Newsroom.Author, MailWay.AtOnce);
        await Newsroom.ArticleAtAsync("Waiting:assistants");
        Assert.Equal(2, await SentAsync("Gửi {đơn vị}: {Tháng} còn thiếu {số bài} bài, hạn {hạn}.", Newsroom.Culture));

        var group = Assert.Single((await Newsroom.Get<NoticeList>().PageAsync(Newsroom.Author, 10, 5, null, Stop)).Groups, g => g.OfUnit);
        Assert.Equal("Phòng Văn hoá và Thông tin", group.Title);
        Assert.Equal("Trưởng Ban Biên tập nhắc đơn vị gửi bài: “Gửi Phòng Văn hoá và Thông tin: tháng 11/2026 còn thiếu 1 bài, hạn 30/11/2026.”", Assert.Single(group.Lines).Sentence);
        await room.DeliverAfterAsync(TimeSpan.FromSeconds(1));
        var mail = Assert.Single(room.Server.Taken);
        Assert.Equal("Phòng Văn hoá và Thông tin – Trưởng Ban Biên tập nhắc đơn vị gửi bài", mail.Subject);
        Assert.Contains("còn thiếu 1 bài, hạn 30/11/2026", mail.TextBody, StringComparison.Ordinal);

        await using var db = await Newsroom.DbAsync();
        var act = await db.ArticleEvents.SingleAsync(e => e.Kind == ActKind.UnitReminded, Stop);
        Assert.Equal((Newsroom.Culture, Newsroom.Chair), (act.UnitId, act.ActorId));
        Assert.Contains("còn thiếu 1 bài", (await db.EventTexts.SingleAsync(t => t.Seq == act.Seq, Stop)).Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 2), (await Desk.SentAsync(November, Newsroom.Observer, Stop)).Value!.Units[Newsroom.Culture].Day);
    }

    [Fact]
    public async Task A_second_press_and_a_second_window_send_nothing_more()
    {
        var seen = await AskedAsync(Newsroom.Culture, Newsroom.Health);
        var both = await Task.WhenAll(SendAsync(seen), SendAsync(seen));
        Assert.Single(both, o => o.Succeeded);
        Assert.Equal("Phòng Văn hoá và Thông tin đã được nhắc hôm nay nên không gửi thêm; mỗi ngày chỉ nhắc một lần.", both.Single(o => !o.Succeeded).Refusal);

        // A window that was left open over night has not seen that reminder; one that has may remind again.
        Newsroom.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("ở nơi khác", (await SendAsync(seen)).Refusal, StringComparison.Ordinal);
        Assert.True((await SendAsync(await AskedAsync(Newsroom.Culture))).Succeeded);
        await using var db = await Newsroom.DbAsync();
        Assert.Equal(3 + 2, await db.Notices.CountAsync(n => n.Kind == NoticeKind.UnitReminded, Stop));
    }

    [Fact]
    public async Task Nothing_is_sent_to_anybody_where_one_of_the_units_is_not_short_or_has_nobody_to_read_it()
    {
        var empty = await Newsroom.UnitAsync("Phòng Tư pháp");
        Assert.True((await Newsroom.Get<QuotaPolicies>().CreateAsync(new() { Name = "Thêm", Minimum = 1, From = November.Label, Units = { empty } }, Newsroom.Chair, Stop)).Succeeded);
        Assert.Contains("Phòng Tư pháp chưa có cộng tác viên", (await SendAsync(await AskedAsync(Newsroom.Culture, empty))).Refusal, StringComparison.Ordinal);
        var seen = await AskedAsync(Newsroom.Health, Newsroom.Culture);
        await Newsroom.ArticleAtAsync("Waiting:assistants");
        await Newsroom.ArticleAtAsync("Waiting:assistants");
        Assert.Contains("vừa đủ bài", (await SendAsync(seen)).Refusal, StringComparison.Ordinal);
        await using var db = await Newsroom.DbAsync();
        Assert.False(await db.UnitReminders.AnyAsync(Stop) || await db.ArticleEvents.AnyAsync(e => e.Kind == ActKind.UnitReminded, Stop));
    }

    [Fact]
    public async Task A_deputy_reminds_in_the_chairs_place_and_the_ledger_names_both()
    {
        await Done(Newsroom.Get<DelegationDesk>().NameAsync(Newsroom.Chair, Newsroom.BoardMember, Newsroom.Clock.Today(), Newsroom.Clock.Today(), Stop));
        Assert.True((await SendAsync(await AskedAsync(Newsroom.Culture), by: Newsroom.BoardMember)).Succeeded);
        Assert.False((await SendAsync(await AskedAsync(Newsroom.Health), by: Newsroom.OtherBoardMember)).Succeeded);
        await using var db = await Newsroom.DbAsync();
        Assert.Contains($"\"for\":\"{Newsroom.Chair}\"", (await db.ArticleEvents.SingleAsync(e => e.Kind == ActKind.UnitReminded, Stop)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_does_not_exist_is_not_sent_as_it_stands()
    {
        Assert.Contains("{phòng}", (await SendAsync(await AskedAsync(Newsroom.Culture), "Gửi {phòng}")).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_no_longer_writes_for_the_unit_is_shown_nothing_of_it_and_the_board_marks_it_read()
    {
        await SentAsync("Nhắc {đơn vị}", Newsroom.Culture);
        await Newsroom.Get<NoticeDesk>().ReadRemindersAsync(Newsroom.Author, Stop);
        Assert.Equal((0, 1), (await UnreadAsync(Newsroom.Author), await UnreadAsync(Newsroom.Colleague)));
        await using (var write = await Newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            await write.Db.RoleAssignments.Where(a => a.MemberId == Newsroom.Colleague).ExecuteUpdateAsync(a => a.SetProperty(x => x.UnitId, Newsroom.Health), Stop);
            await write.CommitAsync(Stop);
        }
        Assert.Equal(0, await UnreadAsync(Newsroom.Colleague));
    }

    private async Task<int> UnreadAsync(int member) => (await Newsroom.Get<NoticeList>().PageAsync(member, 10, 5, null, Stop)).Unread;

    private async Task<int> SentAsync(string text, params int[] units)
    {
        var sent = await SendAsync(await AskedAsync(units), text);
        Assert.True(sent.Succeeded, sent.Refusal);
        return sent.Value;
    }

    private Task<Outcome<int>> SendAsync(List<ReminderAsked> asked, string text = "Nhắc {đơn vị}", int? by = null) =>
        Desk.SendAsync(November, asked, text, by ?? Newsroom.Chair, Stop);

    private async Task<List<ReminderAsked>> AskedAsync(params int[] units) =>
        [.. (await Desk.OpenAsync(November, Newsroom.Chair, Stop)).Value!.Units.Where(u => units.Contains(u.UnitId)).OrderBy(u => Array.IndexOf(units, u.UnitId))
            .Select(u => new ReminderAsked(u.UnitId, u.Last?.Id ?? 0))];
}
