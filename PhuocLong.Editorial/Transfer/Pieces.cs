using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// What every reader makes of its file, one after another as they stand in it; <see cref="Folding"/> makes blocks of
/// them. Lists are still single lines that know their place.
/// </summary>
internal abstract record Piece;

/// <summary>One paragraph and the part it plays.</summary>
internal sealed record Line(LineRole Role, int Level, IReadOnlyList<DraftInline> Content, ListPlace? List = null) : Piece
{
    public string Plain => Inlines.Plain(Content);
}

/// <summary>A picture, by the name its file knows it by.</summary>
internal sealed record Picture(string Name, string Alt) : Piece;

/// <summary>A table as it was read.</summary>
internal sealed record Grid(IReadOnlyList<GridRow> Rows) : Piece;

internal sealed record GridRow(bool Header, IReadOnlyList<GridCell> Cells);

/// <summary>A cell; it may still grow downwards while the table is read.</summary>
internal sealed class GridCell(int colspan, List<Piece> pieces)
{
    public int Colspan { get; } = colspan;

    public int Rowspan { get; set; } = 1;

    public bool Header { get; init; }

    public List<Piece> Pieces { get; } = pieces;
}

/// <summary>A line across the page.</summary>
internal sealed record Rule : Piece;

/// <summary>The part a paragraph plays, as its style says.</summary>
internal enum LineRole
{
    Plain,
    Title,
    Subtitle,
    Heading,
    Caption,
    Quote,
}

/// <summary>Where a line stands in its list: what counts it (<paramref name="Key"/>), how deep, and as which number.</summary>
internal sealed record ListPlace(string Key, bool Ordered, string? Numbering, int Level, int Number);
