namespace PhuocLong.Editorial.History;

/// <summary>Compares two frozen texts: blocks are matched first, then the words inside those that match.</summary>
internal sealed class ArticleComparison
{
    /// <summary>A shorter block that stands somewhere else is as likely a coincidence as a move.</summary>
    private const int WordsOfAMove = 4;

    private readonly Likeness likeness = new();
    private readonly Effort effort;

    private ArticleComparison(Effort effort) => this.effort = effort;

    public static Comparison Of(FrozenArticle old, FrozenArticle now, Effort? effort = null)
    {
        var comparing = new ArticleComparison(effort ?? new Effort());
        return new(
            WordComparison.Of(old.Title, now.Title, comparing.effort),
            WordComparison.Of(old.Lead, now.Lead, comparing.effort),
            WithMoves(comparing.Blocks(old.Body, now.Body)));
    }

    private List<ComparedBlock> Blocks(IReadOnlyList<Leaf> old, IReadOnlyList<Leaf> now) =>
        [.. Pairing.Of(old, now, leaf => leaf.Key, likeness.Of, effort).Select(pair => Block(pair.Old, pair.New))];

    private ComparedBlock Block(Leaf? old, Leaf? now)
    {
        if (old is null)
            return Whole(BlockFate.Added, now!);
        if (now is null)
            return Whole(BlockFate.Removed, old);
        if (now.Kind == LeafKind.Table)
            return Table(old, now);
        var pieces = WordComparison.Of(old.Tokens, now.Tokens, effort);
        var note = BlockNotes.Of(old, now);
        var kept = note is null && pieces.All(p => p.Kind == PieceKind.Kept);
        return new(kept ? BlockFate.Kept : BlockFate.Changed, now, old, pieces, note, 0, []);
    }

    private static ComparedBlock Whole(BlockFate fate, Leaf leaf)
    {
        var kind = fate == BlockFate.Added ? PieceKind.Added : PieceKind.Removed;
        return new(fate, leaf, null, WordComparison.Whole(kind, leaf.Tokens), null, 0, [.. leaf.Rows.Select(row => Whole(fate, row))]);
    }

    private static ComparedRow Whole(BlockFate fate, Row row) => new(fate, [.. row.Cells.Select(cell => Whole(fate, cell))]);

    private static ComparedCell Whole(BlockFate fate, Cell cell) => new(fate, cell, [.. cell.Blocks.Select(leaf => Whole(fate, leaf))]);

    private ComparedBlock Table(Leaf old, Leaf now)
    {
        var rows = Pairing.Of(old.Rows, now.Rows, row => row.Text, likeness.Of, effort).Select(pair => (pair.Old, pair.New) switch
        {
            (null, { } added) => Whole(BlockFate.Added, added),
            ({ } removed, null) => Whole(BlockFate.Removed, removed),
            var (was, stays) => Cells(was!, stays!),
        }).ToList();
        var kept = rows.TrueForAll(row => row.Fate == BlockFate.Kept);
        return new(kept ? BlockFate.Kept : BlockFate.Changed, now, old, [], null, 0, rows);
    }

    private ComparedRow Cells(Row old, Row now)
    {
        // Columns keep their places; only where one came or went are cells matched by what they say.
        var pairs = old.Cells.Count == now.Cells.Count
            ? [.. old.Cells.Zip(now.Cells, (was, stays) => ((Cell?)was, (Cell?)stays))]
            : Pairing.Of(old.Cells, now.Cells, cell => cell.Text, (_, _) => 0, effort);
        var cells = pairs.Select(pair => (pair.Item1, pair.Item2) switch
        {
            (null, { } added) => Whole(BlockFate.Added, added),
            ({ } removed, null) => Whole(BlockFate.Removed, removed),
            var (was, stays) => Cell(was!, stays!),
        }).ToList();
        return new(cells.TrueForAll(c => c.Fate == BlockFate.Kept) ? BlockFate.Kept : BlockFate.Changed, cells);
    }

    private ComparedCell Cell(Cell old, Cell now)
    {
        // A figure put in the place of another is a changed cell, however little the two have in common.
        var blocks = old.Blocks is [{ Kind: LeafKind.Text } was] && now.Blocks is [{ Kind: LeafKind.Text } stays]
            ? [Block(was, stays)]
            : Blocks(old.Blocks, now.Blocks);
        return new(blocks.TrueForAll(b => b.IsKept) ? BlockFate.Kept : BlockFate.Changed, now, blocks);
    }

    /// <summary>What went in one place and came, word for word, in another has moved.</summary>
    private static List<ComparedBlock> WithMoves(List<ComparedBlock> blocks)
    {
        var gone = blocks.Where(b => b.Fate == BlockFate.Removed && IsTelling(b.Leaf)).GroupBy(b => b.Leaf.Key)
            .ToDictionary(same => same.Key, same => new Queue<ComparedBlock>(same));
        if (gone.Count == 0)
            return blocks;
        var moves = new Dictionary<ComparedBlock, ComparedBlock>(ReferenceEqualityComparer.Instance);
        var number = 0;
        foreach (var came in blocks.Where(b => b.Fate == BlockFate.Added))
        {
            if (!gone.TryGetValue(came.Leaf.Key, out var same) || !same.TryDequeue(out var went))
                continue;
            number++;
            moves[came] = came with { Fate = BlockFate.MovedHere, Was = went.Leaf, Move = number };
            moves[went] = went with { Fate = BlockFate.MovedAway, Move = number };
        }
        return [.. blocks.Select(b => moves.GetValueOrDefault(b, b))];
    }

    private static bool IsTelling(Leaf leaf) => leaf.Kind switch
    {
        LeafKind.Text => leaf.Tokens.Count(t => t.IsWord) >= WordsOfAMove,
        LeafKind.Figure => leaf.Facts.Media is not null,
        LeafKind.Table => leaf.Text.Length > 0,
        _ => false,
    };
}
