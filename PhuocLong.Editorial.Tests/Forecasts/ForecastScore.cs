namespace PhuocLong.Editorial.Tests.Forecasts;

/// <summary>How far forecasts were from what came.</summary>
internal sealed class ForecastScore(IReadOnlyCollection<(double Chance, bool Met)> forecasts)
{
    public int Count => forecasts.Count;

    /// <summary>The mean square of the error; 0 is a prophet.</summary>
    public double Brier => forecasts.Average(f => Math.Pow(f.Chance - (f.Met ? 1 : 0), 2));

    /// <summary>The same of who always says how many meet it on the whole.</summary>
    public double BrierOfTheMean
    {
        get
        {
            var mean = forecasts.Average(f => f.Met ? 1.0 : 0);
            return mean * (1 - mean);
        }
    }

    /// <summary>By tenths: what was said on average, and how many of those came.</summary>
    public IEnumerable<(int Tenth, double Said, double Came, int Count)> Tenths => forecasts
        .GroupBy(f => Math.Min(9, (int)(f.Chance * 10))).OrderBy(g => g.Key)
        .Select(g => (g.Key, g.Average(f => f.Chance), g.Average(f => f.Met ? 1.0 : 0), g.Count()));

    /// <summary>How far what was said is from what came, over all tenths, each as heavy as it was often said.</summary>
    public double Miscalibration => Tenths.Sum(t => Math.Abs(t.Said - t.Came) * t.Count) / Count;
}
