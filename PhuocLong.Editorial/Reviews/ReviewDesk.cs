using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>
/// The door for every move of a review. Each move freezes the committed text, is refused when that is not what
/// was on the screen, and leaves one change of state and one event.
/// </summary>
public sealed class ReviewDesk(Moving moving, TimeProvider clock)
{
    public const int LongestReason = 2000;

    /// <summary>Gửi duyệt: to the first step, or back to the step that returned it, in the same review.</summary>
    public Task<Outcome> SubmitAsync(int articleId, int memberId, Seen seen, CancellationToken stop = default) =>
        moving.MakeAsync(MoveKind.Submit, articleId, memberId, seen, async made =>
        {
            var (article, now) = (made.Article, clock.UtcNow());
            var review = made.Turn.Review is { ClosedAt: null } open ? open : Open(made, now);
            var step = review.Workflow.Find(article.StepKey) ?? review.Workflow.First;
            article.WaitAt(step, now);
            article.SubmittedAt ??= now;
            article.CreditedUnitId ??= (await Succession.LoadAsync(made.Write.Db, stop)).On(article.UnitId, clock.Today());
            await made.RecordAsync(ActKind.Submitted, unit: article.CreditedUnitId);
            return Outcome.Done;
        }, stop);

    /// <summary>Thu hồi: back to a draft while nobody has taken the review up; the next submission counts instead.</summary>
    public Task<Outcome> RecallAsync(int articleId, int memberId, Seen seen, CancellationToken stop = default) =>
        moving.MakeAsync(MoveKind.Recall, articleId, memberId, seen, async made =>
        {
            made.Turn.Review!.ClosedAt = clock.UtcNow();
            var unit = made.Article.CreditedUnitId;
            (made.Article.SubmittedAt, made.Article.CreditedUnitId) = (null, null);
            made.Article.MoveTo(ArticleState.Draft, null, null, null, clock.UtcNow());
            await made.RecordAsync(ActKind.Recalled, unit: unit);
            return Outcome.Done;
        }, stop);

    /// <summary>Duyệt, the usual way: see the other overload.</summary>
    public Task<Outcome> ApproveAsync(int articleId, int memberId, Seen seen, CancellationToken stop = default) =>
        ApproveAsync(articleId, memberId, seen, null, null, stop);

    /// <summary>
    /// Duyệt: on to the next step, or cleared when this was the last. Where a move needs several votes, this is one of
    /// them, and the article moves on with the one that completes them.
    /// </summary>
    /// <param name="to">Which way, where the step has several: a step's key or <see cref="WorkflowMove.Approved"/>; null for the usual one.</param>
    public Task<Outcome> ApproveAsync(int articleId, int memberId, Seen seen, string? to, string? reason, CancellationToken stop = default) =>
        UnlessOvertakenAsync(MoveKind.Approve, to, articleId, memberId, seen, made => Voting.ApproveAsync(made, reason, clock), stop);

    /// <summary>Rút phiếu: the member's own vote counts no longer, and they may give another.</summary>
    public Task<Outcome> TakeBackVoteAsync(int articleId, int memberId, Seen seen, CancellationToken stop = default) =>
        UnlessOvertakenAsync(MoveKind.TakeBackVote, null, articleId, memberId, seen, async made =>
        {
            foreach (var vote in made.Turn.Review!.Votes.Where(v => v.MemberId == memberId))
                vote.Counts = false;
            await made.RecordAsync(ActKind.VoteTakenBack, made.Article.StepKey);
            return Outcome.Done;
        }, stop);

    /// <summary>Trả lại, with a reason: to the author (<paramref name="toStepKey"/> null) or to an earlier step.</summary>
    public Task<Outcome> ReturnAsync(int articleId, int memberId, Seen seen, string? toStepKey, string reason, CancellationToken stop = default) =>
        moving.MakeAsync(MoveKind.Return, articleId, memberId, seen, async made =>
        {
            var (article, review, now) = (made.Article, made.Turn.Review!, clock.UtcNow());
            if (WhyBad(ref reason) is { } bad)
                return Outcome.Refused(bad);
            var step = review.Workflow.Find(article.StepKey)!;
            var target = review.Workflow.Before(step).FirstOrDefault(s => s.Key == toStepKey);
            if (toStepKey is not null && target is null)
                return Outcome.Refused(Words.ReturnTargetUnknown);

            Voting.Decide(made, step, DecisionKind.Return, toStepKey, reason, now);
            // Back with its author it remembers the step that returned it: the resubmission goes there.
            if (target is null)
                article.MoveTo(ArticleState.Returned, step.Key, step.Name, null, now);
            else
                article.WaitAt(target, now);
            await made.RecordAsync(ActKind.Returned, step.Key, toStepKey ?? "author", reason);
            return Outcome.Done;
        }, stop);

    /// <summary>Từ chối, with a reason: the review ends and the unit's credit with it.</summary>
    public Task<Outcome> RejectAsync(int articleId, int memberId, Seen seen, string reason, CancellationToken stop = default) =>
        moving.MakeAsync(MoveKind.Reject, articleId, memberId, seen, async made =>
        {
            var (article, review, now) = (made.Article, made.Turn.Review!, clock.UtcNow());
            if (WhyBad(ref reason) is { } bad)
                return Outcome.Refused(bad);
            var step = review.Workflow.Find(article.StepKey)!;
            Voting.Decide(made, step, DecisionKind.Reject, null, reason, now);
            review.ClosedAt = now;
            article.CreditCancelledAt = now;
            article.MoveTo(ArticleState.Rejected, step.Key, step.Name, null, now);
            await made.RecordAsync(ActKind.Rejected, step.Key, text: reason, unit: article.CreditedUnitId);
            return Outcome.Done;
        }, stop);

    /// <summary>Mở lại by the chair: what was rejected or withdrawn waits again at the step that had the last word.</summary>
    public Task<Outcome> ReopenAsync(int articleId, int memberId, Seen seen, CancellationToken stop = default) =>
        moving.MakeAsync(MoveKind.Reopen, articleId, memberId, seen, async made =>
        {
            var (article, review, now) = (made.Article, made.Turn.Review!, clock.UtcNow());
            var step = review.Workflow.Find(article.StepKey) ?? review.LastStep;
            review.ClosedAt = null;
            article.CreditCancelledAt = null;
            article.WaitAt(step, now);
            await made.RecordAsync(ActKind.Reopened, unit: article.CreditedUnitId);
            return Outcome.Done;
        }, stop);

    /// <summary>
    /// An edit after approval sends the article back to the last step, and one between votes clears what the workflow
    /// says. A save that changed neither text nor pinned details changes nothing here.
    /// </summary>
    public Task ReopenIfChangedAsync(int articleId, CancellationToken stop = default) =>
        moving.ReopenIfChangedAsync(articleId, stop);

    // Where an edit begins the review anew there is nothing left to vote on: the article goes back instead.
    private async Task<Outcome> UnlessOvertakenAsync(
        MoveKind kind, string? to, int articleId, int memberId, Seen seen, Func<MoveMade, Task<Outcome>> make, CancellationToken stop)
    {
        var overtaken = false;
        var outcome = await moving.MakeAsync(kind, to, articleId, memberId, seen, made =>
        {
            overtaken = Voting.IsOvertaken(made);
            return overtaken ? Task.FromResult(Outcome.Refused(Words.BeginsAnew)) : make(made);
        }, stop);
        if (overtaken)
            await moving.ReopenIfChangedAsync(articleId, stop);
        return outcome;
    }

    private static Review Open(MoveMade made, DateTime now)
    {
        var review = new Review { ArticleId = made.Article.Id, WorkflowId = made.Turn.Workflow.Id, Workflow = made.Turn.Workflow, OpenedAt = now };
        made.Write.Db.Reviews.Add(review);
        return review;
    }

    internal static string? WhyBad(ref string reason)
    {
        reason = reason.Trim().Normalize(System.Text.NormalizationForm.FormC);
        return reason.Length == 0 ? Words.ReasonMissing : reason.Length > LongestReason ? Words.ReasonTooLong : null;
    }
}
