using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Quotas;

/// <summary>Whether an article counts for its unit in a month, and if not, why not. Stored by name: members may be added, never renamed.</summary>
public enum CreditVerdict
{
    Counts,

    /// <summary>Outside the unit's own categories, under a policy that asks for them.</summary>
    OutsideField,

    /// <summary>A rejection cancelled the credit.</summary>
    Cancelled,

    /// <summary>Sent and recalled, or not sent yet; the next submission counts instead.</summary>
    Recalled,

    /// <summary>The moment that counts lies in another month.</summary>
    OtherMonth,

    /// <summary>The policy counts cleared reviews; this one is not cleared yet.</summary>
    NotAccepted,

    /// <summary>The policy counts publications; this is not published yet.</summary>
    NotPublished,

    /// <summary>The policy names genres, and not this one.</summary>
    OtherGenre,

    /// <summary>The policy names categories, and not this one.</summary>
    OtherCategory,

    /// <summary>Written together with another unit, under a policy that credits only the one it was written for.</summary>
    NotFirstUnit,

    /// <summary>The unit was no more when it was sent.</summary>
    UnitGone,
}

/// <summary>One article before one unit's quota of one month.</summary>
public sealed record Credit(CreditFacts Article, CreditVerdict Verdict, DateTime? Moment)
{
    public bool Counts => Verdict == CreditVerdict.Counts;

    /// <summary>Nothing speaks against it but that the moment that counts has not come.</summary>
    public bool MayYetCount => Verdict is CreditVerdict.Recalled or CreditVerdict.NotAccepted or CreditVerdict.NotPublished;

    /// <summary>What stands in the ledger for the article, as seen from one month.</summary>
    public static Credit Seen(CreditFacts article, ReportingMonth month) => new(
        article,
        article.Verdict is not { } verdict ? CreditVerdict.Recalled
            : verdict == CreditVerdict.Counts && article.Month != month.Label ? CreditVerdict.OtherMonth
            : verdict,
        article.Moment);
}

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
