using Microsoft.Extensions.Logging.Abstractions;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>Reads files the way the room does, and writes blocks down in one line of text for tests to compare.</summary>
internal static class Read
{
    public static FileReading Reading { get; } = new(TimeProvider.System, NullLogger<FileReading>.Instance);

    public static ReadText Text(Stream file, string name = "bai.docx")
    {
        var read = Reading.Read(file, name, TestContext.Current.CancellationToken);
        Assert.True(read.Succeeded, read.Refusal);
        return read.Value!;
    }

    public static ReadText Text(DocxFile file) => Text(file.Stream());

    public static string Refusal(Stream file, string name = "bai.docx", FileReading? reading = null)
    {
        var read = (reading ?? Reading).Read(file, name, TestContext.Current.CancellationToken);
        Assert.False(read.Succeeded, "It was read.");
        return read.Refusal!;
    }

    /// <summary>Title, lead and body as a reader meets them.</summary>
    public static string Everything(ReadText text) =>
        string.Join('\n', new[] { text.Title, text.Lead is { } lead ? Shape(lead) : "" }.Concat(text.Body.Select(Shape)).Where(s => s.Length > 0));

    /// <summary>Only the body, one block a line.</summary>
    public static string Body(ReadText text) => string.Join('\n', text.Body.Select(Shape));

    public static string Shape(DraftBlock block) => block switch
    {
        DraftHeading heading => $"h{heading.Level} {Line(heading.Content)}",
        DraftParagraph paragraph => Line(paragraph.Content),
        DraftList list => $"{(list.Ordered ? $"ol{list.Numbering}@{list.Start}" : "ul")}({string.Join("; ", list.Items.Select(i => string.Join(" / ", i.Blocks.Select(Shape))))})",
        DraftQuote quote => $"quote({string.Join(" / ", quote.Blocks.Select(Shape))})",
        DraftTable table => string.Join(" || ", table.Rows.Select(row => string.Join(" | ", row.Cells.Select(Cell)))),
        DraftFigure figure => $"figure[{figure.Media} alt={figure.Alt}] {Line(figure.Caption)}".TrimEnd(),
        _ => "---",
    };

    /// <summary>Nothing but the words of a block and of what stands in it.</summary>
    public static string Plain(DraftBlock block) => block switch
    {
        DraftHeading heading => Plain(heading.Content),
        DraftParagraph paragraph => Plain(paragraph.Content),
        DraftList list => string.Join(' ', list.Items.SelectMany(i => i.Blocks).Select(Plain)),
        DraftQuote quote => string.Join(' ', quote.Blocks.Select(Plain)),
        DraftTable table => string.Join(' ', table.Rows.SelectMany(row => row.Cells).SelectMany(c => c.Blocks).Select(Plain)),
        DraftFigure figure => Plain(figure.Caption),
        _ => "",
    };

    private static string Plain(IReadOnlyList<DraftInline> content) => string.Concat(content.Select(inline => inline is DraftText text ? text.Text : " "));

    private static string Cell(DraftCell cell) =>
        (cell.Header ? "th:" : "") + (cell.Colspan > 1 ? $"c{cell.Colspan}:" : "") + (cell.Rowspan > 1 ? $"r{cell.Rowspan}:" : "") + string.Join(" / ", cell.Blocks.Select(Shape));

    public static string Line(IReadOnlyList<DraftInline> content) => string.Concat(content.Select(inline => inline is DraftText text ? Marked(text) : "↵"));

    private static string Marked(DraftText text)
    {
        var marked = text.Text;
        if (text.Marks.HasFlag(DraftMarks.Underline))
            marked = $"_{marked}_";
        if (text.Marks.HasFlag(DraftMarks.Italic))
            marked = $"/{marked}/";
        if (text.Marks.HasFlag(DraftMarks.Bold))
            marked = $"*{marked}*";
        return text.Href is null ? marked : $"{marked}<{text.Href}>";
    }
}
