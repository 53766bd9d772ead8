using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Data;

/// <summary>What the app finds when it starts, and what it makes of it.</summary>
public sealed class OpeningTests : IDisposable
{
    private readonly DirectoryInfo folder = TestFolder.Create("opening");

    private string Database => Path.Combine(folder.FullName, "editorial.db");

    [Fact]
    public async Task A_new_database_writes_ahead_in_a_log()
    {
        await OpenAsync();
        Assert.Equal("wal", Ask(Database, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_database_put_back_from_a_backup_writes_ahead_in_a_log_again()
    {
        await OpenAsync();
        var backup = Database + ".backup";
        Ask(Database, $"VACUUM INTO '{backup}'");
        foreach (var file in folder.GetFiles("editorial.db").Concat(folder.GetFiles("editorial.db-*")))
            file.Delete();
        File.Move(backup, Database);
        Assert.Equal("delete", Ask(Database, "PRAGMA journal_mode"));
        await OpenAsync();
        Assert.Equal("wal", Ask(Database, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_is_taken_back()
    {
        await OpenAsync();
        Ask(Database, "PRAGMA journal_mode=DELETE");
        var names = Ask(Database, "SELECT count(*) FROM sqlite_master");
        // As it lies on the disk in the middle of a commit: pages already written, and the journal that takes them back.
        var torn = Path.Combine(folder.CreateSubdirectory("torn").FullName, "editorial.db");
        using (var writing = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            writing.Open();
            using var command = writing.CreateCommand();
            command.CommandText = "PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN IMMEDIATE; CREATE TABLE half (x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO half SELECT randomblob(1000) FROM n";
            command.ExecuteNonQuery();
            File.Copy(Database, torn);
            File.Copy(Database + "-journal", torn + "-journal");
        }
        Assert.NotEqual(new FileInfo(Database).Length, new FileInfo(torn).Length);
        await OpenAsync(torn);
        Assert.Equal(names, Ask(torn, "SELECT count(*) FROM sqlite_master"));
        Assert.Equal("wal", Ask(torn, "PRAGMA journal_mode"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task OpenAsync(string? file = null)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddEditorialData(file ?? Database).BuildServiceProvider();
        await Opening.MigrateAsync(services, TestNewsroom.Stop);
        using var connection = new SqliteConnection(DataSetup.ConnectionString(file ?? Database));
        SqliteConnection.ClearPool(connection);
    }

    private static string? Ask(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in this test
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString();
    }
}
