namespace PhuocLong.Editorial.Editing;

/// <summary>The words a comment speaks of, as they stood on the commenting member's screen.</summary>
/// <param name="Thread">The thread's public id, which the mark in the text carries.</param>
/// <param name="Field"><c>title</c>, <c>lead</c> or <c>body</c>.</param>
/// <param name="Quote">The words themselves: what decides when the places have moved.</param>
/// <param name="From">Where they begin, as Yjs' own JSON of a relative position; whatever a client makes of it can only miss.</param>
/// <param name="To">Where they end.</param>
public sealed record CommentAnchor(string Thread, string Field, string Quote, string? From = null, string? To = null);

/// <summary>Whether the words were there to be marked.</summary>
internal sealed record Annotated(bool Found);
