namespace PhuocLong.Editorial.Forecasts;

/// <summary>One article of a past month, by the working days that were left of the month.</summary>
/// <param name="Begun">When it was begun; more than a month has where that was in an earlier month.</param>
/// <param name="Came">When it came to the moment that counts.</param>
public readonly record struct PacedArticle(int Begun, int Came);

/// <summary>
/// How many articles a unit still began and brought to the goal in the last days of past months: what may come that nobody
/// has begun yet. The unit's own months count each once; beside them stand all units' months, with the weight of half a year,
/// so that a few odd months do not decide alone.
/// </summary>
public sealed class UnitPace
{
    /// <summary>The weight of all units' months together, beside the unit's own.</summary>
    private const double Shared = 6;

    /// <summary>More than so many are taken together.</summary>
    private const int Most = 6;

    private readonly Dictionary<int, PacedArticle[][]> months;

    /// <param name="months">The past months of each unit; a month in which nothing came has an empty list.</param>
    public UnitPace(Dictionary<int, PacedArticle[][]> months) => this.months = months;

    /// <summary>The chances of 0, 1, 2 … further articles, from months in which the unit was short with so many days left.</summary>
    /// <param name="need">What the unit needs now.</param>
    /// <param name="begunToday">Whether an article of today is on the way already, and so is not to come once more.</param>
    public double[] Of(UnitNeed need, bool begunToday)
    {
        var before = begunToday ? need.Left - 1 : need.Left;
        var own = Counted(months.GetValueOrDefault(need.UnitId, []), need, before, alike: false);
        var all = Counted(months.Values.SelectMany(m => m), need, before, alike: true);
        if (all.Sum() == 0)
            all = Counted(months.Values.SelectMany(m => m), need, before, alike: false);
        if (own.Sum() + all.Sum() == 0)
            return [1];
        var share = all.Sum() > 0 ? Shared / all.Sum() : 0;
        var whole = own.Sum() + (all.Sum() * share);
        return [.. own.Zip(all, (mine, theirs) => (mine + (theirs * share)) / whole)];
    }

    // Only months in which the unit was short with so many days left; alike: by as many as now.
    private static int[] Counted(IEnumerable<PacedArticle[]> months, UnitNeed need, int before, bool alike)
    {
        var counts = new int[Most + 1];
        foreach (var month in months)
        {
            var lacking = need.Minimum - month.Count(a => a.Came > need.Left);
            if (alike ? lacking == need.Missing : lacking > 0)
                counts[Math.Min(Most, month.Count(a => a.Begun <= before && a.Came <= need.Left))]++;
        }
        return counts;
    }
}
