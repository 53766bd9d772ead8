using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;

namespace PhuocLong.Editorial.Quotas;

/// <summary>Says from when to when a policy governs.</summary>
public static class PolicyWords
{
    public static string Period(PolicyTerms policy) => policy.Until is not { } until ? Words.PolicyFrom.With(MonthWords.Within(policy.From))
        : until <= policy.From ? Words.PolicyNever
        : Words.PolicyFromTo.With(MonthWords.Within(policy.From), MonthWords.Within(until.AddMonths(-1)));

    /// <summary>What a policy asks beside its number, in short sentences; empty for the usual.</summary>
    public static string Rules(PolicyTerms policy) => string.Join(' ', new[]
    {
        policy.OwnFieldOnly ? Words.UnitRuleField : null,
        policy.Genres.Count > 0 ? Words.RuleGenres.With(string.Join(", ", policy.Genres.Select(g => ArticleWords.Of(g)))) : null,
        policy.CategoryIds.Count > 0 ? Words.RuleCategories : null,
        policy.Split switch { CreditSplit.WholeToEach => Words.RuleSplitWholeToEach, CreditSplit.Shared => Words.RuleSplitShared, _ => null },
        policy.CarryOver ? Words.RuleCarryOver : null,
    }.OfType<string>());

    public static string Of(CreditSplit split) => split switch
    {
        CreditSplit.WholeToEach => Words.SplitWholeToEach,
        CreditSplit.Shared => Words.SplitShared,
        _ => Words.SplitFirstOnly,
    };

    public static string Of(PartMonth part) => part switch
    {
        PartMonth.Whole => Words.PartMonthWhole,
        PartMonth.ByDays => Words.PartMonthByDays,
        _ => Words.PartMonthNotAsked,
    };
}
