using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhuocLong.Editorial.Data;

/// <summary>How long a commit waits for the disk.</summary>
public enum Durability
{
    /// <summary>What was acknowledged survives a power cut.</summary>
    Full,

    /// <summary>For a file that counts for nothing until it is complete, flushed and put in its place.</summary>
    NoneUntilComplete,
}

/// <summary>Tells every SQLite connection whether to wait for the disk at commit.</summary>
internal sealed class DurableConnections(Durability durability) : DbConnectionInterceptor
{
    private readonly string pragmas = $"PRAGMA synchronous={(durability == Durability.Full ? "FULL" : "OFF")}; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON;";

    // A pragma stays with SQLite's own connection, which the pool hands out again and again.
    private readonly ConditionalWeakTable<object, object?> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || told.TryGetValue(handle, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
        told.AddOrUpdate(handle, null);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
