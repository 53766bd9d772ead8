using System.Text.Json;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>A text with suggestions in its title, as the engine's own form of a draft.</summary>
internal static class SuggestedText
{
    /// <summary>Parts are plain, or suggested under an id: <c>+</c> added, <c>-</c> to be taken out.</summary>
    public static byte[] Draft((string Words, char Kind, string Id)[] title, string body = "")
    {
        var parts = title.Where(part => part.Words.Length > 0).Select(part => part.Kind == ' '
            ? (object)new { type = "text", text = part.Words }
            : new { type = "text", text = part.Words, marks = new[] { new { type = part.Kind == '+' ? "insertion" : "deletion", attrs = new { id = part.Id } } } });
        object Field(IEnumerable<object> content) => new { type = "doc", content = new[] { new { type = "paragraph", content } } };
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            title = Field(parts),
            lead = Field([]),
            body = Field(body.Length == 0 ? [] : [new { type = "text", text = body }]),
        });
    }

    /// <summary>The same as one update of an empty text.</summary>
    public static byte[] Update((string Words, char Kind, string Id)[] title, string body)
    {
        using var host = new V8ScriptHost();
        host.Call("open", 1, []);
        return host.Call("write", 1, Draft(title, body))[1..];
    }
}
