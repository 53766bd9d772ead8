using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.History;

/// <summary>Words that came and words that went.</summary>
internal readonly record struct WordShare(int Added, int Removed);

/// <summary>
/// Counts words between two texts and shares them among those who wrote meanwhile. A word that only moved counts for
/// nothing. With several writers, each new word is its typist's, and what went is shared by the letters each took out.
/// </summary>
internal static class WordTally
{
    public static WordShare[] Share(string before, string after, IReadOnlyList<Wrote> wrote, IReadOnlyList<HandWord>? words)
    {
        var old = Words(before);
        var all = Count(old, Words(after));
        if (wrote.Count == 1)
            return [all];
        var added = Added(old, words!, wrote) ?? Split(all.Added, [.. wrote.Select(w => w.Inserted)]);
        var removed = Split(all.Removed, [.. wrote.Select(w => w.Deleted)]);
        return [.. added.Zip(removed, (a, r) => new WordShare(a, r))];
    }

    public static WordShare Count(IEnumerable<string> before, IEnumerable<string> after)
    {
        var balance = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in after)
            balance[word] = balance.GetValueOrDefault(word) + 1;
        foreach (var word in before)
            balance[word] = balance.GetValueOrDefault(word) - 1;
        return new(balance.Values.Where(n => n > 0).Sum(), -balance.Values.Where(n => n < 0).Sum());
    }

    public static string[] Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit))];

    /// <summary>Null when the texts are too far apart to tell word by word.</summary>
    private static int[]? Added(string[] before, IReadOnlyList<HandWord> after, IReadOnlyList<Wrote> wrote)
    {
        var kept = Alignment.Of(before, [.. after.Select(w => w.Word)], new Effort());
        if (kept is null)
            return null;
        var stayed = kept.Select(pair => pair.New).ToHashSet();
        var hands = after.Where((_, at) => !stayed.Contains(at)).ToLookup(w => w.MemberId);
        return [.. wrote.Select(w => hands[w.MemberId].Count())];
    }

    /// <summary>Whole words by weight; what is left over goes to the heaviest.</summary>
    private static int[] Split(int words, long[] weights)
    {
        var sum = weights.Sum();
        if (sum == 0)
            (weights, sum) = ([.. weights.Select(_ => 1L)], weights.Length);
        var shares = weights.Select(weight => (int)(words * weight / sum)).ToArray();
        shares[Array.IndexOf(weights, weights.Max())] += words - shares.Sum();
        return shares;
    }
}
