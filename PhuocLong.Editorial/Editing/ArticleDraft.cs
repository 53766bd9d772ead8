namespace PhuocLong.Editorial.Editing;

/// <summary>
/// A plain text to be written by the server itself. A paragraph that starts with <c>## </c> or <c>### </c> becomes a
/// subheading of that level; line breaks inside title and lead become spaces.
/// </summary>
public sealed record ArticleDraft(string Title, string Lead, IReadOnlyList<string> Paragraphs)
{
    public static implicit operator RichDraft(ArticleDraft draft) => new(draft.Title, draft.Lead, [.. draft.Paragraphs.Select(line => (DraftBlock)line)]);
}
