namespace PhuocLong.Editorial.Royalties;

/// <summary>An amount added for an author in a month, or taken off, with the reason. Taken back it stays, and counts no more.</summary>
public sealed class RoyaltyAdjustment
{
    public int Id { get; set; }

    /// <summary>First of the month it is named after.</summary>
    public DateOnly Month { get; set; }

    public required string Author { get; set; }

    /// <summary>In đồng; negative where it is taken off.</summary>
    public long Amount { get; set; }

    public required string Reason { get; set; }

    public int EnteredById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? TakenBackAt { get; set; }
}

/// <summary>A month's sheet as the chair signed it. Never changed afterwards.</summary>
public sealed class SignedRoyalties
{
    /// <summary>First of the month it is named after.</summary>
    public DateOnly Month { get; set; }

    public int SignedById { get; set; }

    /// <summary>The name it was signed with.</summary>
    public required string SignedByName { get; set; }

    /// <summary>UTC.</summary>
    public DateTime SignedAt { get; set; }

    /// <summary>The whole sheet as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>The ledger's event that bears its hash.</summary>
    public long EventSeq { get; set; }
}
