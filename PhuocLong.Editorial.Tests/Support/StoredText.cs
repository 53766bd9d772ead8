using Microsoft.Data.Sqlite;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>
/// What another process makes of an article's stored updates: this one reads a copy of the app's database, so nothing an
/// open page still holds can have a part in it.
/// </summary>
internal static class StoredText
{
    private const int Doc = 1;

    /// <summary>The article's body, replayed from what lies on the disk at this moment.</summary>
    public static string BodyOf(string dataFolder, int articleId)
    {
        var copy = TestFolder.Create("replay");
        try
        {
            // The log beside the database holds what was committed last.
            foreach (var file in Directory.GetFiles(dataFolder, "editorial.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
                File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
            using var engine = new TextEngine(() => new V8ScriptHost());
            engine.Open(Doc, Updates(Path.Combine(copy.FullName, "editorial.db"), articleId));
            return engine.Text(Doc).Body;
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static List<byte[]> Updates(string database, int articleId)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT "State" FROM "TextSnapshots" WHERE "ArticleId" = $article
            UNION ALL SELECT "Update" FROM (SELECT "Update" FROM "TextUpdates" WHERE "ArticleId" = $article ORDER BY "Seq")
            """;
        command.Parameters.AddWithValue("$article", articleId);
        using var rows = command.ExecuteReader();
        var updates = new List<byte[]>();
        while (rows.Read())
            updates.Add((byte[])rows[0]);
        return updates;
    }
}
