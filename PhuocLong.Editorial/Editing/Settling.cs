namespace PhuocLong.Editorial.Editing;

/// <summary>
/// What an open text still owes the database: its plain form, who wrote and who looked, a state for the history now and
/// then, and one state instead of a log grown long. Changed in the room's turn only.
/// </summary>
internal sealed class Settling(int articleId, TextEngine engine, TimeProvider time)
{
    /// <summary>How long the log may grow before one state replaces it, while people are in the room and when they have left.</summary>
    private const int CompactAfterRows = 200, CompactIdleAfterRows = 20;

    /// <summary>A long stretch of writing leaves a state this often, and a last one when it has gone quiet.</summary>
    private static readonly TimeSpan KeepEvery = TimeSpan.FromMinutes(10), KeepAfterQuiet = TimeSpan.FromMinutes(15);

    private readonly WritingNotes notes = new();
    private int rows;
    private bool unsettled, unkept;
    private long changedAt, unsettledAt, unkeptSince;

    /// <summary>Nothing is owed.</summary>
    public bool IsDone => !unsettled && !unkept && !notes.HasLooks;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Changed since it was last tidied, and either quiet for a while or busy for too long.</summary>
    /// <param name="isEmpty">Nobody is in the room.</param>
    public bool IsDue(bool isEmpty, TimeSpan quiet, TimeSpan patience) => notes.HasLooks || WantsState(isEmpty) || (unsettled
        && (time.GetElapsedTime(changedAt) >= quiet || time.GetElapsedTime(unsettledAt) >= patience));

    /// <summary>Begins with what is in the database, the first time and whenever the text is opened again.</summary>
    public void Begin(StoredText stored)
    {
        rows = stored.Rows;
        unkept |= stored.Unkept;
        if (stored.LastSeq > stored.SettledSeq)
            MarkUnsettled();
    }

    /// <summary>One more row of the log.</summary>
    public void NoteChange()
    {
        rows++;
        MarkUnsettled();
    }

    public void NoteWriting(int memberId, Brought brought)
    {
        notes.Note(new Wrote(memberId, Now, Now, brought.Inserted, brought.Deleted));
        if (!unkept)
            unkeptSince = time.GetTimestamp();
        unkept = true;
    }

    public void NoteLook(int memberId, FrozenForm text) => notes.Note(new Looked(memberId, Now, text));

    /// <summary>All that is owed now; the debt counts as paid until it is <see cref="PutBack"/>.</summary>
    public Owed Take(bool isEmpty, Func<FrozenForm> freeze, Hands hands)
    {
        var text = engine.Text(articleId);
        CompactState? compact = null;
        if (rows > (isEmpty ? CompactIdleAfterRows : CompactAfterRows))
        {
            compact = new(engine.State(articleId), engine.SchemaVersion);
            rows = 0;
        }
        var history = TakeHistory(isEmpty, freeze, hands);
        unsettled = false;
        return new(text, compact, history);
    }

    /// <summary>It could not be stored, and waits for the next time.</summary>
    public void PutBack(Owed owed)
    {
        notes.PutBack(owed.History.Wrote, owed.History.Looked);
        unkept |= owed.History.State is not null || owed.History.Wrote.Count > 0;
        MarkUnsettled();
    }

    private bool WantsState(bool isEmpty) => unkept
        && (isEmpty || time.GetElapsedTime(changedAt) >= KeepAfterQuiet || time.GetElapsedTime(unkeptSince) >= KeepEvery);

    private HistoryNotes TakeHistory(bool isEmpty, Func<FrozenForm> freeze, Hands hands)
    {
        var keeps = WantsState(isEmpty);
        var (wrote, looked) = notes.Take();
        FrozenForm? state = null;
        if (keeps)
        {
            unkept = false;
            try
            {
                state = freeze();
            }
            catch (InvalidTextException)
            {
                // What breaks the schema can be neither shown nor restored.
            }
        }
        // One writer wrote all that is new; of several, each letter tells.
        var words = wrote.Count > 1 ? hands.Words(engine.Authors(articleId)) : null;
        return new(wrote, looked, state, Now, words);
    }

    private void MarkUnsettled()
    {
        changedAt = time.GetTimestamp();
        if (!unsettled)
            unsettledAt = changedAt;
        unsettled = true;
    }
}

/// <summary>What a text owed the database when it was tidied.</summary>
/// <param name="Compact">One state for the whole log; null while the log is short.</param>
internal sealed record Owed(PlainForm Text, CompactState? Compact, HistoryNotes History);
