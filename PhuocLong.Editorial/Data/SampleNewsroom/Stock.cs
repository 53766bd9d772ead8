namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>One kind of thing a unit writes about: titles to choose from, a lead, an opening and what can be told.</summary>
internal sealed record Story(string Category, string Heading, string? Topic, string[] Titles, string Lead, string Opening, string[] Sentences);

/// <summary>
/// The sentences the sample's articles are made of, from the text files beside this one. In a file of stories a line
/// begins with what it is: <c>@</c> category, heading and topic; <c>=</c> a title; <c>~</c> the lead; <c>&gt;</c> the
/// opening; <c>-</c> a sentence.
/// </summary>
internal static class Stock
{
    public static readonly string[] Endings = Lines("loi-ket");

    public static ILookup<string, Story> Stories { get; } = SampleUnits.All.Select(u => u.Stock).Distinct()
        .SelectMany(stock => Read(stock).Select(story => (stock, story)))
        .ToLookup(s => s.stock, s => s.story);

    /// <summary>The half-year review of the town's site: title, lead, then the paragraphs as they came.</summary>
    public static string[] Archive => Lines("tu-lieu");

    private static IEnumerable<Story> Read(string stock)
    {
        var lines = Lines(stock);
        for (var at = 0; at < lines.Length;)
        {
            var next = Array.FindIndex(lines, at + 1, l => l.StartsWith('@'));
            var block = lines[at..(next < 0 ? lines.Length : next)];
            at += block.Length;
            var head = block[0][1..].Split('|', StringSplitOptions.TrimEntries);
            yield return new(head[0], head[1], head[2].Length == 0 ? null : head[2], All('='), All('~').Single(), All('>').Single(), All('-'));

            string[] All(char kind) => [.. block.Where(l => l.StartsWith(kind)).Select(l => l[2..])];
        }
    }

    private static string[] Lines(string stock)
    {
        using var stream = typeof(Stock).Assembly.GetManifestResourceStream($"SampleNewsroom.{stock}.txt")
            ?? throw new InvalidOperationException($"The sample's stock has no '{stock}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
