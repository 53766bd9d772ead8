using System.Text.Json;
using PhuocLong.Editorial.History;

namespace PhuocLong.Editorial.Tests.History;

/// <summary>Frozen texts as the engine writes them, made by hand.</summary>
internal static class Frozen
{
    public static FrozenArticle Article(params object[] body) => Titled("", "", body);

    public static FrozenArticle Titled(string title, string lead, params object[] body) => FrozenArticle.Read(Json(title, lead, body));

    public static string Json(string title, string lead, params object[] body) =>
        JsonSerializer.Serialize(new { schema = 2, title = Doc([P(title)]), lead = Doc([P(lead)]), body = Doc(body) }, Deep);

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 256 };

    public static object P(params object[] content) => new { type = "paragraph", content = content.Where(c => c is not "").Select(Inline) };

    public static object H2(string text) => new { type = "heading", attrs = new { level = 2 }, content = new[] { Inline(text) } };

    public static object Bullets(params object[] items) => new { type = "bulletList", content = items.Select(item => new { type = "listItem", content = new[] { P(item) } }) };

    public static object Table(params string[][] rows) => new
    {
        type = "table",
        content = rows.Select(row => new { type = "tableRow", content = row.Select(cell => new { type = "tableCell", attrs = new { colspan = 1, rowspan = 1 }, content = new[] { P(cell) } }) }),
    };

    public static object Figure(string media, string alt, string caption) =>
        new { type = "figure", attrs = new { media, alt, credit = "", width = 10, height = 10 }, content = new[] { Inline(caption) } };

    public static object Bold(string text) => new { type = "text", text, marks = new[] { new { type = "bold" } } };

    public static object Linked(string text, string href) => new { type = "text", text, marks = new[] { new { type = "link", attrs = new { href } } } };

    private static object Doc(IEnumerable<object> content) => new { type = "doc", content };

    private static object Inline(object content) => content is string text ? new { type = "text", text } : content;
}
