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
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>One article at a standing, with a co-writer named and an attachment, and what is on everybody's screen.</summary>
internal sealed partial class Stage
{
    private readonly TestNewsroom newsroom;
    private readonly AccessPeople people;
    private readonly string standing;
    private readonly string hash;
    private Seen seen;

    private Stage(TestNewsroom newsroom, AccessPeople people, int article, string standing, Seen seen, string hash) =>
        (this.newsroom, this.people, Article, this.standing, this.seen, this.hash) = (newsroom, people, article, standing, seen, hash);

    public int Article { get; }

    public int Attachment { get; private init; }

    public Furniture Furniture { get; private init; } = null!;

    /// <summary>The article as its author's page holds it.</summary>
    public ArticleSheet Sheet { get; private init; } = null!;

    /// <summary>What the article of a standing is called: pages show others' titles too.</summary>
    public static string TitleAt(string standing) => $"Bài đang ở {standing}";

    /// <param name="furnished">With a past, a picture, with something said, and with everybody told: what is only moved needs none of it.</param>
    /// <param name="whenSent">Done while it waits at the first step, before it is recalled and sent again.</param>
    public static async Task<Stage> SetAsync(TestNewsroom newsroom, AccessPeople people, string standing, bool furnished = true, Func<int, Task>? whenSent = null)
    {
        var article = await newsroom.DraftAsync(title: TitleAt(standing));
        await Done(newsroom.Get<ArticleDesk>().NameCoWriterAsync(article, newsroom.Author, people["CoWriter"], named: true, Stop));
        await SignedTooAsync(newsroom, people, article);
        using var paper = new MemoryStream(Encoding.UTF8.GetBytes("Kế hoạch tuyên truyền"));
        var attached = await newsroom.Get<MediaDesk>().AttachAsync(article, newsroom.Author, paper, "ke-hoach.pdf", Stop);
        Assert.True(attached.Succeeded, attached.Refusal);
        var furniture = furnished ? await FurnishAsync(newsroom, article, standing, whenSent) : null;
        await TakeToAsync(newsroom, article, standing);
        var text = await newsroom.Get<ArticleTexts>().FreezeAsync(article, Stop);
        if (furniture is not null)
            await TellEverybodyAsync(newsroom, people, article, furniture, text);
        var reader = AccessTable.IsWithAuthors(standing) ? newsroom.Author : newsroom.Chair;
        return new(newsroom, people, article, await newsroom.StandingAsync(article), await newsroom.SeenAsync(article, reader), text.Hash)
        {
            Attachment = attached.Value,
            Furniture = furniture ?? new("", ""),
            Sheet = (await newsroom.Get<ArticleSheets>().FindAsync(article, newsroom.Author, Stop))!,
        };
    }

    /// <summary>Everybody knocks with the newest screen there is: only rights decide.</summary>
    public Knock Knock(int member) => new(newsroom, this, member, seen);

    /// <summary>Whether somebody who was let in has left it in another state, with other contents, or in their own hands.</summary>
    public async Task<bool> HasMovedAsync()
    {
        var now = await newsroom.ArticleAsync(Article);
        return now.Standing != standing || now.Revision != seen.Revision || await IsHandledAsync() || PinnedDetails.HashOf(hash, await newsroom.WholeArticleAsync(Article)) != seen.Hash;
    }

    /// <summary>Whether what this member has just moved could be taken back, and everything stands as it was set.</summary>
    public async Task<bool> IsTakenBackAsync(int member)
    {
        var desk = newsroom.Get<UndoDesk>();
        foreach (var offer in await desk.OffersAsync([Article], member, Stop))
        {
            if (!(await desk.UndoAsync(offer.EventSeq, member, Stop)).Succeeded)
                return false;
        }
        seen = seen with { Revision = (await newsroom.ArticleAsync(Article)).Revision };
        return !await HasMovedAsync();
    }

    private static async Task TakeToAsync(TestNewsroom newsroom, int article, string standing)
    {
        await newsroom.TakeToAsync(article, standing == AccessTable.BackFromBoard ? "Waiting:board" : standing);
        if (standing == AccessTable.BackFromBoard)
            await Done(newsroom.ReturnAsync(article, newsroom.BoardMember));
    }

    // Written past the doors: what its authors have changed so far is what a door is to undo.
    private static async Task SignedTooAsync(TestNewsroom newsroom, AccessPeople people, int article)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        var signed = await write.Db.Articles.Include(a => a.Bylines).SingleAsync(a => a.Id == article, Stop);
        signed.Bylines.Add(new() { Kind = BylineKind.Text, Name = AccessPeople.JudgesName, MemberId = people[AccessPeople.Judge], Position = signed.Bylines.Count });
        await write.CommitAsync(Stop);
    }

    private async Task<bool> IsHandledAsync()
    {
        await using var db = await newsroom.DbAsync();
        return await db.Stays.AnyAsync(s => s.ArticleId == Article && s.Revision == seen.Revision, Stop);
    }
}
