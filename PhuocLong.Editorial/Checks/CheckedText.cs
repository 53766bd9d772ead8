using System.Text;
using System.Text.Json;

namespace PhuocLong.Editorial.Checks;

/// <summary>
/// The frozen text as checks read it: its lines of words in reading order, with links, and its pictures. What is only
/// suggested (<c>insertion</c>) is not yet part of it; what is suggested to go (<c>deletion</c>) still is.
/// </summary>
public sealed class CheckedText
{
    private static readonly (string Name, FieldPlace Place)[] Fields =
        [("title", FieldPlace.Title), ("lead", FieldPlace.Lead), ("body", FieldPlace.Body)];

    private readonly List<TextBlock> blocks = [];
    private readonly List<FigureSeen> figures = [];

    private CheckedText()
    {
    }

    /// <summary>Every line of words: title, lead, then the body's paragraphs, headings, cells, captions.</summary>
    public IReadOnlyList<TextBlock> Blocks => blocks;

    public IReadOnlyList<FigureSeen> Figures => figures;

    public string Title => In(FieldPlace.Title);

    public string Lead => In(FieldPlace.Lead);

    public IEnumerable<TextBlock> Body => blocks.Where(b => b.Place == FieldPlace.Body);

    /// <summary>How long the body is, in chữ.</summary>
    public int BodyWords { get; private set; }

    /// <summary>Reads the documents a version keeps; see <see cref="Editing.FrozenText.Json"/>.</summary>
    public static CheckedText Of(string frozenJson)
    {
        var text = new CheckedText();
        using var json = JsonDocument.Parse(frozenJson, new JsonDocumentOptions { MaxDepth = 256 });
        foreach (var (name, place) in Fields)
        {
            if (json.RootElement.TryGetProperty(name, out var document))
                text.Read(document, place);
        }
        text.BodyWords = text.Body.Sum(b => WordsIn(b.Text));
        return text;
    }

    /// <summary>Vietnamese counts syllables (chữ): what stands between spaces and holds a letter or a digit.</summary>
    public static int WordsIn(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(part => part.Any(char.IsLetterOrDigit));

    /// <summary>A finding about these words of a block, which the browser finds again by counting their like.</summary>
    public Finding At(string check, string sentence, TextBlock block, int start, int length, string? fix = null)
    {
        var quote = block.Text.Substring(start, length);
        var before = Count(block.Text.AsSpan(0, Math.Min(block.Text.Length, start + length - 1)), quote);
        foreach (var earlier in blocks)
        {
            if (earlier == block)
                break;
            if (earlier.Place == block.Place)
                before += Count(earlier.Text, quote);
        }
        return new(check, block.Place, sentence) { Quote = quote, Occurrence = before + 1, Fix = fix };
    }

    // Overlapping ones count too: whoever searches from every place finds the same number.
    private static int Count(ReadOnlySpan<char> text, string quote)
    {
        var count = 0;
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; count++)
        {
            text = text[(at + 1)..];
            at = text.IndexOf(quote, StringComparison.Ordinal);
        }
        return count;
    }

    private string In(FieldPlace place) => string.Join(' ', blocks.Where(b => b.Place == place).Select(b => b.Text)).Trim();

    private void Read(JsonElement node, FieldPlace place)
    {
        var type = TypeOf(node);
        if (type == "figure")
            figures.Add(new(figures.Count + 1, Attribute(node, "alt"), Attribute(node, "credit")));
        if (!node.TryGetProperty("content", out var content))
            return;
        var words = new StringBuilder();
        var links = new List<LinkSeen>();
        var inline = false;
        foreach (var child in content.EnumerateArray())
        {
            switch (TypeOf(child))
            {
                case "text":
                    inline = true;
                    Take(child, words, links);
                    break;
                case "hardBreak":
                    inline = true;
                    words.Append('\n');
                    break;
                default:
                    Read(child, place);
                    break;
            }
        }
        if (inline)
            blocks.Add(new(place, type, words.ToString(), links));
    }

    private static void Take(JsonElement text, StringBuilder words, List<LinkSeen> links)
    {
        string? address = null;
        var linked = false;
        if (text.TryGetProperty("marks", out var marks))
        {
            foreach (var mark in marks.EnumerateArray())
            {
                switch (TypeOf(mark))
                {
                    case "insertion":
                        return;
                    case "link":
                        (linked, address) = (true, Attribute(mark, "href"));
                        break;
                }
            }
        }
        // A paste brings zero-width spaces that nobody wrote.
        var said = text.GetProperty("text").GetString()!.Replace("\u200b", "", StringComparison.Ordinal);
        var start = words.Length;
        words.Append(said);
        if (!linked)
            return;
        // One link may be cut by other marks, such as a bold word in it.
        if (links is [.., var last] && last.Address == address && last.Start + last.Length == start)
            links[^1] = last with { Length = last.Length + said.Length };
        else
            links.Add(new(start, said.Length, address ?? ""));
    }

    private static string TypeOf(JsonElement node) => node.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";

    private static string Attribute(JsonElement node, string name) =>
        node.TryGetProperty("attrs", out var attributes) && attributes.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}

/// <summary>One line of words of an article.</summary>
/// <param name="Kind">The schema's name of it: <c>paragraph</c>, <c>heading</c>, <c>figure</c> (then it is the caption).</param>
public sealed record TextBlock(FieldPlace Place, string Kind, string Text, IReadOnlyList<LinkSeen> Links)
{
    /// <summary>Whether a number stands in it at all; most lines have none.</summary>
    public bool HasFigures { get; } = Text.AsSpan().ContainsAnyInRange('0', '9');
}

/// <summary>A link within a block.</summary>
public readonly record struct LinkSeen(int Start, int Length, string Address);

/// <summary>A picture in the body, counted from 1.</summary>
public readonly record struct FigureSeen(int Number, string Alt, string Credit);
