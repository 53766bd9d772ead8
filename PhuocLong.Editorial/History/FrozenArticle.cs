using System.Text.Json;

namespace PhuocLong.Editorial.History;

/// <summary>A frozen text read from its JSON into blocks and tokens. What it does not know it leaves out; nothing in it is markup.</summary>
internal sealed record FrozenArticle(IReadOnlyList<Token> Title, IReadOnlyList<Token> Lead, IReadOnlyList<Leaf> Body)
{
    /// <summary>The text before anything was written.</summary>
    public static FrozenArticle Empty { get; } = new([], [], []);

    public static FrozenArticle Read(string json)
    {
        using var document = JsonDocument.Parse(json, new() { MaxDepth = 256 });
        var root = document.RootElement;
        return new(Line(root, "title"), Line(root, "lead"), new LeafReader().Read(root, "body"));
    }

    /// <summary>Title and lead are one line, whatever paragraphs they were made of.</summary>
    private static IReadOnlyList<Token> Line(JsonElement root, string field)
    {
        var lines = new LeafReader().Read(root, field).Where(leaf => leaf.Tokens.Count > 0).ToList();
        return lines.Count == 0 ? [] : [.. lines.Skip(1).Aggregate(lines[0].Tokens, (all, next) => [.. all, new Token(" ", default), .. next.Tokens])];
    }
}
