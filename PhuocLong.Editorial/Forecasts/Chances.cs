namespace PhuocLong.Editorial.Forecasts;

/// <summary>
/// The chance that one article comes to its goal in the working days that are left, by the step times alone: every way it may go
/// on from where it lies is added up, with the days each step takes. Nothing is drawn at random, so the same records always give
/// the same chance.
/// </summary>
public sealed class Chances
{
    // A return on the day of its arrival comes back the same day only so often; after so many rounds nothing is left to add.
    private const int Rounds = 60;
    private const double Enough = 1e-9;

    private readonly StepTimes times;
    private readonly Func<string, bool> isGoal;
    private readonly int most;
    private readonly Dictionary<string, double[]> entering;

    /// <param name="times">The newsroom's own.</param>
    /// <param name="isGoal">Whether an article that comes to a standing has come to its goal.</param>
    /// <param name="most">The working days left at most, the first one included.</param>
    public Chances(StepTimes times, Func<string, bool> isGoal, int most)
    {
        (this.times, this.isGoal, this.most) = (times, isGoal, most);
        entering = times.Standings.Where(s => !isGoal(s)).ToDictionary(s => s, _ => new double[most + 1]);
        for (var left = 1; left <= most; left++)
            Settle(left);
    }

    /// <summary>The chance of what has lain at a standing for so many working days, with so many left, today included.</summary>
    public double Of(string standing, int lain, int left) => isGoal(standing) ? 1 : After(standing, lain, Math.Min(left, most));

    private void Settle(int left)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var moved = 0.0;
            foreach (var (standing, chances) in entering)
            {
                var chance = After(standing, 0, left);
                moved = Math.Max(moved, Math.Abs(chance - chances[left]));
                chances[left] = chance;
            }
            if (moved < Enough)
                return;
        }
    }

    private double After(string standing, int lain, int left)
    {
        var (chance, still) = (0.0, 1.0);
        for (var day = 0; day < left; day++)
        {
            var leaves = times.Leaving(standing, lain + day);
            if (leaves > 0)
                chance += still * leaves * times.NextOf(standing).Sum(next => next.Value * Entering(next.Key, left - day));
            still *= 1 - leaves;
        }
        return chance;
    }

    private double Entering(string standing, int left) =>
        isGoal(standing) ? 1 : entering.TryGetValue(standing, out var chances) ? chances[left] : 0;
}
