using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Editing;

/// <summary>What a member may do with an article's text, and the article's revision when that was read; never half of one reading and half of another.</summary>
/// <param name="At">When it was read from the database, in the clock's ticks; 0 asks again.</param>
internal sealed record GrantedRight(ArticleRight Right, int Revision, long At);

/// <summary>The right under which letters were typed, and the article's revision when it was read.</summary>
internal sealed record TypedUnder(int MemberId, ArticleRight Right, int Revision)
{
    public static TypedUnder RightOf(SyncSocket socket, GrantedRight granted) => new(socket.Member.Id, granted.Right, granted.Revision);

    /// <summary>The revisions of these articles now: one question for all that is committed together.</summary>
    public static Task<Dictionary<int, int>> RevisionsAsync(EditorialDb db, int[] articles) =>
        db.Articles.Where(a => articles.Contains(a.Id)).Select(a => new { a.Id, a.Revision }).ToDictionaryAsync(a => a.Id, a => a.Revision);

    /// <summary>
    /// Whether the right still stands in the log's own transaction. Only an article that has moved since is asked about again:
    /// letters typed in the very moment of a decision come before it or not at all.
    /// </summary>
    public async Task<bool> StandsAsync(EditorialDb db, int articleId, int revision)
    {
        if (revision == Revision)
            return true;
        var now = await db.RightAsync(MemberId, articleId);
        return now.Write || (now.Suggest && !Right.Write);
    }
}
