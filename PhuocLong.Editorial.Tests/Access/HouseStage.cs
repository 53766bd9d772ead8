using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Tests.Meetings;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Transfer;
using PhuocLong.Editorial.Undoing;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>What people act on, made by those who may. It is made when it is first asked for, and anew after somebody was let in.</summary>
internal sealed class HouseStage(TestNewsroom newsroom)
{
    private readonly Dictionary<string, object> ready = [];
    // Several stages share a newsroom, and no two delegations of one member a day.
    private static int days;

    private int count, waiting;

    public void Renew() => ready.Clear();

    /// <summary>The review of a period as everybody finds it now.</summary>
    public async Task<InterimReview> ReviewAsync(ReportingPeriod period) => (await newsroom.Get<InterimReviews>().OfAsync(period, newsroom.Chair, Stop)).Value!;

    public Task<int> SignedAsync(ReportingPeriod period) => KeepAsync("signed", async () =>
        (await newsroom.Get<InterimReviewDesk>().SignAsync(period, newsroom.Chair, (await ReviewAsync(period)).Hash, Stop)).Value);

    /// <summary>The last month that is over and not closed, as the chair sees it.</summary>
    public async Task<ClosingView> ClosableAsync()
    {
        for (var month = ReportingMonth.Containing(Today).Previous; ; month = month.Previous)
        {
            if ((await newsroom.Get<ClosingDesk>().OpenAsync(month, newsroom.Chair, Stop)).Value is { Closing: null } open)
                return open;
        }
    }

    /// <summary>An exemption of a unit of its own.</summary>
    public Task<int> ExemptedAsync() => KeepAsync("exempted", async () =>
    {
        await Done(newsroom.Get<ExemptionDesk>().SetAsync(await newsroom.UnitAsync(Name()), Month, Month.AddMonths(1), "Sáp nhập", newsroom.Chair, Stop));
        await using var db = await newsroom.DbAsync();
        return await db.QuotaExemptions.MaxAsync(e => e.Id, Stop);
    });

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

    public Task<int> UnitAsync() => KeepAsync("unit", () => newsroom.UnitAsync(Name()));

    public Task<int> UnitKindAsync() => KeepAsync("kind", async () =>
    {
        await using var db = await newsroom.DbAsync();
        return await db.UnitKinds.Select(k => k.Id).FirstAsync(Stop);
    });

    public Task<int> CategoryAsync() => KeepAsync("category", () => newsroom.CategoryAsync(Name()));

    public Task<int> HeadingAsync() => KeepAsync("heading", () => AddedAsync(new ReportHeading { Name = Name(), FoldedName = $"muc {count}" }));

    public Task<int> TopicAsync() => KeepAsync("topic", () => AddedAsync(new Topic { Name = Name(), FoldedName = $"dong {count}" }));

    public Task<int> WordAsync() => KeepAsync("word", () =>
        AddedAsync(new GlossaryEntry { Kind = GlossaryKind.Word, Text = Name(), Note = "", AddedById = newsroom.Administrator, AddedAt = newsroom.Clock.GetUtcNow().UtcDateTime }));

    /// <summary>A policy for a unit of its own.</summary>
    public Task<int> PolicyAsync() => KeepAsync("policy", async () =>
        (await newsroom.Get<QuotaPolicies>().CreateAsync(await PolicyDraftAsync(), newsroom.Chair, Stop)).Value);

    public async Task<PolicyDraft> PolicyDraftAsync() => new() { Name = Name(), Minimum = 2, From = Month, Units = { await newsroom.UnitAsync(Name()) } };

    /// <summary>The two units of the newsroom are asked for more than they have.</summary>
    public Task<int> ShortAsync() => KeepAsync("short", async () =>
    {
        var policies = newsroom.Get<QuotaPolicies>();
        var standing = (await policies.ListAsync(newsroom.Chair, Stop)).Value!.Policies.FirstOrDefault(p => p.Units.Contains(newsroom.Culture));
        return standing?.Id ?? (await policies.CreateAsync(
            new() { Name = Name(), Minimum = 99, From = Month, Units = { newsroom.Culture, newsroom.Health } }, newsroom.Chair, Stop)).Value;
    });

    /// <summary>Of the standard line: the two newest editions.</summary>
    public Task<(int Older, int Newer, int Edition)> EditionsAsync() => KeepAsync("editions", async () =>
    {
        var desk = newsroom.Get<WorkflowDesk>();
        var newest = await NewestAsync();
        var made = await desk.PublishAsync(newsroom.Administrator, StandardWorkflow.Line, newest.Edition, await NextWayAsync(), Stop);
        Assert.True(made.Succeeded, made.Refusal);
        return (newest.Id, made.Value, newest.Edition + 1);
    });

    /// <summary>The standard line as it stands, with other days to go.</summary>
    public async Task<WorkflowDraft> NextWayAsync()
    {
        var newest = await NewestAsync();
        return new(newest.Name, [.. newest.Steps.Select(s => s with { TargetDays = 1 + (s.TargetDays % 30), Moves = newest.MovesFrom(s) })]);
    }

    /// <summary>A month of which there is a file of the ledger's heads.</summary>
    public Task<string> HeadsAsync() => KeepAsync("heads", async () =>
    {
        await newsroom.Get<HeadExport>().ExportAsync(Stop);
        return newsroom.Get<HeadFiles>().Months()[^1].ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
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

    private async Task<Workflow> NewestAsync() =>
        (await newsroom.Get<WorkflowDesk>().LinesAsync(newsroom.Administrator, Stop)).Value!.Single(l => l.IsStandard).Newest.Workflow;

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
