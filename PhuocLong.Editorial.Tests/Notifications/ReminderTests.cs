using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Notifications;

/// <summary>The clock stands at Monday 02/11/2026; the board has two working days, the other steps one.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_step_is_reminded_a_working_day_before_and_on_three_working_days_after()
    {
        await newsroom.ArticleAtAsync("Waiting:board");
        Assert.Equal(
        [
            "03/11 Còn 1 ngày làm việc nữa là đến hạn ở bước Ban Biên tập",
            "05/11 Quá hạn 1 ngày làm việc ở bước Ban Biên tập",
            "06/11 Quá hạn 2 ngày làm việc ở bước Ban Biên tập",
            "09/11 Quá hạn 3 ngày làm việc ở bước Ban Biên tập",
        ], await RemindedAsync(newsroom.BoardMember, 14));
        Assert.Empty(await TheirsAsync(newsroom.OtherBoardMember));
        Assert.Empty(await TheirsAsync(newsroom.Author));
    }

    [Fact]
    public async Task Holidays_move_the_due_date_and_nobody_is_reminded_on_one()
    {
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            write.Db.Holidays.AddRange(Enumerable.Range(3, 3).Select(d => new Holiday { Day = new(2026, 11, d), Name = "Nghỉ" }));
            await write.CommitAsync(Stop);
        }
        await newsroom.ArticleAtAsync("Waiting:board");
        Assert.Equal(
            ["06/11", "10/11", "11/11", "12/11"],
            (await RemindedAsync(newsroom.BoardMember, 14)).Select(r => r[..5]));
    }

    [Fact]
    public async Task A_step_of_one_day_is_reminded_only_once_it_is_late_and_no_more_when_the_article_has_moved_on()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        Assert.Equal(["04/11"], (await RemindedAsync(newsroom.Assistant, 2)).Select(r => r[..5]));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        Assert.Equal(["04/11"], (await RemindedAsync(newsroom.Assistant, 7)).Select(r => r[..5]));
    }

    [Fact]
    public async Task However_often_the_app_is_started_a_reminder_is_told_once()
    {
        await newsroom.ArticleAtAsync("Waiting:board");
        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        for (var start = 0; start < 3; start++)
            await newsroom.Get<Reminders>().RemindAsync(Stop);
        Assert.Single(await TheirsAsync(newsroom.BoardMember));
    }

    [Fact]
    public async Task The_date_a_person_set_is_the_one_that_is_reminded_of()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.Get<HandlingDesk>().SetDueAsync(id, newsroom.BoardMember, new(2026, 11, 9), "Chờ số liệu", Stop));
        Assert.Equal(
        [
            "06/11 Còn 1 ngày làm việc nữa là đến hạn ở bước Ban Biên tập",
            "10/11 Quá hạn 1 ngày làm việc ở bước Ban Biên tập",
        ], await RemindedAsync(newsroom.BoardMember, 8));

        // Put off once more: what was told of the old date is no longer news, and the new one is told anew.
        await Done(newsroom.Get<HandlingDesk>().SetDueAsync(id, newsroom.BoardMember, new(2026, 11, 13), "Chờ số liệu", Stop));
        await using (var db = await newsroom.DbAsync())
            Assert.False(await db.Notices.AnyAsync(n => n.OnceKey != null && n.ReadAt == null, Stop));
        Assert.Equal(["06/11", "10/11", "12/11", "16/11"], (await RemindedAsync(newsroom.BoardMember, 6)).Select(r => r[..5]));
    }

    [Fact]
    public async Task What_is_held_reminds_nobody_and_afterwards_of_the_later_date()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.Get<HandlingDesk>().HoldAsync(id, newsroom.BoardMember, new(2026, 11, 4), "Chờ số liệu", Stop));
        Assert.Equal(["06/11", "10/11", "11/11", "12/11"], (await RemindedAsync(newsroom.BoardMember, 14)).Select(r => r[..5]));
    }

    /// <summary>Goes day by day, two rounds each; answers what the member was reminded of, with the day.</summary>
    private async Task<List<string>> RemindedAsync(int member, int days)
    {
        for (var day = 0; day < days; day++)
        {
            newsroom.Clock.Advance(TimeSpan.FromDays(1));
            await newsroom.Get<Reminders>().RemindAsync(Stop);
            await newsroom.Get<Reminders>().RemindAsync(Stop);
        }
        return await TheirsAsync(member);
    }

    private async Task<List<string>> TheirsAsync(int member)
    {
        await using var db = await newsroom.DbAsync();
        var theirs = await db.Notices.Where(n => n.MemberId == member && n.OnceKey != null).OrderBy(n => n.Id).ToListAsync(Stop);
        return [.. theirs.Select(n => $"{NewsroomTime.Local(n.At):dd/MM} {NoticeWords.Of(n, new Dictionary<int, string>())}")];
    }
}
