namespace PhuocLong.Editorial.Editing;

/// <summary>
/// One open text and the people in it. Everything that touches the text takes the room's turn, so that the order in
/// which updates are applied, passed on and logged is one order. An update is passed on once it is validated and
/// acknowledged once it is on disk.
/// </summary>
internal sealed partial class SyncRoom(int articleId, TextEngine engine, TextLog log, TextStore store, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Listeners listeners = new();
    private readonly Presence presence = new();
    private readonly Settling settling = new(articleId, engine, time);
    private TextLane lane = null!;
    private Hands hands = new(articleId);
    private FrozenForm? frozen;
    private long touchedAt = time.GetTimestamp();

    public int ArticleId { get; } = articleId;

    /// <summary>The room was given up; whoever wants the text opens it anew.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What is wrong with the stored text; null when nothing is. A damaged text is read and never written, so that nothing that could mend it is lost.</summary>
    public string? Damage { get; private set; }

    /// <summary>Told once, when a commit failed and the room can no longer vouch for what it holds.</summary>
    public required Action<SyncRoom> Failed { get; init; }

    /// <summary>The sockets at this moment.</summary>
    public SyncSocket[] Sockets => listeners.All;

    private bool IsEmpty => Sockets.Length == 0;

    /// <summary>Opens the text from what is committed. Before anything else, and again when the engine lost it.</summary>
    public async Task LoadAsync(CancellationToken stop)
    {
        var stored = await store.LoadAsync(ArticleId, stop);
        frozen = null;
        hands = new(ArticleId, stored.Hands);
        lane ??= new TextLane(ArticleId, stored.LastSeq, () => Failed(this));
        try
        {
            engine.Open(ArticleId, stored.All);
            Damage = null;
        }
        catch (InvalidTextException damage)
        {
            Damage = damage.Message;
            await OpenLastGoodAsync(stored, stop);
            return;
        }
        settling.Begin(stored);
        Record(null, engine.Seed(ArticleId));
    }

    /// <summary>False when the room is closed. Joins before it asks what the client has: a duplicate is harmless, a gap never heals.</summary>
    public Task<bool> JoinAsync(SyncSocket socket, CancellationToken stop) => InTurnAsync(() =>
    {
        listeners.Add(socket);
        socket.Send(SyncMessage.StateVector(engine.StateVector(ArticleId)));
        socket.Send(SyncMessage.Awareness(presence.All));
    }, stop);

    public async Task LeaveAsync(SyncSocket socket)
    {
        await turn.WaitAsync();
        try
        {
            listeners.Remove(socket);
            touchedAt = time.GetTimestamp();
            NoteLook(socket.Member.Id);
            Announce(presence.Leave(socket));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Whether there is something to tidy up, and the text has been quiet for a while or busy for too long.</summary>
    public bool WantsSettling(TimeSpan quiet, TimeSpan patience) => settling.IsDue(IsEmpty, quiet, patience);

    /// <summary>Tidies up: NFC, and all that the text owes the database.</summary>
    public async Task SettleAsync(CancellationToken stop)
    {
        Owed? owed = null;
        Task<long>? committed = null;
        await InTurnAsync(() =>
        {
            if (Damage is not null)
                return;
            Record(null, engine.Compose(ArticleId));
            owed = settling.Take(IsEmpty, Frozen, hands);
            committed = lane.Committed;
        }, stop);
        if (owed is null)
            return;
        try
        {
            await store.SettleAsync(ArticleId, await committed!.WaitAsync(stop), owed, stop);
        }
        catch
        {
            settling.PutBack(owed);
            throw;
        }
    }

    /// <summary>Closes the room if nobody has been in it for that long and nothing is left to do.</summary>
    public async Task<bool> CloseIfIdleAsync(TimeSpan idle, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (IsClosed || !settling.IsDone || !IsEmpty || !lane.Committed.IsCompleted || time.GetElapsedTime(touchedAt) < idle)
                return false;
            return IsClosed = true;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>After a failed commit: everybody out, to come back to what is committed.</summary>
    public async Task AbandonAsync()
    {
        await turn.WaitAsync();
        IsClosed = true;
        turn.Release();
        foreach (var socket in Sockets)
            socket.Close(SyncClose.Reload, "reload");
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Runs in the room's turn, opening the text again when the engine does not have it. False when the room is closed.</summary>
    private async Task<bool> InTurnAsync(Action work, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (IsClosed)
                return false;
            try
            {
                work();
            }
            catch (TextNotOpenException)
            {
                // What was applied and not yet committed must be read back too.
                await lane.Committed.WaitAsync(stop);
                await LoadAsync(stop);
                work();
            }
            return true;
        }
        finally
        {
            turn.Release();
        }
    }
}
