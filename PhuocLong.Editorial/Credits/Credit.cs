using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Credits;

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
