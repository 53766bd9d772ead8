using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Forecasts;

/// <summary>Says a forecast, as one would say it to the chair.</summary>
public static class ForecastWords
{
    /// <summary>As "1 đã xong duyệt, 1 đang duyệt — khả năng kịp 82 %"; without the chance where there is none.</summary>
    public static string Of(UnitForecast forecast) =>
        forecast.Chance is { } chance ? $"{Pipeline(forecast)} — {Chance(chance)}" : Pipeline(forecast);

    /// <summary>As "1 đã xong duyệt, 1 đang duyệt".</summary>
    public static string Pipeline(UnitForecast forecast)
    {
        var parts = new[] { (forecast.Through, Words.Through), (forecast.UnderReview, Words.UnderReview), (forecast.Writing, Words.Writing) }
            .Where(p => p.Item1 > 0).Select(p => p.Item2.With(p.Item1)).ToList();
        return parts.Count == 0 ? Words.Nothing : string.Join(", ", parts);
    }

    /// <summary>As "khả năng kịp 82 %". Nothing is certain before it has happened, so neither 0 % nor 100 % is ever said.</summary>
    public static string Chance(double chance) => Words.Chance.With(chance switch
    {
        < 0.01 => Words.Below,
        > 0.99 => Words.Above,
        _ => Words.Percent.With((int)Math.Round(chance * 100, MidpointRounding.AwayFromZero)),
    });

    /// <summary>As "3 ngày", or "trong ngày".</summary>
    public static string Days(int days) => days == 0 ? Words.SameDay : Words.Days.With(days);

    /// <param name="standing">As "Waiting:board".</param>
    /// <param name="stepNames">The desks' names by step key.</param>
    public static string Standing(string standing, IReadOnlyDictionary<string, string> stepNames) => standing switch
    {
        nameof(ArticleState.Draft) => Words.StandingDraft,
        nameof(ArticleState.Returned) => Words.StandingReturned,
        nameof(ArticleState.Approved) => Words.StandingApproved,
        _ => stepNames.GetValueOrDefault(standing[(standing.IndexOf(':', StringComparison.Ordinal) + 1)..], Words.StepGone),
    };
}
