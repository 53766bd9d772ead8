using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Papers;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Meetings;

/// <summary>What a meeting concludes, as its form holds it.</summary>
/// <param name="ToStepKey">For a return: an earlier step, null for the author; for an approval its way, where the step has several.</param>
/// <param name="Text">The reason, or the words of a note.</param>
public sealed record ConclusionDraft(ConclusionKind Kind, string? ToStepKey = null, string Text = "");

/// <summary>
/// The door for what a meeting concludes. Recording is not deciding: the move itself goes through <see cref="ReviewDesk"/>, for
/// whoever presses, on the text the meeting had on its screen. So rights, hashes, freezing and races are the ordinary ones.
/// </summary>
public sealed class ConclusionDesk(
    MeetingTurns turns, ReviewDesk reviews, Reading reading, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>
    /// Records what was concluded. Where the one who records it may decide at the article's step, the move is made at once, and a
    /// refusal is told and recorded; else the conclusion waits for one who may.
    /// </summary>
    /// <param name="seen">The article as it was on the screen; null for an item without one.</param>
    public async Task<Outcome> ConcludeAsync(int itemId, int memberId, Seen? seen, ConclusionDraft draft, CancellationToken stop = default)
    {
        draft = draft with { Text = PaperText.Of(draft.Text) };
        // The text is frozen outside the write; a change after that is the door's to refuse.
        var current = seen is not null && await ArticleOfAsync(itemId, stop) is { } article ? await reading.SeenAsync(article, memberId, stop) : null;
        var (recorded, decides) = (default(Conclusion), false);
        var outcome = await turns.MakeAsync(ActKind.Concluded, await turns.MeetingOfItemAsync(itemId, stop), memberId, async turn =>
        {
            var making = new ConclusionMaking(turn, turn.About(itemId), draft, seen, current, clock);
            var refusal = await making.MakeAsync(stop);
            (recorded, decides) = (making.Recorded, making.MayDecide);
            return refusal;
        }, stop);
        return outcome.Succeeded && decides ? await ConfirmAsync(recorded!.Id, memberId, stop) : outcome;
    }

    /// <summary>
    /// Makes the move a conclusion waits for, by one who may, on the text the meeting had before it. A refusal stands in the
    /// minutes with its reason.
    /// </summary>
    public async Task<Outcome> ConfirmAsync(int conclusionId, int memberId, CancellationToken stop = default)
    {
        Conclusion? conclusion;
        int revision;
        await using (var db = await contexts.CreateDbContextAsync(stop))
        {
            conclusion = await db.Conclusions.AsNoTracking().Include(c => c.Item).SingleOrDefaultAsync(c => c.Id == conclusionId, stop);
            var member = await MemberRoles.LoadAsync(db, memberId, stop);
            if (conclusion?.Item.ArticleId is not { } article || !conclusion.Moves || !member.SeesMeetings())
                return Outcome.Refused(Words.NotFound);
            var meeting = (await MeetingTurns.LoadAsync(db, conclusion.Item.MeetingId, stop))!;
            if (meeting.State != MeetingState.Running)
                return Outcome.Refused(meeting.State == MeetingState.Closed ? Words.Closed : Words.NotBegun);
            // The article first and what became of the conclusion second: a move in between is seen, and one after that the door refuses.
            var turn = await ReviewTurn.LoadAsync(db, article, memberId, stop);
            var fate = (await Fates.LoadAsync(db, meeting, stop)).Of(meeting.Items.SelectMany(i => i.Conclusions).Single(c => c.Id == conclusionId));
            if (fate.Kind != FateKind.Waiting)
                return Outcome.Refused(MeetingWords.WhyNotWaiting(fate));
            if (turn is null)
                return Outcome.Refused(Words.ArticleNotReadable);
            // Whose decision it never was has asked for nothing: that is no part of the meeting.
            if (ItemReadings.PeopleOf(turn, conclusion.Way).All(p => p.Id != memberId))
                return Outcome.Refused(turn.Moves.Of(KindOf(conclusion)).Barred ?? Reviews.Words.NotYourMove);
            // In another edition of its way the step may have got several ways on; of those nothing was said.
            if (conclusion is { Kind: ConclusionKind.Approve, Way: null } && turn.Moves.Step is { } step && turn.Workflow.MovesFrom(step).Count > 1)
                return Outcome.Refused(Words.WayMissing);
            revision = turn.Article.Revision;
        }
        var outcome = await AskAsync(conclusion, memberId, new Seen(conclusion.SeenHash, revision), stop);
        if (outcome.Refusal is { } why)
            await KeepRefusalAsync(conclusion, memberId, why, stop);
        else
            turns.Tell(conclusion.Item.MeetingId);
        return outcome;
    }

    /// <summary>Takes back what waits, by those who keep the record: what was never asked for is gone, the rest is crossed out.</summary>
    public async Task<Outcome> TakeBackAsync(int conclusionId, int memberId, CancellationToken stop = default)
    {
        int itemId;
        await using (var db = await contexts.CreateDbContextAsync(stop))
            itemId = await db.Conclusions.Where(c => c.Id == conclusionId).Select(c => c.ItemId).SingleOrDefaultAsync(stop);
        return await turns.KeepAsync(ActKind.ConclusionTakenBack, await turns.MeetingOfItemAsync(itemId, stop), memberId, async turn =>
        {
            var conclusion = turn.About(itemId).Conclusions.Single(c => c.Id == conclusionId);
            var fate = (await Fates.LoadAsync(turn.Db, turn.Meeting, stop)).Of(conclusion);
            if (fate.Kind is not (FateKind.Waiting or FateKind.Noted))
                return MeetingWords.WhyNotWaiting(fate);
            ConclusionMaking.CrossOut(turn, conclusion, fate, clock);
            return null;
        }, stop);
    }

    private Task<Outcome> AskAsync(Conclusion conclusion, int memberId, Seen seen, CancellationToken stop)
    {
        var article = conclusion.Item.ArticleId!.Value;
        return conclusion.Kind switch
        {
            ConclusionKind.Approve => reviews.ApproveAsync(article, memberId, seen, conclusion.Way, conclusion.Text, stop),
            ConclusionKind.Return => reviews.ReturnAsync(article, memberId, seen, conclusion.ToStepKey, conclusion.Text, stop),
            _ => reviews.RejectAsync(article, memberId, seen, conclusion.Text, stop),
        };
    }

    // Two who confirm at once want the same: the one who came second has nothing to be recorded.
    private Task<Outcome> KeepRefusalAsync(Conclusion asked, int memberId, string why, CancellationToken stop) =>
        turns.MakeAsync(ActKind.ConclusionRefused, asked.Item.MeetingId, memberId, async turn =>
        {
            turn.About(asked.ItemId);
            var conclusion = turn.Item(asked.ItemId)?.Conclusions.FirstOrDefault(c => c.Id == asked.Id);
            if (conclusion is not null && (await Fates.LoadAsync(turn.Db, turn.Meeting, stop)).Of(conclusion).Kind != FateKind.Done)
                conclusion.Refusals.Add(new Refused { MemberId = memberId, At = clock.UtcNow(), Why = why });
            return null;
        }, stop);

    private async Task<int?> ArticleOfAsync(int itemId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.AgendaItems.Where(i => i.Id == itemId).Select(i => i.ArticleId).SingleOrDefaultAsync(stop);
    }

    internal static MoveKind KindOf(Conclusion conclusion) => conclusion.Kind switch
    {
        ConclusionKind.Approve => MoveKind.Approve,
        ConclusionKind.Return => MoveKind.Return,
        _ => MoveKind.Reject,
    };
}
