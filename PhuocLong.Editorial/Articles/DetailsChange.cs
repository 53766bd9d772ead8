using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PhuocLong.Editorial.Articles;

/// <summary>
/// One change of an article's details as the ledger keeps it. What was chosen from lists stands in the chain as ids; what
/// people wrote (names, the source) stands beside it, where it can be erased.
/// </summary>
public sealed record DetailsChange
{
    private const string NamedKey = "coWriterNamed", RemovedKey = "coWriterRemoved", UndoesKey = "undoes", OnlyThat = "changed";
    private const char Arrow = '→';
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<PartChange> Parts { get; init; } = [];

    /// <summary>Whoever was asked to write too, or no longer.</summary>
    public int? CoWriterId { get; init; }

    public bool CoWriterNamed { get; init; }

    /// <summary>The change this one took back.</summary>
    public long? Undoes { get; init; }

    /// <summary>Whether it is still known what stood before.</summary>
    public bool CanBeUndone => (Parts.Count > 0 || CoWriterId is not null) && Parts.All(p => p is { Before: not null, After: not null });

    public static DetailsChange Between(ArticleDetails before, ArticleDetails after) => new()
    {
        Parts = [.. Enum.GetValues<DetailPart>().Select(p => new PartChange(p, p.Of(before), p.Of(after))).Where(p => p.Before != p.After)],
    };

    /// <summary>Whether the article is still as this change left it.</summary>
    public bool StandsIn(ArticleDetails details, IEnumerable<int> coWriters) =>
        Parts.All(p => p.After is null || p.StandsIn(details)) && (CoWriterId is not { } writer || coWriters.Contains(writer) == CoWriterNamed);

    /// <summary>The facts for the chain.</summary>
    public Dictionary<string, string?> Detail
    {
        get
        {
            var detail = Parts.ToDictionary(p => p.Part.Key(), p => p.Part.IsWords() ? OnlyThat : $"{p.Before}{Arrow}{p.After}");
            if (CoWriterId is { } writer)
                detail[CoWriterNamed ? NamedKey : RemovedKey] = writer.ToString(CultureInfo.InvariantCulture);
            if (Undoes is { } seq)
                detail[UndoesKey] = seq.ToString(CultureInfo.InvariantCulture);
            return detail!;
        }
    }

    /// <summary>People's words before and after, for beside the chain; null when none changed.</summary>
    public string? Text
    {
        get
        {
            var words = Parts.Where(p => p.Part.IsWords()).ToDictionary(p => p.Part.Key(), p => (string?[])[p.Before, p.After]);
            return words.Count == 0 ? null : JsonSerializer.Serialize(words, Plain);
        }
    }

    /// <summary>Reads it back. Of words that were erased, and of entries older than this form, only that they changed is known.</summary>
    public static DetailsChange Read(IReadOnlyDictionary<string, string?> detail, string? text)
    {
        var words = text is null ? null : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(text);
        var parts = new List<PartChange>();
        foreach (var part in Enum.GetValues<DetailPart>())
        {
            if (detail.GetValueOrDefault(part.Key()) is not { } fact)
                continue;
            if (part.IsWords())
                parts.Add(words?.GetValueOrDefault(part.Key()) is [var was, var now] ? new(part, was, now) : new(part, null, null));
            else
                parts.Add(fact.Split(Arrow) is [var before, var after] ? new(part, before, after) : new(part, null, fact));
        }
        return new()
        {
            Parts = parts,
            CoWriterId = Number(detail, NamedKey) ?? Number(detail, RemovedKey),
            CoWriterNamed = detail.ContainsKey(NamedKey),
            Undoes = Number(detail, UndoesKey),
        };
    }

    public static DetailsChange Read(string detailJson, string? text) =>
        Read(JsonSerializer.Deserialize<Dictionary<string, string?>>(detailJson) ?? [], text);

    private static int? Number(IReadOnlyDictionary<string, string?> detail, string key) =>
        int.TryParse(detail.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
