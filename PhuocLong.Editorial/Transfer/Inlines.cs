using System.Text;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>Small acts on the content of a line.</summary>
internal static class Inlines
{
    public static string Plain(IReadOnlyList<DraftInline> content)
    {
        var text = new StringBuilder();
        foreach (var inline in content)
            text.Append(inline is DraftText words ? words.Text : " ");
        return text.ToString().Trim();
    }

    /// <summary>The line as its letters stood in the file; null where none was converted.</summary>
    public static string? Before(IReadOnlyList<DraftInline> content) => !content.Any(inline => inline is DraftText { Before: not null }) ? null
        : Plain([.. content.Select(inline => inline is DraftText { Before: { } before } text ? text with { Text = before } : inline)]);

    /// <summary>The same line with words before it.</summary>
    public static IReadOnlyList<DraftInline> After(string prefix, IReadOnlyList<DraftInline> content) =>
        prefix.Length == 0 ? content : [new DraftText(prefix), .. content];

    public static bool AreAll(IReadOnlyList<DraftInline> content, DraftMarks mark) =>
        content.OfType<DraftText>().Any(t => !string.IsNullOrWhiteSpace(t.Text))
        && content.OfType<DraftText>().All(t => t.Marks.HasFlag(mark) || string.IsNullOrWhiteSpace(t.Text));

    /// <summary>The line without a mark: headings are bold by themselves.</summary>
    public static IReadOnlyList<DraftInline> Without(IReadOnlyList<DraftInline> content, DraftMarks mark) =>
        [.. content.Select(inline => inline is DraftText text ? text with { Marks = text.Marks & ~mark } : inline)];
}
