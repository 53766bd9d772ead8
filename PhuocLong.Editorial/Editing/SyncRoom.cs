namespace PhuocLong.Editorial.Editing;

/// <summary>
/// One open text and the people in it. Everything that touches the text takes the room's turn, so that the order in
/// which updates are applied, passed on and logged is one order. An update is passed on once it is validated and
/// acknowledged once it is on disk.
/// </summary>
internal sealed partial class SyncRoom(int articleId, TextEngine engine, TextLog log, TextStore store, TimeProvider time) : IDisposable
{
    /// <summary>How long the log may grow before one state replaces it, while people are in the room and when they have left.</summary>
    private const int CompactAfterRows = 200, CompactIdleAfterRows = 20;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly HashSet<SyncSocket> sockets = [];
    private readonly Presence presence = new();
    private TextLane lane = null!;
    private Hands hands = new(articleId);
    private FrozenForm? frozen;
    private int rows;
    private long changedAt;
    private long unsettledAt;
    private long touchedAt = time.GetTimestamp();
    private bool unsettled;

    public int ArticleId { get; } = articleId;

    /// <summary>The room was given up; whoever wants the text opens it anew.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What is wrong with the stored text; null when nothing is. A damaged text is read and never written, so that nothing that could mend it is lost.</summary>
    public string? Damage { get; private set; }

    /// <summary>Told once, when a commit failed and the room can no longer vouch for what it holds.</summary>
    public required Action<SyncRoom> Failed { get; init; }

    /// <summary>The sockets at this moment.</summary>
    public SyncSocket[] Sockets
    {
        get
        {
            lock (sockets)
                return [.. sockets];
        }
    }

    /// <summary>Opens the text from what is committed. Before anything else, and again when the engine lost it.</summary>
    public async Task LoadAsync(CancellationToken stop)
    {
        var stored = await store.LoadAsync(ArticleId, stop);
        frozen = null;
        rows = stored.Rows;
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
        unkept |= stored.Unkept;
        if (stored.LastSeq > stored.SettledSeq)
            MarkUnsettled();
        Record(null, engine.Seed(ArticleId));
    }

    /// <summary>False when the room is closed. Joins before it asks what the client has: a duplicate is harmless, a gap never heals.</summary>
    public Task<bool> JoinAsync(SyncSocket socket, CancellationToken stop) => InTurnAsync(() =>
    {
        lock (sockets)
            sockets.Add(socket);
        socket.Send(SyncMessage.StateVector(engine.StateVector(ArticleId)));
        socket.Send(SyncMessage.Awareness(presence.All));
        return true;
    }, stop);

    public async Task LeaveAsync(SyncSocket socket)
    {
        await turn.WaitAsync();
        try
        {
            lock (sockets)
                sockets.Remove(socket);
            touchedAt = time.GetTimestamp();
            NoteLook(socket.Member.Id);
            Announce(presence.Leave(socket));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Replaces the content on behalf of a member; done once it is on disk.</summary>
    public async Task<bool> WriteAsync(int memberId, RichDraft draft, CancellationToken stop)
    {
        Task<long>? committed = null;
        var open = await InTurnAsync(() =>
        {
            if (Damage is not null)
                throw new DamagedTextException(ArticleId);
            var written = engine.Write(ArticleId, draft);
            if (written.Outcome is TextOutcome.Broken)
                throw new InvalidTextException($"The draft for article {ArticleId} does not fit the schema.");
            Record(memberId, written);
            committed = lane.Committed;
            return true;
        }, stop);
        if (committed is not null)
            await committed.WaitAsync(stop);
        return open;
    }

    /// <summary>
    /// Lays a comment over its words, done once it is on disk; null when the room is closed. Nobody's writing: whoever
    /// looks up who wrote what does not find the reader who commented.
    /// </summary>
    public async Task<Annotated?> AnnotateAsync(CommentAnchor anchor, CancellationToken stop)
    {
        var found = false;
        Task<long>? committed = null;
        var open = await InTurnAsync(() =>
        {
            var change = engine.Annotate(ArticleId, anchor);
            if (change.Outcome is TextOutcome.Broken)
                throw new InvalidTextException($"A comment on article {ArticleId} could not be laid over its words.");
            found = change.Outcome is not TextOutcome.Refused;
            Record(null, change);
            committed = lane.Committed;
            return true;
        }, stop);
        if (committed is not null)
            await committed.WaitAsync(stop);
        return open ? new(found) : null;
    }

    /// <summary>The text as it is, once all of it is on disk; null when the room is closed.</summary>
    public async Task<FrozenText?> FreezeAsync(CancellationToken stop)
    {
        FrozenForm? form = null;
        Task<long>? committed = null;
        await InTurnAsync(() =>
        {
            form = Frozen();
            committed = lane.Committed;
            return true;
        }, stop);
        if (form is null)
            return null;
        var seq = await committed!.WaitAsync(stop);
        return new(form.Title, form.Lead, form.Json, form.Html, form.Body, form.Words, form.Hash, seq, form.Suggestions) { IsDamaged = Damage is not null };
    }

    /// <summary>
    /// Tidies up: NFC, the plain form for lists and search, who wrote how much, and where the log has grown long (or the
    /// room empties) one state instead of it.
    /// </summary>
    public async Task SettleAsync(CancellationToken stop)
    {
        PlainForm? text = null;
        CompactState? compact = null;
        HistoryNotes? history = null;
        Task<long>? committed = null;
        await InTurnAsync(() =>
        {
            if (Damage is not null)
                return true;
            Record(null, engine.Compose(ArticleId));
            text = engine.Text(ArticleId);
            if (rows > (Sockets.Length == 0 ? CompactIdleAfterRows : CompactAfterRows))
            {
                compact = new(engine.State(ArticleId), engine.SchemaVersion);
                rows = 0;
            }
            history = TakeHistory();
            committed = lane.Committed;
            unsettled = false;
            return true;
        }, stop);
        if (text is null)
            return;
        try
        {
            await store.SettleAsync(ArticleId, await committed!.WaitAsync(stop), text, compact, history!, stop);
        }
        catch
        {
            PutBack(history!);
            MarkUnsettled();
            throw;
        }
    }

    /// <summary>Changed since it was last tidied, and either quiet for a while or busy for too long.</summary>
    public bool WantsSettling(TimeSpan quiet, TimeSpan patience) => notes.HasLooks || WantsKeeping || (unsettled
        && (time.GetElapsedTime(changedAt) >= quiet || time.GetElapsedTime(unsettledAt) >= patience));

    /// <summary>Closes the room if nobody has been in it for that long and nothing is left to do.</summary>
    public async Task<bool> CloseIfIdleAsync(TimeSpan idle, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (IsClosed || unsettled || unkept || notes.HasLooks || Sockets.Length > 0 || !lane.Committed.IsCompleted || time.GetElapsedTime(touchedAt) < idle)
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

    /// <summary>Every decider reads and freezes the same text several times over; only a change asks for another form.</summary>
    private FrozenForm Frozen()
    {
        if (frozen is null)
        {
            if (Damage is null)
                Record(null, engine.Compose(ArticleId));
            frozen = engine.Render(ArticleId);
        }
        return frozen;
    }

    /// <summary>Logs a change of the server's own and passes it on.</summary>
    /// <param name="known">What is known already of whose hand made it, where a member's update stands in it too.</param>
    private void Record(int? memberId, TextAnswer change, IReadOnlyList<PassageAuthor>? known = null)
    {
        if (change.Outcome != TextOutcome.Done)
            return;
        var news = hands.OfServer(memberId, engine.Made(ArticleId, change.Content));
        hands.Remember(news);
        Record(memberId, change, [.. known ?? [], .. news], from: null);
    }

    private void Record(int? memberId, TextAnswer change, IReadOnlyList<PassageAuthor> news, SyncSocket? from)
    {
        log.Append(lane, memberId, change.Content, news);
        frozen = null;
        rows++;
        MarkUnsettled();
        Broadcast(SyncMessage.Update(change.Content), except: from);
    }

    private void MarkUnsettled()
    {
        changedAt = touchedAt = time.GetTimestamp();
        if (!unsettled)
            unsettledAt = changedAt;
        unsettled = true;
    }

    /// <summary>To everybody, the sender too: hearing itself tells a y-websocket client that the connection lives.</summary>
    private void Announce(IReadOnlyCollection<PresenceEntry> news)
    {
        if (news.Count > 0)
            Broadcast(SyncMessage.Awareness(news));
    }

    private void Broadcast(byte[] frame, SyncSocket? except = null)
    {
        foreach (var socket in Sockets)
        {
            if (socket != except)
                socket.Send(frame);
        }
    }

    /// <summary>Runs in the room's turn, opening the text again when the engine does not have it. False when the room is closed.</summary>
    private async Task<bool> InTurnAsync(Func<bool> work, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (IsClosed)
                return false;
            try
            {
                return work();
            }
            catch (TextNotOpenException)
            {
                // What was applied and not yet committed must be read back too.
                await lane.Committed.WaitAsync(stop);
                await LoadAsync(stop);
                return work();
            }
        }
        finally
        {
            turn.Release();
        }
    }
}
