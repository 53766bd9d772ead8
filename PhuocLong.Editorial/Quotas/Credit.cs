using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Quotas;

/// <summary>Whether an article counts for its unit in a month, and if not, why not.</summary>
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
}

/// <summary>One article before one unit's quota of one month.</summary>
public sealed record Credit(CreditFacts Article, CreditVerdict Verdict, DateTime? Moment)
{
    public bool Counts => Verdict == CreditVerdict.Counts;

    /// <summary>Nothing speaks against it but that the moment that counts has not come.</summary>
    public bool MayYetCount => Verdict is CreditVerdict.Recalled or CreditVerdict.NotAccepted or CreditVerdict.NotPublished;

    /// <summary>The article's facts weighed under the terms of the month; without terms, submissions are counted.</summary>
    public static Credit Weigh(CreditFacts article, PolicyTerms? terms, ReportingMonth month)
    {
        var counts = terms?.Counts ?? QuotaCounts.Submitted;
        var moment = article.Moment(counts);
        return new(article, Verdict(), moment);

        CreditVerdict Verdict()
        {
            if (article.CancelledAt is not null)
                return CreditVerdict.Cancelled;
            if (article.SubmittedAt is null)
                return CreditVerdict.Recalled;
            if (moment is null)
                return counts == QuotaCounts.Accepted ? CreditVerdict.NotAccepted : CreditVerdict.NotPublished;
            if (!month.Contains(moment.Value))
                return CreditVerdict.OtherMonth;
            return terms is { OwnFieldOnly: true } && !article.InField ? CreditVerdict.OutsideField : CreditVerdict.Counts;
        }
    }
}

/// <summary>What the ledger reads of an article. <see cref="Title"/> is null for a reader who may not read it.</summary>
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

    public DateTime? Moment(QuotaCounts counts) => counts switch
    {
        QuotaCounts.Accepted => AcceptedAt,
        QuotaCounts.Published => PublishedAt,
        _ => SubmittedAt,
    };
}
