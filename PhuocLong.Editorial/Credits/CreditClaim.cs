namespace PhuocLong.Editorial.Credits;

/// <summary>
/// What a submission fixed: that this unit is credited for it, and how. The claim of a recalled submission stays, with no
/// entry standing for it, so that a recall that is taken back finds it as it was.
/// </summary>
public sealed class CreditClaim
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public int UnitId { get; set; }

    /// <summary>UTC moment of the submission it belongs to.</summary>
    public DateTime SubmittedAt { get; set; }

    /// <summary>0 for the unit it was written for, then the units of those who sign it, in their order.</summary>
    public int Position { get; set; }

    /// <summary>The category <see cref="InField"/> was judged by.</summary>
    public int? CategoryId { get; set; }

    /// <summary>Whether that category was in the unit's charge then; entrusting the unit with others later changes nothing here.</summary>
    public bool InField { get; set; }

    public long? EntryId { get; set; }

    /// <summary>The entry of the ledger that stands for it now.</summary>
    public CreditEntry? Entry { get; set; }
}
