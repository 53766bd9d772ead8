using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Activity;

/// <summary>A ledger with everything in it, and the hand of somebody who can write in the database.</summary>
internal static class Ledgers
{
    /// <summary>
    /// An article published, one returned with a reason, a comment taken back and a draft begun; the head is exported, and
    /// then another is published. Answers the exported head.
    /// </summary>
    public static async Task<Head> LiveAsync(this TestNewsroom newsroom)
    {
        await newsroom.ArticleAtAsync("Published");
        var returned = await newsroom.ArticleAtAsync("Returned");
        var comments = newsroom.Get<CommentDesk>();
        var thread = (await comments.StartAsync(returned, newsroom.Author, null, CommentGrade.Advised, "Một điều nói nhầm.", TestNewsroom.Stop)).Value!;
        await using (var db = await newsroom.DbAsync())
            await TestNewsroom.Done(comments.DeleteAsync(thread, await db.Comments.Select(c => c.Id).SingleAsync(TestNewsroom.Stop), newsroom.Author, TestNewsroom.Stop));
        await newsroom.DraftAsync();
        await newsroom.Get<HeadExport>().ExportAsync(TestNewsroom.Stop);
        var exported = await newsroom.EndAsync();
        await newsroom.ArticleAtAsync("Published");
        return exported;
    }

    public static async Task<Head> EndAsync(this TestNewsroom newsroom)
    {
        await using var db = await newsroom.DbAsync();
        return await db.ArticleEvents.OrderByDescending(e => e.Seq).Select(e => new Head(e.Seq, e.Hash)).FirstAsync(TestNewsroom.Stop);
    }

    public static Task<VerificationReport> VerifyAsync(this TestNewsroom newsroom, Head? typed = null) =>
        newsroom.Get<Verification>().RunAsync(typed, null, TestNewsroom.Stop);

    /// <summary>The first break, as somebody would be told it.</summary>
    public static async Task<(BreakKind, long?)> FirstBreakAsync(this TestNewsroom newsroom, Head? typed = null)
    {
        var report = await newsroom.VerifyAsync(typed);
        Assert.False(report.Holds, "Nothing was found.");
        return (report.Breaks[0].Kind, report.Breaks[0].Seq);
    }

    public static async Task<long> FirstOfAsync(this TestNewsroom newsroom, ActKind kind)
    {
        await using var db = await newsroom.DbAsync();
        return await db.ArticleEvents.Where(e => e.Kind == kind).MinAsync(e => e.Seq, TestNewsroom.Stop);
    }

    /// <summary>Takes the ledger's guard away, as somebody with the database file in hand can.</summary>
    public static async Task UnguardAsync(this EditorialDb db)
    {
        await db.Database.ExecuteSqlRawAsync(
            "DROP TRIGGER IF EXISTS ArticleEventsNeverChange; DROP TRIGGER IF EXISTS ArticleEventsNeverGo; DROP TRIGGER IF EXISTS ArticleEventsNeverReplaced;", TestNewsroom.Stop);
    }

    /// <summary>The same hand puts the records of another program in place of the app's, which would refuse them itself.</summary>
    public static async Task OverwriteAsync(this EditorialDb db, ArticleEvent e)
    {
        await db.UnguardAsync();
        Assert.Equal(1, await db.ArticleEvents.Where(x => x.Seq == e.Seq).ExecuteUpdateAsync(
            x => x.SetProperty(y => y.ActorId, e.ActorId).SetProperty(y => y.PreviousHash, e.PreviousHash).SetProperty(y => y.Hash, e.Hash), TestNewsroom.Stop));
    }

    /// <summary>Writes past every door, as somebody with the database file in hand can.</summary>
    public static async Task TamperAsync(this TestNewsroom newsroom, params string[] statements)
    {
        await using var db = await newsroom.DbAsync();
        await db.UnguardAsync();
        foreach (var statement in statements)
            Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), TestNewsroom.Stop));
    }

    /// <summary>Moves the events from one on by a number of places, with their words, as if they had always stood there.</summary>
    public static Task ShiftAsync(this TestNewsroom newsroom, long from, int by) => newsroom.TamperAsync(
        $"UPDATE ArticleEvents SET Seq = -(Seq + {by}) WHERE Seq >= {from}", "UPDATE ArticleEvents SET Seq = -Seq WHERE Seq < 0",
        $"UPDATE EventTexts SET Seq = -(Seq + {by}) WHERE Seq >= {from}", "UPDATE EventTexts SET Seq = -Seq WHERE Seq < 0");

    /// <summary>Rewrites an event and computes every hash after it anew: the chain holds, and is another one.</summary>
    public static async Task RewriteAsync(this TestNewsroom newsroom, long from)
    {
        await using var db = await newsroom.DbAsync();
        var events = await db.ArticleEvents.AsNoTracking().Where(e => e.Seq >= from).OrderBy(e => e.Seq).ToListAsync(TestNewsroom.Stop);
        events[0].ActorId = newsroom.Stranger;
        var before = events[0].PreviousHash;
        foreach (var e in events)
        {
            e.PreviousHash = before;
            before = e.Hash = Ledger.HashOf(e);
            await db.OverwriteAsync(e);
        }
    }

    public static string HeadsFile(this TestNewsroom newsroom) => Assert.Single(Directory.GetFiles(Path.Combine(newsroom.Folder, "heads")));

    public static void EditHeads(this TestNewsroom newsroom, Func<string, string> edit)
    {
        var (before, after) = (File.ReadAllText(newsroom.HeadsFile()), edit(File.ReadAllText(newsroom.HeadsFile())));
        Assert.NotEqual(before, after);
        File.WriteAllText(newsroom.HeadsFile(), after);
    }
}
