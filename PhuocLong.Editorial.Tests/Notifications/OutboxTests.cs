using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Notifications;

/// <summary>With a mail server: the outgoing mails stand and fall with what they tell of, and reminders go by mail as everything else does.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private MailRoom room = null!;

    private TestNewsroom Newsroom => room.Newsroom;

    public async ValueTask InitializeAsync() => room = await MailRoom.OpenAsync();

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task A_move_and_the_mails_it_calls_for_stand_together_or_not_at_all()
    {
        var id = await Newsroom.DraftAsync();
        var before = await Newsroom.EventsAsync(id);
        await RunAsync("""CREATE TRIGGER "NoRoom" BEFORE INSERT ON "OutgoingMails" BEGIN SELECT RAISE(ABORT, 'no room'); END""");
        await Assert.ThrowsAsync<DbUpdateException>(() => Newsroom.SubmitAsync(id));
        Assert.Equal(("Draft", before, 0, 0), await StandsAsync(id));

        await RunAsync("""DROP TRIGGER "NoRoom" """);
        await Done(Newsroom.SubmitAsync(id));
        Assert.Equal(("Waiting:assistants", before + 1, 1, 1), await StandsAsync(id));
    }

    [Fact]
    public async Task Of_an_act_that_is_never_committed_no_mail_is_left()
    {
        var id = await Newsroom.DraftAsync();
        await using (var write = await Newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            var article = await write.Db.Articles.SingleAsync(a => a.Id == id, Stop);
            await write.RecordAsync(new Act(ActKind.Rejected, Newsroom.Assistant) { ArticleId = id, Standing = article.Standing }, Newsroom.Clock, Stop);
            // Written, and never committed.
        }
        await room.DeliverAfterAsync(TimeSpan.FromDays(2));
        Assert.Empty(room.Server.Taken);
        await using var db = await Newsroom.DbAsync();
        Assert.False(await db.OutgoingMails.AnyAsync(Stop));
    }

    [Fact]
    public async Task A_reminder_goes_by_mail_at_once_or_with_the_mail_of_the_day_as_its_reader_chose()
    {
        var another = await Newsroom.OnBoardAsync("Uỷ viên nhận thư tổng hợp");
        await room.ChooseAsync(Newsroom.BoardMember, MailWay.AtOnce);
        await Newsroom.ArticleAtAsync("Waiting:board");
        foreach (var member in (int[])[Newsroom.BoardMember, another])
            await Newsroom.Get<NoticeDesk>().ReadAllAsync(member, Stop);
        // The board has two working days from Monday: it is reminded on Tuesday, before the mails of the day go.
        var tuesday = NewsroomTime.StartOfDay(new(2026, 11, 3));
        Newsroom.Clock.SetUtcNow(new(tuesday.AddHours(5.5)));
        await room.DeliverAsync();
        room.Server.Taken.Clear();
        await Newsroom.Get<Reminders>().RemindAsync(Stop);
        await Newsroom.Get<Reminders>().RemindAsync(Stop);
        await room.DeliverAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([await room.AddressOfAsync(Newsroom.BoardMember)], Reminded());

        Newsroom.Clock.SetUtcNow(new(tuesday.AddHours(7)));
        await room.DeliverAsync();
        Assert.Equal([await room.AddressOfAsync(Newsroom.BoardMember), await room.AddressOfAsync(another)], Reminded());
    }

    private string[] Reminded() =>
        [.. room.Server.Taken.Where(m => m.TextBody!.Contains("Còn 1 ngày làm việc nữa là đến hạn ở bước Ban Biên tập", StringComparison.Ordinal)).Select(m => m.To.Mailboxes.Single().Address)];

    private async Task<(string Standing, int Events, int Notices, int Mails)> StandsAsync(int id)
    {
        await using var db = await Newsroom.DbAsync();
        return (await Newsroom.StandingAsync(id), await Newsroom.EventsAsync(id),
            await db.Notices.CountAsync(n => n.ArticleId == id, Stop), await db.OutgoingMails.CountAsync(m => m.MemberId == Newsroom.Assistant, Stop));
    }

    private async Task RunAsync(string sql)
    {
        await using var db = await Newsroom.DbAsync();
        await db.Database.ExecuteSqlRawAsync(sql, Stop);
    }
}
