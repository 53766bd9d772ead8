using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Tests.Meetings;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>An article at every standing, all of them on the agendas of two meetings, and in everybody's mail.</summary>
internal sealed class ViewStage(TestNewsroom newsroom)
{
    public static readonly ReportingPeriod Period = ReportingPeriod.Of(new(2026, 11, 1), new(2026, 11, 30))!.Value;

    private static readonly MailSettings Mail = new() { Host = "thu.phuoclong.example", Sender = "toa-soan@phuoclong.example", Site = new("https://phuoclong.example") };

    public TestNewsroom Newsroom => newsroom;

    public Dictionary<string, int> Articles { get; } = [];

    /// <summary>A meeting that took them all up while they waited, and has not begun.</summary>
    public int Called { get; private set; }

    /// <summary>One that has said something about each.</summary>
    public int Concluded { get; private set; }

    /// <summary>One with nothing on its agenda.</summary>
    public int Empty { get; private set; }

    public int Edition { get; private set; }

    public ReportingMonth Month => ReportingMonth.Containing(newsroom.Clock.Today());

    public T The<T>() where T : notnull => newsroom.Get<T>();

    public static async Task<ViewStage> SetAsync(TestNewsroom newsroom, AccessPeople people)
    {
        var (called, concluded) = (await BoardMeeting.CallAsync(newsroom), await BoardMeeting.BeginAsync(newsroom));
        var stage = new ViewStage(newsroom) { Called = called.Id, Concluded = concluded.Id, Empty = (await BoardMeeting.CallAsync(newsroom)).Id };
        foreach (var standing in AccessTable.Standings)
            stage.Articles[standing] = (await Stage.SetAsync(newsroom, people, standing, whenSent: MeetAsync)).Article;
        // A row of the board has room for as many as are asked.
        Assert.True((await newsroom.Get<QuotaPolicies>().CreateAsync(
            new() { Name = "Nhiều bài", Minimum = AccessTable.Standings.Length, From = stage.Month.Label, Units = { newsroom.Culture } }, newsroom.Chair, Stop)).Succeeded);
        await using var db = await newsroom.DbAsync();
        stage.Edition = await db.Workflows.Select(w => w.Id).SingleAsync(Stop);
        return stage;

        async Task MeetAsync(int article)
        {
            foreach (var meeting in new[] { called, concluded })
                await Done(newsroom.Get<AgendaDesk>().TakeUpAsync(meeting.Id, newsroom.Assistant, [article], Stop));
            var item = (await concluded.SheetAsync(newsroom.Assistant)).Items[^1];
            await Done(concluded.ConcludeAsync(newsroom.Assistant, item, null, new(ConclusionKind.Note, Text: "Nhắc đơn vị.")));
        }
    }

    /// <summary>Those whose titles stand in a text.</summary>
    public IEnumerable<Shown> TitledIn(string text) =>
        Articles.Where(a => text.Contains(Stage.TitleAt(a.Key), StringComparison.Ordinal)).Select(a => new Shown(a.Value, Stage.TitleAt(a.Key)));

    /// <summary>The mail of a member's day as it would go now; empty where none would.</summary>
    public async Task<string> MailAsync(int member)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        var now = newsroom.Clock.GetUtcNow().UtcDateTime;
        var mail = new OutgoingMail { MemberId = member, MessageId = $"{Guid.NewGuid():n}@phuoclong.example", IsDigest = true, At = now, NotBefore = now };
        mail.Notices.AddRange(await write.Db.Notices.Where(n => n.MemberId == member).ToListAsync(Stop));
        write.Db.Add(mail);
        await write.Db.SaveChangesAsync(Stop);
        return (await new MailComposer(Mail, newsroom.Clock).ComposeAsync(write.Db, mail, Stop))?.TextBody ?? "";
    }
}
