using System.Globalization;
using System.Text.RegularExpressions;

namespace PhuocLong.Editorial.Transfer;

/// <summary>A style as Word resolves it, with everything it inherits.</summary>
internal sealed record DocxStyle(DocxLook Look, LineRole Role, int Level, string? NumberingId, int? NumberingLevel, string? ListName);

/// <summary>The styles part. Styles that are based on each other in a circle end where the circle closes.</summary>
internal sealed partial class DocxStyles
{
    private const int MostStyles = 5_000, LongestChain = 32;

    private readonly Dictionary<string, Raw> raw = [];
    private readonly Dictionary<string, DocxStyle> resolved = [];
    private DocxLook defaults;
    private string? defaultParagraph;

    private sealed record Raw(string Name, string? BasedOn, DocxLook Look, DocxParagraphLook Paragraph);

    public DocxStyles(PartReader? xml)
    {
        if (xml is null)
            return;
        for (var root = xml.Enter(); xml.Next(root);)
        {
            if (xml.Name == "docDefaults")
                defaults = DefaultLook(xml);
            else if (xml.Name == "style" && raw.Count < MostStyles)
                ReadStyle(xml);
        }
    }

    /// <summary>A paragraph's style; the document's default where it names none or an unknown one.</summary>
    public DocxStyle Paragraph(string? id) => Resolve(id is not null && raw.ContainsKey(id) ? id : defaultParagraph, Named(id));

    /// <summary>How characters look whose run names this style, in a paragraph of that one.</summary>
    public DocxLook Run(string? characterStyle, DocxStyle paragraph) =>
        (characterStyle is null || !raw.ContainsKey(characterStyle) ? paragraph.Look : Chain(characterStyle).OnParagraph(paragraph.Look)).Over(defaults);

    private DocxStyle Resolve(string? id, DocxStyle named)
    {
        if (id is null)
            return named;
        if (resolved.TryGetValue(id, out var known))
            return known;
        var (role, level) = (LineRole.Plain, 0);
        DocxParagraphLook paragraph = new();
        string? listName = null;
        foreach (var style in ChainOf(id))
        {
            if (role == LineRole.Plain)
                (role, level) = RoleOf(style.Name);
            paragraph = paragraph.Over(style.Paragraph);
            listName ??= ListByName().IsMatch(style.Name) ? style.Name : null;
        }
        if (role == LineRole.Plain && RoleOf(id) is { Role: not LineRole.Plain } byId)
            (role, level) = byId;
        if (role == LineRole.Plain && paragraph.Outline is >= 0 and <= 8 and { } outline)
            (role, level) = (LineRole.Heading, outline + 1);
        return resolved[id] = new(Chain(id), role, level, paragraph.NumberingId, paragraph.NumberingLevel, listName);
    }

    /// <summary>A style that is named but nowhere described, as some programs write it.</summary>
    private static DocxStyle Named(string? id)
    {
        var (role, level) = RoleOf(id ?? "");
        return new(default, role, level, null, null, id is not null && ListByName().IsMatch(id) ? id : null);
    }

    private DocxLook Chain(string id) => ChainOf(id).Aggregate(new DocxLook(), (look, style) => look.Over(style.Look));

    private IEnumerable<Raw> ChainOf(string id)
    {
        var steps = 0;
        for (string? at = id; at is not null && raw.TryGetValue(at, out var style) && steps < LongestChain; at = style.BasedOn, steps++)
            yield return style;
    }

    /// <summary>What a style is for: Word keeps English names in its files, other programs write what they show.</summary>
    private static (LineRole Role, int Level) RoleOf(string name)
    {
        name = name.Trim().ToLower(CultureInfo.InvariantCulture);
        if (HeadingByName().Match(name) is { Success: true } heading)
            return (LineRole.Heading, int.Parse(heading.Groups[1].Value, CultureInfo.InvariantCulture));
        return name switch
        {
            "title" or "tiêu đề" or "tên bài" or "tít" => (LineRole.Title, 0),
            "subtitle" or "phụ đề" or "tiêu đề phụ" or "sapo" => (LineRole.Subtitle, 0),
            "caption" or "chú thích ảnh" or "image caption" or "figure" => (LineRole.Caption, 0),
            "quote" or "intense quote" or "intensequote" or "block text" or "blocktext" or "trích dẫn" or "quotations" => (LineRole.Quote, 0),
            _ => (LineRole.Plain, 0),
        };
    }

    private static DocxLook DefaultLook(PartReader xml)
    {
        var look = new DocxLook();
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name != "rPrDefault")
                continue;
            for (var inner = xml.Enter(); xml.Next(inner);)
            {
                if (xml.Name == "rPr")
                    look = DocxLook.Read(xml);
            }
        }
        return look;
    }

    private void ReadStyle(PartReader xml)
    {
        var id = xml.Attribute("styleId");
        var type = xml.Attribute("type");
        var isDefault = xml.Attribute("default") is "1" or "true" or "on";
        string name = "", basedOn = "";
        DocxLook look = default;
        DocxParagraphLook paragraph = new();
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "name")
                name = xml.Value ?? "";
            else if (xml.Name == "basedOn")
                basedOn = xml.Value ?? "";
            else if (xml.Name == "rPr")
                look = DocxLook.Read(xml);
            else if (xml.Name == "pPr")
                paragraph = DocxParagraphLook.Read(xml);
        }
        if (id is null || !raw.TryAdd(id, new(name, basedOn.Length == 0 || basedOn == id ? null : basedOn, look, paragraph)))
            return;
        if (isDefault && type == "paragraph")
            defaultParagraph ??= id;
    }

    [GeneratedRegex(@"^(?:heading|tiêu đề|đầu đề|đề mục|mục)\s*([1-9])$")]
    private static partial Regex HeadingByName();

    /// <summary>Word's own list styles, with their depth.</summary>
    [GeneratedRegex(@"^list\s?(bullet|number)\s?([2-5])?$", RegexOptions.IgnoreCase)]
    public static partial Regex ListByName();
}
