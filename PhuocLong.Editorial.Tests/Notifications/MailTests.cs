using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Notifications;

public sealed class MailTests : IAsyncLifetime
{
    private MailRoom room = null!;

    private TestNewsroom Newsroom => room.Newsroom;

    public async ValueTask InitializeAsync() => room = await MailRoom.OpenAsync();

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task Unless_chosen_otherwise_all_of_a_day_goes_in_one_mail_at_seven_in_the_morning_in_Vietnam()
    {
        var id = await Newsroom.ArticleAtAsync("Returned");
        await Done(Newsroom.SubmitAsync(id));
        await Done(Newsroom.Desk.RejectAsync(id, Newsroom.Assistant, await Newsroom.SeenAsync(id, Newsroom.Assistant), "Không phù hợp", Stop));
        var seven = NewsroomTime.StartOfDay(Newsroom.Clock.Today().AddDays(1)).AddHours(7);
        Newsroom.Clock.SetUtcNow(new(seven.AddSeconds(-1)));
        Assert.True(await room.DeliverAsync());
        Assert.Empty(room.Server.Taken);

        await room.DeliverAfterAsync(TimeSpan.FromSeconds(1));
        var mail = Assert.Single(room.Server.Taken);
        Assert.Equal(await room.AddressOfAsync(Newsroom.Author), Assert.Single(mail.To.Mailboxes).Address);
        Assert.Contains("2 việc chưa đọc", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Tổ giúp việc trả lại để sửa", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Tổ giúp việc từ chối bài", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains($"https://toasoan.example.vn/bai-viet/{id}", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("đủ để gửi duyệt", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Thiếu nguồn ảnh", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_once_means_ten_seconds_after_a_move_and_never_means_never()
    {
        await room.ChooseAsync(Newsroom.Author, MailWay.AtOnce);
        await room.ChooseAsync(Newsroom.Assistant, MailWay.Never);
        await Newsroom.ArticleAtAsync("Returned");
        await room.DeliverAfterAsync(NoticeWriter.UndoWindow - TimeSpan.FromSeconds(1));
        Assert.Empty(room.Server.Taken);
        await room.DeliverAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Contains("trả lại để sửa", Assert.Single(room.Server.Taken).Subject, StringComparison.Ordinal);
        await room.DeliverAfterAsync(TimeSpan.FromDays(2));
        Assert.Single(room.Server.Taken);
    }

    [Fact]
    public async Task What_was_chosen_anew_holds_for_what_is_still_on_its_way()
    {
        await Newsroom.ArticleAtAsync("Returned");
        await room.ChooseAsync(Newsroom.Author, MailWay.Daily, 16);
        var four = NewsroomTime.StartOfDay(Newsroom.Clock.Today()).AddHours(16);
        Newsroom.Clock.SetUtcNow(new(four.AddSeconds(-1)));
        await room.DeliverAsync();
        Assert.Empty(room.Server.Taken);
        await room.DeliverAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Single(room.Server.Taken);
        Assert.False((await Newsroom.Get<MailChoiceDesk>().ChooseAsync(Newsroom.Author, MailWay.Daily, 3, Stop)).Succeeded);
    }

    [Fact]
    public async Task Of_what_its_reader_may_no_longer_open_no_mail_goes()
    {
        await room.ChooseAsync(Newsroom.Assistant, MailWay.AtOnce);
        await Done(Newsroom.SubmitAsync(await Newsroom.DraftAsync(title: "Một tít kín")));
        await using (var write = await Newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            await write.Db.RoleAssignments.Where(r => r.MemberId == Newsroom.Assistant).ExecuteUpdateAsync(r => r.SetProperty(x => x.Role, Role.Observer), Stop);
            await write.CommitAsync(Stop);
        }
        Assert.True(await room.DeliverAfterAsync(NoticeWriter.UndoWindow));
        Assert.Empty(room.Server.Taken);
        Assert.Equal([MailState.Dropped], await room.StatesAsync(Newsroom.Assistant));
    }

    [Fact]
    public async Task What_was_read_in_the_bell_is_not_mailed()
    {
        var id = await Newsroom.ArticleAtAsync("Returned");
        await Newsroom.Get<NoticeDesk>().ReadArticleAsync(id, Newsroom.Author, Stop);
        await room.DeliverAfterAsync(TimeSpan.FromDays(1));
        Assert.Empty(room.Server.Taken);
        Assert.Equal([MailState.Dropped], await room.StatesAsync(Newsroom.Author));
    }

    [Fact]
    public async Task A_server_that_is_down_for_an_hour_loses_nothing_and_doubles_nothing()
    {
        await room.ChooseAsync(Newsroom.Author, MailWay.AtOnce);
        var id = await Newsroom.ArticleAtAsync("Waiting:board");
        var threads = new List<string>();
        for (var i = 0; i < 5; i++)
            threads.Add(await CommentTests.SayAsync(Newsroom, id, Newsroom.BoardMember, "Xin xem lại."));
        room.Server.Kill();
        for (var minute = 0; minute < 60; minute += 5)
            Assert.False(await room.DeliverAfterAsync(TimeSpan.FromMinutes(5)));
        room.Server.Start();
        Assert.True(await room.DeliverAfterAsync(TimeSpan.FromMinutes(5)));
        await room.DeliverAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(5, room.Server.Taken.Count);
        Assert.All(threads, t => Assert.Single(room.Server.Taken, m => m.TextBody!.Contains(t, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_mail_whose_answer_was_lost_goes_again_under_the_same_id()
    {
        await room.ChooseAsync(Newsroom.Author, MailWay.AtOnce);
        var id = await Newsroom.ArticleAtAsync("Waiting:board");
        await CommentTests.SayAsync(Newsroom, id, Newsroom.BoardMember, "Xin xem lại.");
        room.Server.Fault = () => MailFault.BeforeAnswer;
        Assert.False(await room.DeliverAsync());
        room.Server.Fault = () => MailFault.None;
        Assert.True(await room.DeliverAfterAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(2, room.Server.Taken.Count);
        Assert.Single(room.Server.Taken.Select(m => m.MessageId).Distinct());
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_after_pauses_that_grow()
    {
        await room.ChooseAsync(Newsroom.Author, MailWay.AtOnce);
        var id = await Newsroom.ArticleAtAsync("Waiting:board");
        await CommentTests.SayAsync(Newsroom, id, Newsroom.BoardMember, "Xin xem lại.");
        room.Server.Fault = () => MailFault.Busy;
        await room.DeliverAsync();
        foreach (var pause in (int[])[1, 2, 4])
        {
            var before = room.Server.Asked;
            await room.DeliverAfterAsync(TimeSpan.FromMinutes(pause) - TimeSpan.FromSeconds(1));
            Assert.Equal(before, room.Server.Asked);
            await room.DeliverAfterAsync(TimeSpan.FromSeconds(1));
            Assert.Equal(before + 1, room.Server.Asked);
        }
        room.Server.Fault = () => MailFault.None;
        await room.DeliverAfterAsync(TimeSpan.FromMinutes(8));
        Assert.Single(room.Server.Taken);
    }

    [Fact]
    public async Task An_address_refused_for_good_is_told_to_the_administrators_once_and_tried_no_more()
    {
        await room.ChooseAsync(Newsroom.Author, MailWay.AtOnce);
        room.Server.Unknown.Add(await room.AddressOfAsync(Newsroom.Author));
        var id = await Newsroom.ArticleAtAsync("Waiting:board");
        for (var i = 0; i < 3; i++)
            await CommentTests.SayAsync(Newsroom, id, Newsroom.BoardMember, "Xin xem lại.");
        Assert.True(await room.DeliverAfterAsync(TimeSpan.FromMinutes(1)));
        await room.DeliverAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal(1, room.Server.Asked);
        Assert.Equal([MailState.Refused, MailState.Dropped, MailState.Dropped], await room.StatesAsync(Newsroom.Author));
        Assert.Contains("không nhận địa chỉ", Assert.Single(await CommentTests.ToldAsync(Newsroom, Newsroom.Administrator)), StringComparison.Ordinal);
        Assert.True((await Newsroom.Get<MailChoiceDesk>().OfAsync(Newsroom.Author, Stop)).Refused);

        // Choosing again is the member's word that the address works now.
        room.Server.Unknown.Clear();
        await room.ChooseAsync(Newsroom.Author, MailWay.AtOnce);
        await CommentTests.SayAsync(Newsroom, id, Newsroom.BoardMember, "Xin xem lại.");
        await room.DeliverAsync();
        Assert.Single(room.Server.Taken);
    }

    [Fact]
    public async Task A_title_cannot_write_mail_heads_of_its_own_nor_marks_into_the_page()
    {
        await room.ChooseAsync(Newsroom.Assistant, MailWay.AtOnce);
        await Done(Newsroom.SubmitAsync(await Newsroom.DraftAsync(title: "Tít <script>alert(1)</script> Bcc: ai-do@example.vn")));
        await room.DeliverAfterAsync(NoticeWriter.UndoWindow);
        var mail = Assert.Single(room.Server.Taken);
        Assert.Empty(mail.Bcc);
        Assert.DoesNotContain("<script", mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("Tít <script>", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_written_for_one()
    {
        await using var silent = await TestNewsroom.OpenAsync();
        await silent.ArticleAtAsync("Returned");
        await using var db = await silent.DbAsync();
        Assert.True(await db.Notices.AnyAsync(Stop));
        Assert.False(await db.OutgoingMails.AnyAsync(Stop));
    }
}
