namespace PhuocLong.Editorial.Editing;

/// <summary>
/// A plain text to be written by the server itself. A paragraph that starts with <c>## </c> or <c>### </c> becomes a
/// subheading of that level; line breaks inside title and lead become spaces.
/// </summary>
public sealed record ArticleDraft(string Title, string Lead, IReadOnlyList<string> Paragraphs)
{
    public static implicit operator RichDraft(ArticleDraft draft) => new(draft.Title, draft.Lead, [.. draft.Paragraphs.Select(Block)]);

    private static DraftBlock Block(string text) => text switch
    {
        ['#', '#', ' ', .. var heading] => new DraftHeading(2, Words(heading)),
        ['#', '#', '#', ' ', .. var heading] => new DraftHeading(3, Words(heading)),
        _ => new DraftParagraph(Words(text)),
    };

    private static DraftInline[] Words(string text) => text.Length == 0 ? [] : [new DraftText(text)];
}
