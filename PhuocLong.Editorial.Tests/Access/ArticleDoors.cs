using System.Text;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Certificates;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Publishing;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>Somebody at a door with what is on their screen.</summary>
internal sealed record Knock(TestNewsroom Newsroom, Stage Stage, int Member, Seen Seen)
{
    public int Article => Stage.Article;

    /// <summary>Another who decides where it lies.</summary>
    public int Colleague => Stage.ColleagueOf(Member);

    /// <summary>The author's thread.</summary>
    public string Thread => Stage.Furniture.Thread;

    public T The<T>() where T : notnull => Newsroom.Get<T>();
}

/// <summary>A door of the services that lets members at an article, the act it belongs to, and whether it let this one in.</summary>
internal sealed record ArticleDoor(string Name, char Act, Func<Knock, Task<bool>> OpensAsync)
{
    /// <summary>Which of a door's cases, where it has several.</summary>
    public string Case { get; init; } = "";

    public override string ToString() => Case.Length == 0 ? Name : $"{Name} ({Case})";

    /// <summary>Whether being let in may leave the article other than it was.</summary>
    public bool Changes => Act is AccessTable.Write or AccessTable.CoWriters or AccessTable.Submit or AccessTable.Recall or AccessTable.Decide or AccessTable.Handle
        or AccessTable.Due or AccessTable.Reopen or AccessTable.Publish or AccessTable.Withdraw or AccessTable.Address;

    /// <summary>It changes the article, and puts it back.</summary>
    public bool PutsBack { get; init; }

    public bool Moves => Changes && !PutsBack;

    /// <summary>It is an act on the article after which nothing before it can be undone.</summary>
    public bool Last { get; init; }
}

/// <summary>Every door that takes an article and a member; each room's stand in a file of their own.</summary>
internal static partial class ArticleDoors
{
    private const string Why = "Thiếu nguồn ảnh";

    private static readonly Finding Advice = new("Misspelling", FieldPlace.Body, "Xem lại chữ này") { Quote = "Nội" };

    /// <summary>Those first that leave the article as it is: only they find about it what was said, shown and kept.</summary>
    public static ArticleDoor[] All => [.. OfTheArticle.Concat(Side).Concat(Lists).Concat(Talk).Concat(Handling).Concat(Past).OrderBy(d => d.Last ? 3 : d.Moves ? 2 : d.Changes ? 1 : 0)];

    /// <summary>The names of all of them.</summary>
    public static IEnumerable<string> Names => All.Select(d => d.Name).Concat(WithoutAnswer);

    private static readonly ArticleDoor[] OfTheArticle =
    [
        new("ArticleSheets.FindAsync", AccessTable.Read, async k => await k.The<ArticleSheets>().FindAsync(k.Article, k.Member, Stop) is not null),
        new("Reading.OpenAsync", AccessTable.Read, async k => await k.The<Reading>().OpenAsync(k.Article, k.Member, Stop) is not null),
        new("Reading.StandingAsync", AccessTable.Read, async k => await k.The<Reading>().StandingAsync(k.Article, k.Member, Stop) is not null),
        new("Reading.SeenAsync", AccessTable.Read, async k => await k.The<Reading>().SeenAsync(k.Article, k.Member, Stop) is not null),
        new("ItemReadings.OpenAsync", AccessTable.Read, async k => await k.The<ItemReadings>().OpenAsync(k.Article, k.Member, Stop) is not null),
        new("ArticleList.PageAsync", AccessTable.Read, async k => (await k.The<ArticleList>().PageAsync(k.Member, new(), Stop)).Rows.Any(r => r.Id == k.Article)),
        new("ReadArticles.OfAsync", AccessTable.Read, ReadersAsync),
        new("MediaLibrary.AttachmentsOfAsync", AccessTable.Talk, async k => (await k.The<MediaLibrary>().AttachmentsOfAsync(k.Article, k.Member, Stop)).Count > 0),
        new("NoticeDesk.MuteAsync", AccessTable.Read, async k => (await k.The<NoticeDesk>().MuteAsync(k.Article, k.Member, muted: true, Stop)).Succeeded),
        new("CertificateDesk.OfAsync", AccessTable.Certificate, async k => (await k.The<CertificateDesk>().OfAsync(k.Article, k.Member, Stop)).Succeeded),
        new("ArticleAccess.RightAsync", AccessTable.Write, RightAsync),
        new("ArticleDesk.ChangeDetailsAsync", AccessTable.Write, ChangeDetailsAsync),
        new("MediaDesk.AttachAsync", AccessTable.Write, async k => (await k.The<MediaDesk>().AttachAsync(k.Article, k.Member, Paper(), "ke-hoach.txt", Stop)).Succeeded) { PutsBack = true },
        new("DismissalDesk.DismissAsync", AccessTable.Write, async k => (await k.The<DismissalDesk>().DismissAsync(k.Article, k.Member, Advice, Stop)).Succeeded) { PutsBack = true },
        new("DismissalDesk.RemindAsync", AccessTable.Write, RemindAsync) { PutsBack = true },
        new("ArticleSheets.PossibleCoWritersAsync", AccessTable.CoWriters, async k => (await k.The<ArticleSheets>().PossibleCoWritersAsync(k.Article, k.Member, Stop)).Count > 0),
        new("ArticleDesk.NameCoWriterAsync", AccessTable.CoWriters, NameAsync) { PutsBack = true },
        new("ReviewDesk.SubmitAsync", AccessTable.Submit, async k => (await k.The<ReviewDesk>().SubmitAsync(k.Article, k.Member, k.Seen, Stop)).Succeeded),
        new("ReviewDesk.RecallAsync", AccessTable.Recall, async k => (await k.The<ReviewDesk>().RecallAsync(k.Article, k.Member, k.Seen, Stop)).Succeeded),
        new("ReviewDesk.ApproveAsync", AccessTable.Decide, async k => (await k.The<ReviewDesk>().ApproveAsync(k.Article, k.Member, k.Seen, Stop)).Succeeded),
        new("ReviewDesk.ReturnAsync", AccessTable.Decide, async k => (await k.The<ReviewDesk>().ReturnAsync(k.Article, k.Member, k.Seen, null, Why, Stop)).Succeeded),
        new("ReviewDesk.RejectAsync", AccessTable.Decide, async k => (await k.The<ReviewDesk>().RejectAsync(k.Article, k.Member, k.Seen, Why, Stop)).Succeeded),
        new("ReviewDesk.ReopenAsync", AccessTable.Reopen, async k => (await k.The<ReviewDesk>().ReopenAsync(k.Article, k.Member, k.Seen, Stop)).Succeeded),
        new("PublishingDesk.PublishAsync", AccessTable.Publish, async k => (await k.The<PublishingDesk>().PublishAsync(k.Article, k.Member, k.Seen, Stop)).Succeeded),
        new("PublishingDesk.WithdrawAsync", AccessTable.Withdraw, async k => (await k.The<PublishingDesk>().WithdrawAsync(k.Article, k.Member, k.Seen, Why, Stop)).Succeeded),
        new("WithdrawalDesk.OfAsync", AccessTable.Address, async k => await k.The<WithdrawalDesk>().OfAsync(k.Article, k.Member, Stop) is not null),
        // Said and taken back: whoever comes next finds none.
        new("WithdrawalDesk.SayAsync", AccessTable.Say, async k =>
            (await k.The<WithdrawalDesk>().SayAsync(k.Article, k.Member, allowed: true, Stop)).Succeeded && (await k.The<WithdrawalDesk>().SayAsync(k.Article, k.Member, allowed: false, Stop)).Succeeded) { Last = true },
        new("PublishingDesk.RecordAddressAsync", AccessTable.Address, async k => (await k.The<PublishingDesk>().RecordAddressAsync(k.Article, k.Member, "https://phuoclong.example/bai", Stop)).Succeeded),
    ];

    /// <summary>Doors that take an article and a member, and answer for nobody's right: they only remember what the member has seen or asked for.</summary>
    public static readonly string[] WithoutAnswer = ["NoticeDesk.ReadArticleAsync", "ArticleOpening.NoteAsync"];

    /// <summary>Behind the doors: they are called with a right already decided, or are what the doors decide by.</summary>
    public static readonly string[] Inner =
    [
        "ArticleTexts.WriteAsync", "ArticleTexts.RestoreAsync", "ReviewTurn.LoadAsync", "MoveDoors.MakeAsync", "CommentRights.LoadAsync", "CommentBoard.LoadAsync",
    ];

    private static async Task<bool> RightAsync(Knock knock)
    {
        await using var db = await knock.Newsroom.DbAsync();
        return (await db.RightAsync(knock.Member, knock.Article, Stop)).Write;
    }

    private static async Task<bool> ChangeDetailsAsync(Knock knock)
    {
        var standing = ArticleDetails.Of(await knock.Newsroom.WholeArticleAsync(knock.Article));
        return (await knock.The<ArticleDesk>().ChangeDetailsAsync(knock.Article, knock.Member, standing with { Source = standing.Source + "." }, Stop)).Succeeded;
    }

    private static async Task<bool> RemindAsync(Knock knock)
    {
        await knock.Stage.DismissedAsync(Advice);
        return (await knock.The<DismissalDesk>().RemindAsync(knock.Article, knock.Member, Advice, Stop)).Succeeded;
    }

    /// <summary>Names a second co-writer, and no longer.</summary>
    private static async Task<bool> NameAsync(Knock knock)
    {
        var named = await knock.The<ArticleDesk>().NameCoWriterAsync(knock.Article, knock.Member, knock.Stage.SecondCoWriter, named: true, Stop);
        if (named.Succeeded)
            await Done(knock.The<ArticleDesk>().NameCoWriterAsync(knock.Article, knock.Member, knock.Stage.SecondCoWriter, named: false, Stop));
        return named.Succeeded;
    }

    // The portal's own table names only what was published; the door must not rest on that.
    private static async Task<bool> ReadersAsync(Knock knock)
    {
        await using (var write = await knock.The<WriteGate>().BeginAsync(Stop))
        {
            if (!write.Db.ArticleFigures.Any(f => f.ArticleId == knock.Article))
            {
                var export = new PortalExport { FileName = "thong-ke.csv", Source = "Thống kê", EnteredById = knock.Newsroom.Chair };
                export.Articles.Add(new() { ArticleId = knock.Article, Views = 7 });
                write.Db.PortalExports.Add(export);
            }
            await write.CommitAsync(Stop);
        }
        return await knock.The<ReadArticles>().OfAsync(knock.Article, knock.Member, Stop) is not null;
    }

    private static MemoryStream Paper() => new(Encoding.UTF8.GetBytes("Kế hoạch tuyên truyền"));
}
