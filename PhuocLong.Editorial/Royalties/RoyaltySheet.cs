using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Royalties;

/// <summary>Bảng nhuận bút of one month: what each author is paid for which article, and what was added or taken off by hand.</summary>
public sealed record RoyaltySheet
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>First of the month it is named after.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The edition of rates it is reckoned by; null where none was entered for the month.</summary>
    public required int? RatesId { get; init; }

    public required long UnitAmount { get; init; }

    public required IReadOnlyList<RoyaltyLine> Lines { get; init; }

    public required IReadOnlyList<AdjustedLine> Adjustments { get; init; }

    /// <summary>Articles nobody signed: nobody is paid for them.</summary>
    public required IReadOnlyList<UnsignedArticle> WithoutAuthor { get; init; }

    [JsonIgnore]
    public long Total => Lines.Sum(l => l.Amount) + Adjustments.Sum(a => a.Amount);

    /// <summary>What each author comes to, by name.</summary>
    [JsonIgnore]
    public IReadOnlyList<AuthorSum> Authors =>
        [.. Lines.Select(l => l.Author).Concat(Adjustments.Select(a => a.Author)).Distinct().Order(NewsroomTime.Alphabet)
            .Select(author => new AuthorSum(
                author, [.. Lines.Where(l => l.Author == author)], [.. Adjustments.Where(a => a.Author == author)]))];

    [JsonIgnore]
    internal string Content => JsonSerializer.Serialize(this, Plain);

    /// <summary>SHA-256 of all of it, in lower-case hex.</summary>
    [JsonIgnore]
    public string Hash => HashOf(Content);

    internal static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    internal static RoyaltySheet Read(string content) => JsonSerializer.Deserialize<RoyaltySheet>(content, Plain)!;
}

/// <summary>One author's part of one article.</summary>
/// <param name="Sharing">How many share what the item comes to.</param>
/// <param name="Amount">In đồng.</param>
public sealed record RoyaltyLine(int ArticleId, string Title, DateOnly PublishedOn, bool IsWithdrawn, string Author, AuthorKind Kind, RoyaltyItem Item, decimal Coefficient, int Sharing, long Amount);

/// <param name="Amount">In đồng; negative where it was taken off.</param>
public sealed record AdjustedLine(int Id, string Author, long Amount, string Reason, string By, DateTime At);

public sealed record UnsignedArticle(int ArticleId, string Title, DateOnly PublishedOn);

/// <summary>What one author is paid, with what it is made of.</summary>
public sealed record AuthorSum(string Author, IReadOnlyList<RoyaltyLine> Lines, IReadOnlyList<AdjustedLine> Adjustments)
{
    public long Amount => Lines.Sum(l => l.Amount) + Adjustments.Sum(a => a.Amount);
}

/// <summary>A line that comes to another amount now than when it was signed; null where there was, or is, none.</summary>
public sealed record RoyaltyDrift(string Author, string Title, long? Then, long? Now)
{
    internal static IReadOnlyList<RoyaltyDrift> Between(RoyaltySheet signed, RoyaltySheet now)
    {
        var (then, later) = (signed.Lines.ToDictionary(Key), now.Lines.ToDictionary(Key));
        return [.. then.Keys.Union(later.Keys).Select(key => (Line: later.GetValueOrDefault(key) ?? then[key], Then: then.GetValueOrDefault(key)?.Amount, Now: later.GetValueOrDefault(key)?.Amount))
            .Where(d => d.Then != d.Now).Select(d => new RoyaltyDrift(d.Line.Author, d.Line.Title, d.Then, d.Now))];

        static (int, string, RoyaltyItem) Key(RoyaltyLine line) => (line.ArticleId, line.Author, line.Item);
    }
}
