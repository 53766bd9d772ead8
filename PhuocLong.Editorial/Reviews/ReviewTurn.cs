using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>Everything a move is judged by, read from the database at once: the article, its review, the member's roles.</summary>
public sealed class ReviewTurn
{
    public required Article Article { get; init; }

    /// <summary>The review that is open, or the last one when the article has been through.</summary>
    public required Review? Review { get; init; }

    public required Workflow Workflow { get; init; }

    public required MemberRoles Member { get; init; }

    public required StepDeciders Deciders { get; init; }

    /// <summary>What is open on its text; the suggestions are those of the last quiet moment.</summary>
    public required OpenMatters Open { get; init; }

    /// <summary>The place in the text's log of the last change on disk; 0 when nothing was ever written.</summary>
    public required long TextSeq { get; init; }

    /// <summary>What was settled about this stay at its step; null when nothing was.</summary>
    public required Stay? Stay { get; init; }

    public required DateOnly Today { get; init; }

    public ReviewMoves Moves => MovesWith(Open.Suggestions);

    /// <summary>The same judged by a text that was frozen just now.</summary>
    public ReviewMoves MovesWith(int suggestions) =>
        new(Article, Review is { ClosedAt: null } ? Review : null, Workflow, Member, Deciders, Open with { Suggestions = suggestions }, Stay, Today);

    /// <summary>The place in a text's log of the last change on disk, for those who need nothing else of the turn.</summary>
    internal static async Task<long> TextSeqAsync(EditorialDb db, int articleId, CancellationToken stop) => Math.Max(
        await db.TextUpdates.Where(u => u.ArticleId == articleId).MaxAsync(u => (long?)u.Seq, stop) ?? 0,
        await db.TextSnapshots.Where(s => s.ArticleId == articleId).MaxAsync(s => (long?)s.UpToSeq, stop) ?? 0);

    /// <summary>What would be this member's to do if nothing were open, claimed or held: their right alone.</summary>
    public ReviewMoves MovesByRight =>
        new(Article, Review is { ClosedAt: null } ? Review : null, Workflow, Member, Deciders, default, stay: null, Today);

    /// <summary>Null when the member may not read the article, or there is none.</summary>
    public static async Task<ReviewTurn?> LoadAsync(EditorialDb db, int articleId, int memberId, CancellationToken stop = default)
    {
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var article = await db.Articles
            .Include(a => a.Bylines).Include(a => a.CoWriters).Include(a => a.Deciders)
            .ReadableBy(member)
            .SingleOrDefaultAsync(a => a.Id == articleId, stop);
        return article is null ? null : await ForAsync(db, article, member, stop);
    }

    private static readonly Func<EditorialDb, int, CancellationToken, Task<Review?>> LastReviewIn = EF.CompileAsyncQuery(
        (EditorialDb db, int articleId, CancellationToken stop) => db.Reviews.Include(r => r.Workflow).Include(r => r.Decisions)
            .Where(r => r.ArticleId == articleId)
            .OrderByDescending(r => r.Id)
            .FirstOrDefault());

    /// <summary>The turn of an article whose right to be read has been decided already.</summary>
    public static async Task<ReviewTurn> ForAsync(EditorialDb db, Article article, MemberRoles member, CancellationToken stop = default)
    {
        var review = await LastReviewIn(db, article.Id, stop);
        // One question for all that is counted: this is asked at every move and at every look at an article.
        var text = await db.Articles.Where(a => a.Id == article.Id)
            .LeftJoin(db.Stays, a => new { ArticleId = a.Id, a.Revision }, s => new { s.ArticleId, s.Revision }, (a, s) => new { a.Id, Stay = s })
            .Select(a => new
            {
                Required = db.CommentThreads.OpenRequired().Count(t => t.ArticleId == a.Id),
                Suggestions = db.ArticleTexts.Where(t => t.ArticleId == a.Id).Max(t => (int?)t.Suggestions),
                Logged = db.TextUpdates.Where(u => u.ArticleId == a.Id).Max(u => (long?)u.Seq),
                // Compaction takes rows out of the log, so the snapshot's place counts too.
                Compacted = db.TextSnapshots.Where(s => s.ArticleId == a.Id).Max(s => (long?)s.UpToSeq),
                a.Stay,
            })
            .SingleAsync(stop);
        return new()
        {
            Article = article,
            Review = review,
            Workflow = review is { ClosedAt: null } ? review.Workflow : await db.NewestForAsync(article, stop),
            Member = member,
            Stay = text.Stay,
            Today = db.Today,
            Open = new(text.Required, text.Suggestions ?? 0),
            TextSeq = Math.Max(text.Logged ?? 0, text.Compacted ?? 0),
            Deciders = article.State == ArticleState.Waiting ? await StepDeciders.LoadAsync(db, stop) : StepDeciders.Nobody,
        };
    }
}
