using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Shell;

/// <summary>What the app does by itself once it runs: nobody calls a door here, only the days go by.</summary>
public sealed class RoundsTests
{
    private static readonly DateOnly monday = new(2026, 11, 2);

    [Fact]
    public async Task The_running_app_exports_each_days_head_reminds_in_the_morning_and_sends_the_mails()
    {
        await using var server = new SmallMailServer();
        await using var filled = await OpenAsync(mail: new MailSettings { Host = "127.0.0.1", Port = server.Port, Sender = "toasoan@phuoclong.example", Site = new("https://toasoan.example.vn") });
        await filled.ArticleAtAsync("Waiting:board");
        await filled.Get<MailChoiceDesk>().ChooseAsync(filled.BoardMember, MailWay.AtOnce, MailChoice.UsualHour, Stop);
        await filled.CloseAsync();
        // Ten minutes before midnight in Vietnam.
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 23, 50, 0, TimeSpan.FromHours(7)));
        await using var app = new HostedNewsroom(
            alter: services => services.AddSingleton<TimeProvider>(clock),
            settings: [("Data:Folder", filled.Folder), ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{server.Port}"), ("Mail:From", "toasoan@phuoclong.example"), ("Mail:Site", "https://toasoan.example.vn"), ("Mail:Security", "none")]);
        var contexts = app.Services.GetRequiredService<IDbContextFactory<EditorialDb>>();

        Assert.Equal(monday, Assert.Single(await GoneByAsync(clock, TimeSpan.FromSeconds(10), HeadsAsync, heads => heads.Count == 1)));
        Assert.Equal([monday, monday.AddDays(1)], await GoneByAsync(clock, TimeSpan.FromMinutes(1), HeadsAsync, heads => heads.Count == 2));
        Assert.Equal([monday, monday.AddDays(1)], app.Services.GetRequiredService<HeadFiles>().All().Select(l => l.Line!.Day));

        clock.SetUtcNow(new(NewsroomTime.StartOfDay(monday.AddDays(1)).AddHours(4)));
        var reminded = Assert.Single(await GoneByAsync(clock, TimeSpan.FromMinutes(5), RemindersAsync, told => told.Count > 0));
        Assert.Equal((filled.BoardMember, monday.AddDays(1)), (reminded.Member, NewsroomTime.Day(reminded.At)));
        Assert.True(TimeOnly.FromDateTime(NewsroomTime.Local(reminded.At)) >= new TimeOnly(5, 30));

        var mails = await GoneByAsync(clock, TimeSpan.FromSeconds(10), () => Task.FromResult(server.Taken.ToList()), taken => taken.Exists(m => m.TextBody!.Contains("Còn 1 ngày làm việc", StringComparison.Ordinal)));
        Assert.Single(mails, m => m.TextBody!.Contains("Còn 1 ngày làm việc", StringComparison.Ordinal));

        async Task<List<DateOnly>> HeadsAsync()
        {
            await using var db = await contexts.CreateDbContextAsync(Stop);
            return await db.ExportedHeads.OrderBy(h => h.Day).Select(h => h.Day).ToListAsync(Stop);
        }

        async Task<List<(int Member, DateTime At)>> RemindersAsync()
        {
            await using var db = await contexts.CreateDbContextAsync(Stop);
            return (await db.Notices.Where(n => n.OnceKey != null && n.ArticleId != null).Select(n => new { n.MemberId, n.At }).ToListAsync(Stop)).ConvertAll(n => (n.MemberId, n.At));
        }
    }

    /// <summary>Lets time go by, a little at a time, until what is asked for is there.</summary>
    private static async Task<List<T>> GoneByAsync<T>(FakeTimeProvider clock, TimeSpan step, Func<Task<List<T>>> ask, Predicate<List<T>> isThere)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var found = await ask();
            if (isThere(found))
                return found;
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience.OnABusyMachine, $"It is {NewsroomTime.Local(clock.UtcNow())}, and the app has not done it.");
            clock.Advance(step);
            await Task.Delay(10, Stop);
        }
    }
}
