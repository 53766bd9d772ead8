using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>What can be done to an article to move it along.</summary>
public enum MoveKind
{
    /// <summary>Gửi duyệt.</summary>
    Submit,

    /// <summary>Thu hồi.</summary>
    Recall,

    /// <summary>Duyệt.</summary>
    Approve,

    /// <summary>Trả lại.</summary>
    Return,

    /// <summary>Từ chối.</summary>
    Reject,

    /// <summary>Xuất bản.</summary>
    Publish,

    /// <summary>Gỡ bài.</summary>
    Withdraw,

    /// <summary>Mở lại.</summary>
    Reopen,

    /// <summary>Rút phiếu.</summary>
    TakeBackVote,
}

/// <summary>A move the screen offers. The same object decides when it is made.</summary>
/// <param name="Barred">Why this member cannot make it now, as a sentence; null when they can.</param>
/// <param name="Targets">For a return: the earlier steps it can go to, besides the author.</param>
public sealed record Move(MoveKind Kind, string? Barred = null, IReadOnlyList<WorkflowStep>? Targets = null)
{
    public bool Allowed => Barred is null;

    /// <summary>In whose place this member would make it; null in their own right.</summary>
    public int? ForId { get; init; }

    /// <summary>For an approval: the way it leads.</summary>
    public WorkflowMove? Way { get; init; }

    /// <summary>Where that way leads, said on the button where a step has several; null where it has one.</summary>
    public string? WayName { get; init; }

    /// <summary>How the votes for it stand; null where it is not voted on.</summary>
    public VoteTally? Tally { get; init; }

    /// <summary>An author hands their own article on, which is no decision about it.</summary>
    public bool PassesOn { get; init; }

    /// <summary>What tells its button from those of the other moves.</summary>
    public string Id => WayName is null ? Kind.ToString() : $"{Kind}-{Way!.To}";

    public bool WantsReason => Kind is MoveKind.Return or MoveKind.Reject or MoveKind.Withdraw || Way is { ReasonRequired: true };
}

/// <summary>
/// What was on the decider's screen: the version hash of the text and details shown, and the article's revision.
/// A move on anything else is refused.
/// </summary>
public sealed record Seen(string Hash, int Revision);
