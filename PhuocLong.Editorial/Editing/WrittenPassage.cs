namespace PhuocLong.Editorial.Editing;

/// <summary>One block of the live text with the hands that wrote it.</summary>
/// <param name="Field"><c>title</c>, <c>lead</c> or <c>body</c>.</param>
/// <param name="Kind">The block's name in the schema: paragraph, heading …</param>
public sealed record WrittenPassage(string Field, string Kind, IReadOnlyList<HandRun> Runs);

/// <summary>Words of one hand; <paramref name="Known"/> is false where nobody recorded whose.</summary>
public sealed record HandRun(string Text, bool Known, int? MemberId, bool ByServer);

/// <summary>One word of the text and the member who typed its first letter.</summary>
internal sealed record HandWord(string Word, int? MemberId);

/// <summary>What a room tells the article's history when it tidies up.</summary>
/// <param name="State">The text to keep as a state; null when it is too early.</param>
/// <param name="Words">All words with their hands, when several people wrote.</param>
internal sealed record HistoryNotes(
    IReadOnlyList<Wrote> Wrote, IReadOnlyList<Looked> Looked, FrozenForm? State, DateTime At, IReadOnlyList<HandWord>? Words)
{
    public bool IsEmpty => Wrote.Count == 0 && Looked.Count == 0 && State is null;
}
