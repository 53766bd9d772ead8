using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Handling;

/// <summary>
/// One answer for the button and the guard: who has the article in hand, whether it is held, what this member may do
/// about it, and what both bar of the moves of its review.
/// </summary>
public sealed class HandlingMoves
{
    private readonly int memberId;

    public HandlingMoves(Article article, WorkflowStep? step, MemberRoles member, StepDeciders deciders, Stay? stay, DateOnly today)
    {
        memberId = member.MemberId;
        if (step is null)
            return;
        People = deciders.At(step, article);
        // Who no longer decides here has nothing in hand either: a right withdrawn takes the claim with it.
        ClaimedBy = People.FirstOrDefault(p => p.Id == stay?.ClaimedById);
        ClaimedSentence = ClaimedBy is null ? null : HandlingWords.Claimed(ClaimedBy.Label, stay!.ClaimedAt!.Value, today);
        HeldSentence = stay is not null && stay.IsHeld(today) ? HandlingWords.Held(stay) : null;
        All = [.. Offered(article, member)];
    }

    /// <summary>Everyone who may decide at the step.</summary>
    public IReadOnlyList<StepDeciders.Person> People { get; } = [];

    /// <summary>Who has it in hand; null when nobody does, or when they may no longer decide here.</summary>
    public StepDeciders.Person? ClaimedBy { get; }

    /// <summary>What bars every decision of anybody but the one who has it; also what the author is told.</summary>
    public string? ClaimedSentence { get; }

    /// <summary>What bars moves while it is held.</summary>
    public string? HeldSentence { get; }

    /// <summary>What bars this member's decisions because a colleague has the article.</summary>
    public string? ClaimBar => ClaimedBy is null || ClaimedBy.Id == memberId ? null : ClaimedSentence;

    /// <summary>What this member is shown.</summary>
    public IReadOnlyList<HandlingMove> All { get; } = [];

    /// <summary>The act of this kind, or one barred with a sentence when it is not offered at all.</summary>
    public HandlingMove Of(HandlingKind kind) =>
        All.FirstOrDefault(m => m.Kind == kind) ?? new HandlingMove(kind, kind == HandlingKind.Claim && ClaimBar is { } bar ? bar : Words.NotYours);

    private IEnumerable<HandlingMove> Offered(Article article, MemberRoles member)
    {
        var me = People.FirstOrDefault(p => p.Id == memberId);
        if (me is not null)
        {
            if (ClaimedBy is null)
                yield return Act(HandlingKind.Claim, HeldSentence);
            else
                yield return Act(ClaimedBy.Id == memberId ? HandlingKind.LetGo : HandlingKind.TakeOver, null);
            if (People.Any(p => p.Id != memberId))
                yield return Act(HandlingKind.Hand, ClaimBar ?? HeldSentence);
            yield return Act(HandlingKind.SetDue, HeldSentence);
            yield return Act(HeldSentence is null ? HandlingKind.Hold : HandlingKind.Release, ClaimBar);
        }
        // The chair, or who stands in for them, looks after the dates of every desk, but of nobody's own article.
        else if (ReviewMoves.InOwnOrAnothersPlace(article, member, Role.Chair) is (var chair, null))
        {
            yield return new(HandlingKind.SetDue, HeldSentence) { ForId = chair };
        }

        HandlingMove Act(HandlingKind kind, string? barred) => new(kind, barred) { ForId = me?.ForId };
    }
}
