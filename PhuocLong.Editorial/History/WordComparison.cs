using System.Text;

namespace PhuocLong.Editorial.History;

/// <summary>Compares two lines word by word. Kept and added pieces give the new line, kept and removed ones the old.</summary>
internal static class WordComparison
{
    public static IReadOnlyList<Piece> Of(IReadOnlyList<Token> old, IReadOnlyList<Token> now, Effort effort)
    {
        var pairs = Alignment.Of([.. old.Select(t => t.Text)], [.. now.Select(t => t.Text)], effort) ?? [];
        pairs = WithoutLooseEnds(pairs, old, now);
        var pieces = new Pieces();
        var (o, n) = (0, 0);
        foreach (var (atOld, atNew) in pairs.Append((Old: old.Count, New: now.Count)))
        {
            for (; o < atOld; o++)
                pieces.Add(PieceKind.Removed, old[o].Text, old[o].Marking, default);
            for (; n < atNew; n++)
                pieces.Add(PieceKind.Added, now[n].Text, now[n].Marking, default);
            if (o == old.Count || n == now.Count)
                continue;
            var same = old[o].Marking == now[n].Marking;
            pieces.Add(same ? PieceKind.Kept : PieceKind.Reset, now[n].Text, now[n].Marking, same ? default : old[o].Marking);
            (o, n) = (o + 1, n + 1);
        }
        return pieces.All;
    }

    public static IReadOnlyList<Piece> Whole(PieceKind kind, IReadOnlyList<Token> tokens)
    {
        var pieces = new Pieces();
        foreach (var token in tokens)
            pieces.Add(kind, token.Text, token.Marking, default);
        return pieces.All;
    }

    /// <summary>
    /// A space or a comma that happens to stand in both, between two changed words, is no anchor for a reader: the change
    /// reads as one.
    /// </summary>
    private static List<(int Old, int New)> WithoutLooseEnds(List<(int Old, int New)> pairs, IReadOnlyList<Token> old, IReadOnlyList<Token> now)
    {
        var kept = new List<(int Old, int New)>();
        for (var i = 0; i < pairs.Count;)
        {
            var end = i + 1;
            while (end < pairs.Count && pairs[end].Old == pairs[end - 1].Old + 1 && pairs[end].New == pairs[end - 1].New + 1)
                end++;
            var (before, after) = (i == 0 ? (-1, -1) : pairs[i - 1], end == pairs.Count ? (old.Count, now.Count) : pairs[end]);
            var changedBefore = pairs[i].Old > before.Item1 + 1 && pairs[i].New > before.Item2 + 1;
            var changedAfter = after.Item1 > pairs[end - 1].Old + 1 && after.Item2 > pairs[end - 1].New + 1;
            if (!(changedBefore && changedAfter) || pairs[i..end].Exists(p => now[p.New].IsWord))
                kept.AddRange(pairs[i..end]);
            i = end;
        }
        return kept;
    }

    /// <summary>Neighbours of one kind and setting are one piece.</summary>
    private sealed class Pieces
    {
        private readonly List<(PieceKind Kind, StringBuilder Text, Marking Marking, Marking Was)> runs = [];

        public IReadOnlyList<Piece> All => [.. runs.Select(r => new Piece(r.Kind, r.Text.ToString(), r.Marking, r.Was))];

        public void Add(PieceKind kind, string text, Marking marking, Marking was)
        {
            if (runs.Count > 0 && runs[^1] is var last && last.Kind == kind && last.Marking == marking && last.Was == was)
                last.Text.Append(text);
            else
                runs.Add((kind, new(text), marking, was));
        }
    }
}
