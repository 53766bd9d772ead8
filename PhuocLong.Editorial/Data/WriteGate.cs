using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PhuocLong.Editorial.Notifications;

namespace PhuocLong.Editorial.Data;

/// <summary>
/// The one way to write: one writer at a time in this process, each in a short immediate transaction. SQLite has
/// one writer anyway; queueing here is far steadier than queueing on its lock.
/// </summary>
public sealed class WriteGate(IDbContextFactory<EditorialDb> contexts, LiveFeed feed) : IDisposable
{
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
                return new Write(db, await db.Database.BeginTransactionAsync(stop), feed, turn);
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
    private readonly SemaphoreSlim turn;
    private readonly List<Change> changes = [];
    private bool committed;
    private bool disposed;

    internal Write(EditorialDb db, IDbContextTransaction transaction, LiveFeed feed, SemaphoreSlim turn)
    {
        Db = db;
        this.transaction = transaction;
        this.feed = feed;
        this.turn = turn;
    }

    public EditorialDb Db { get; }

    /// <summary>Says "look again" about this to open pages, after the commit and only then.</summary>
    public void Announce(Change change) => changes.Add(change);

    public async Task CommitAsync(CancellationToken stop = default)
    {
        await Db.SaveChangesAsync(stop);
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
            changes.ForEach(feed.Publish);
    }
}
