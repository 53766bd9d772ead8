using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Credits;

/// <summary>What the board reads of an article and of the line that stands for it. <see cref="Title"/> is null for a reader who may not read it.</summary>
public sealed record CreditFacts
{
    public required int Id { get; init; }

    public required int UnitId { get; init; }

    public required string? Title { get; init; }

    public required ArticleState State { get; init; }

    public required string? StepKey { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StateSince { get; init; }

    public required string? Category { get; init; }

    /// <summary>Whether its category is in the credited unit's charge.</summary>
    public required bool InField { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? SubmittedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? CancelledAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? AcceptedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? PublishedAt { get; init; }

    /// <summary>What the ledger says; null while nothing stands for it there.</summary>
    public CreditVerdict? Verdict { get; init; }

    /// <summary>First of the month the line belongs to.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>Parts of <see cref="CreditShare.Whole"/>.</summary>
    public int Parts { get; init; }

    /// <summary>UTC: the moment that counts, or of the rejection.</summary>
    public DateTime? Moment { get; init; }

    /// <summary>The moment its policy counts.</summary>
    public QuotaCounts CountsBy { get; init; }
}
