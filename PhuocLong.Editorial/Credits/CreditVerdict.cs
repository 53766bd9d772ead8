namespace PhuocLong.Editorial.Credits;

/// <summary>Whether an article counts for its unit in a month, and if not, why not. Stored by name: members may be added, never renamed.</summary>
public enum CreditVerdict
{
    Counts,

    /// <summary>Outside the unit's own categories, under a policy that asks for them.</summary>
    OutsideField,

    /// <summary>A rejection cancelled the credit.</summary>
    Cancelled,

    /// <summary>Sent and recalled, or not sent yet; the next submission counts instead.</summary>
    Recalled,

    /// <summary>The moment that counts lies in another month.</summary>
    OtherMonth,

    /// <summary>The policy counts cleared reviews; this one is not cleared yet.</summary>
    NotAccepted,

    /// <summary>The policy counts publications; this is not published yet.</summary>
    NotPublished,

    /// <summary>The policy names genres, and not this one.</summary>
    OtherGenre,

    /// <summary>The policy names categories, and not this one.</summary>
    OtherCategory,

    /// <summary>Written together with another unit, under a policy that credits only the one it was written for.</summary>
    NotFirstUnit,

    /// <summary>The unit was no more when it was sent.</summary>
    UnitGone,
}
