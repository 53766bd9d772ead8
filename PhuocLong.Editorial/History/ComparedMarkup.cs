using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace PhuocLong.Editorial.History;

/// <summary>
/// Draws a comparison. Every element and attribute stands in this file; what people wrote only ever becomes encoded text.
/// Changes are numbered in reading order: <c>thay-doi-1</c>, <c>thay-doi-2</c> …
/// </summary>
internal sealed partial class ComparedMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();
    private readonly List<(Around Around, bool Old)> open = [];
    private bool onlyChanges;

    /// <summary>How many changes were drawn.</summary>
    public int Changes { get; private set; }

    public static (string Html, int Changes) Of(Comparison comparison, bool onlyChanges)
    {
        var drawing = new ComparedMarkup { onlyChanges = onlyChanges };
        drawing.Line("h2", "cmp-title", comparison.Title);
        drawing.Line("p", "cmp-lead", comparison.Lead);
        drawing.Blocks(comparison.Body);
        return (drawing.html.ToString(), drawing.Changes);
    }

    private void Line(string tag, string name, IReadOnlyList<Piece> pieces)
    {
        if (pieces.Count == 0 || (onlyChanges && pieces.All(p => p.Kind == PieceKind.Kept)))
            return;
        Put($"<{tag} class=\"{name}\">");
        Pieces(pieces);
        Put($"</{tag}>");
    }

    private void Blocks(IReadOnlyList<ComparedBlock> blocks)
    {
        var hidden = 0;
        foreach (var block in blocks)
        {
            if (onlyChanges && block.IsKept)
            {
                hidden++;
                continue;
            }
            TellHidden(ref hidden);
            Into(block.Leaf.Around, block.Fate is BlockFate.Removed or BlockFate.MovedAway);
            Block(block);
        }
        Into([], false);
        TellHidden(ref hidden);
    }

    private void TellHidden(ref int hidden)
    {
        if (hidden == 0)
            return;
        Into([], false);
        html.Append("<p class=\"cmp-gap\">").Append(Encode(string.Format(null, Words.HiddenBlocks, hidden))).Append("</p>");
        hidden = 0;
    }

    /// <summary>
    /// Closes and opens lists, items and quotations until the next block stands where it belongs. A block of the other text
    /// stays in the same list, but never in the same item.
    /// </summary>
    private void Into(IReadOnlyList<Around> around, bool old)
    {
        var shared = 0;
        while (shared < around.Count && shared < open.Count && Same(open[shared], around[shared], old))
            shared++;
        for (var i = open.Count - 1; i >= shared; i--)
            html.Append("</").Append(Tag(open[i].Around)).Append('>');
        open.RemoveRange(shared, open.Count - shared);
        foreach (var next in around.Skip(shared))
        {
            var name = next.Type is "callout" or "gallery" ? $" class=\"cmp-{next.Type}\"" : "";
            html.Append('<').Append(Tag(next)).Append(name).Append('>');
            open.Add((next, old));
        }
    }

    private static bool Same((Around Around, bool Old) opened, Around next, bool old) =>
        opened.Around.Type == next.Type && (opened.Old == old ? opened.Around.Number == next.Number : next.Type != "listItem");

    private static string Tag(Around around) => around.Type switch
    {
        "bulletList" => "ul",
        "orderedList" => "ol",
        "listItem" => "li",
        "blockquote" => "blockquote",
        _ => "div",
    };

    private void Block(ComparedBlock block)
    {
        var (name, label) = block.Fate switch
        {
            BlockFate.Added => ("cmp-added", Words.BlockAdded),
            BlockFate.Removed => ("cmp-removed", Words.BlockRemoved),
            BlockFate.MovedHere => ("cmp-moved", Words.BlockMovedHere),
            BlockFate.MovedAway => ("cmp-moved-away", Words.BlockMovedAway),
            _ => ("", ""),
        };
        if (label.Length > 0)
        {
            Put($"<div class=\"cmp-block {name}\"").Append(Numbered()).Append("><span class=\"cmp-label\">").Append(Encode(label)).Append("</span>");
            Content(block, plain: block.Fate is BlockFate.MovedHere);
            html.Append("</div>");
            return;
        }
        if (block.Note is { } note)
            html.Append("<p class=\"cmp-note\"").Append(Numbered()).Append('>').Append(Encode(note)).Append("</p>");
        Content(block, plain: false);
    }

    /// <param name="plain">The words came with the block from elsewhere: they are not new.</param>
    private void Content(ComparedBlock block, bool plain)
    {
        var inside = block.Fate is BlockFate.Added or BlockFate.Removed or BlockFate.MovedAway;
        switch (block.Leaf.Kind)
        {
            case LeafKind.Rule:
                html.Append("<hr>");
                break;
            case LeafKind.Figure:
                Figure(block, plain, inside);
                break;
            case LeafKind.Video:
                html.Append("<p class=\"cmp-video\">").Append(Encode(string.Format(null, Words.VideoAt, block.Leaf.Facts.Address))).Append("</p>");
                break;
            case LeafKind.Table:
                Table(block, plain);
                break;
            default:
                var tag = block.Leaf.Type switch { "heading2" => "h3", "heading3" => "h4", _ => "p" };
                Put($"<{tag}>");
                Inline(block, plain, inside);
                Put($"</{tag}>");
                break;
        }
    }

    /// <param name="inside">The block around these words is the change; they are none of their own.</param>
    private void Inline(ComparedBlock block, bool plain, bool inside)
    {
        if (!plain && !inside)
        {
            Pieces(block.Pieces);
            return;
        }
        foreach (var piece in block.Pieces)
            Piece(plain ? piece with { Kind = PieceKind.Kept } : piece, "", named: false);
    }

    private void Figure(ComparedBlock block, bool plain, bool inside)
    {
        html.Append("<figure>");
        if (block.Was is { } was && was.Facts.Media != block.Leaf.Facts.Media)
            Image(was.Facts, $" class=\"cmp-was\" alt=\"{Encode(string.Format(null, Words.ImageWas, was.Facts.Alt))}\"");
        Image(block.Leaf.Facts, $" alt=\"{Encode(block.Leaf.Facts.Alt ?? "")}\"");
        html.Append("<figcaption>");
        Inline(block, plain, inside);
        if (block.Leaf.Facts.Credit is { } credit)
            html.Append(" <span class=\"cmp-credit\">").Append(Encode(credit)).Append("</span>");
        html.Append("</figcaption></figure>");
    }

    private void Image(Facts facts, string attributes)
    {
        if (facts.Media is { } media && Hash().IsMatch(media))
            Put($"<img src=\"/hinh/{media}/nho\" loading=\"lazy\"").Append(attributes).Append('>');
    }

    private void Table(ComparedBlock block, bool plain)
    {
        html.Append("<div class=\"cmp-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Encode(Words.TableName)).Append("\"><table><tbody>");
        foreach (var row in block.Rows)
        {
            var whole = !plain && row.Fate is BlockFate.Added or BlockFate.Removed;
            var counts = whole && block.Fate == BlockFate.Changed;
            html.Append("<tr").Append(whole ? $" class=\"{(row.Fate == BlockFate.Added ? "cmp-added" : "cmp-removed")}\"" : "").Append(counts ? Numbered() : "").Append('>');
            foreach (var (cell, at) in row.Cells.Select((c, i) => (c, i)))
                TableCell(cell, whole && at == 0 ? row.Fate == BlockFate.Added ? Words.RowAdded : Words.RowRemoved : null, plain);
            html.Append("</tr>");
        }
        html.Append("</tbody></table></div>");
    }

    private void TableCell(ComparedCell cell, string? label, bool plain)
    {
        var tag = cell.Cell.IsHeader ? "th" : "td";
        html.Append('<').Append(tag);
        if (cell.Cell.Columns is > 1 and < 100)
            Put($" colspan=\"{cell.Cell.Columns}\"");
        if (cell.Cell.Rows is > 1 and < 1000)
            Put($" rowspan=\"{cell.Cell.Rows}\"");
        html.Append('>');
        if (label is not null)
            html.Append("<span class=\"cmp-label\">").Append(Encode(label)).Append("</span>");
        foreach (var block in cell.Blocks)
        {
            html.Append("<p>");
            Inline(block, plain, inside: label is not null || cell.Fate is BlockFate.Added or BlockFate.Removed);
            html.Append("</p>");
        }
        html.Append("</").Append(tag).Append('>');
    }

    /// <summary>Pieces of one line; a run of changed ones is one change.</summary>
    private void Pieces(IReadOnlyList<Piece> pieces)
    {
        var counted = false;
        foreach (var piece in pieces)
        {
            var changed = piece.Kind != PieceKind.Kept;
            Piece(piece, changed && !counted ? Numbered() : "", named: true);
            counted = changed;
        }
    }

    private void Piece(Piece piece, string numbered, bool named)
    {
        var (start, end, said) = piece.Kind switch
        {
            PieceKind.Added => ("ins", "ins", Words.PieceAdded),
            PieceKind.Removed => ("del", "del", Words.PieceRemoved),
            PieceKind.Reset => ("span class=\"cmp-reset\"", "span", ""),
            _ => ("", "", ""),
        };
        if (start.Length > 0)
            html.Append('<').Append(start).Append(numbered).Append('>');
        if (named && said.Length > 0)
            html.Append("<span class=\"visually-hidden\">").Append(Encode(said)).Append(" </span>");
        Set(piece.Text, piece.Marking);
        if (piece.Kind == PieceKind.Reset)
            html.Append("<small class=\"cmp-how\">").Append(Encode(piece.Marking.ChangeFrom(piece.Was))).Append("</small>");
        if (end.Length > 0)
            html.Append("</").Append(end).Append('>');
    }

    private void Set(string text, Marking marking)
    {
        var tags = new List<string>();
        if (marking.Bold)
            tags.Add("strong");
        if (marking.Italic)
            tags.Add("em");
        if (marking.Underline || marking.Link is not null)
            tags.Add("u");
        tags.ForEach(tag => html.Append('<').Append(tag).Append('>'));
        html.Append(Encode(text).Replace("&#xA;", "<br>", StringComparison.Ordinal));
        tags.Reverse();
        tags.ForEach(tag => html.Append("</").Append(tag).Append('>'));
    }

    /// <summary>The place of one more change, where keys and buttons lead.</summary>
    private string Numbered() => $" id=\"thay-doi-{++Changes}\" tabindex=\"-1\" data-change";

    private StringBuilder Put(string markup) => html.Append(markup);

    private static string Encode(string text) => Encoder.Encode(text);

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();
}
