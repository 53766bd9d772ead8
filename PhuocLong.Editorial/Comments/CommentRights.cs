using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Comments;

/// <summary>
/// What one member may do with the talk about one article at this moment. Reading what is published is not enough:
/// the talk is for those who work on the article.
/// </summary>
/// <param name="Comment">Say something, change or take back what is one's own.</param>
/// <param name="AtStep">Decides at the step that holds the article.</param>
/// <param name="Writes">Writes the article: its authors always, and whoever may change the text now.</param>
public sealed record CommentRights(Article Article, int MemberId, string MemberName, bool Comment, bool AtStep, bool Writes)
{
    /// <summary>Null when the member may not see the talk, or there is no such article.</summary>
    public static async Task<CommentRights?> LoadAsync(EditorialDb db, int articleId, int memberId, CancellationToken stop = default)
    {
        var turn = await ReviewTurn.LoadAsync(db, articleId, memberId, stop);
        if (turn is null || !turn.Member.WorksOn(turn.Article))
            return null;
        var (article, member) = (turn.Article, turn.Member);
        var step = turn.Moves.Step;
        return new(
            article,
            memberId,
            member.DisplayName,
            Comment: article.State != ArticleState.Published,
            AtStep: step is not null && turn.Deciders.At(step, article).Any(p => p.Id == memberId),
            Writes: member.WritesAlways(article) || (await db.RightAsync(memberId, articleId, stop)).Write);
    }

    /// <summary>
    /// Whether this member may say that a thread is done, or that it is not. What is asked for as <i>bắt buộc</i> is done
    /// when the one who asks, or who decides, is content; the writers answer.
    /// </summary>
    public bool MaySettle(CommentThread thread) =>
        MayGrade(thread) || (Comment && Writes && thread.Grade != CommentGrade.Required);

    /// <summary>Whether this member may give a thread another weight.</summary>
    public bool MayGrade(CommentThread thread) => Comment && (thread.CreatedById == MemberId || AtStep);

    /// <summary>Whether this member may change or take back a comment.</summary>
    public bool MayChange(Comment comment) => Comment && comment.MemberId == MemberId && comment.DeletedAt is null;
}
