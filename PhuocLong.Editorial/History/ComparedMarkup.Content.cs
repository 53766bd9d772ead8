using System.Text.RegularExpressions;

namespace PhuocLong.Editorial.History;

/// <content>What stands in a block: its words, an image, a table.</content>
internal sealed partial class ComparedMarkup
{
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

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();
}
