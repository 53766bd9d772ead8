using System.Globalization;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Forecasts;

namespace PhuocLong.Editorial.Tests.Bench;

/// <summary>Forecasts of a simulated newsroom's months, held against what came.</summary>
public sealed class ForecastBench
{
    [Theory(Explicit = true)]
    [InlineData(QuotaCounts.Submitted)]
    [InlineData(QuotaCounts.Accepted)]
    [InlineData(QuotaCounts.Published)]
    public void The_forecast_against_what_came(QuotaCounts counts)
    {
        foreach (var left in new[] { 15, 10, 5, 2 })
        {
            var forecasts = Enumerable.Range(1, 3).SelectMany(seed => new SimulatedUnits(seed, units: 60, months: 30).Forecasts(counts, left)).ToList();
            var score = new ForecastScore(forecasts);
            Figures.Keep(Say($"Forecast, quota counts {counts}, {left} working days left: {score.Count} forecasts, Brier {score.Brier:0.000} (always the mean: {score.BrierOfTheMean:0.000}), miscalibration {score.Miscalibration:0.000}"));
            foreach (var (tenth, said, came, count) in score.Tenths)
                Figures.Keep(Say($"  {tenth * 10,2}–{(tenth + 1) * 10} %: said {said * 100:0.0} %, came {came * 100:0.0} % of {count}"));
        }
    }

    private static string Say(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
