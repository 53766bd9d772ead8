using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>What an approval does: it is a vote, and the one that completes the votes moves the article on.</summary>
internal static class Voting
{
    /// <summary>Whether the text was changed at a step where an edit begins the review anew: then there is nothing to approve here.</summary>
    public static bool IsOvertaken(MoveMade made)
    {
        var (workflow, step) = StepOf(made);
        return made.Version.IsNew && workflow.AfterEditAt(step) == AfterEdit.All && step.Key != workflow.First.Key;
    }

    public static async Task<Outcome> ApproveAsync(MoveMade made, string? reason, TimeProvider clock)
    {
        var (way, now) = (made.Move.Way!, clock.UtcNow());
        var (workflow, step) = StepOf(made);
        reason ??= "";
        if (ReviewDesk.WhyBad(ref reason) is { } bad && (way.ReasonRequired || reason.Length > 0))
            return Outcome.Refused(bad);
        var to = workflow.MovesFrom(step).Count == 1 ? null : way.To;
        if (made.Move.PassesOn)
        {
            Onward(made, workflow, way, now);
            await made.RecordAsync(ActKind.PassedOn, step.Key, to, reason);
            return Outcome.Done;
        }
        await ClearOvertakenAsync(made, step, workflow.AfterEditAt(step));
        Vote(made, step, way, reason.Length == 0 ? null : reason, now);
        var tally = VoteTally.Of(way, made.Turn.Review!.Votes, made.Turn.Deciders.For(step, way, made.Article));
        var votes = tally.Needed > 1 ? $"{tally.Votes.Count}/{tally.Needed}" : null;
        if (tally.Missing > 0)
        {
            // Whoever has voted keeps nobody else from it.
            if (made.Turn.Stay is { } stay && stay.ClaimedById == made.Turn.Member.MemberId)
                stay.LetGo();
            await made.RecordAsync(ActKind.Voted, step.Key, to, reason, votes: votes);
            return Outcome.Done;
        }
        Onward(made, workflow, way, now);
        await made.RecordAsync(ActKind.Approved, step.Key, to, reason, votes: votes);
        return Outcome.Done;
    }

    /// <summary>Keeps what the member decided, on the version pinned with it.</summary>
    public static Decision Decide(MoveMade made, WorkflowStep step, DecisionKind kind, string? toStepKey, string? reason, DateTime now)
    {
        var by = made.Turn.Member.MemberId;
        var review = made.Turn.Review!;
        if (kind != DecisionKind.Approve)
            EndVotes(review);
        var decision = new Decision
        {
            MemberId = by,
            OnBehalfOfId = made.Move.ForId,
            StepKey = step.Key,
            Kind = kind,
            ToStepKey = toStepKey,
            VersionId = made.Version.Id,
            Reason = reason,
            At = now,
        };
        review.Decisions.Add(decision);
        if (made.Article.Deciders.All(d => d.MemberId != by))
            made.Article.Deciders.Add(new ArticleDecider { ArticleId = made.Article.Id, MemberId = by });
        return decision;
    }

    /// <summary>The stay at the step is over, and with it what was voted there.</summary>
    public static void EndVotes(Review review)
    {
        foreach (var vote in review.Votes)
            vote.Counts = false;
    }

    private static (Workflow, WorkflowStep) StepOf(MoveMade made) =>
        made.Turn.Review!.Workflow is var workflow ? (workflow, workflow.Find(made.Article.StepKey)!) : default;

    private static void Vote(MoveMade made, WorkflowStep step, WorkflowMove way, string? reason, DateTime now)
    {
        var (by, seat) = (made.Turn.Member.MemberId, made.Move.ForId ?? made.Turn.Member.MemberId);
        foreach (var earlier in made.Turn.Review!.Votes.Where(v => v.MemberId == by || v.Seat == seat))
            earlier.Counts = false;
        Decide(made, step, DecisionKind.Approve, way.To, reason, now).Counts = true;
    }

    // The same text has the same version: a vote on another one was given on another text.
    private static async Task ClearOvertakenAsync(MoveMade made, WorkflowStep step, AfterEdit afterEdit)
    {
        var overtaken = afterEdit == AfterEdit.Nothing ? [] : made.Turn.Review!.Votes.Where(v => v.VersionId != made.Version.Id).ToList();
        if (overtaken.Count == 0)
            return;
        foreach (var vote in overtaken)
            vote.Counts = false;
        await made.RecordClearedAsync(step.Key, overtaken.Count);
    }

    private static void Onward(MoveMade made, Workflow workflow, WorkflowMove way, DateTime now)
    {
        var (article, review) = (made.Article, made.Turn.Review!);
        EndVotes(review);
        if (workflow.Find(way.To) is { } next)
        {
            article.WaitAt(next, now);
            return;
        }
        article.MoveTo(ArticleState.Approved, null, null, null, now);
        article.ApprovedVersionId = made.Version.Id;
        article.AcceptedAt ??= now;
        review.ClosedAt = now;
    }
}
