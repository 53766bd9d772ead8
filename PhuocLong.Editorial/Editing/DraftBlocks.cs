namespace PhuocLong.Editorial.Editing;

/// <summary>What stands in a <see cref="RichDraft"/>: the blocks an article's text can hold.</summary>
public abstract record DraftBlock
{
    /// <summary>A plain line: a paragraph, or a subheading where it starts with <c>## </c> or <c>### </c>.</summary>
    public static implicit operator DraftBlock(string line) => line switch
    {
        ['#', '#', ' ', .. var heading] => new DraftHeading(2, Words(heading)),
        ['#', '#', '#', ' ', .. var heading] => new DraftHeading(3, Words(heading)),
        _ => new DraftParagraph(Words(line)),
    };

    private static DraftInline[] Words(string text) => text.Length == 0 ? [] : [new DraftText(text)];
}

/// <summary>A run of text with breaks.</summary>
public sealed record DraftParagraph(IReadOnlyList<DraftInline> Content) : DraftBlock;

/// <summary>A heading inside the article: level 2 or 3.</summary>
public sealed record DraftHeading(int Level, IReadOnlyList<DraftInline> Content) : DraftBlock;

/// <summary>A list. <paramref name="Numbering"/> is what HTML calls the type (<c>a</c>, <c>I</c> …); null counts 1, 2, 3.</summary>
public sealed record DraftList(bool Ordered, int Start, string? Numbering, IReadOnlyList<DraftListItem> Items) : DraftBlock;

/// <summary>One entry of a list; whatever else it holds, it begins with a paragraph.</summary>
public sealed record DraftListItem(IReadOnlyList<DraftBlock> Blocks);

/// <summary>Somebody else's words.</summary>
public sealed record DraftQuote(IReadOnlyList<DraftBlock> Blocks) : DraftBlock;

/// <summary>A line across the page.</summary>
public sealed record DraftRule : DraftBlock;

/// <summary>A table, row by row; a cell that spans rows stands in the first of them only.</summary>
public sealed record DraftTable(IReadOnlyList<DraftRow> Rows) : DraftBlock;

/// <summary>The cells that begin in this row.</summary>
public sealed record DraftRow(IReadOnlyList<DraftCell> Cells);

/// <summary>A cell; it holds paragraphs and lists.</summary>
public sealed record DraftCell(bool Header, int Colspan, int Rowspan, IReadOnlyList<DraftBlock> Blocks);

/// <summary>
/// A picture in its place. <paramref name="Media"/> is the stored picture's SHA-256; before it is stored, the name by
/// which its source knows it (see <see cref="RichDraft.WithFigures"/>).
/// </summary>
public sealed record DraftFigure(string Media, int Width, int Height, string Alt, string Credit, IReadOnlyList<DraftInline> Caption) : DraftBlock;

/// <summary>Part of a line.</summary>
public abstract record DraftInline;

/// <summary>Words that look and lead the same way.</summary>
public sealed record DraftText(string Text, DraftMarks Marks = DraftMarks.None, string? Href = null) : DraftInline
{
    /// <summary>What stood in the file when these words were written in an old font and converted; for the eye only.</summary>
    public string? Before { get; init; }
}

/// <summary>A new line in the same paragraph.</summary>
public sealed record DraftBreak : DraftInline;

/// <summary>How words look.</summary>
[Flags]
public enum DraftMarks
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underline = 4,
}
