using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Calendar;

/// <summary>The clock stands at Monday 02/11/2026.</summary>
public sealed class HolidayDeskTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    private HolidayDesk Desk => newsroom.Get<HolidayDesk>();

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        await Desk.FillAsync(Stop);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task The_years_ahead_are_entered_by_themselves_and_never_come_to_an_end()
    {
        Assert.Equal([2026, 2027, 2028], (await OfAsync()).Years);
        Assert.Contains((await OfAsync(2027)).Days, h => h.Day == new DateOnly(2027, 2, 8) && h.Name == "Tết Nguyên đán");
        for (var year = 0; year < 5; year++)
        {
            newsroom.Clock.Advance(TimeSpan.FromDays(366));
            await Desk.FillAsync(Stop);
            Assert.NotEmpty((await OfAsync(newsroom.Clock.Today().Year + HolidayYears.Ahead)).Days);
        }
    }

    [Fact]
    public async Task A_day_that_was_taken_out_does_not_come_back_and_days_made_up_for_count_at_once()
    {
        await Done(Desk.RemoveAsync(newsroom.Administrator, new(2027, 9, 3), Stop));
        await Done(Desk.AddAsync(newsroom.Administrator, new(2027, 9, 1), "Quốc khánh", Stop));
        await Desk.FillAsync(Stop);
        Assert.Equal([1, 2], (await OfAsync(2027)).Days.Where(h => h.Day.Month == 9).Select(h => h.Day.Day));
        await using var db = await newsroom.DbAsync();
        var days = await WorkingDays.LoadAsync(db, Stop);
        // The eve of Tết 2027 is a Friday; its five days reach to Tuesday.
        Assert.Equal((new(2027, 2, 10), new(2027, 9, 3)), (days.Add(new(2027, 2, 4), 1), days.Add(new(2027, 8, 31), 1)));
        Assert.Equal(3, await db.ArticleEvents.CountAsync(e => e.Kind == ActKind.HolidaysChanged, Stop));
    }

    [Fact]
    public async Task Several_days_are_entered_from_pasted_lines_or_not_at_all()
    {
        var rows = HolidayRows.Read("Ngày,Tên\n2027-02-11,\"Nghỉ bù Tết\"\n\n3/5/2027 - 04/05/2027; Nghỉ bù 30/4 và 1/5\n01/01/2027 Tết Dương lịch");
        Assert.Empty(rows.NotUnderstood);
        Assert.Equal(["01/01 Tết Dương lịch", "11/02 Nghỉ bù Tết", "03/05 Nghỉ bù 30/4 và 1/5", "04/05 Nghỉ bù 30/4 và 1/5"], rows.Days.Select(d => $"{d.Day:dd/MM} {d.Name}"));
        await Done(Desk.EnterAsync(newsroom.Administrator, rows.Days, Stop));
        Assert.Equal(14, (await OfAsync(2027)).Days.Count);
        Assert.Equal("Ngày này đã có trong danh sách.", (await Desk.EnterAsync(newsroom.Administrator, rows.Days, Stop)).Refusal);

        Assert.Equal(["31/02/2027 Không có ngày này", "05/02/2027"], HolidayRows.Read("31/02/2027 Không có ngày này\n05/02/2027").NotUnderstood);
        Assert.Contains("quá xa", (await Desk.EnterAsync(newsroom.Administrator, HolidayRows.Read("01/06/2027 Một\n01/06/2207 Hai").Days, Stop)).Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain((await OfAsync(2027)).Days, h => h.Day.Month == 6);
    }

    [Fact]
    public async Task Administrators_are_reminded_each_month_of_a_year_nobody_has_confirmed_and_of_it_no_more_once_somebody_has()
    {
        var reminders = newsroom.Get<HolidayReminders>();
        await reminders.RemindAsync(Stop);
        await reminders.RemindAsync(Stop);
        Assert.Equal([(2026, "/quan-tri/ngay-nghi?nam=2026"), (2027, "/quan-tri/ngay-nghi?nam=2027")], await UnreadAsync());
        Assert.Equal(2026, (await OfAsync()).Year);

        await Done(Desk.ConfirmAsync(newsroom.Administrator, 2026, Stop));
        Assert.Equal("Quản trị viên", (await OfAsync(2026)).ConfirmedBy);
        Assert.Equal(2027, (await OfAsync()).Year);
        newsroom.Clock.Advance(TimeSpan.FromDays(30));
        await reminders.RemindAsync(Stop);
        Assert.Equal([2027, 2027], (await UnreadAsync()).Select(n => n.Year));
        await Done(Desk.ConfirmAsync(newsroom.Administrator, 2027, Stop));
        Assert.Empty(await UnreadAsync());
        newsroom.Clock.Advance(TimeSpan.FromDays(30));
        await reminders.RemindAsync(Stop);
        Assert.Empty(await UnreadAsync());
    }

    [Fact]
    public async Task The_bell_names_the_days_off_beside_what_else_there_is()
    {
        await newsroom.Get<HolidayReminders>().RemindAsync(Stop);
        var group = Assert.Single((await newsroom.Get<NoticeList>().PageAsync(newsroom.Administrator, 8, 8, stop: Stop)).Groups);
        Assert.Equal(("Ngày nghỉ", "/quan-tri/ngay-nghi?nam=2027"), (group.Title, group.Address));
        Assert.Equal("Danh sách ngày nghỉ năm 2027 chưa có ai xác nhận; hạn xem bài và chỉ tiêu tính theo danh sách này", group.Lines[0].Sentence);
        Assert.Empty((await newsroom.Get<NoticeList>().PageAsync(newsroom.Chair, 8, 8, stop: Stop)).Groups);
    }

    private async Task<HolidayList> OfAsync(int? year = null) => (await Desk.OfAsync(newsroom.Administrator, year, Stop)).Value!;

    private async Task<List<(int Year, string Address)>> UnreadAsync()
    {
        await using var db = await newsroom.DbAsync();
        var unread = await db.Notices.Where(n => n.Kind == NoticeKind.HolidaysToConfirm && n.ReadAt == null).OrderBy(n => n.Id).ToListAsync(Stop);
        return [.. unread.Select(n => (n.Days!.Value, NoticeWords.AddressOf(n)))];
    }
}
