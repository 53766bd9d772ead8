using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Checks;

/// <summary>
/// A text's sketch (MinHash over runs of five folded syllables, in bands): two texts that share most of their runs
/// almost surely share a band, and bands are found by an index.
/// </summary>
public static class TextSketch
{
    private const int RunLength = 5, Bands = 10, RowsPerBand = 3, FewestRuns = 25;

    // Fixed odd factors: every machine and every release must draw the same sketch.
    private static readonly (ulong Factor, ulong Shift)[] Hashes = [.. Enumerable.Range(1, Bands * RowsPerBand).Select(i => (Mix((ulong)i) | 1, Mix((ulong)i + 1000)))];

    /// <summary>One number for every run of five syllables, whatever marks, capitals and punctuation it has.</summary>
    public static HashSet<uint> ShinglesOf(IEnumerable<string> lines)
    {
        var syllables = new List<uint>();
        foreach (var line in lines)
        {
            var folded = Folded.Of(line).AsSpan();
            foreach (var range in folded.Split(' '))
            {
                var hash = 2166136261u;
                var empty = true;
                foreach (var c in folded[range])
                {
                    if (!char.IsLetterOrDigit(c))
                        continue;
                    hash = (hash ^ c) * 16777619u;
                    empty = false;
                }
                if (!empty)
                    syllables.Add(hash);
            }
        }
        var runs = new HashSet<uint>();
        for (var i = 0; i + RunLength <= syllables.Count; i++)
        {
            var hash = 14695981039346656037ul;
            for (var j = i; j < i + RunLength; j++)
                hash = (hash ^ syllables[j]) * 1099511628211ul;
            runs.Add((uint)(hash ^ (hash >> 32)));
        }
        return runs;
    }

    /// <summary>The values to be found by, each carrying the number of its band; none for a text too short to tell.</summary>
    public static IReadOnlyList<long> BandsOf(HashSet<uint> runs)
    {
        if (runs.Count < FewestRuns)
            return [];
        Span<uint> least = stackalloc uint[Hashes.Length];
        least.Fill(uint.MaxValue);
        foreach (var run in runs)
        {
            for (var i = 0; i < least.Length; i++)
                least[i] = Math.Min(least[i], (uint)(((run * Hashes[i].Factor) + Hashes[i].Shift) >> 32));
        }
        var values = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var value = (ulong)band;
            foreach (var row in least.Slice(band * RowsPerBand, RowsPerBand))
                value = Mix(value ^ row);
            values[band] = (long)((value & ~0xFul) | (uint)band);
        }
        return values;
    }

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15ul;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ul;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBul;
        return value ^ (value >> 31);
    }
}
