namespace PhuocLong.Editorial.Activity;

/// <summary>The head of the ledger as it was written out on one of Vietnam's days; the same stands in a file outside the database.</summary>
public sealed class ExportedHead
{
    public DateOnly Day { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    public long Seq { get; set; }

    public required string Hash { get; set; }
}
