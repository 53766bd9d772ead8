using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Meetings;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Transfer;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>What people act on, made by those who may. It is made when it is first asked for, and anew after somebody was let in.</summary>
internal sealed partial class HouseStage(TestNewsroom newsroom)
{
    private readonly Dictionary<string, object> ready = [];
    // Several stages share a newsroom, and no two delegations of one member a day.
    private static int days;

    private int count, waiting;

    public void Renew() => ready.Clear();

    /// <summary>A number nobody had before.</summary>
    public int Next() => ++count;

    public string Name() => $"Tên thứ {Next()}";

    public DateOnly Today => newsroom.Clock.Today();

    /// <summary>The first of the running month.</summary>
    public DateOnly Month => new(Today.Year, Today.Month, 1);

    /// <summary>A contributor who has been invited and has no password yet.</summary>
    public Task<int> SomebodyAsync() => KeepAsync("somebody", () => newsroom.MemberAsync(Name(), (Role.Contributor, newsroom.Health, null)));

    public Task<int> ShutOutAsync() => KeepAsync("shut out", async () =>
    {
        var id = await newsroom.MemberAsync(Name(), (Role.Contributor, newsroom.Health, null));
        await WriteAsync(async db => (await db.Users.SingleAsync(m => m.Id == id, Stop)).DisabledAt = newsroom.Clock.GetUtcNow().UtcDateTime);
        return id;
    });

    /// <summary>Somebody with one role, and the number of that role.</summary>
    public Task<(int Member, int Assignment)> HoldingAsync(Role role) => KeepAsync($"holding {role}", async () =>
    {
        var id = await newsroom.MemberAsync(Name(), (role, role == Role.Contributor ? newsroom.Health : null, null));
        await using var db = await newsroom.DbAsync();
        return (id, await db.RoleAssignments.Where(a => a.MemberId == id).Select(a => a.Id).SingleAsync(Stop));
    });

    /// <summary>A unit of its own that is short this month, with somebody who writes for it.</summary>
    public Task<int> ShortUnitAsync() => KeepAsync("short unit", async () =>
    {
        var draft = await PolicyDraftAsync();
        Assert.True((await newsroom.Get<QuotaPolicies>().CreateAsync(draft, newsroom.Chair, Stop)).Succeeded);
        await newsroom.MemberAsync(Name(), (Role.Contributor, draft.Units.Single(), null));
        return draft.Units.Single();
    });

    /// <summary>A delegation of one board member to the other that has not begun; the days are nobody's else.</summary>
    public Task<int> DelegationAsync() => KeepAsync("delegation", async () =>
    {
        var day = FreeDay();
        await Done(newsroom.Get<DelegationDesk>().NameAsync(newsroom.BoardMember, newsroom.OtherBoardMember, day, day, Stop));
        await using var db = await newsroom.DbAsync();
        return await db.Delegations.MaxAsync(d => d.Id, Stop);
    });

    public DateOnly FreeDay() => Today.AddDays(30 + (Interlocked.Increment(ref days) % 330));

    /// <summary>A day that is nobody's day off, years away from every due date and month of the tests.</summary>
    public DateOnly FreeWorkday() => Today.AddYears(4).AddDays(Interlocked.Increment(ref days) % 300);

    public Task<DateOnly> HolidayAsync() => KeepAsync("holiday", async () =>
    {
        var day = FreeWorkday();
        await WriteAsync(db => Task.FromResult(db.Add(new Holiday { Day = day, Name = Name() })));
        return day;
    });

    /// <summary>A year whose days off nobody has confirmed.</summary>
    public Task<int> HolidayYearAsync() => KeepAsync("holiday year", async () =>
    {
        var year = 3000 + Interlocked.Increment(ref days);
        await WriteAsync(db => Task.FromResult(db.Add(new HolidayYear { Year = year })));
        return year;
    });

    /// <summary>What the author has just submitted, by its place in the ledger.</summary>
    public Task<(int Article, long Seq)> SubmittedAsync() => KeepAsync("submitted", async () =>
    {
        var id = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(id));
        return (id, (await newsroom.Get<UndoDesk>().OffersAsync([id], newsroom.Author, Stop)).Single().EventSeq);
    });

    /// <summary>A meeting with an article that waits at the first step and a matter of its own.</summary>
    public Task<BoardMeeting> MeetingAsync(bool begun = true) => KeepAsync($"meeting {begun}", async () =>
    {
        var article = await WaitingAsync();
        var meeting = begun ? await BoardMeeting.BeginAsync(newsroom, article) : await BoardMeeting.CallAsync(newsroom, article);
        await Done(newsroom.Get<Editorial.Meetings.AgendaDesk>().AddMatterAsync(meeting.Id, newsroom.Assistant, Name(), Stop));
        return meeting;
    });

    /// <summary>An article that waits at the first step; only where somebody decided on it is there another.</summary>
    private async Task<int> WaitingAsync()
    {
        if (waiting == 0 || await newsroom.StandingAsync(waiting) != "Waiting:assistants")
            waiting = await newsroom.ArticleAtAsync("Waiting:assistants");
        return waiting;
    }

    /// <summary>An article that waits and stands on no agenda.</summary>
    public Task<int> QueuedAsync() => KeepAsync("queued", () => newsroom.ArticleAtAsync("Waiting:assistants"));

    /// <summary>A file this member has brought.</summary>
    public async Task<WaitingFile> FileOfAsync(int member)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("Tin của đơn vị\n\nNội dung của tin."));
        return (await newsroom.Get<WaitingFiles>().ReceiveAsync(member, "tin.txt", file, Stop)).Value!;
    }

    private async Task<int> AddedAsync<T>(T entry) where T : class
    {
        await WriteAsync(db => Task.FromResult(db.Add(entry)));
        return (int)typeof(T).GetProperty("Id")!.GetValue(entry)!;
    }

    private async Task WriteAsync(Func<EditorialDb, Task> change)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        await change(write.Db);
        await write.CommitAsync(Stop);
    }

    private async Task<T> KeepAsync<T>(string what, Func<Task<T>> make)
    {
        if (!ready.TryGetValue(what, out var made))
            ready[what] = made = (await make())!;
        return (T)made;
    }
}
