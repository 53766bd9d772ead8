namespace PhuocLong.Editorial.Forecasts;

/// <summary>The chances of every sum that independent articles can make, up to what is needed; sums beyond it are one and the same.</summary>
/// <param name="needed">In the parts of a credit.</param>
internal sealed class Sums(int needed)
{
    private Dictionary<int, double> chances = new() { [0] = 1 };

    /// <summary>The chance that what is needed is reached.</summary>
    public double Reached => Math.Clamp(chances.GetValueOrDefault(Math.Max(0, needed)), 0, 1);

    /// <summary>One more, which comes with a chance.</summary>
    public void Add(int parts, double chance) => Add(parts, [1 - chance, chance]);

    /// <summary>As many more as it may be, each with its chance.</summary>
    public void Add(int parts, double[] times)
    {
        var next = new Dictionary<int, double>();
        foreach (var (sum, chance) in chances)
            for (var time = 0; time < times.Length; time++)
            {
                var reached = Math.Min(Math.Max(0, needed), sum + (parts * time));
                next[reached] = next.GetValueOrDefault(reached) + (chance * times[time]);
            }
        chances = next;
    }
}
