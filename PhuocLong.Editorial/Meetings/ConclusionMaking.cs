using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Papers;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Meetings;

/// <summary>One conclusion being recorded: what it is judged by, and what it takes from the article as the meeting sees it.</summary>
internal sealed class ConclusionMaking(MeetingTurn turn, AgendaItem item, ConclusionDraft draft, Seen? seen, Seen? current, TimeProvider clock)
{
    private bool reasonRequired;

    public Conclusion? Recorded { get; private set; }

    /// <summary>Whether the one who records it decides at the article's step.</summary>
    public bool MayDecide { get; private set; }

    /// <summary>Why it cannot be recorded; null when it was.</summary>
    public async Task<string?> MakeAsync(CancellationToken stop)
    {
        if (turn.Meeting.BeganAt is null)
            return Words.NotBegun;
        var conclusion = new Conclusion { Kind = draft.Kind, Text = draft.Text, RecordedById = turn.Member.MemberId, RecordedAt = clock.UtcNow(), Item = item };
        var review = item.ArticleId is { } article ? await ReviewTurn.LoadAsync(turn.Db, article, turn.Member.MemberId, stop) : null;
        if ((conclusion.Moves ? WhyNotMove(conclusion, review) : null) is { } barred)
            return barred;
        if (!turn.Member.Keeps(turn.Meeting) && !(conclusion.Moves && MayDecide))
            return Words.NotYoursToKeep;
        if (WhyBad() is { } bad)
            return bad;

        var fates = await Fates.LoadAsync(turn.Db, turn.Meeting, stop);
        // One thing at a time waits for a decision; what is concluded later takes its place.
        foreach (var waiting in item.Conclusions.Where(c => fates.Of(c).Kind == FateKind.Waiting).ToList())
            CrossOut(turn, waiting, fates.Of(waiting), clock);
        conclusion.AfterSeq = await turn.Db.ArticleEvents.MaxAsync(e => (long?)e.Seq, stop) ?? 0;
        if (review is { Article.State: not (ArticleState.Draft or ArticleState.Returned) })
            item.Title = review.Article.Title;
        item.Conclusions.Add(Recorded = conclusion);
        (turn.Facts["kind"], turn.Text) = (conclusion.Kind.ToString(), conclusion.Text);
        return null;
    }

    public static void CrossOut(MeetingTurn turn, Conclusion conclusion, Fate fate, TimeProvider clock)
    {
        if (conclusion.Refusals.Count > 0 || fate.Votes.Count > 0)
        {
            conclusion.CrossedOutAt = clock.UtcNow();
            return;
        }
        conclusion.Item.Conclusions.Remove(conclusion);
        turn.Db.Conclusions.Remove(conclusion);
    }

    private string? WhyNotMove(Conclusion conclusion, ReviewTurn? review)
    {
        if (review is null)
            return Words.ArticleNotReadable;
        if (seen is null || current is null || seen != current || review.Article.Revision != seen.Revision)
            return Words.ScreenBehind;
        if (review.Moves.Step is not { } step)
            return Words.NotWaiting;
        if (WhyNotTo(conclusion, review.Workflow, step) is { } nowhere)
            return nowhere;
        (conclusion.StepName, conclusion.SeenHash) = (step.Name, seen.Hash);
        MayDecide = ItemReadings.MayDecide(review, conclusion.Way);
        return null;
    }

    // Back to an earlier step or its author; or on by one of the step's ways, named where there are several.
    private string? WhyNotTo(Conclusion conclusion, Workflow workflow, WorkflowStep step)
    {
        if (draft.Kind == ConclusionKind.Approve)
        {
            var ways = workflow.MovesFrom(step);
            if ((ways.Count == 1 ? ways[0] : ways.FirstOrDefault(w => w.To == draft.ToStepKey)) is not { } way)
                return Words.WayMissing;
            reasonRequired = way.ReasonRequired;
            if (ways.Count > 1)
                (conclusion.ToStepKey, conclusion.ToStepName) = (way.To, workflow.Find(way.To)?.Name);
            return null;
        }
        var target = workflow.Before(step).FirstOrDefault(s => s.Key == draft.ToStepKey);
        if (draft.Kind == ConclusionKind.Return && draft.ToStepKey is not null && target is null)
            return Reviews.Words.ReturnTargetUnknown;
        (conclusion.ToStepKey, conclusion.ToStepName) = (target?.Key, target?.Name);
        return null;
    }

    private string? WhyBad()
    {
        var text = draft.Text;
        return draft.Kind switch
        {
            ConclusionKind.Return or ConclusionKind.Reject => ReviewDesk.WhyBad(ref text),
            ConclusionKind.Approve when reasonRequired || text.Length > 0 => ReviewDesk.WhyBad(ref text),
            ConclusionKind.Note when text.Length == 0 => Words.NoteMissing,
            _ => PaperText.Refusal(text),
        };
    }
}
