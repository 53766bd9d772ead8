using Microsoft.Data.Sqlite;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>A database file on its way from being filled to being the newsroom's.</summary>
internal static class FilledFile
{
    /// <summary>Begins it as a copy of the app's own, whose tables stand already; the app may be at it meanwhile.</summary>
    public static void Copy(string empty, string filling)
    {
        using var from = Open(empty);
        using var to = Open(filling);
        from.BackupDatabase(to);
        SqliteConnection.ClearPool(to);
    }

    /// <summary>Brings everything into the one file, closes it and waits for the disk.</summary>
    public static void Complete(string file)
    {
        using (var connection = Open(file))
        {
            Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            SqliteConnection.ClearPool(connection);
        }
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>
    /// Puts a completed file in the place of the app's empty one. The keys the app has made meanwhile come along, or
    /// its next start could not read the cookies it gave out.
    /// </summary>
    public static void Replace(string empty, string filled)
    {
        using (var connection = Open(filled))
        {
            Run(connection, "ATTACH DATABASE $file AS app", ("$file", empty));
            Run(connection, """
                INSERT INTO main."DataProtectionKeys" ("FriendlyName", "Xml") SELECT "FriendlyName", "Xml" FROM app."DataProtectionKeys"
                WHERE "Id" NOT IN (SELECT "Id" FROM main."DataProtectionKeys")
                """);
            Run(connection, "DETACH DATABASE app");
            SqliteConnection.ClearPool(connection);
        }
        Complete(filled);
        using (var app = new SqliteConnection(DataSetup.ConnectionString(empty)))
            SqliteConnection.ClearPool(app);
        // A log left beside the empty file would be replayed over the filled one.
        Delete(empty);
        File.Move(filled, empty);
    }

    public static void Delete(string file)
    {
        File.Delete(file);
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(DataSetup.ConnectionString(file));
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // every statement is one of the constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
