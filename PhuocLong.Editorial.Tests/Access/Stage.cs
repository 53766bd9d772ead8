using System.Text;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Reviews;
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

    /// <summary>What the article of a standing is called: pages show others' titles too.</summary>
    public static string TitleAt(string standing) => $"Bài đang ở {standing}";

    public static async Task<Stage> SetAsync(TestNewsroom newsroom, AccessPeople people, string standing)
    {
        var article = await newsroom.DraftAsync(title: TitleAt(standing));
        await Done(newsroom.Get<ArticleDesk>().NameCoWriterAsync(article, newsroom.Author, people["CoWriter"], named: true, Stop));
        using var paper = new MemoryStream(Encoding.UTF8.GetBytes("Kế hoạch tuyên truyền"));
        var attached = await newsroom.Get<MediaDesk>().AttachAsync(article, newsroom.Author, paper, "ke-hoach.pdf", Stop);
        Assert.True(attached.Succeeded, attached.Refusal);
        await newsroom.TakeToAsync(article, standing);
        var reader = standing is "Draft" or "Returned" ? newsroom.Author : newsroom.Chair;
        var text = await newsroom.Get<ArticleTexts>().FreezeAsync(article, Stop);
        return new(newsroom, article, await newsroom.StandingAsync(article), await newsroom.SeenAsync(article, reader), text.Hash) { Attachment = attached.Value };
    }

    /// <summary>Everybody knocks with the newest screen there is: only rights decide.</summary>
    public Knock Knock(int member) => new(newsroom, Article, member, seen);

    /// <summary>Whether somebody who was let in has left it in another state, or with other contents.</summary>
    public async Task<bool> HasMovedAsync()
    {
        var now = await newsroom.ArticleAsync(Article);
        return now.Standing != standing || now.Revision != seen.Revision || PinnedDetails.HashOf(hash, await newsroom.WholeArticleAsync(Article)) != seen.Hash;
    }
}
