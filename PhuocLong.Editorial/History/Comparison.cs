namespace PhuocLong.Editorial.History;

internal enum PieceKind
{
    Kept,
    Added,
    Removed,

    /// <summary>The same words, set differently.</summary>
    Reset,
}

/// <summary>A run of words with one fate.</summary>
/// <param name="Was">How it was set before, when that is what changed.</param>
internal sealed record Piece(PieceKind Kind, string Text, Marking Marking, Marking Was);

internal enum BlockFate
{
    Kept,
    Changed,
    Added,
    Removed,

    /// <summary>It stood elsewhere before.</summary>
    MovedHere,

    /// <summary>It stands elsewhere now.</summary>
    MovedAway,
}

/// <summary>A block as the comparison shows it, in the order of reading.</summary>
/// <param name="Leaf">The block as it is now; as it was, when it is gone.</param>
/// <param name="Was">The block as it was, when it stands in both texts.</param>
/// <param name="Note">What about it changed besides its words, told to the reader.</param>
/// <param name="Move">The same number on both ends of a move.</param>
internal sealed record ComparedBlock(
    BlockFate Fate, Leaf Leaf, Leaf? Was, IReadOnlyList<Piece> Pieces, string? Note, int Move, IReadOnlyList<ComparedRow> Rows)
{
    public bool IsKept => Fate == BlockFate.Kept;
}

/// <summary>A row of a compared table; its cells are compared where the row stands in both.</summary>
internal sealed record ComparedRow(BlockFate Fate, IReadOnlyList<ComparedCell> Cells);

internal sealed record ComparedCell(BlockFate Fate, Cell Cell, IReadOnlyList<ComparedBlock> Blocks);

/// <summary>Two texts held against each other.</summary>
internal sealed record Comparison(IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Lead, IReadOnlyList<ComparedBlock> Body);
