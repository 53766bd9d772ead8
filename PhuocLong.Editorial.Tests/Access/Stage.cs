using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Media;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>One article at a standing, with a co-writer named and an attachment, and what is on everybody's screen.</summary>
internal sealed class Stage
{
    private readonly TestNewsroom newsroom;
    private readonly string standing;
    private readonly Seen seen;
    private readonly string hash;

    private Stage(TestNewsroom newsroom, int article, string standing, Seen seen, string hash) =>
        (this.newsroom, Article, this.standing, this.seen, this.hash) = (newsroom, article, standing, seen, hash);

    public int Article { get; }

    public int Attachment { get; private init; }

    /// <summary>The picture in its text, which no other article has.</summary>
    public string Image { get; private init; } = "";

    /// <summary>What the author has said about it, which concerns everybody.</summary>
    public (string Thread, int Comment) Talk { get; private init; }

    /// <summary>The article as its author's page holds it.</summary>
    public ArticleSheet Sheet { get; private init; } = null!;

    /// <summary>What the article of a standing is called: pages show others' titles too.</summary>
    public static string TitleAt(string standing) => $"Bài đang ở {standing}";

    /// <param name="furnished">With a picture, with something said, and with everybody told: what is only moved needs none of it.</param>
    public static async Task<Stage> SetAsync(TestNewsroom newsroom, AccessPeople people, string standing, bool furnished = true)
    {
        var article = await newsroom.DraftAsync(title: TitleAt(standing));
        await Done(newsroom.Get<ArticleDesk>().NameCoWriterAsync(article, newsroom.Author, people["CoWriter"], named: true, Stop));
        using var paper = new MemoryStream(Encoding.UTF8.GetBytes("Kế hoạch tuyên truyền"));
        var attached = await newsroom.Get<MediaDesk>().AttachAsync(article, newsroom.Author, paper, "ke-hoach.pdf", Stop);
        Assert.True(attached.Succeeded, attached.Refusal);
        var (image, thread, comment) = ("", "", 0);
        if (furnished)
        {
            image = (await newsroom.StoreAsync(article, Pictures.RedBlue(8 + (article % 90), 8 + (article / 90)))).Sha256;
            thread = (await newsroom.Get<CommentDesk>().StartAsync(article, newsroom.Author, null, CommentGrade.Advised, "Xin góp ý.", Stop)).Value!;
        }
        await newsroom.TakeToAsync(article, standing);
        if (furnished)
            comment = await TellEverybodyAsync(newsroom, people, article, thread);
        var reader = standing is "Draft" or "Returned" ? newsroom.Author : newsroom.Chair;
        var text = await newsroom.Get<ArticleTexts>().FreezeAsync(article, Stop);
        return new(newsroom, article, await newsroom.StandingAsync(article), await newsroom.SeenAsync(article, reader), text.Hash)
        {
            Attachment = attached.Value,
            Image = image,
            Talk = (thread, comment),
            Sheet = (await newsroom.Get<ArticleSheets>().FindAsync(article, newsroom.Author, Stop))!,
        };
    }

    /// <summary>As if everybody had once been told of the article, called in its talk, and had enough of it: what they are shown of that is asked anew.</summary>
    private static async Task<int> TellEverybodyAsync(TestNewsroom newsroom, AccessPeople people, int article, string thread)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        var now = newsroom.Clock.GetUtcNow().UtcDateTime;
        var comment = await write.Db.Comments.Include(c => c.Notices).SingleAsync(c => c.Thread.PublicId == thread, Stop);
        write.Db.RemoveRange(comment.Notices);
        write.Db.RemoveRange(await write.Db.Notices.Where(n => n.ArticleId == article).ToListAsync(Stop));
        await write.Db.SaveChangesAsync(Stop);
        foreach (var member in people.All.Values)
        {
            write.Db.Notices.Add(new() { MemberId = member, Kind = NoticeKind.Waiting, ArticleId = article, At = now, NotBefore = now });
            write.Db.NoticeMutes.Add(new() { MemberId = member, ArticleId = article });
            comment.Notices.Add(new() { MemberId = member, Reason = NoticeReason.Called });
        }
        await write.CommitAsync(Stop);
        return comment.Id;
    }

    /// <summary>Everybody knocks with the newest screen there is: only rights decide.</summary>
    public Knock Knock(int member) => new(newsroom, this, member, seen);

    /// <summary>Whether somebody who was let in has left it in another state, with other contents, or in their own hands.</summary>
    public async Task<bool> HasMovedAsync()
    {
        var now = await newsroom.ArticleAsync(Article);
        return now.Standing != standing || now.Revision != seen.Revision || await IsHandledAsync() || PinnedDetails.HashOf(hash, await newsroom.WholeArticleAsync(Article)) != seen.Hash;
    }

    private async Task<bool> IsHandledAsync()
    {
        await using var db = await newsroom.DbAsync();
        return await db.Stays.AnyAsync(s => s.ArticleId == Article && s.Revision == seen.Revision, Stop);
    }
}
