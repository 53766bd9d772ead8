using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>How long a read file is, in chữ, before it is an article.</summary>
internal static class TextMeasure
{
    public static int Words(ReadText text) => Count(text.BodyWith(leadTaken: false));

    private static int Count(IEnumerable<DraftBlock> blocks) => blocks.Sum(block => block switch
    {
        DraftParagraph paragraph => Count(paragraph.Content),
        DraftHeading heading => Count(heading.Content),
        DraftFigure figure => Count(figure.Caption),
        DraftQuote quote => Count(quote.Blocks),
        DraftList list => list.Items.Sum(item => Count(item.Blocks)),
        DraftTable table => table.Rows.Sum(row => row.Cells.Sum(cell => Count(cell.Blocks))),
        _ => 0,
    });

    private static int Count(IReadOnlyList<DraftInline> content) =>
        Inlines.Plain(content).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
