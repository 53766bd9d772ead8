using PhuocLong.Editorial.Publishing;

namespace PhuocLong.Editorial.Reviews;

/// <summary>Each kind of move and the door it is made through, for those who make whichever is pressed.</summary>
public sealed class MoveDoors(ReviewDesk reviews, PublishingDesk publishing)
{
    /// <param name="to">Where a return goes, null for the author; or the way an approval takes, null for the usual one.</param>
    /// <param name="reason">Empty where none is asked for.</param>
    public Task<Outcome> MakeAsync(
        MoveKind kind, int articleId, int memberId, Seen seen, string? to = null, string reason = "", CancellationToken stop = default) => kind switch
        {
            MoveKind.Submit => reviews.SubmitAsync(articleId, memberId, seen, stop),
            MoveKind.Recall => reviews.RecallAsync(articleId, memberId, seen, stop),
            MoveKind.Approve => reviews.ApproveAsync(articleId, memberId, seen, to, reason, stop),
            MoveKind.TakeBackVote => reviews.TakeBackVoteAsync(articleId, memberId, seen, stop),
            MoveKind.Return => reviews.ReturnAsync(articleId, memberId, seen, to, reason, stop),
            MoveKind.Reject => reviews.RejectAsync(articleId, memberId, seen, reason, stop),
            MoveKind.Reopen => reviews.ReopenAsync(articleId, memberId, seen, stop),
            MoveKind.Publish => publishing.PublishAsync(articleId, memberId, seen, stop),
            MoveKind.Withdraw => publishing.WithdrawAsync(articleId, memberId, seen, reason, stop),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
