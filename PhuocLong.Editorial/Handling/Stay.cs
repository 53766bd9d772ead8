using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Handling;

/// <summary>
/// What the people of a step have settled about an article while it lies with them: who has it in hand, when it is due,
/// whether it is held. It belongs to one stay at one step; the next move raises the article's revision, and then this
/// speaks of nothing any more. Without a row nothing was settled.
/// </summary>
public sealed class Stay
{
    public int ArticleId { get; set; }

    /// <summary>The article's revision during the stay.</summary>
    public int Revision { get; set; }

    public int? ClaimedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? ClaimedAt { get; set; }

    /// <summary>Who handed it to the one who has it; null when they took it themselves.</summary>
    public int? HandedById { get; set; }

    /// <summary>The due date a person set in place of the step's own.</summary>
    public DateOnly? DueOn { get; set; }

    public string? DueReason { get; set; }

    /// <summary>Working days of holds that are over; the due date moves on by as many.</summary>
    public int DaysHeld { get; set; }

    /// <summary>First day of the hold; null when it is not held.</summary>
    public DateOnly? HeldFrom { get; set; }

    /// <summary>Last day of the hold; null while nobody said how long.</summary>
    public DateOnly? HeldUntil { get; set; }

    public int? HeldById { get; set; }

    public string? HoldReason { get; set; }

    /// <summary>A hold ends by itself when its last day is over.</summary>
    public bool IsHeld(DateOnly today) => HeldFrom is not null && !(HeldUntil < today);

    /// <summary>Working days on hold up to today, all holds of this stay together; the day a hold ends counts again.</summary>
    public int DaysHeldUpTo(DateOnly today, WorkingDays days)
    {
        if (HeldFrom is not { } from)
            return DaysHeld;
        var end = HeldUntil is { } last && last < today ? last.AddDays(1) : today;
        return DaysHeld + days.Between(from, end);
    }

    internal void Take(int memberId, DateTime nowUtc, int? handedById = null) =>
        (ClaimedById, ClaimedAt, HandedById) = (memberId, nowUtc, handedById);

    internal void LetGo() => (ClaimedById, ClaimedAt, HandedById) = (null, null, null);

    internal void Hold(int memberId, DateOnly today, DateOnly? until, string reason, WorkingDays days)
    {
        // A hold that ended by itself still counts.
        DaysHeld = DaysHeldUpTo(today, days);
        (HeldFrom, HeldUntil, HeldById, HoldReason) = (today, until, memberId, reason);
    }

    internal void Release(DateOnly today, WorkingDays days)
    {
        DaysHeld = DaysHeldUpTo(today, days);
        (HeldFrom, HeldUntil, HeldById, HoldReason) = (null, null, null, null);
    }

    // Whoever sets a date knows what was held before.
    internal void SetDue(DateOnly on, string reason)
    {
        (DueOn, DueReason, DaysHeld) = (on, reason, 0);
        if (HeldFrom is not null)
            (HeldFrom, HeldUntil, HeldById, HoldReason) = (null, null, null, null);
    }
}
