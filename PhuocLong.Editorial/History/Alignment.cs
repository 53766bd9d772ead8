namespace PhuocLong.Editorial.History;

/// <summary>How much work a comparison may take: counted, not timed, so that the same texts always compare the same way.</summary>
internal sealed class Effort(long steps = Effort.Most)
{
    public const long Most = 12_000_000;

    private long left = steps;

    public bool Spend(long steps = 1) => (left -= steps) >= 0;
}

/// <summary>The longest run of equals that two sequences share in the same order (Myers' greedy search, between common ends).</summary>
internal static class Alignment
{
    /// <summary>Beyond this many differences in one stretch its two sides have nothing to say to each other word by word.</summary>
    private const int MostDifferences = 1200;

    /// <summary>Pairs of equal elements, in order; null when that would take more than the effort allows.</summary>
    public static List<(int Old, int New)>? Of(IReadOnlyList<string> old, IReadOnlyList<string> now, Effort effort)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Of(Numbered(old), Numbered(now), effort);

        int[] Numbered(IReadOnlyList<string> words)
        {
            var numbered = new int[words.Count];
            for (var i = 0; i < numbered.Length; i++)
                numbered[i] = numbers.TryGetValue(words[i], out var number) ? number : numbers[words[i]] = numbers.Count;
            return numbered;
        }
    }

    private static List<(int Old, int New)>? Of(int[] old, int[] now, Effort effort)
    {
        var (start, oldEnd, newEnd) = (0, old.Length, now.Length);
        while (start < oldEnd && start < newEnd && old[start] == now[start])
            start++;
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == now[newEnd - 1])
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        if (!effort.Spend(start + old.Length - oldEnd))
            return null;
        var pairs = Enumerable.Range(0, start).Select(i => (i, i)).ToList();
        if (Middle(old.AsSpan(start..oldEnd), now.AsSpan(start..newEnd), effort) is not { } middle)
            return null;
        pairs.AddRange(middle.Select(pair => (pair.Old + start, pair.New + start)));
        for (var i = 0; oldEnd + i < old.Length; i++)
            pairs.Add((oldEnd + i, newEnd + i));
        return pairs;
    }

    private static List<(int Old, int New)>? Middle(ReadOnlySpan<int> old, ReadOnlySpan<int> now, Effort effort)
    {
        if (old.Length == 0 || now.Length == 0)
            return [];
        var most = Math.Min(old.Length + now.Length, MostDifferences);
        var reach = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var down = k == -d || (k != d && reach[most + k] < reach[most + k + 2]);
                var x = down ? reach[most + k + 2] : reach[most + k] + 1;
                var y = x - k;
                var from = x;
                while (x < old.Length && y < now.Length && old[x] == now[y])
                    (x, y) = (x + 1, y + 1);
                reach[most + k + 1] = x;
                if (!effort.Spend(1 + x - from))
                    return null;
                if (x >= old.Length && y >= now.Length)
                {
                    trace.Add(reach[(most - d)..(most + d + 3)]);
                    return Back(trace, old.Length, now.Length);
                }
            }
            trace.Add(reach[(most - d)..(most + d + 3)]);
        }
        return null;
    }

    /// <summary>Walks the furthest paths back and gathers their diagonals.</summary>
    private static List<(int Old, int New)> Back(List<int[]> trace, int x, int y)
    {
        var pairs = new List<(int, int)>();
        for (var d = trace.Count - 1; d > 0; d--)
        {
            // The row of d-1 differences holds k from -(d-1) to d-1, with one place of margin on either side.
            int At(int k) => trace[d - 1][k + d];
            var k = x - y;
            var down = k == -d || (k != d && At(k - 1) < At(k + 1));
            var (fromK, fromX) = down ? (k + 1, At(k + 1)) : (k - 1, At(k - 1));
            var fromY = fromX - fromK;
            for (var stepped = down ? fromX : fromX + 1; x > stepped;)
                pairs.Add((--x, --y));
            (x, y) = (fromX, fromY);
        }
        while (x > 0 && y > 0)
            pairs.Add((--x, --y));
        pairs.Reverse();
        return pairs;
    }
}
