using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>One migrated, empty database file for the whole run; tests get copies, because migrating takes most of a second.</summary>
internal static class EmptyDatabase
{
    // Away from the threads that tests run on, because some of them wait for it.
    private static readonly Lazy<Task<string>> template = new(() => Task.Run(MakeAsync));

    public static async Task CopyToAsync(string file) => File.Copy(await template.Value, file);

    public static void CopyTo(string file) => File.Copy(template.Value.GetAwaiter().GetResult(), file);

    private static async Task<string> MakeAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("newsroom-template").FullName, "editorial.db");
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddEditorialData(file).BuildServiceProvider();
        await Opening.MigrateAsync(services);
        await using var connection = new SqliteConnection(DataSetup.ConnectionString(file));
        await connection.OpenAsync();
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await checkpoint.ExecuteNonQueryAsync();
        SqliteConnection.ClearPool(connection);
        return file;
    }
}
