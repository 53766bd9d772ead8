namespace PhuocLong.Editorial.Editing;

/// <summary>
/// The door to articles' live texts for everything that is not a keystroke. Never call it inside a
/// <see cref="Data.WriteGate"/> write: it waits for the text log, and the log waits for the gate.
/// </summary>
public sealed class ArticleTexts
{
    private readonly SyncRooms rooms;

    internal ArticleTexts(SyncRooms rooms) => this.rooms = rooms;

    /// <summary>
    /// The text as it stands, once all of it is on disk. Whoever pins it in a later transaction can tell by
    /// <see cref="FrozenText.Seq"/> (no newer row of the log) that nobody typed in between.
    /// </summary>
    /// <exception cref="InvalidTextException">The text does not keep to the schema.</exception>
    /// <exception cref="TextLogException">It could not be written to disk.</exception>
    public Task<FrozenText> FreezeAsync(int articleId, CancellationToken stop = default) =>
        rooms.InAsync(articleId, room => room.FreezeAsync(stop), stop);

    /// <summary>
    /// Lays the mark of a comment thread over the words it speaks of, by the same way as typing; done when it is on disk.
    /// False when the words are not in the text. Rights are the caller's business: a comment needs none to write.
    /// </summary>
    /// <exception cref="InvalidTextException">The stored text does not open.</exception>
    /// <exception cref="TextLogException">It could not be written to disk.</exception>
    public async Task<bool> AnnotateAsync(int articleId, CommentAnchor anchor, CancellationToken stop = default) =>
        (await rooms.InAsync(articleId, room => room.AnnotateAsync(anchor, stop), stop)).Found;

    /// <summary>
    /// Replaces the text on behalf of a member, through the same engine, room and log as typing; done when it is on
    /// disk and the lists know its title. Rights are the caller's business.
    /// </summary>
    /// <exception cref="InvalidTextException">The draft does not fit the schema.</exception>
    /// <exception cref="TextLogException">It could not be written to disk.</exception>
    public Task WriteAsync(int articleId, int memberId, RichDraft draft, CancellationToken stop = default) =>
        rooms.InAsync(articleId, async room =>
        {
            if (!await room.WriteAsync(memberId, draft, stop))
                return null;
            await room.SettleAsync(stop);
            return room;
        }, stop);

    /// <summary>
    /// Goes back to an older frozen text on behalf of a member, in the same way; false, with nothing done, when the text
    /// is no longer the one with <paramref name="presentHash"/>. Rights are the caller's business.
    /// </summary>
    /// <exception cref="InvalidTextException">The older text does not fit the schema.</exception>
    /// <exception cref="TextLogException">It could not be written to disk.</exception>
    public async Task<bool> RestoreAsync(int articleId, int memberId, string json, string presentHash, CancellationToken stop = default) =>
        await rooms.InAsync(articleId, async room =>
        {
            var restored = await room.RestoreAsync(memberId, json, presentHash, stop);
            if (restored is true)
                await room.SettleAsync(stop);
            return restored is { } done ? new Restored(done) : null;
        }, stop) is { Done: true };

    /// <summary>The text as it stands, passage by passage, with the hands that wrote it.</summary>
    public Task<IReadOnlyList<WrittenPassage>> PassagesAsync(int articleId, CancellationToken stop = default) =>
        rooms.InAsync(articleId, room => room.PassagesAsync(stop), stop);

    private sealed record Restored(bool Done);
}
