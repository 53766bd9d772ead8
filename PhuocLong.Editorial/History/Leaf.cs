namespace PhuocLong.Editorial.History;

internal enum LeafKind
{
    Text,
    Rule,
    Figure,
    Video,
    Table,
}

/// <summary>A container around a block: a list, an item, a quotation. Number tells two lists of one text apart.</summary>
internal readonly record struct Around(string Type, string? Kind, int Number);

/// <summary>One block of a text, out of its containers but knowing them.</summary>
/// <param name="Type"><c>paragraph</c>, <c>heading2</c>, <c>heading3</c>; the node's name for everything else.</param>
/// <param name="Tokens">Its words; for a figure its caption.</param>
/// <param name="Facts">What else it says: a figure's image, description and source, a film's address.</param>
internal sealed record Leaf(
    LeafKind Kind, string Type, IReadOnlyList<Around> Around, IReadOnlyList<Token> Tokens, Facts Facts, IReadOnlyList<Row> Rows)
{
    private string? key;
    private string? words;

    /// <summary>The words alone.</summary>
    public string Text => words ??= Kind == LeafKind.Table
        ? string.Join('\n', Rows.Select(r => r.Text))
        : string.Concat(Tokens.Select(t => t.Text));

    /// <summary>Two leaves with one key say the same, however they are set.</summary>
    public string Key => key ??= $"{Kind} {Facts.Media} {Facts.Address} {Text}";

    /// <summary>How a reader would call its place and size.</summary>
    public string Shape => Kind != LeafKind.Text ? "" : Around.LastOrDefault(a => a.Type is not "listItem").Type switch
    {
        null => Type,
        var around => Type == "paragraph" ? around : Type,
    };
}

/// <summary>What a figure or a film says besides words.</summary>
internal readonly record struct Facts(string? Media, string? Alt, string? Credit, string? Address);

/// <summary>A row of a table.</summary>
internal sealed record Row(IReadOnlyList<Cell> Cells)
{
    private string? text;

    public string Text => text ??= string.Join('\t', Cells.Select(c => c.Text));
}

/// <summary>A cell with blocks of its own.</summary>
internal sealed record Cell(bool IsHeader, int Columns, int Rows, IReadOnlyList<Leaf> Blocks)
{
    public string Text => string.Join('\n', Blocks.Select(b => b.Text));
}
