using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Credits;

/// <summary>Says why an article counts or does not.</summary>
public static class VerdictWords
{
    public static string Of(Credit credit) => credit.Verdict == CreditVerdict.OtherMonth
        ? Words.VerdictOtherMonth.With(CountsBy(credit.Article.CountsBy), Day(credit.Moment))
        : Of(credit.Verdict, credit.Article.CountsBy, credit.Moment, credit.Article.Parts);

    /// <param name="verdict">What is said.</param>
    /// <param name="counts">The moment the policy counts.</param>
    /// <param name="moment">UTC.</param>
    /// <param name="parts">Of <see cref="CreditShare.Whole"/>; said only where it is not a whole.</param>
    public static string Of(CreditVerdict verdict, QuotaCounts counts, DateTime? moment, int parts) => verdict switch
    {
        CreditVerdict.OutsideField => Words.VerdictOutsideField,
        CreditVerdict.OtherGenre => Words.VerdictOtherGenre,
        CreditVerdict.OtherCategory => Words.VerdictOtherCategory,
        CreditVerdict.NotFirstUnit => Words.VerdictNotFirstUnit,
        CreditVerdict.UnitGone => Words.VerdictUnitGone,
        CreditVerdict.Cancelled => Words.VerdictCancelled.With(Day(moment)),
        CreditVerdict.Recalled => Words.VerdictRecalled,
        CreditVerdict.NotAccepted => Words.VerdictNotAccepted,
        CreditVerdict.NotPublished => Words.VerdictNotPublished,
        _ => (counts switch
        {
            QuotaCounts.Accepted => Words.VerdictCountsAccepted,
            QuotaCounts.Published => Words.VerdictCountsPublished,
            _ => Words.VerdictCountsSubmitted,
        }).With(moment is { } at ? NewsroomTime.DateAndTime(at) : "") + (parts is > 0 and < CreditShare.Whole ? Words.VerdictShare.With(parts.Articles().Said()) : ""),
    };

    /// <summary>The moment a policy counts, as it is said within a sentence.</summary>
    public static string CountsBy(QuotaCounts counts) => counts switch
    {
        QuotaCounts.Accepted => Words.CountsAccepted,
        QuotaCounts.Published => Words.CountsPublished,
        _ => Words.CountsSubmitted,
    };

    private static string Day(DateTime? utc) => utc is { } at ? NewsroomTime.Date(at) : "";
}
