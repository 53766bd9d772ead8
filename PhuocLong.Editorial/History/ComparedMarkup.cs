using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PhuocLong.Editorial.History;

/// <summary>
/// Draws a comparison. Every element and attribute stands in this class; what people wrote only ever becomes encoded text.
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

    /// <summary>The place of one more change, where keys and buttons lead.</summary>
    private string Numbered() => $" id=\"thay-doi-{++Changes}\" tabindex=\"-1\" data-change";

    private StringBuilder Put(string markup) => html.Append(markup);

    private static string Encode(string text) => Encoder.Encode(text);
}
