using System.Globalization;
using System.Text.RegularExpressions;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// The numbering part: what counts which paragraphs, and as what. It counts along while the document is read, so that
/// a list that was interrupted goes on with its number.
/// </summary>
internal sealed partial class DocxNumbering
{
    private const int Deepest = 8, MostLists = 10_000, LongestChain = 8;

    private readonly Dictionary<string, Dictionary<int, Level>> shapes = [];
    private readonly Dictionary<string, string> styleOf = [], shapeOfStyle = [];
    private readonly Dictionary<string, Instance> instances = [];
    private readonly Dictionary<string, int[]> counters = [];

    private sealed record Level(string Format, string Text, int Start);

    private sealed record Instance(string Shape, Dictionary<int, int> Starts, Dictionary<int, Level> Levels)
    {
        public HashSet<int> Restarted { get; } = [];
    }

    public DocxNumbering(PartReader? xml)
    {
        if (xml is null)
            return;
        for (var root = xml.Enter(); xml.Next(root);)
        {
            if (xml.Name == "abstractNum" && shapes.Count < MostLists)
                ReadShape(xml);
            else if (xml.Name == "num" && instances.Count < MostLists)
                ReadInstance(xml);
        }
    }

    /// <summary>Counts a paragraph; null when nothing is written before it.</summary>
    public Numbered? Count(string id, int level)
    {
        level = Math.Clamp(level, 0, Deepest);
        if (!instances.TryGetValue(id, out var instance) || ShapeOf(instance) is not { } shape || LevelOf(instance, level) is not { } at)
            return null;
        if (!counters.TryGetValue(shape, out var numbers))
            counters[shape] = numbers = [.. Enumerable.Repeat(int.MinValue, Deepest + 1)];
        if (instance.Starts.TryGetValue(level, out var restart) && instance.Restarted.Add(level))
            numbers[level] = restart;
        else
            numbers[level] = numbers[level] == int.MinValue ? at.Start : numbers[level] + 1;
        for (var deeper = level + 1; deeper <= Deepest; deeper++)
            numbers[deeper] = int.MinValue;
        if (at.Format == "bullet")
            return new(new("bullet", false, null, level, 1), "");
        if (at.Format == "none" || at.Text.Length == 0)
            return null;
        var label = Placeholder().Replace(at.Text, match => Shown(instance, numbers, match.Value[1] - '1'));
        // What a list draws by itself – 1. a) i – stays a list; "Điều 3." and "1.2." are words the author counted with.
        var place = OwnNumberOnly().IsMatch(at.Text) && at.Text.Contains((char)('1' + level), StringComparison.Ordinal) && HtmlType(at.Format) is { } type
            ? new ListPlace(shape + "/" + level, true, type.Length == 0 ? null : type, level, Math.Max(numbers[level], 0))
            : null;
        return new(place, label.Trim());
    }

    private string? ShapeOf(Instance instance)
    {
        var shape = instance.Shape;
        // A shape may only point to a style that points to another one, and hostile ones to each other.
        for (var step = 0; step < LongestChain && styleOf.TryGetValue(shape, out var style); step++)
        {
            if (!shapeOfStyle.TryGetValue(style, out var next))
                return null;
            shape = next;
        }
        return shapes.ContainsKey(shape) ? shape : null;
    }

    private Level? LevelOf(Instance instance, int level) =>
        instance.Levels.TryGetValue(level, out var own) ? own : ShapeOf(instance) is { } shape ? shapes[shape].GetValueOrDefault(level) : null;

    private string Shown(Instance instance, int[] numbers, int level)
    {
        if (level is < 0 or > Deepest || LevelOf(instance, level) is not { } at)
            return "";
        var number = numbers[level] == int.MinValue ? at.Start : numbers[level];
        return NumberText.Of(at.Format, number);
    }

    private static string? HtmlType(string format) => format switch
    {
        "decimal" => "",
        "lowerLetter" => "a",
        "upperLetter" => "A",
        "lowerRoman" => "i",
        "upperRoman" => "I",
        _ => null,
    };

    private void ReadShape(PartReader xml)
    {
        var id = xml.Attribute("abstractNumId") ?? "";
        var levels = new Dictionary<int, Level>();
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "lvl")
                ReadLevel(xml, levels);
            else if (xml.Name == "numStyleLink" && xml.Value is { } link)
                styleOf.TryAdd(id, link);
            else if (xml.Name == "styleLink" && xml.Value is { } own)
                shapeOfStyle.TryAdd(own, id);
        }
        shapes.TryAdd(id, levels);
    }

    private static void ReadLevel(PartReader xml, Dictionary<int, Level> levels)
    {
        var level = xml.Number("ilvl") ?? 0;
        string format = "decimal", text = "";
        var start = 0;
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "start")
                start = xml.Number() ?? 0;
            else if (xml.Name == "numFmt")
                format = xml.Value ?? format;
            else if (xml.Name == "lvlText")
                text = xml.Value ?? "";
        }
        if (level is >= 0 and <= Deepest)
            levels[level] = new(format, text.Length > 100 ? text[..100] : text, start);
    }

    private void ReadInstance(PartReader xml)
    {
        var id = xml.Attribute("numId") ?? "";
        var instance = new Instance("", [], []);
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "abstractNumId")
                instance = instance with { Shape = xml.Value ?? "" };
            else if (xml.Name == "lvlOverride" && xml.Number("ilvl") is { } level)
            {
                for (var inner = xml.Enter(); xml.Next(inner);)
                {
                    if (xml.Name == "startOverride" && xml.Number() is { } start)
                        instance.Starts[level] = start;
                    else if (xml.Name == "lvl")
                        ReadLevel(xml, instance.Levels);
                }
            }
        }
        instances.TryAdd(id, instance);
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\s*\(?%[1-9][.)/]?\s*$")]
    private static partial Regex OwnNumberOnly();
}

/// <summary>A counted paragraph: its place in a list where it has one, and what Word writes before it.</summary>
internal sealed record Numbered(ListPlace? Place, string Label);

/// <summary>A number as Word's formats write it.</summary>
internal static class NumberText
{
    private static readonly (int Worth, string Roman)[] Romans =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public static string Of(string format, int number) => format switch
    {
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        "lowerLetter" => Letter(number),
        "upperLetter" => Letter(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" or "bullet" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        var text = "";
        foreach (var (worth, roman) in Romans)
        {
            for (; number >= worth; number -= worth)
                text += roman;
        }
        return text;
    }

    private static string Letter(int number) => number is < 1 or > 26 * 26
        ? number.ToString(CultureInfo.InvariantCulture)
        : new string((char)('a' + (number - 1) % 26), (number - 1) / 26 + 1);
}
