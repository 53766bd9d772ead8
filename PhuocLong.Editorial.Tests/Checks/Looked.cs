using System.Text;
using System.Text.Json;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Checks;

/// <summary>One check looking at a text, without a newsroom around it.</summary>
internal static class Looked
{
    public static readonly DateOnly Today = new(2026, 11, 2);

    public static IReadOnlyList<Finding> For(string check, params string[] body) => For(check, Text("Tít của bài", "Sapo của bài", body));

    public static IReadOnlyList<Finding> For(string check, CheckedText text, Glossary? glossary = null, Article? article = null) =>
        [.. CheckCatalogue.Find(check)!.Look(new(article ?? new Article { Source = "Văn phòng" }, text, glossary ?? Glossary.Empty, [], Today))];

    public static CheckedText Text(string title, string lead, params string[] body) =>
        CheckedText.Of(Encoding.UTF8.GetString(DraftJson.Of(new ArticleDraft(title, lead, body))));

    /// <summary>A text whose body is this content, as the engine writes it.</summary>
    public static CheckedText Body(params object[] content) =>
        CheckedText.Of(JsonSerializer.Serialize(new { schema = 2, title = Doc(), lead = Doc(), body = Doc(content) }));

    public static object Paragraph(params object[] words) => new { type = "paragraph", content = words };

    public static object Said(string text, params object[] marks) => new { type = "text", text, marks };

    public static object Mark(string type, string? href = null) => href is null ? new { type } : new { type, attrs = new { href } };

    public static object Figure(string alt, string credit) =>
        new { type = "figure", attrs = new { media = new string('a', 64), width = 800, height = 600, alt, credit }, content = new[] { Said("Chú thích ảnh") } };

    /// <summary>The line as it would stand after the finding's fix, made where the finding says.</summary>
    public static string Mended(string line, Finding finding)
    {
        var at = -1;
        for (var nth = 0; nth < finding.Occurrence; nth++)
            at = line.IndexOf(finding.Quote!, at + 1, StringComparison.Ordinal);
        return line[..at] + finding.Fix + line[(at + finding.Quote!.Length)..];
    }

    private static object Doc(params object[] content) => new { type = "doc", content };
}
