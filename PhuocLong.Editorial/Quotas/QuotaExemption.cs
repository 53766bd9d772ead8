namespace PhuocLong.Editorial.Quotas;

/// <summary>A unit of which nothing is asked for some months, with the reason. What it sends is counted all the same.</summary>
public sealed class QuotaExemption
{
    public int Id { get; set; }

    public int UnitId { get; set; }

    /// <summary>First day of the first month, as 2026-11-01.</summary>
    public DateOnly From { get; set; }

    /// <summary>First day of the first month after it.</summary>
    public DateOnly Until { get; set; }

    public required string Reason { get; set; }

    public int SetById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime SetAt { get; set; }

    public bool Covers(int unitId, DateOnly month) => UnitId == unitId && From <= month && month < Until;
}
