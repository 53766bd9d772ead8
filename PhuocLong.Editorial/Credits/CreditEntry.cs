namespace PhuocLong.Editorial.Credits;

/// <summary>
/// One line of the ledger of credits: this article, this unit and share, this month, under this edition of a policy, because
/// of this event – or why not. Lines are only ever added; what no longer holds is reversed by a line of its own.
/// </summary>
public sealed class CreditEntry
{
    public long Id { get; set; }

    public int ArticleId { get; set; }

    public int UnitId { get; set; }

    /// <summary>First of the month it is named after, as 2026-11-01.</summary>
    public DateOnly Month { get; set; }

    public CreditVerdict Verdict { get; set; }

    /// <summary>Parts of <see cref="CreditShare.Whole"/>; 0 where it does not count, negative in a reversal of what did.</summary>
    public int Parts { get; set; }

    /// <summary>The edition that governed the month it was sent in; null where nothing was asked of the unit.</summary>
    public int? PolicyId { get; set; }

    public QuotaPolicy? Policy { get; set; }

    /// <summary>UTC: the submission, clearing or publication that counts, or the rejection that cancelled it.</summary>
    public DateTime? Moment { get; set; }

    /// <summary>The act it was written for; null where it was computed anew.</summary>
    public long? EventSeq { get; set; }

    /// <summary>UTC: when it was written.</summary>
    public DateTime At { get; set; }

    /// <summary>The line this one takes back.</summary>
    public long? Reverses { get; set; }

    internal bool Says(Judged? judged) => judged == new Judged(Month, Verdict, Parts, PolicyId, Moment);
}
