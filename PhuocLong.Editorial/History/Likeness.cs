namespace PhuocLong.Editorial.History;

/// <summary>How much two blocks have in common, from 0 to 1.</summary>
internal sealed class Likeness
{
    private readonly Dictionary<object, Dictionary<string, int>> bags = new(ReferenceEqualityComparer.Instance);

    public double Of(Leaf old, Leaf now) => (old.Kind, now.Kind) switch
    {
        (LeafKind.Text, LeafKind.Text) => Shared(old, old.Tokens, now, now.Tokens),
        (LeafKind.Table, LeafKind.Table) => 0.4 + (0.6 * Shared(old, Tokens(old), now, Tokens(now))),
        (LeafKind.Figure, LeafKind.Figure) when old.Facts.Media == now.Facts.Media => 1,
        (LeafKind.Figure, LeafKind.Figure) => Shared(old, old.Tokens, now, now.Tokens),
        _ => 0,
    };

    public double Of(Row old, Row now) => Shared(old, Tokens(old), now, Tokens(now));

    private static IEnumerable<Token> Tokens(Leaf table) => table.Rows.SelectMany(Tokens);

    private static IEnumerable<Token> Tokens(Row row) => row.Cells.SelectMany(c => c.Blocks).SelectMany(b => b.Tokens);

    /// <summary>Twice the shared words over all words.</summary>
    private double Shared(object old, IEnumerable<Token> oldTokens, object now, IEnumerable<Token> newTokens)
    {
        var (a, b) = (Bag(old, oldTokens), Bag(now, newTokens));
        var all = a.Values.Sum() + b.Values.Sum();
        return all == 0 ? 0 : 2.0 * a.Sum(word => Math.Min(word.Value, b.GetValueOrDefault(word.Key))) / all;
    }

    private Dictionary<string, int> Bag(object of, IEnumerable<Token> tokens)
    {
        if (!bags.TryGetValue(of, out var bag))
        {
            bags[of] = bag = new(StringComparer.OrdinalIgnoreCase);
            foreach (var token in tokens.Where(t => t.IsWord))
                bag[token.Text] = bag.GetValueOrDefault(token.Text) + 1;
        }
        return bag;
    }
}
