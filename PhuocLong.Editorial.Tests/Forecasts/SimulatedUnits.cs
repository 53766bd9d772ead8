using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Forecasts;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Tests.Forecasts;

/// <summary>
/// Units whose behaviour is known, drawn from one seed: how often each begins an article, that it hurries when it is short and the month
/// ends, how long each step takes and how often it returns. Forecasts are made of every month on some of its last working days, from
/// nothing but what had happened until that morning, and held against what came.
/// </summary>
internal sealed class SimulatedUnits
{
    public const int Minimum = 2;

    private static readonly ReportingMonth first = new(2023, 1);
    private static readonly string[] steps = ["Waiting:assistants", "Waiting:board", "Waiting:chair"];

    private readonly WorkingDays days = new([]);
    private readonly Random random;
    private readonly List<SimulatedArticle> articles = [];
    private readonly double[] paces;
    private readonly int months;

    public SimulatedUnits(int seed, int units, int months)
    {
        (random, this.months) = (new(seed), months);
        paces = [.. Enumerable.Range(0, units).Select(_ => 0.6 + (random.NextDouble() * 2.8))];
        for (var at = 0; at < months; at++)
            for (var unit = 0; unit < units; unit++)
                Write(unit, first.Plus(at));
    }

    /// <summary>Every forecast of the months that have a year before them, with what became of it.</summary>
    public IEnumerable<(double Chance, bool Met)> Forecasts(QuotaCounts counts, params int[] mornings)
    {
        for (var at = ForecastBasis.MonthsNeeded; at < months - 2; at++)
        {
            var month = first.Plus(at);
            foreach (var left in mornings)
            {
                var today = DayWith(month, left);
                var basis = BasisOf(month, today, counts);
                for (var unit = 0; unit < paces.Length; unit++)
                {
                    var own = articles.Where(a => a.Unit == unit).ToList();
                    var have = own.Count(a => a.CountsIn(month, counts, before: today));
                    if (have >= Minimum)
                        continue;
                    var pipeline = own.Where(a => !(a.Came(counts) < today)).Select(a => a.AsOf(today)).OfType<PipelineArticle>()
                        .Where(a => a.State != ArticleState.Rejected).ToList();
                    var counted = own.Where(a => a.CountsIn(month, counts, before: today)).Select(a => a.AsOf(today)!).ToList();
                    var chance = basis.ChanceOf(new(unit, counts, left, Minimum, (Minimum - have) * CreditShare.Whole), pipeline, counted);
                    yield return (chance, own.Count(a => a.CountsIn(month, counts, before: month.Next.FirstDay)) >= Minimum);
                }
            }
        }
    }

    private DateOnly DayWith(ReportingMonth month, int left)
    {
        var day = days.LastIn(month);
        while (days.LeftIn(month, day) < left)
            day = day.AddDays(-1);
        return day;
    }

    private ForecastBasis BasisOf(ReportingMonth month, DateOnly today, QuotaCounts counts)
    {
        var since = month.Plus(-ForecastBasis.MonthsNeeded).FirstDay;
        var stays = articles.SelectMany(a => a.StaysAsOf(today)).Where(s => NewsroomTime.Day(s.From) >= since);
        var past = Enumerable.Range(1, ForecastBasis.MonthsNeeded).Select(n => month.Plus(-n)).ToList();
        var came = articles.Where(a => a.Came(counts) is not null).ToLookup(a => (a.Unit, ReportingMonth.Containing(a.Came(counts)!.Value).Label));
        var pace = new UnitPace(Enumerable.Range(0, paces.Length).ToDictionary(u => u, u => past.Select(m => came[(u, m.Label)]
            .Select(a => new PacedArticle(a.Begun < m.FirstDay ? 99 : days.LeftIn(m, a.Begun), days.LeftIn(m, a.Came(counts)!.Value))).ToArray()).ToArray()));
        return new(today, ForecastBasis.MonthsNeeded, StepTimes.Of(stays, days, today), days, new Dictionary<QuotaCounts, UnitPace> { [counts] = pace });
    }

    private void Write(int unit, ReportingMonth month)
    {
        var begun = 0;
        for (var day = month.FirstDay; day <= month.LastDay; day = day.AddDays(1))
        {
            if (!days.Includes(day))
                continue;
            // Who is short and sees the end of the month begins thrice as often.
            var hurry = begun < Minimum && days.LeftIn(month, day) <= 6 ? 3.0 : 1.0;
            if (random.NextDouble() >= hurry * paces[unit] / 21)
                continue;
            begun++;
            articles.Add(Walk(articles.Count, unit, day));
        }
    }

    private SimulatedArticle Walk(int id, int unit, DateOnly begun)
    {
        var (at, step, moves) = (begun, -1, new List<(DateOnly Day, string Standing)> { (begun, nameof(ArticleState.Draft)) });
        at = Later(at, 0.55);
        // One in fifteen is never sent.
        if (random.Next(15) == 0)
            return new(id, unit, moves);
        while (true)
        {
            step = Math.Max(0, step);
            moves.Add((at, steps[step]));
            at = Later(at, step == 1 ? 0.35 : 0.6);
            if (random.Next(100) < 3)
            {
                moves.Add((at, nameof(ArticleState.Rejected)));
                return new(id, unit, moves);
            }
            if (random.Next(100) < 15)
            {
                moves.Add((at, nameof(ArticleState.Returned)));
                at = Later(at, 0.4);
                continue;
            }
            if (++step < steps.Length)
                continue;
            moves.Add((at, nameof(ArticleState.Approved)));
            moves.Add((Later(at, 0.7), nameof(ArticleState.Published)));
            return new(id, unit, moves);
        }
    }

    // Each working day ends the wait with the same chance.
    private DateOnly Later(DateOnly day, double chance)
    {
        while (random.NextDouble() >= chance)
            day = days.Add(day, 1);
        return day;
    }
}
