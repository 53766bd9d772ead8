using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Quotas;

/// <summary>Says why an article counts or does not.</summary>
public static class VerdictWords
{
    public static string Of(Credit credit, PolicyTerms? terms)
    {
        var counts = terms?.Counts ?? QuotaCounts.Submitted;
        return credit.Verdict switch
        {
            CreditVerdict.OutsideField => Words.VerdictOutsideField,
            CreditVerdict.Cancelled => Words.VerdictCancelled.With(Day(credit.Article.CancelledAt)),
            CreditVerdict.Recalled => Words.VerdictRecalled,
            CreditVerdict.OtherMonth => Words.VerdictOtherMonth.With(CountsBy(counts), Day(credit.Moment)),
            CreditVerdict.NotAccepted => Words.VerdictNotAccepted,
            CreditVerdict.NotPublished => Words.VerdictNotPublished,
            _ => (counts switch
            {
                QuotaCounts.Accepted => Words.VerdictCountsAccepted,
                QuotaCounts.Published => Words.VerdictCountsPublished,
                _ => Words.VerdictCountsSubmitted,
            }).With(credit.Moment is { } moment ? NewsroomTime.DateAndTime(moment) : ""),
        };
    }

    /// <summary>The moment a policy counts, as it is said within a sentence.</summary>
    public static string CountsBy(QuotaCounts counts) => counts switch
    {
        QuotaCounts.Accepted => Words.CountsAccepted,
        QuotaCounts.Published => Words.CountsPublished,
        _ => Words.CountsSubmitted,
    };

    private static string Day(DateTime? utc) => utc is { } at ? NewsroomTime.Date(at) : "";
}
