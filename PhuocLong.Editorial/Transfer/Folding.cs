using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>Makes an article's blocks of the pieces a reader brought.</summary>
internal static class Folding
{
    /// <summary>As deep as lists may go: what holds them is a few levels itself, and the text's own limit is 32.</summary>
    private const int DeepestList = 8;

    public static ReadText Fold(FileText file, Findings findings)
    {
        var pieces = file.Pieces.ToList();
        var (titleAt, leadAt) = TitleAndLead.Find(pieces);
        var title = titleAt < 0 ? "" : ((Line)pieces[titleAt]).Plain;
        var lead = leadAt < 0 ? null : new DraftParagraph(((Line)pieces[leadAt]).Content);
        // The lead stands right after the title: what is before the title is before the lead.
        var before = titleAt < 0 ? [] : Blocks(pieces.GetRange(0, titleAt), findings);
        var after = Blocks(pieces[(Math.Max(titleAt, leadAt) + 1)..], findings);
        after.AddRange(Blocks(file.Notes, findings));
        return new()
        {
            Title = titleAt < 0 ? file.NamedTitle ?? "" : title,
            TitleBefore = titleAt < 0 ? null : Inlines.Before(((Line)pieces[titleAt]).Content),
            Lead = lead,
            LeadAt = before.Count,
            Body = [.. before, .. after],
            Notes = findings.Sentences(),
            Converted = findings[Finding.Tcvn3] + findings[Finding.Vni] + findings[Finding.GuessedTcvn3] + findings[Finding.GuessedVni] > 0,
        };
    }

    /// <summary>Pieces outside tables, with headings brought to the two levels an article has.</summary>
    private static List<DraftBlock> Blocks(IReadOnlyList<Piece> pieces, Findings findings)
    {
        var headings = pieces.OfType<Line>().Where(l => l.Role == LineRole.Heading).ToList();
        var top = headings.Count == 0 ? 1 : headings.Min(h => h.Level);
        var blocks = new List<DraftBlock>();
        var lists = new OpenLists(DeepestList);
        var figureOpen = false;
        foreach (var piece in pieces)
        {
            if (piece is Line { List: { } place, Content: var entry })
            {
                if (lists.Add(place, entry) is { } begun)
                    blocks.Add(begun.List);
                figureOpen = false;
                continue;
            }
            lists.Interrupt();
            if (piece is Line caption && figureOpen && IsCaption(caption) && blocks[^1] is DraftFigure figure)
            {
                blocks[^1] = figure with { Caption = caption.Content };
                figureOpen = false;
                continue;
            }
            blocks.AddRange(Block(piece, top, findings));
            if (piece is Line { Role: LineRole.Quote } && blocks.Count > 1 && blocks[^2] is DraftQuote quote)
                Join(blocks, quote);
            figureOpen = piece is Picture;
        }
        return lists.Finish(blocks);
    }

    private static IEnumerable<DraftBlock> Block(Piece piece, int top, Findings findings) => piece switch
    {
        Line { Role: LineRole.Title } line => [new DraftHeading(2, Inlines.Without(line.Content, DraftMarks.Bold))],
        Line { Role: LineRole.Heading } line => [new DraftHeading(line.Level == top ? 2 : 3, Inlines.Without(line.Content, DraftMarks.Bold))],
        Line { Role: LineRole.Quote } line => [new DraftQuote([new DraftParagraph(line.Content)])],
        Line line => [new DraftParagraph(line.Content)],
        Picture picture => [new DraftFigure(picture.Name, 0, 0, picture.Alt, "", [])],
        Grid grid => GridFolding.Fold(grid, findings),
        _ => [new DraftRule()],
    };

    private static void Join(List<DraftBlock> blocks, DraftQuote quote)
    {
        var added = (DraftQuote)blocks[^1];
        blocks.RemoveAt(blocks.Count - 1);
        blocks[^1] = new DraftQuote([.. quote.Blocks, .. added.Blocks]);
    }

    private static bool IsCaption(Line line) =>
        line.Role == LineRole.Caption
        || (line.Role == LineRole.Plain && line.Plain.Length <= 200
            && (line.Plain.StartsWith("Ảnh:", StringComparison.OrdinalIgnoreCase) || line.Plain.StartsWith("Hình ", StringComparison.OrdinalIgnoreCase)));
}
