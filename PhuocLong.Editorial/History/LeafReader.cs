using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PhuocLong.Editorial.History;

/// <summary>Walks a frozen document down to its blocks, never deeper than <see cref="Deepest"/>.</summary>
internal sealed partial class LeafReader
{
    private const int Deepest = 40;

    private int containers;

    public IReadOnlyList<Leaf> Read(JsonElement root, string field)
    {
        var leaves = new List<Leaf>();
        if (root.TryGetProperty(field, out var document))
            Blocks(document, [], leaves, 0);
        return leaves;
    }

    private void Blocks(JsonElement parent, IReadOnlyList<Around> around, List<Leaf> leaves, int depth)
    {
        if (depth > Deepest)
            return;
        foreach (var node in Content(parent))
        {
            switch (Text(node, "type"))
            {
                case "paragraph":
                    leaves.Add(new(LeafKind.Text, "paragraph", around, Tokens(node), default, []));
                    break;
                case "heading":
                    leaves.Add(new(LeafKind.Text, Number(node, "level") == 3 ? "heading3" : "heading2", around, Tokens(node), default, []));
                    break;
                case "horizontalRule":
                    leaves.Add(new(LeafKind.Rule, "horizontalRule", around, [], default, []));
                    break;
                case "figure":
                    var facts = new Facts(Fact(node, "media"), Fact(node, "alt"), Fact(node, "credit"), null);
                    leaves.Add(new(LeafKind.Figure, "figure", around, Tokens(node), facts, []));
                    break;
                case "video":
                    leaves.Add(new(LeafKind.Video, "video", around, [], new(null, null, null, Fact(node, "address")), []));
                    break;
                case "table":
                    leaves.Add(new(LeafKind.Table, "table", around, [], default, Rows(node, depth)));
                    break;
                case "bulletList" or "orderedList" or "listItem" or "blockquote" or "callout" or "gallery":
                    Blocks(node, [.. around, new Around(Text(node, "type"), Fact(node, "kind"), ++containers)], leaves, depth + 1);
                    break;
            }
        }
    }

    private List<Row> Rows(JsonElement table, int depth) =>
        [.. Content(table).Select(row => new Row([.. Content(row).Select(cell => new Cell(
            Text(cell, "type") == "tableHeader", Number(cell, "colspan") ?? 1, Number(cell, "rowspan") ?? 1, Inside(cell, depth + 2)))]))];

    private List<Leaf> Inside(JsonElement cell, int depth)
    {
        var leaves = new List<Leaf>();
        Blocks(cell, [], leaves, depth);
        return leaves;
    }

    /// <summary>A word is one token even where it was typed in pieces; where its setting changes inside, it is cut there.</summary>
    private static List<Token> Tokens(JsonElement block)
    {
        var runs = new List<(StringBuilder Text, Marking Marking)>();
        foreach (var node in Content(block))
        {
            var (text, marking) = Text(node, "type") switch
            {
                "text" => (Text(node, "text").Normalize(NormalizationForm.FormC), MarkingOf(node)),
                "hardBreak" => ("\n", default),
                _ => ("", default),
            };
            if (runs.Count > 0 && runs[^1].Marking == marking)
                runs[^1].Text.Append(text);
            else if (text.Length > 0)
                runs.Add((new(text), marking));
        }
        return [.. runs.SelectMany(run => Syllable().Matches(run.Text.ToString()).Select(m => new Token(m.Value, run.Marking)))];
    }

    private static Marking MarkingOf(JsonElement text)
    {
        var marking = default(Marking);
        if (!text.TryGetProperty("marks", out var marks) || marks.ValueKind != JsonValueKind.Array)
            return marking;
        foreach (var mark in marks.EnumerateArray())
        {
            marking = Text(mark, "type") switch
            {
                "bold" => marking with { Bold = true },
                "italic" => marking with { Italic = true },
                "underline" => marking with { Underline = true },
                "link" => marking with { Link = Fact(mark, "href") },
                _ => marking,
            };
        }
        return marking;
    }

    private static IEnumerable<JsonElement> Content(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Array
            ? content.EnumerateArray().Where(child => child.ValueKind == JsonValueKind.Object)
            : [];

    private static string Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string? Fact(JsonElement node, string name) =>
        node.TryGetProperty("attrs", out var attrs) && attrs.ValueKind == JsonValueKind.Object && Text(attrs, name) is { Length: > 0 } text ? text : null;

    private static int? Number(JsonElement node, string name) =>
        node.TryGetProperty("attrs", out var attrs) && attrs.ValueKind == JsonValueKind.Object && attrs.TryGetProperty(name, out var value)
            && value.TryGetInt32(out var number) ? number : null;

    /// <summary>A syllable with its marks, a space, a line break, or one sign. Figures keep their points and commas: 2.682.057 is one word.</summary>
    [GeneratedRegex(@"\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+|\n|[^\S\n]+|.", RegexOptions.Singleline)]
    private static partial Regex Syllable();
}
