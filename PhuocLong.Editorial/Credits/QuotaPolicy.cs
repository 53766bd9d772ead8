using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Credits;

/// <summary>
/// One edition of what is asked: how many items a month, of which units, from one month until another, and what counts as one.
/// What it asks is never rewritten; a change ends it and the next edition follows, so that every credit keeps the terms it was judged by.
/// </summary>
public sealed class QuotaPolicy
{
    public int Id { get; set; }

    /// <summary>The first edition of the same quota; null for that one itself.</summary>
    public int? LineId { get; set; }

    /// <summary>1, 2, 3 within its line.</summary>
    public int Edition { get; set; } = 1;

    public required string Name { get; set; }

    public int Minimum { get; set; }

    public QuotaCounts Counts { get; set; }

    /// <summary>When true, an article outside the unit's own categories is shown but does not count.</summary>
    public bool OwnFieldOnly { get; set; }

    /// <summary>Only these count; none named means all.</summary>
    public List<Genre> Genres { get; set; } = [];

    /// <summary>Only articles in these categories count; none named means all.</summary>
    public List<int> CategoryIds { get; set; } = [];

    public CreditSplit Split { get; set; } = CreditSplit.FirstOnly;

    public PartMonth PartMonth { get; set; } = PartMonth.NotAsked;

    /// <summary>When true, what a unit sends beyond the minimum counts for the month after, and no further.</summary>
    public bool CarryOver { get; set; }

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

/// <summary>What units get whose people wrote an article together.</summary>
public enum CreditSplit
{
    /// <summary>Only the unit it was written for.</summary>
    FirstOnly,

    /// <summary>Each unit the whole article.</summary>
    WholeToEach,

    /// <summary>Each unit its part of one article.</summary>
    Shared,
}

/// <summary>What is asked of a unit in a month in which it began or ended.</summary>
public enum PartMonth
{
    NotAsked,

    /// <summary>As much as in any month.</summary>
    Whole,

    /// <summary>In proportion to its days in the month, rounded up.</summary>
    ByDays,
}
