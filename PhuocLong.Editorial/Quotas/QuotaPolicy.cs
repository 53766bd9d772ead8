namespace PhuocLong.Editorial.Quotas;

/// <summary>How many items a month are asked of which units, from one month until another, and what counts as one.</summary>
public sealed class QuotaPolicy
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public int Minimum { get; set; }

    public QuotaCounts Counts { get; set; }

    /// <summary>When true, an article outside the unit's own categories is shown but does not count.</summary>
    public bool OwnFieldOnly { get; set; }

    /// <summary>First day of the first month it governs, as 2026-11-01.</summary>
    public DateOnly From { get; set; }

    /// <summary>First day of the first month it no longer governs.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The units it names.</summary>
    public List<Members.Unit> Units { get; } = [];
}

/// <summary>Which of an article's moments the quota counts.</summary>
public enum QuotaCounts
{
    /// <summary>The first Gửi duyệt.</summary>
    Submitted,

    /// <summary>The clearing of the review.</summary>
    Accepted,

    /// <summary>The first publication.</summary>
    Published,
}
