using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Forecasts;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Tests.Forecasts;

/// <summary>One article of the simulation: the days on which it came to each standing.</summary>
internal sealed record SimulatedArticle(int Id, int Unit, List<(DateOnly Day, string Standing)> Moves)
{
    public DateOnly Begun => Moves[0].Day;

    /// <summary>The day it first came to the moment that counts; null where it never did.</summary>
    public DateOnly? Came(QuotaCounts counts) => Moves.Where(m => ForecastBasis.IsGoal(m.Standing, counts)).Select(m => (DateOnly?)m.Day).FirstOrDefault();

    /// <summary>Whether it counts in the month by what had happened before a day: a rejection cancels.</summary>
    public bool CountsIn(ReportingMonth month, QuotaCounts counts, DateOnly before) =>
        Came(counts) is { } came && month.Contains(came) && came < before && !Moves.Exists(m => m.Standing == nameof(ArticleState.Rejected) && m.Day < before);

    /// <summary>Where it lies on the morning of a day; null where it is not begun yet.</summary>
    public PipelineArticle? AsOf(DateOnly morning)
    {
        if (Begun >= morning)
            return null;
        var (day, standing) = Moves.Last(m => m.Day < morning);
        var state = Enum.Parse<ArticleState>(standing.Split(':')[0]);
        return new(Id, Unit, standing, state, CreditShare.Whole, NewsroomTime.StartOfDay(day), NewsroomTime.StartOfDay(Begun));
    }

    public IEnumerable<PathStay> StaysAsOf(DateOnly morning)
    {
        var known = Moves.Where(m => m.Day < morning).ToList();
        for (var at = 0; at < known.Count; at++)
        {
            var next = at + 1 < known.Count ? known[at + 1] : ((DateOnly Day, string Standing)?)null;
            yield return new(known[at].Standing, NewsroomTime.StartOfDay(known[at].Day), next is { } n ? NewsroomTime.StartOfDay(n.Day) : null, next?.Standing);
        }
    }
}
