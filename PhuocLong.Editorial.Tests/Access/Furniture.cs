using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.History;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Media;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>What stands about an article on the stage: enough that every door has something to open to.</summary>
/// <param name="Image">The picture in its text, which no other article has.</param>
/// <param name="Thread">What the author began to talk about, which concerns everybody.</param>
internal sealed record Furniture(string Image, string Thread)
{
    /// <summary>What the author has said in it.</summary>
    public int AuthorsWords { get; set; }

    /// <summary>What each has said in a thread of their own, by member.</summary>
    public Dictionary<int, (string Thread, int Words)> Own { get; } = [];

    /// <summary>The present text, kept under a name.</summary>
    public StateRef Kept { get; set; }
}

/// <content>Furnishing it.</content>
internal sealed partial class Stage
{
    /// <summary>What its text says at this standing: no two standings share a sentence.</summary>
    public static string TextAt(string standing) =>
        string.Join(' ', Enumerable.Range(1, 40).Select(n => $"{standing.Replace(':', ' ')} {n * (standing.Length + (7 * standing[^1]))}"));

    // Sent once, recalled and written anew: a version its first move pinned, which is never published, and an act to take back.
    private static async Task<Furniture> FurnishAsync(TestNewsroom newsroom, int article, string standing, Func<int, Task>? whenSent)
    {
        await Done(newsroom.SubmitAsync(article));
        if (whenSent is not null)
            await whenSent(article);
        await Done(newsroom.Desk.RecallAsync(article, newsroom.Author, await newsroom.SeenAsync(article, newsroom.Author), Stop));
        await newsroom.WriteTextAsync(article, newsroom.Author, TitleAt(standing), TextAt(standing));
        return new(
            (await newsroom.StoreAsync(article, Pictures.RedBlue(8 + (article % 90), 8 + (article / 90)))).Sha256,
            (await newsroom.Get<CommentDesk>().StartAsync(article, newsroom.Author, null, CommentGrade.Advised, "Xin góp ý.", Stop)).Value!);
    }

    /// <summary>As if everybody had once been told of the article, called in its talk, looked at it, said something and had enough of it: what they are shown of that is asked anew.</summary>
    private static async Task TellEverybodyAsync(TestNewsroom newsroom, AccessPeople people, int article, Furniture furniture, FrozenText text)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        var (db, now) = (write.Db, newsroom.Clock.GetUtcNow().UtcDateTime);
        var comment = await db.Comments.Include(c => c.Notices).SingleAsync(c => c.Thread.PublicId == furniture.Thread, Stop);
        db.RemoveRange(comment.Notices);
        db.RemoveRange(await db.Notices.Where(n => n.ArticleId == article).ToListAsync(Stop));
        // What became of it is the newest in everybody's list.
        await db.Articles.Where(a => a.Id != article && a.StateSince >= now).ExecuteUpdateAsync(a => a.SetProperty(x => x.StateSince, now.AddHours(-1)), Stop);
        var (before, kept) = (KeptText.Of(article, text.Json, text.Hash, text.Words, KeptFor.Look, now), KeptText.Of(article, text.Json, text.Hash, text.Words, KeptFor.Name, now));
        kept.Name = "Bản của người viết";
        db.KeptTexts.AddRange(before, kept);
        await db.SaveChangesAsync(Stop);
        var threads = people.All.Values.ToDictionary(member => member, member => new CommentThread { ArticleId = article, Grade = CommentGrade.Suggested, CreatedById = member, CreatedAt = now });
        foreach (var (member, own) in threads)
        {
            db.Notices.Add(new() { MemberId = member, Kind = NoticeKind.Waiting, ArticleId = article, At = now, NotBefore = now });
            db.NoticeMutes.Add(new() { MemberId = member, ArticleId = article });
            db.LastLooks.Add(new() { MemberId = member, ArticleId = article, At = now, KeptTextId = before.Id });
            comment.Notices.Add(new() { MemberId = member, Reason = NoticeReason.Called });
            own.Comments.Add(new() { MemberId = member, At = now, Text = "Đã xem." });
            db.CommentThreads.Add(own);
        }
        await write.CommitAsync(Stop);
        (furniture.AuthorsWords, furniture.Kept) = (comment.Id, StateRef.Kept(kept.Id));
        foreach (var (member, own) in threads)
            furniture.Own[member] = (own.PublicId, own.Comments[0].Id);
    }
}
