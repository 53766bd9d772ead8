namespace PhuocLong.Editorial.Editing;

/// <summary>What is suggested in the text on a person's screen: the first of them in the text's order, and how many there are.</summary>
public sealed record PendingSuggestions(IReadOnlyList<PendingSuggestion> Items, int Total)
{
    public static PendingSuggestions None { get; } = new([], 0);
}

/// <summary>One suggestion: words to add, words to take out, or both in one place; long ones cut short.</summary>
/// <param name="At">Milliseconds since 1970 by its author's clock.</param>
/// <param name="Field"><c>title</c>, <c>lead</c> or <c>body</c>.</param>
public sealed record PendingSuggestion(string Id, int MemberId, double At, string Field, string Added, string Removed);
