using PhuocLong.Editorial.Credits;

namespace PhuocLong.Editorial.Quotas;

/// <summary>A month the chair has closed: its figures as they stood, signed. Nothing here is changed afterwards.</summary>
public sealed class MonthClosing
{
    /// <summary>First of the month it is named after.</summary>
    public DateOnly Month { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ClosedAt { get; set; }

    public int ClosedById { get; set; }

    /// <summary>The name it was signed with.</summary>
    public required string ClosedByName { get; set; }

    /// <summary>The last line of the ledger of credits at that moment; later lines of the month are adjustments.</summary>
    public long LastEntryId { get; set; }

    /// <summary>The act in the newsroom's ledger that names the hash.</summary>
    public long EventSeq { get; set; }

    /// <summary>SHA-256 of the figures and of every line they rest on.</summary>
    public required string Hash { get; set; }

    public List<ClosedUnit> Units { get; } = [];
}

/// <summary>How one unit stood when its month was closed.</summary>
public sealed class ClosedUnit
{
    public DateOnly Month { get; set; }

    public int UnitId { get; set; }

    /// <summary>Its name in that month.</summary>
    public required string Name { get; set; }

    /// <summary>Its own credits, in parts of <see cref="CreditShare.Whole"/>.</summary>
    public int Parts { get; set; }

    /// <summary>What it brought along from the month before.</summary>
    public int Carried { get; set; }

    public int? Minimum { get; set; }

    public QuotaStanding Standing { get; set; }
}
