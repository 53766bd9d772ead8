namespace PhuocLong.Editorial.Reports;

/// <summary>A review as the chair signed it. Never changed afterwards; a later signature on the same period is another row.</summary>
public sealed class SignedReview
{
    public int Id { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public int SignedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime SignedAt { get; set; }

    /// <summary>The whole paper as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>The ledger's event that bears its hash.</summary>
    public long EventSeq { get; set; }
}
