using System.Text.Json;

namespace PhuocLong.Editorial.Editing;

/// <summary>
/// A whole text to be written by the server itself. A paragraph that starts with <c>## </c> or <c>### </c> becomes a
/// subheading of that level; line breaks inside title and lead become spaces.
/// </summary>
public sealed record ArticleDraft(string Title, string Lead, IReadOnlyList<string> Paragraphs)
{
    internal byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        title = Document([Paragraph(OneLine(Title))]),
        lead = Document([Paragraph(OneLine(Lead))]),
        body = Document(Paragraphs.Count == 0 ? [Paragraph("")] : Paragraphs.Select(Block)),
    });

    private static object Document(IEnumerable<object> content) => new { type = "doc", content };

    private static object Block(string text) => text switch
    {
        ['#', '#', ' ', .. var heading] => Heading(2, heading),
        ['#', '#', '#', ' ', .. var heading] => Heading(3, heading),
        _ => Paragraph(text),
    };

    private static object Heading(int level, string text) => new { type = "heading", attrs = new { level }, content = Words(text) };

    private static object Paragraph(string text) => new { type = "paragraph", content = Words(text) };

    /// <summary>ProseMirror knows no empty text.</summary>
    private static object[] Words(string text) => text.Length == 0 ? [] : [new { type = "text", text }];

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
