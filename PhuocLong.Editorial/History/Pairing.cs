namespace PhuocLong.Editorial.History;

/// <summary>
/// Says which element of an old list became which of a new one: equals first, and between them the most alike, in order.
/// The answer runs in reading order; an element without its other half came or went.
/// </summary>
internal static class Pairing
{
    /// <summary>Below this the two have too little in common to be shown as one.</summary>
    private const double AlikeEnough = 0.4;

    /// <summary>Between two equals, more than this many pairs are not weighed against each other.</summary>
    private const int MostWeighed = 4_000;

    public static List<(T? Old, T? New)> Of<T>(IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, string> key, Func<T, T, double> likeness, Effort effort)
        where T : class
    {
        var pairs = Alignment.Of([.. old.Select(key)], [.. now.Select(key)], effort) ?? [];
        var answer = new List<(T?, T?)>();
        var (o, n) = (0, 0);
        foreach (var (atOld, atNew) in pairs.Append((Old: old.Count, New: now.Count)))
        {
            answer.AddRange(Between([.. old.Skip(o).Take(atOld - o)], [.. now.Skip(n).Take(atNew - n)], likeness, effort));
            if (atOld < old.Count && atNew < now.Count)
                answer.Add((old[atOld], now[atNew]));
            (o, n) = (atOld + 1, atNew + 1);
        }
        return answer;
    }

    private static List<(T? Old, T? New)> Between<T>(T[] old, T[] now, Func<T, T, double> likeness, Effort effort) where T : class
    {
        var answer = new List<(T?, T?)>();
        var best = old.Length * (long)now.Length <= MostWeighed && effort.Spend(old.Length * (long)now.Length * 40) ? Weigh(old, now, likeness) : null;
        var (o, n) = (0, 0);
        while (o < old.Length || n < now.Length)
        {
            if (o < old.Length && n < now.Length && best is not null && best[o, n].Pair)
                answer.Add((old[o++], now[n++]));
            else if (o < old.Length && (n == now.Length || best is null || best[o + 1, n].Sum >= best[o, n + 1].Sum))
                answer.Add((old[o++], null));
            else
                answer.Add((null, now[n++]));
        }
        return answer;
    }

    /// <summary>The best total of likeness from each place to the end, and whether it pairs these two.</summary>
    private static (double Sum, bool Pair)[,] Weigh<T>(T[] old, T[] now, Func<T, T, double> likeness)
    {
        var best = new (double Sum, bool Pair)[old.Length + 1, now.Length + 1];
        for (var o = old.Length - 1; o >= 0; o--)
        {
            for (var n = now.Length - 1; n >= 0; n--)
            {
                var alike = likeness(old[o], now[n]);
                var paired = alike >= AlikeEnough ? alike + best[o + 1, n + 1].Sum : -1;
                var apart = Math.Max(best[o + 1, n].Sum, best[o, n + 1].Sum);
                best[o, n] = paired > apart ? (paired, true) : (apart, false);
            }
        }
        return best;
    }
}
