using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PhuocLong.Editorial.Reports;

/// <summary>A paper as text that can be kept and compared, and the SHA-256 of it in lower-case hex.</summary>
internal readonly record struct FrozenPaper(string Content)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content)));

    public static FrozenPaper Of(ReviewPaper paper) => new(JsonSerializer.Serialize(paper, Plain));

    public ReviewPaper Read() => JsonSerializer.Deserialize<ReviewPaper>(Content, Plain)!;
}
