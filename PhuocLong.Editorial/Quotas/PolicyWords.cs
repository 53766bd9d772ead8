using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Quotas;

/// <summary>Says from when to when a policy governs.</summary>
public static class PolicyWords
{
    public static string Period(PolicyTerms policy) => policy.Until is not { } until ? Words.PolicyFrom.With(Month(policy.From))
        : until <= policy.From ? Words.PolicyNever
        : Words.PolicyFromTo.With(Month(policy.From), Month(until.AddMonths(-1)));

    /// <summary>Within a sentence, as "tháng 11/2026".</summary>
    public static string Month(DateOnly label) => Words.MonthWithin.With(label.Month, label.Year);
}
