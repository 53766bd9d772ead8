using System.Text;

namespace PhuocLong.Editorial.Editing;

/// <content>What the newsroom's doors ask of the text, and do to it on behalf of members.</content>
internal sealed partial class SyncRoom
{
    /// <summary>Replaces the content on behalf of a member; done once it is on disk.</summary>
    public async Task<bool> WriteAsync(int memberId, RichDraft draft, CancellationToken stop) => await CommittedAsync(() =>
    {
        RequireWhole();
        var written = engine.Write(ArticleId, draft);
        if (written.Outcome is TextOutcome.Broken)
            throw new InvalidTextException($"The draft for article {ArticleId} does not fit the schema.");
        Record(memberId, written);
    }, stop) is not null;

    /// <summary>Goes back to an older text; false when the present one is not what the caller saw, null when the room is closed.</summary>
    public async Task<bool?> RestoreAsync(int memberId, string json, string presentHash, CancellationToken stop)
    {
        var asSeen = false;
        var seq = await CommittedAsync(() =>
        {
            RequireWhole();
            if (!(asSeen = Frozen().Hash == presentHash))
                return;
            var written = engine.Restore(ArticleId, Encoding.UTF8.GetBytes(json));
            if (written.Outcome is TextOutcome.Broken)
                throw new InvalidTextException($"The older text of article {ArticleId} does not fit the schema.");
            Record(memberId, written);
        }, stop);
        return seq is null ? null : asSeen;
    }

    /// <summary>
    /// Lays a comment over its words, done once it is on disk; null when the room is closed. Nobody's writing: whoever
    /// looks up who wrote what does not find the reader who commented.
    /// </summary>
    public async Task<Annotated?> AnnotateAsync(CommentAnchor anchor, CancellationToken stop)
    {
        var found = false;
        var seq = await CommittedAsync(() =>
        {
            var change = engine.Annotate(ArticleId, anchor);
            if (change.Outcome is TextOutcome.Broken)
                throw new InvalidTextException($"A comment on article {ArticleId} could not be laid over its words.");
            found = change.Outcome is not TextOutcome.Refused;
            Record(null, change);
        }, stop);
        return seq is null ? null : new(found);
    }

    /// <summary>The text as it is, once all of it is on disk; null when the room is closed.</summary>
    public async Task<FrozenText?> FreezeAsync(CancellationToken stop)
    {
        FrozenForm form = null!;
        var committed = await CommittedAsync(() => form = Frozen(), stop);
        return committed is { } seq
            ? new(form.Title, form.Lead, form.Json, form.Html, form.Body, form.Words, form.Hash, seq, form.Suggestions) { IsDamaged = Damage is not null }
            : null;
    }

    /// <summary>Every block of the text with the hands that wrote it; null when the room is closed.</summary>
    public async Task<IReadOnlyList<WrittenPassage>?> PassagesAsync(CancellationToken stop)
    {
        IReadOnlyList<WrittenPassage>? passages = null;
        await InTurnAsync(() =>
        {
            var text = engine.Authors(ArticleId);
            passages = [.. Of("title", text.Title), .. Of("lead", text.Lead), .. Of("body", text.Body)];
        }, stop);
        return passages;

        IEnumerable<WrittenPassage> Of(string field, IEnumerable<WrittenBlock> blocks) =>
            blocks.Select(block => new WrittenPassage(field, block.Kind, hands.Runs(block)));
    }

    /// <summary>Works in the room's turn and waits until everything so far is on disk; its place in the log, or null when the room is closed.</summary>
    private async Task<long?> CommittedAsync(Action work, CancellationToken stop)
    {
        Task<long>? committed = null;
        await InTurnAsync(() =>
        {
            work();
            committed = lane.Committed;
        }, stop);
        return committed is null ? null : await committed.WaitAsync(stop);
    }

    private void RequireWhole()
    {
        if (Damage is not null)
            throw new DamagedTextException(ArticleId);
    }
}
