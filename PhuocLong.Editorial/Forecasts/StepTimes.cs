using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Forecasts;

/// <summary>How long articles lay at one standing in the last twelve months, and where they went from there.</summary>
/// <param name="Standing">As "Waiting:board".</param>
/// <param name="Stays">How many stays ended.</param>
/// <param name="Median">Working days.</param>
/// <param name="NinthTenth">Working days: nine of ten were no longer.</param>
public sealed record StepTime(string Standing, int Stays, int Median, int NinthTenth);

/// <summary>
/// The newsroom's own step times: at each standing, of those that had lain there for so many working days, the share that moved
/// on that day. Articles that still lie there are counted for the days they have lain, so that slow ones are not overlooked.
/// </summary>
public sealed class StepTimes
{
    /// <summary>Working days told apart; what lies longer is taken together.</summary>
    public const int Longest = 40;

    /// <summary>Of so few that lay so long no share is taken by itself; they are taken together with those that lay longer.</summary>
    private const int TooFew = 12;

    private readonly Dictionary<string, Tally> tallies = [];

    private StepTimes()
    {
    }

    /// <summary>One line a standing, in no order.</summary>
    public IReadOnlyList<StepTime> Lines => [.. tallies.Select(t => t.Value.Line(t.Key))];

    public IEnumerable<string> Standings => tallies.Keys;

    public static StepTimes Of(IEnumerable<PathStay> stays, WorkingDays days, DateOnly today)
    {
        var times = new StepTimes();
        foreach (var stay in stays)
            times.Add(stay, stay.Days(days, today));
        foreach (var tally in times.tallies.Values)
            tally.Settle();
        return times;
    }

    /// <summary>The chance that what has lain there for so many working days moves on that day; 0 where nothing ever did.</summary>
    public double Leaving(string standing, int day) => tallies.TryGetValue(standing, out var tally) ? tally.Leaving[Math.Min(day, Longest)] : 0;

    /// <summary>Where articles went from there, in shares of one.</summary>
    public IReadOnlyDictionary<string, double> NextOf(string standing) =>
        tallies.TryGetValue(standing, out var tally) ? tally.Next : new Dictionary<string, double>();

    private void Add(PathStay stay, int days)
    {
        if (!tallies.TryGetValue(stay.Standing, out var tally))
            tallies[stay.Standing] = tally = new();
        tally.Add(Math.Min(days, Longest), stay.Next);
    }

    private sealed class Tally
    {
        private readonly int[] left = new int[Longest + 1];
        private readonly int[] staying = new int[Longest + 1];
        private readonly Dictionary<string, int> went = [];

        public double[] Leaving { get; } = new double[Longest + 1];

        public Dictionary<string, double> Next { get; } = [];

        public void Add(int days, string? next)
        {
            if (next is null)
            {
                staying[days]++;
                return;
            }
            left[days]++;
            went[next] = went.GetValueOrDefault(next) + 1;
        }

        public void Settle()
        {
            var (there, gone, pooledThere, pooledGone) = (0, 0, 0, 0);
            for (var day = Longest; day >= 0; day--)
            {
                // What lies there today has not had its day yet, and speaks only of the days before.
                there += left[day];
                gone = left[day];
                (pooledThere, pooledGone) = (pooledThere + there, pooledGone + gone);
                Leaving[day] = there >= TooFew ? (double)gone / there : pooledThere > 0 ? (double)pooledGone / pooledThere : 0;
                there += staying[day];
            }
            var all = went.Values.Sum();
            foreach (var (next, times) in went)
                Next[next] = (double)times / all;
        }

        public StepTime Line(string standing)
        {
            var all = left.Sum();
            return new(standing, all, Quantile(all * 0.5), Quantile(all * 0.9));
        }

        private int Quantile(double rank)
        {
            var (day, seen) = (0, left[0]);
            while (seen < rank && day < Longest)
                seen += left[++day];
            return day;
        }
    }
}
