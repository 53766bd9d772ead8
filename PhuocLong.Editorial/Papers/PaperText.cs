using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Comments;

namespace PhuocLong.Editorial.Papers;

/// <summary>The longer texts that go into papers: notes, conclusions, remarks, plans.</summary>
internal static class PaperText
{
    public const int Longest = 10_000;

    public static string Of(string? typed) => CommentText.Plain(typed).Trim();

    public static string? Refusal(string text) => text.Length > Longest ? Words.TextTooLong.With(Longest) : null;

    /// <summary>Its lines, as a paper prints them one after another.</summary>
    public static List<string> Paragraphs(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Without the characters that no XML can hold, on one line.</summary>
    public static string Printable(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c) || c is '\t' or '\n').Select(c => c is '\n' or '\t' ? ' ' : c)).Replace("\uFFFE", "").Replace("\uFFFF", "");
}
