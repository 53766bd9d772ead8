using System.Text;
using System.Text.RegularExpressions;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// The fields a story is in: their instructions are for Word, their results are text. They open and close anywhere, also
/// inside each other.
/// </summary>
internal sealed partial class DocxFields
{
    private const int LongestInstruction = 4_000;
    private readonly Stack<Field> open = new();

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool InResult { get; set; }

        public string? Href { get; set; }
    }

    /// <summary>Whether what stands here is text and not part of an instruction.</summary>
    public bool ShowText => open.All(around => around.InResult);

    /// <summary>The address of the link field around this text, as the document gives it.</summary>
    public string? Href => open.FirstOrDefault(around => around.Href is not null)?.Href;

    public void Begin() => open.Push(new());

    public void Instruct(string text)
    {
        if (open.TryPeek(out var field) && !field.InResult && field.Instruction.Length + text.Length <= LongestInstruction)
            field.Instruction.Append(text);
    }

    public void Separate()
    {
        if (!open.TryPeek(out var field))
            return;
        field.InResult = true;
        field.Href = LinkOf(field.Instruction.ToString());
    }

    public void End() => open.TryPop(out _);

    /// <summary>At a paragraph's end: a field whose result never came would swallow the rest of the document.</summary>
    public void ForgetUnfinished()
    {
        while (open.TryPeek(out var field) && !field.InResult)
            open.Pop();
    }

    /// <summary>The address in a HYPERLINK instruction; null for every other.</summary>
    public static string? LinkOf(string instruction) => Link().Match(instruction) is { Success: true } link ? link.Groups[1].Value : null;

    [GeneratedRegex("^\\s*HYPERLINK\\s+\"([^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
