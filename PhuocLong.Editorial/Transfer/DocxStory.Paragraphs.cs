using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

internal sealed partial class DocxStory
{
    /// <summary>Longer than this, a paragraph in a heading's style is a paragraph.</summary>
    private const int LongestHeading = 300;

    /// <summary>A paragraph that goes on in the next one: its mark was deleted or hidden, or it is a large first letter.</summary>
    private OpenLine? carried;

    private sealed class OpenLine(InlineWriter words)
    {
        public InlineWriter Words { get; } = words;

        public DocxParagraphLook Look { get; set; } = new();

        public DocxStyle Style { get; set; } = null!;

        /// <summary>Pictures and text boxes anchored before any word, and after.</summary>
        public List<Piece> Before { get; } = [];

        public List<Piece> After { get; } = [];

        public int Given { get; set; }
    }

    private OpenLine StartLine()
    {
        var line = carried ?? new OpenLine(new(document.Findings));
        carried = null;
        line.Look = new();
        line.Style = document.Styles.Paragraph(null);
        return line;
    }

    private void ReadParagraph()
    {
        document.Budget.Piece();
        var line = StartLine();
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "pPr")
            {
                line.Look = DocxParagraphLook.Read(xml);
                line.Style = document.Styles.Paragraph(line.Look.Style);
            }
            else
            {
                ReadInline(line, null);
            }
        }
        fields.ForgetUnfinished();
        if (line.Look.Mark.Deleted || line.Look.IsDropCap || (line.Look.Mark.Hidden is true && !line.Words.IsEmpty))
            carried = line;
        else
            Finish(line);
    }

    private void FinishCarried()
    {
        if (carried is { } line)
            Finish(line);
        carried = null;
    }

    private void Finish(OpenLine line)
    {
        pieces.AddRange(line.Before);
        var content = line.Words.Finish();
        if (content.Count > 0)
            Add(Shaped(line, content));
        pieces.AddRange(line.After);
    }

    private Line Shaped(OpenLine line, IReadOnlyList<DraftInline> content)
    {
        var (role, level) = (line.Style.Role, line.Style.Level);
        if (role == LineRole.Plain && line.Look.Outline is >= 0 and <= 8 and { } outline)
            (role, level) = (LineRole.Heading, outline + 1);
        if (role == LineRole.Heading && Inlines.Plain(content).Length > LongestHeading)
            role = LineRole.Plain;
        var numbered = Numbered(line);
        if (role is LineRole.Plain && numbered?.Place is { } place)
            return new(role, 0, content, place);
        return new(role, level, Inlines.After(numbered is { Label.Length: > 0 } ? numbered.Label + " " : "", content));
    }

    private Numbered? Numbered(OpenLine line)
    {
        var id = line.Look.NumberingId ?? line.Style.NumberingId;
        var level = line.Look.NumberingLevel ?? line.Style.NumberingLevel ?? (line.Style.Role == LineRole.Heading ? line.Style.Level - 1 : 0);
        if (id is not null && id != "0")
            return document.Numbering.Count(id, level);
        // Lists by style alone, as programs other than Word write them.
        if (id is null && line.Style.ListName is { } list && DocxStyles.ListByName().Match(list) is { Success: true } named)
        {
            var depth = named.Groups[2].Success ? named.Groups[2].Value[0] - '1' : 0;
            var ordered = named.Groups[1].Value.Equals("number", StringComparison.OrdinalIgnoreCase);
            return new(new("style", ordered, null, depth, 1), "");
        }
        return null;
    }
}
