using System.Collections.Concurrent;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Forecasts;

/// <summary>What forecasts of one day are made from: the newsroom's own last twelve months.</summary>
public sealed class ForecastBasis(
    DateOnly today, int monthsOfHistory, StepTimes times, WorkingDays days, IReadOnlyDictionary<QuotaCounts, UnitPace> paces)
{
    /// <summary>Below so many whole months on record no chance is printed.</summary>
    public const int MonthsNeeded = 12;

    // More working days than any month has.
    private const int MostLeft = 31;

    private readonly ConcurrentDictionary<QuotaCounts, Chances> chances = new();
    private readonly Lazy<Chances> rejections = new(() => new Chances(times, standing => standing == nameof(ArticleState.Rejected), MostLeft));

    /// <summary>The day it speaks of, by Vietnam's calendar.</summary>
    public DateOnly Today => today;

    /// <summary>Whole months on record before this one, at most twelve.</summary>
    public int MonthsOfHistory => monthsOfHistory;

    public StepTimes Times => times;

    public bool IsEnough => monthsOfHistory >= MonthsNeeded;

    /// <summary>The chance that the unit gets what it needs: from its articles on the way, and from what nobody has begun yet.</summary>
    /// <param name="need">What it needs.</param>
    /// <param name="pipeline">What does not count yet and may.</param>
    /// <param name="counted">What counts already and is under review: a rejection would cancel it.</param>
    internal double ChanceOf(UnitNeed need, IReadOnlyCollection<PipelineArticle> pipeline, IReadOnlyCollection<PipelineArticle> counted)
    {
        var sum = new Sums(need.Parts + counted.Sum(a => a.Parts));
        foreach (var article in counted)
            sum.Add(article.Parts, 1 - rejections.Value.Of(article.Standing, days.Since(article.Since, today), need.Left));
        var ways = chances.GetOrAdd(need.Counts, c => new Chances(times, standing => IsGoal(standing, c), MostLeft));
        foreach (var article in pipeline)
            sum.Add(article.Parts, ways.Of(article.Standing, days.Since(article.Since, today), need.Left));
        sum.Add(CreditShare.Whole, paces[need.Counts].Of(need, begunToday: pipeline.Any(a => a.IsOf(today))));
        return sum.Reached;
    }

    /// <summary>Whether an article counts once it stands there.</summary>
    internal static bool IsGoal(string standing, QuotaCounts counts) => counts switch
    {
        QuotaCounts.Submitted => standing.StartsWith(nameof(ArticleState.Waiting), StringComparison.Ordinal),
        QuotaCounts.Accepted => standing is nameof(ArticleState.Approved) or nameof(ArticleState.Published),
        _ => standing == nameof(ArticleState.Published),
    };
}

/// <summary>What a unit still needs in the running month.</summary>
/// <param name="Left">Working days left, today included.</param>
/// <param name="Minimum">What is asked of it.</param>
/// <param name="Parts">What is missing, in parts of <see cref="CreditShare.Whole"/>.</param>
public sealed record UnitNeed(int UnitId, QuotaCounts Counts, int Left, int Minimum, int Parts)
{
    /// <summary>In whole articles.</summary>
    public int Missing => (Parts + CreditShare.Whole - 1) / CreditShare.Whole;
}
