using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Tests.Access;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Activity;

/// <summary>
/// Every act is one event of the ledger, whichever room it is of. The doors are those of the tables of rights, pressed by somebody who
/// may: a door that is in neither list below has to leave exactly one.
/// </summary>
public sealed class OneActOneEventTests(AccessMatrixTests.Newsroom house) : IClassFixture<AccessMatrixTests.Newsroom>
{
    [Fact]
    public async Task Every_door_of_the_newsroom_that_changes_something_leaves_one_event()
    {
        var stage = new HouseStage(house.Open);
        var wrong = new List<string>();
        foreach (var door in HouseDoors.All.Where(d => HouseTable.People.Any(p => HouseTable.Allows(d.Right, p))))
        {
            var person = HouseTable.People.First(p => HouseTable.Allows(door.Right, p));
            var press = await door.ReadyAsync(new(house.Open, stage, house.People[person]));
            var before = await EventsAsync();
            Assert.True(await press(), $"{person} was not let in at {door}.");
            Note(wrong, $"{door}", door.Name, await EventsAsync() - before);
            stage.Renew();
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Every_door_of_an_article_that_changes_something_leaves_one_event()
    {
        var wrong = new List<string>();
        foreach (var at in ArticleDoors.All.Where(d => d.Act != AccessTable.Nobody && !Events.None(d.Name)).GroupBy(StandingOf))
        {
            var stage = await Stage.SetAsync(house.Open, house.People, at.Key);
            foreach (var door in at)
            {
                var person = AccessTable.People.First(p => AccessTable.Allows(at.Key, p, door.Act));
                var before = await EventsAsync();
                Assert.True(await door.OpensAsync(stage.Knock(house.People[person])), $"{person} was not let in at {door}.");
                Note(wrong, $"{at.Key} · {door}", door.Name, await EventsAsync() - before);
                if (await stage.HasMovedAsync())
                    stage = await Stage.SetAsync(house.Open, house.People, at.Key, furnished: false);
            }
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static string StandingOf(ArticleDoor door) =>
        AccessTable.Standings.First(s => AccessTable.People.Any(p => AccessTable.Allows(s, p, door.Act)));

    private static void Note(List<string> wrong, string what, string door, long left)
    {
        var expected = Events.None(door) ? 0 : Events.Otherwise.GetValueOrDefault(door, 1);
        if (left != expected)
            wrong.Add($"{what}: {left} instead of {expected}");
    }

    private async Task<long> EventsAsync()
    {
        await using var db = await house.Open.DbAsync();
        return await db.ArticleEvents.MaxAsync(e => (long?)e.Seq, Stop) ?? 0;
    }
}

/// <summary>What the ledger keeps of a door that is not one event.</summary>
file static class Events
{
    // Doors that only look, by what they are called.
    private static readonly string[] looking =
    [
        "All", "AttachmentsOf", "Attachment", "Barred", "Behind", "Between", "Calls", "Cast", "Count", "File", "Find", "For", "Image", "Lines", "List", "May", "MayRecord",
        "Muted", "News", "Of", "OfBoard", "Offers", "OfMember", "OfUnit", "On", "Open", "Origin", "Others", "Page", "Plan", "PossibleCoWriters", "Preview", "Problems", "Queue", "Readers", "Right", "Run",
        "Seen", "Sent", "Sheet", "ShortOf", "Since", "Standing", "Table", "Try", "Unit", "UnitsOf", "Verify", "Work",
    ];

    // A member's own bell and mail are nobody else's to know. What is still being written – a text's kept state and pictures, the words
    // of a report, a file that waits to be brought in – has its own log; submitting, signing and bringing in are the acts.
    private static readonly string[] own =
    [
        "NoticeDesk.MuteAsync", "MailChoiceDesk.ChooseAsync", "RestoreDesk.NameAsync", "MediaDesk.StoreImageAsync", "MediaDesk.HoldImageAsync", "InterimReviewDesk.WriteAsync",
        "PastImportDesk.ReceiveAsync", "PastImportDesk.DropAsync", "PastImportDesk.StopAsync",
    ];

    public static bool None(string door) => own.Contains(door) || (!Otherwise.ContainsKey(door) && looking.Contains(door.Split('.')[1][..^"Async".Length]));

    /// <summary>Presses that are two acts, or none.</summary>
    public static readonly Dictionary<string, int> Otherwise = new()
    {
        // Said and taken back in one press of the table's.
        ["WithdrawalDesk.SayAsync"] = 2,
        ["ArticleDesk.NameCoWriterAsync"] = 2,
        // Done first, to be undone: words of one's own, a change of the details.
        ["CommentDesk.DeleteAsync"] = 2,
        ["ArticleDesk.UndoDetailsAsync"] = 2,
        // The draft, and the text that came with the file.
        ["ImportDesk.CreateAsync"] = 2,
        // It opens a sheet for a period, where others only open it to read.
        ["CriteriaDesk.OpenAsync"] = 1,
        // The edition that ends, and the one that follows it.
        ["QuotaPolicies.ChangeAsync"] = 2,
        // What the tables press stands so already: nothing is changed, and what changes nothing is no act.
        ["MediaDesk.ChangeAttachmentAsync"] = 0,
        ["CategoryDesk.RestoreAsync"] = 0,
        ["ReportHeadingDesk.RestoreAsync"] = 0,
        ["TopicDesk.RestoreAsync"] = 0,
        ["CheckDesk.SetLevelAsync"] = 0,
        ["CheckDesk.ResetAsync"] = 0,
        ["WorkflowDesk.AssignAsync"] = 0,
        ["RunningReviews.SwitchAsync"] = 0,
        ["MeetingDesk.ChangeAsync"] = 0,
    };
}
