using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Tests.Forecasts;

public sealed class BackTestTests
{
    // The same seed gives the same newsroom, and the same newsroom the same chances: this can only change with the reckoning.
    [Theory]
    [InlineData(QuotaCounts.Submitted)]
    [InlineData(QuotaCounts.Published)]
    public void Of_units_whose_behaviour_is_known_what_is_said_comes_about_as_often_as_it_is_said(QuotaCounts counts)
    {
        var score = new ForecastScore([.. new SimulatedUnits(seed: 7, units: 40, months: 24).Forecasts(counts, 10, 5, 2)]);
        Assert.True(score.Count > 300, $"{score.Count}");
        Assert.True(score.Brier < 0.8 * score.BrierOfTheMean, $"{score.Brier:0.000} against {score.BrierOfTheMean:0.000}");
        Assert.True(score.Miscalibration < 0.06, $"{score.Miscalibration:0.000}");
    }
}
