using System.Data.Common;
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
    private readonly string pragmas = $"PRAGMA synchronous={(durability == Durability.Full ? "FULL" : "OFF")}; PRAGMA busy_timeout=30000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
