using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PhuocLong.Editorial.Articles;

/// <summary>What an article carries beside its text, as a form hands it in.</summary>
public sealed record ArticleDetails
{
    public Genre Genre { get; init; }

    public int? CategoryId { get; init; }

    public int ReportHeadingId { get; init; }

    public string Source { get; init; } = "";

    public IReadOnlyList<BylineEntry> Bylines { get; init; } = [];

    public IReadOnlyList<int> TopicIds { get; init; } = [];

    public const int LongestText = 200;

    public const int MostBylines = 12;

    /// <summary>The same in composed Unicode, trimmed, empty bylines gone.</summary>
    public ArticleDetails Tidied() => this with
    {
        Source = Tidy(Source),
        Bylines = [.. Bylines.Select(b => b with { Name = Tidy(b.Name) }).Where(b => b.Name.Length > 0)],
    };

    public static ArticleDetails Of(Article article) => new()
    {
        Genre = article.Genre,
        CategoryId = article.CategoryId,
        ReportHeadingId = article.ReportHeadingId,
        Source = article.Source,
        Bylines = [.. article.Bylines.OrderBy(b => b.Position).Select(b => new BylineEntry(b.Kind, b.Name))],
        TopicIds = [.. article.Topics.Select(t => t.Id).Order()],
    };

    private static string Tidy(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>One signature as typed: its kind and the name or pen name.</summary>
public readonly record struct BylineEntry(BylineKind Kind, string Name);

/// <summary>The part of an article's details that a decision pins beside the text: bylines, source, category.</summary>
public static class PinnedDetails
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Canonical JSON; equal details give equal text.</summary>
    public static string JsonOf(Article article) => JsonSerializer.Serialize(new
    {
        bylines = article.Bylines.OrderBy(b => b.Position).Select(b => new { kind = b.Kind.ToString(), name = b.Name }),
        category = article.CategoryId,
        source = article.Source,
    }, Plain);

    /// <summary>SHA-256, lower-case hex, over the text's hash and the details.</summary>
    public static string HashOf(string textHash, string detailsJson) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(textHash + "\n" + detailsJson)));

    public static string HashOf(string textHash, Article article) => HashOf(textHash, JsonOf(article));
}
