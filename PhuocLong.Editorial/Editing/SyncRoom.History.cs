using System.Text;

namespace PhuocLong.Editorial.Editing;

/// <content>What the room remembers for the article's history: who wrote, who looked, and when a state is worth keeping.</content>
internal sealed partial class SyncRoom
{
    /// <summary>A long stretch of writing leaves a state this often, and a last one when it has gone quiet.</summary>
    private static readonly TimeSpan KeepEvery = TimeSpan.FromMinutes(10), KeepAfterQuiet = TimeSpan.FromMinutes(15);

    private readonly WritingNotes notes = new();
    private bool unkept;
    private long unkeptSince;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private bool WantsKeeping => unkept
        && (Sockets.Length == 0 || time.GetElapsedTime(changedAt) >= KeepAfterQuiet || time.GetElapsedTime(unkeptSince) >= KeepEvery);

    /// <summary>Goes back to an older text; false when the present one is not what the caller saw, null when the room is closed.</summary>
    public async Task<bool?> RestoreAsync(int memberId, string json, string presentHash, CancellationToken stop)
    {
        Task<long>? committed = null;
        var asSeen = false;
        var open = await InTurnAsync(() =>
        {
            if (Damage is not null)
                throw new DamagedTextException(ArticleId);
            if (!(asSeen = Frozen().Hash == presentHash))
                return true;
            var written = engine.Restore(ArticleId, Encoding.UTF8.GetBytes(json));
            if (written.Outcome is TextOutcome.Broken)
                throw new InvalidTextException($"The older text of article {ArticleId} does not fit the schema.");
            Record(memberId, written);
            committed = lane.Committed;
            return true;
        }, stop);
        if (committed is not null)
            await committed.WaitAsync(stop);
        return open ? asSeen : null;
    }

    /// <summary>Every block of the text with the hands that wrote it; null when the room is closed.</summary>
    public async Task<IReadOnlyList<WrittenPassage>?> PassagesAsync(CancellationToken stop)
    {
        IReadOnlyList<WrittenPassage>? passages = null;
        await InTurnAsync(() =>
        {
            var text = engine.Authors(ArticleId);
            passages = [.. Of("title", text.Title), .. Of("lead", text.Lead), .. Of("body", text.Body)];
            return true;
        }, stop);
        return passages;

        IEnumerable<WrittenPassage> Of(string field, IEnumerable<WrittenBlock> blocks) =>
            blocks.Select(block => new WrittenPassage(field, block.Kind, hands.Runs(block)));
    }

    private void NoteWriting(int memberId, Brought brought)
    {
        notes.Note(new Wrote(memberId, Now, Now, brought.Inserted, brought.Deleted));
        if (!unkept)
            unkeptSince = time.GetTimestamp();
        unkept = true;
    }

    /// <summary>A text that cannot be frozen now is no reason to keep somebody from leaving.</summary>
    private void NoteLook(int memberId)
    {
        try
        {
            if (!IsClosed && Damage is null)
                notes.Note(new Looked(memberId, Now, Frozen()));
        }
        catch (Exception e) when (e is InvalidTextException or TextNotOpenException or ScriptLostException)
        {
            // They will be shown a little more than is new to them.
        }
    }

    private HistoryNotes TakeHistory()
    {
        var keeps = WantsKeeping;
        var (wrote, looked) = notes.Take();
        FrozenForm? state = null;
        if (keeps)
        {
            unkept = false;
            try
            {
                state = Frozen();
            }
            catch (InvalidTextException)
            {
                // What breaks the schema can be neither shown nor restored.
            }
        }
        // One writer wrote all that is new; of several, each letter tells.
        var words = wrote.Count > 1 ? hands.Words(engine.Authors(ArticleId)) : null;
        return new(wrote, looked, state, Now, words);
    }

    private void PutBack(HistoryNotes history)
    {
        notes.PutBack(history.Wrote, history.Looked);
        unkept |= history.State is not null || history.Wrote.Count > 0;
    }
}
