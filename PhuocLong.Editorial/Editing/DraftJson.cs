using System.Text.Json;

namespace PhuocLong.Editorial.Editing;

/// <summary>A draft as the engine's schema spells it: three ProseMirror documents in one object.</summary>
internal static class DraftJson
{
    public static byte[] Of(RichDraft draft) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        title = Document([Paragraph(OneLine(draft.Title))]),
        lead = Document([Paragraph(OneLine(draft.Lead))]),
        body = Document(Blocks(draft.Body)),
    });

    private static object Document(IEnumerable<object> content) => new { type = "doc", content };

    private static object Block(DraftBlock block) => block switch
    {
        DraftHeading heading => new { type = "heading", attrs = new { level = heading.Level }, content = Line(heading.Content) },
        DraftParagraph paragraph => new { type = "paragraph", content = Line(paragraph.Content) },
        DraftList { Ordered: false } list => new { type = "bulletList", content = list.Items.Select(Item) },
        DraftList list => new { type = "orderedList", attrs = new { start = list.Start, type = list.Numbering }, content = list.Items.Select(Item) },
        DraftQuote quote => new { type = "blockquote", content = Blocks(quote.Blocks) },
        DraftRule => new { type = "horizontalRule" },
        DraftTable table => new { type = "table", content = table.Rows.Select(Row) },
        DraftFigure figure => Figure(figure),
        _ => throw new InvalidOperationException($"A {block.GetType().Name} has no place in an article."),
    };

    /// <summary>Nothing in the schema that holds blocks may hold none.</summary>
    private static IEnumerable<object> Blocks(IReadOnlyList<DraftBlock> blocks) => blocks.Count == 0 ? [Paragraph("")] : blocks.Select(Block);

    private static object Item(DraftListItem item) =>
        new { type = "listItem", content = item.Blocks is [DraftParagraph, ..] ? Blocks(item.Blocks) : item.Blocks.Select(Block).Prepend(Paragraph("")) };

    private static object Row(DraftRow row) => new { type = "tableRow", content = row.Cells.Select(Cell) };

    private static object Cell(DraftCell cell) => new
    {
        type = cell.Header ? "tableHeader" : "tableCell",
        attrs = new { colspan = cell.Colspan, rowspan = cell.Rowspan, colwidth = (int[]?)null },
        content = Blocks(cell.Blocks),
    };

    private static object Figure(DraftFigure figure) => new
    {
        type = "figure",
        attrs = new { media = figure.Media, width = figure.Width, height = figure.Height, alt = figure.Alt, credit = figure.Credit },
        content = Line(figure.Caption),
    };

    private static object[] Line(IReadOnlyList<DraftInline> content) => [.. content.Where(i => i is not DraftText { Text: "" }).Select(Inline)];

    private static object Inline(DraftInline inline) => inline switch
    {
        DraftText { Marks: DraftMarks.None, Href: null } plain => new { type = "text", text = plain.Text },
        DraftText text => new { type = "text", text = text.Text, marks = Marks(text) },
        _ => new { type = "hardBreak" },
    };

    private static IEnumerable<object> Marks(DraftText text)
    {
        if (text.Href is { } href)
            yield return new { type = "link", attrs = new { href } };
        if (text.Marks.HasFlag(DraftMarks.Bold))
            yield return new { type = "bold" };
        if (text.Marks.HasFlag(DraftMarks.Italic))
            yield return new { type = "italic" };
        if (text.Marks.HasFlag(DraftMarks.Underline))
            yield return new { type = "underline" };
    }

    /// <summary>ProseMirror knows no empty text.</summary>
    private static object Paragraph(string text) => new { type = "paragraph", content = text.Length == 0 ? [] : new object[] { new { type = "text", text } } };

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
