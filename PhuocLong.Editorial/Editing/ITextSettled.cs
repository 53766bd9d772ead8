using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Editing;

/// <summary>What another room keeps of a text whenever it has settled. Rooms register theirs; Editing knows none of them.</summary>
internal interface ITextSettled
{
    /// <summary>Runs in the transaction that keeps the text: what is thrown here leaves nothing kept.</summary>
    Task KeepAsync(EditorialDb db, SettledText text, CancellationToken stop);

    /// <summary>Whether the room still waits for a state of this text, because a process was killed before it was kept.</summary>
    Task<bool> LacksStateAsync(EditorialDb db, int articleId, CancellationToken stop) => Task.FromResult(false);
}

/// <summary>A text that has settled.</summary>
/// <param name="Before">Its words when it last settled.</param>
/// <param name="HasChanged">Its words or their form are not what they were then.</param>
/// <param name="History">Who wrote and who looked meanwhile.</param>
internal sealed record SettledText(int ArticleId, PlainForm Text, string Before, bool HasChanged, HistoryNotes History);
