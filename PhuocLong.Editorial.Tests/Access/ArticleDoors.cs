using System.Text;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Certificates;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.History;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Publishing;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Articles;
using PhuocLong.Editorial.Tests.Checks;
using PhuocLong.Editorial.Tests.Comments;
using PhuocLong.Editorial.Tests.Handling;
using PhuocLong.Editorial.Tests.History;
using PhuocLong.Editorial.Tests.Media;
using PhuocLong.Editorial.Tests.Quotas;
using PhuocLong.Editorial.Tests.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Undoing;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>Somebody at a door with what is on their screen.</summary>
internal sealed record Knock(TestNewsroom Newsroom, Stage Stage, int Member, Seen Seen)
{
    public int Article => Stage.Article;

    public T The<T>() where T : notnull => Newsroom.Get<T>();
}

/// <summary>A door of the services that lets members at an article, the act it belongs to, and whether it let this one in.</summary>
internal sealed record ArticleDoor(string Name, char Act, Func<Knock, Task<bool>> OpensAsync)
{
    /// <summary>Which of a door's cases, where it has several.</summary>
    public string Case { get; init; } = "";

    public override string ToString() => Case.Length == 0 ? Name : $"{Name} ({Case})";

    /// <summary>Whether being let in may leave the article other than it was.</summary>
    public bool Changes => Act is not (AccessTable.Read or AccessTable.Talk or AccessTable.Certificate or AccessTable.Comment);

    /// <summary>Whether it asks for the pictures and papers of the article.</summary>
    public bool Shows => Name.StartsWith("Media", StringComparison.Ordinal);
}

/// <summary>Every door that takes an article and a member.</summary>
internal static partial class ArticleDoors
{
    private const string Why = "Thiếu nguồn ảnh";

    private static readonly Finding Advice = new("Misspelling", FieldPlace.Body, "Xem lại chữ này") { Quote = "Nội" };

    /// <summary>Those first that leave the article as it is: only they find on it what was said and shown.</summary>
    public static ArticleDoor[] All => [.. OfTheArticle.Concat(Side).OrderBy(d => d.Changes).ThenBy(d => d.Shows ? 0 : 1)];

    /// <summary>The names of all of them.</summary>
    public static IEnumerable<string> Names => All.Concat(Narrower.Select(n => n.Door)).Select(d => d.Name).Concat(WithoutAnswer);

    private static readonly ArticleDoor[] OfTheArticle =
    [
        new("ArticleSheets.FindAsync", AccessTable.Read, async k => await k.The<ArticleSheets>().FindAsync(k.Article, k.Member, Stop) is not null),
        new("Reading.OpenAsync", AccessTable.Read, async k => await k.The<Reading>().OpenAsync(k.Article, k.Member, Stop) is not null),
        new("Reading.StandingAsync", AccessTable.Read, async k => await k.The<Reading>().StandingAsync(k.Article, k.Member, Stop) is not null),
        new("Reading.SeenAsync", AccessTable.Read, async k => await k.The<Reading>().SeenAsync(k.Article, k.Member, Stop) is not null),
        new("ItemReadings.OpenAsync", AccessTable.Read, async k => await k.The<ItemReadings>().OpenAsync(k.Article, k.Member, Stop) is not null),
        new("ArticleList.PageAsync", AccessTable.Read, async k => (await k.The<ArticleList>().PageAsync(k.Member, new(), Stop)).Rows.Any(r => r.Id == k.Article)),
        new("ArticleHistories.OfAsync", AccessTable.Read, async k => await k.The<ArticleHistories>().OfAsync(k.Article, k.Member, Stop) is not null),
        new("MediaLibrary.AttachmentsOfAsync", AccessTable.Talk, async k => (await k.The<MediaLibrary>().AttachmentsOfAsync(k.Article, k.Member, Stop)).Count > 0),
        new("NoticeDesk.MuteAsync", AccessTable.Read, async k => (await k.The<NoticeDesk>().MuteAsync(k.Article, k.Member, muted: true, Stop)).Succeeded),
        new("CertificateDesk.OfAsync", AccessTable.Certificate, async k => (await k.The<CertificateDesk>().OfAsync(k.Article, k.Member, Stop)).Succeeded),
        new("CommentTalk.OfAsync", AccessTable.Talk, async k => await k.The<CommentTalk>().OfAsync(k.Article, k.Member, Stop) is not null),
        new("CommentDesk.StartAsync", AccessTable.Comment, async k => (await k.The<CommentDesk>().StartAsync(k.Article, k.Member, null, CommentGrade.Advised, Why, Stop)).Succeeded),
        new("ArticleAccess.RightAsync", AccessTable.Write, RightAsync),
        new("ArticleDesk.ChangeDetailsAsync", AccessTable.Write, ChangeDetailsAsync),
        new("MediaDesk.AttachAsync", AccessTable.Write, async k => (await k.The<MediaDesk>().AttachAsync(k.Article, k.Member, Paper(), "ke-hoach.txt", Stop)).Succeeded),
        new("RestoreDesk.NameAsync", AccessTable.Write, async k => (await k.The<RestoreDesk>().NameAsync(k.Article, k.Member, $"Bản {Guid.NewGuid():n}", Stop)).Succeeded),
        new("DismissalDesk.DismissAsync", AccessTable.Write, async k => (await k.The<DismissalDesk>().DismissAsync(k.Article, k.Member, Advice, Stop)).Succeeded),
        new("ArticleSheets.PossibleCoWritersAsync", AccessTable.CoWriters, async k => (await k.The<ArticleSheets>().PossibleCoWritersAsync(k.Article, k.Member, Stop)).Count > 0),
        new("ArticleDesk.NameCoWriterAsync", AccessTable.CoWriters, async k => (await k.The<ArticleDesk>().NameCoWriterAsync(k.Article, k.Member, await HealthAsync(k), named: true, Stop)).Succeeded),
        new("ReviewDesk.SubmitAsync", AccessTable.Submit, async k => (await k.The<ReviewDesk>().SubmitAsync(k.Article, k.Member, k.Seen, Stop)).Succeeded),
        new("ReviewDesk.RecallAsync", AccessTable.Recall, async k => (await k.The<ReviewDesk>().RecallAsync(k.Article, k.Member, k.Seen, Stop)).Succeeded),
        new("ReviewDesk.ApproveAsync", AccessTable.Decide, async k => (await k.The<ReviewDesk>().ApproveAsync(k.Article, k.Member, k.Seen, Stop)).Succeeded),
        new("ReviewDesk.ReturnAsync", AccessTable.Decide, async k => (await k.The<ReviewDesk>().ReturnAsync(k.Article, k.Member, k.Seen, null, Why, Stop)).Succeeded),
        new("ReviewDesk.RejectAsync", AccessTable.Decide, async k => (await k.The<ReviewDesk>().RejectAsync(k.Article, k.Member, k.Seen, Why, Stop)).Succeeded),
        new("ReviewDesk.ReopenAsync", AccessTable.Reopen, async k => (await k.The<ReviewDesk>().ReopenAsync(k.Article, k.Member, k.Seen, Stop)).Succeeded),
        new("HandlingDesk.ClaimAsync", AccessTable.Handle, async k => (await k.The<HandlingDesk>().ClaimAsync(k.Article, k.Member, Stop)).Succeeded),
        new("PublishingDesk.PublishAsync", AccessTable.Publish, async k => (await k.The<PublishingDesk>().PublishAsync(k.Article, k.Member, k.Seen, Stop)).Succeeded),
        new("PublishingDesk.WithdrawAsync", AccessTable.Withdraw, async k => (await k.The<PublishingDesk>().WithdrawAsync(k.Article, k.Member, k.Seen, Why, Stop)).Succeeded),
        new("PublishingDesk.RecordAddressAsync", AccessTable.Address, async k => (await k.The<PublishingDesk>().RecordAddressAsync(k.Article, k.Member, "https://phuoclong.example/bai", Stop)).Succeeded),
    ];

    /// <summary>
    /// Doors that open to some of those who may, by more than the table says; here they are only held to stay shut for
    /// everybody else, and the class beside each says when they open.
    /// </summary>
    public static readonly (ArticleDoor Door, Type SaidIn)[] Narrower =
    [
        (new("Comparisons.BetweenAsync", AccessTable.Read, async k => (await k.The<Comparisons>().BetweenAsync(k.Article, k.Member, null, null, Stop)).Succeeded), typeof(ComparisonTests)),
        (new("Comparisons.NewsAsync", AccessTable.Read, async k => await k.The<Comparisons>().NewsAsync(k.Article, k.Member, Stop) is not null), typeof(ComparisonTests)),
        (new("WhoWrote.OfAsync", AccessTable.Read, async k => (await k.The<WhoWrote>().OfAsync(k.Article, k.Member, Stop)).Succeeded), typeof(HistoryAccessTests)),
        (new("RestoreDesk.RestoreAsync", AccessTable.Write, async k => (await k.The<RestoreDesk>().RestoreAsync(k.Article, k.Member, StateRef.Version(1), Stop)).Succeeded), typeof(HistoryAccessTests)),
        (new("ArticleDesk.UndoDetailsAsync", AccessTable.Write, async k => (await k.The<ArticleDesk>().UndoDetailsAsync(k.Article, k.Member, 1, Stop)).Succeeded), typeof(DetailsChangeTests)),
        (new("DismissalDesk.RemindAsync", AccessTable.Write, async k => (await k.The<DismissalDesk>().RemindAsync(k.Article, k.Member, Advice, Stop)).Succeeded), typeof(MoveLevelsTests)),
        (new("CommentDesk.EditAsync", AccessTable.Comment, async k => (await k.The<CommentDesk>().EditAsync(k.Stage.Talk.Thread, k.Stage.Talk.Comment, k.Member, Why, Stop)).Succeeded), typeof(CommentRightsTests)),
        (new("CommentDesk.DeleteAsync", AccessTable.Comment, async k => (await k.The<CommentDesk>().DeleteAsync(k.Stage.Talk.Thread, k.Stage.Talk.Comment, k.Member, Stop)).Succeeded), typeof(CommentRightsTests)),
        (new("CommentDesk.ResolveAsync", AccessTable.Comment, async k => (await k.The<CommentDesk>().ResolveAsync(k.Stage.Talk.Thread, k.Member, Stop)).Succeeded), typeof(CommentRightsTests)),
        (new("CommentDesk.ReopenAsync", AccessTable.Comment, async k => (await k.The<CommentDesk>().ReopenAsync(k.Stage.Talk.Thread, k.Member, Stop)).Succeeded), typeof(CommentRightsTests)),
        (new("CommentDesk.RegradeAsync", AccessTable.Comment, async k => (await k.The<CommentDesk>().RegradeAsync(k.Stage.Talk.Thread, k.Member, CommentGrade.Advised, Stop)).Succeeded), typeof(CommentRightsTests)),
        (new("Inbox.ForAsync", AccessTable.Read, InInboxAsync), typeof(InboxPageTests)),
        (new("QuotaBoard.UnitAsync", AccessTable.Read, OnBoardAsync), typeof(QuotaBoardTests)),
        (new("RunningReviews.OnAsync", AccessTable.Read, RunningAsync), typeof(RunningReviewsTests)),
        (new("UndoDesk.OffersAsync", AccessTable.Read, async k => (await k.The<UndoDesk>().OffersAsync([k.Article], k.Member, Stop)).Count > 0), typeof(UndoDeskTests)),
        (new("CommentTalk.ReadersAsync", AccessTable.Talk, async k => (await k.The<CommentTalk>().ReadersAsync(k.Article, k.Member, Stop)).Count > 0), typeof(CommentRightsTests)),
        (new("DetailsStory.SinceAsync", AccessTable.Talk, async k => (await k.The<DetailsStory>().SinceAsync(k.Article, k.Member, 0, Stop)).Count > 0), typeof(DetailsChangeTests)),
        (new("ReviewDesk.TakeBackVoteAsync", AccessTable.Decide, async k => (await k.The<ReviewDesk>().TakeBackVoteAsync(k.Article, k.Member, k.Seen, Stop)).Succeeded), typeof(VotingTests)),
        (new("HandlingDesk.LetGoAsync", AccessTable.Handle, async k => (await k.The<HandlingDesk>().LetGoAsync(k.Article, k.Member, Stop)).Succeeded), typeof(HandlingDeskTests)),
        (new("HandlingDesk.HandAsync", AccessTable.Talk, async k => (await k.The<HandlingDesk>().HandAsync(k.Article, k.Member, k.Newsroom.Assistant, Stop)).Succeeded), typeof(HandlingDeskTests)),
        (new("HandlingDesk.TakeOverAsync", AccessTable.Talk, async k => (await k.The<HandlingDesk>().TakeOverAsync(k.Article, k.Member, k.Newsroom.Assistant, Stop)).Succeeded), typeof(HandlingDeskTests)),
        (new("HandlingDesk.SetDueAsync", AccessTable.Talk, async k => (await k.The<HandlingDesk>().SetDueAsync(k.Article, k.Member, new(2026, 11, 20), Why, Stop)).Succeeded), typeof(HandlingDeskTests)),
        (new("HandlingDesk.HoldAsync", AccessTable.Handle, async k => (await k.The<HandlingDesk>().HoldAsync(k.Article, k.Member, null, Why, Stop)).Succeeded), typeof(HandlingDeskTests)),
        (new("HandlingDesk.ReleaseAsync", AccessTable.Handle, async k => (await k.The<HandlingDesk>().ReleaseAsync(k.Article, k.Member, Stop)).Succeeded), typeof(HandlingDeskTests)),
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

    private static async Task<bool> InInboxAsync(Knock knock)
    {
        var inbox = await knock.The<Inbox>().ForAsync(knock.Member, Stop);
        return inbox.WaitingForMe.Concat(inbox.ReturnedToMe).Concat(inbox.Drafts).Concat(inbox.SentByMe).Concat(inbox.Held).Any(r => r.ArticleId == knock.Article);
    }

    private static async Task<bool> OnBoardAsync(Knock knock)
    {
        var month = Editorial.Calendar.ReportingMonth.Containing(knock.Newsroom.Clock.GetUtcNow().UtcDateTime);
        var board = await knock.The<QuotaBoard>().UnitAsync(month, knock.Newsroom.Culture, knock.Member, Stop);
        return board.Value?.Credits.Any(c => c.Article.Id == knock.Article && c.Article.Title is not null) ?? false;
    }

    private static async Task<bool> RunningAsync(Knock knock)
    {
        var running = await knock.The<RunningReviews>().OnAsync(knock.Member, 1, Stop);
        return running.Value?.Any(r => r.ArticleId == knock.Article && r.Title is not null) ?? false;
    }

    private static async Task<int> HealthAsync(Knock knock) => await knock.Newsroom.MemberAsync("Người viết cùng", (Role.Contributor, knock.Newsroom.Health, null));

    private static MemoryStream Paper() => new(Encoding.UTF8.GetBytes("Kế hoạch tuyên truyền"));
}
