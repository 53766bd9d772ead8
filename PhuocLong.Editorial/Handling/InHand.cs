using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Handling;

/// <summary>How an article lies at its step, and what this member may do about it without moving it.</summary>
/// <param name="Claimed">"Trần Thị B đang xem bài này từ 10:42." – also to the one who has it; null when nobody has.</param>
/// <param name="ClaimedById">Who has it; a colleague who takes it over names them, so that nobody takes it from another unawares.</param>
/// <param name="DueReason">Why a person set another date than the step's.</param>
/// <param name="Held">Why and until when it is held; null when it is not.</param>
/// <param name="Colleagues">To whom it can be handed.</param>
public sealed record InHand(
    IReadOnlyList<HandlingMove> Moves, string? Claimed, int? ClaimedById, bool IsMine, bool HandedByMe, DueDate Due, string? DueReason, string? Held,
    IReadOnlyList<StepDeciders.Person> Colleagues)
{
    /// <summary>In whose place this member decides here; null in their own right, or when they do not decide.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>The one act that stands beside the moves themselves; the rest are in the panel.</summary>
    public HandlingMove? Nearest =>
        Allowed(Held is null ? HandlingKind.Claim : HandlingKind.Release) ?? Allowed(HandlingKind.TakeOver) ?? Allowed(HandlingKind.LetGo);

    /// <summary>For the pill: "hạn 05/11", "tạm giữ".</summary>
    public string Brief => Held is null ? HandlingWords.Brief(Due) : Words.HeldBrief;

    /// <summary>Everything the pill has no room for.</summary>
    public string InFull => string.Join(' ', new[] { HandlingWords.Full(Due), Claimed, Held }.OfType<string>());

    internal static InHand Of(ReviewTurn turn, ReviewMoves moves, WorkingDays days)
    {
        var (handling, stay, me) = (moves.Handling, turn.Stay, turn.Member.MemberId);
        return new(
            handling.All,
            handling.ClaimedSentence,
            handling.ClaimedBy?.Id,
            handling.ClaimedBy?.Id == me,
            handling.ClaimedBy is not null && stay?.HandedById == me,
            DueDate.Of(turn.Article.StateSince, moves.Step!.TargetDays, stay, days, turn.Today),
            stay?.DueReason,
            handling.HeldSentence,
            [.. handling.People.Where(p => p.Id != me && p.Id != handling.ClaimedBy?.Id)])
        {
            InPlaceOf = handling.People.FirstOrDefault(p => p.Id == me)?.ForName,
        };
    }

    private HandlingMove? Allowed(HandlingKind kind) => Moves.FirstOrDefault(m => m.Kind == kind && m.Allowed);
}
