using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Notifications;

namespace PhuocLong.Editorial.Data;

/// <summary>
/// The one way to write: one writer at a time in this process, each in a short immediate transaction. SQLite has
/// one writer anyway; queueing here is far steadier than queueing on its lock.
/// </summary>
/// <param name="rooms">Who acts on what was recorded; a newsroom being filled with its past has nobody.</param>
public sealed class WriteGate(IDbContextFactory<EditorialDb> contexts, LiveFeed feed, IEnumerable<IActsRecorded> rooms) : IDisposable
{
    private readonly IActsRecorded[] rooms = [.. rooms];
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Waits for its turn and begins. Dispose without <see cref="Write.CommitAsync"/> undoes everything.</summary>
    public async Task<Write> BeginAsync(CancellationToken stop = default)
    {
        await turn.WaitAsync(stop);
        try
        {
            var db = await contexts.CreateDbContextAsync(stop);
            try
            {
                // A write that fails is undone whole, so the part of it that one saving stands for needs no mark to go back to.
                db.Database.AutoSavepointsEnabled = false;
                return new Write(db, await db.Database.BeginTransactionAsync(stop), feed, rooms, turn);
            }
            catch
            {
                await db.DisposeAsync();
                throw;
            }
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    public void Dispose() => turn.Dispose();
}

/// <summary>One transaction of the one writer, and what open pages are told once it is committed.</summary>
public sealed class Write : IAsyncDisposable
{
    private readonly IDbContextTransaction transaction;
    private readonly LiveFeed feed;
    private readonly IActsRecorded[] rooms;
    private readonly SemaphoreSlim turn;
    private readonly List<ArticleEvent> acts = [];
    private readonly List<Action> afterwards = [];
    private bool committed;
    private bool disposed;

    internal Write(EditorialDb db, IDbContextTransaction transaction, LiveFeed feed, IActsRecorded[] rooms, SemaphoreSlim turn)
    {
        Db = db;
        this.transaction = transaction;
        this.feed = feed;
        this.rooms = rooms;
        this.turn = turn;
    }

    public EditorialDb Db { get; }

    /// <summary>Says "look again" about this to open pages, after the commit and only then.</summary>
    public void Announce(Change change) => Afterwards(() => feed.Publish(change));

    /// <summary>Does this after the commit and only then, when the next writer may already be at it.</summary>
    public void Afterwards(Action act) => afterwards.Add(act);

    /// <summary>The last act recorded in this write; null while there is none.</summary>
    internal ArticleEvent? LastAct => acts.Count > 0 ? acts[^1] : null;

    /// <summary>The ledger says what this write has recorded, so that those it concerns are told in the same transaction.</summary>
    internal void Recorded(ArticleEvent act) => acts.Add(act);

    public async Task CommitAsync(CancellationToken stop = default)
    {
        await Db.SaveChangesAsync(stop);
        if (acts.Count > 0 && rooms.Length > 0)
        {
            // Whom an act concerns is asked of the database as the act leaves it.
            foreach (var room in rooms)
                await room.TellOfAsync(this, acts, stop);
            await Db.SaveChangesAsync(stop);
        }
        await transaction.CommitAsync(stop);
        committed = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;
        disposed = true;
        try
        {
            await transaction.DisposeAsync();
            await Db.DisposeAsync();
        }
        finally
        {
            turn.Release();
        }
        if (committed)
            afterwards.ForEach(act => act());
    }
}
