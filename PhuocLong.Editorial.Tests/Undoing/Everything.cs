using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Undoing;

/// <summary>Every row of the newsroom as the database has it, but for what only ever grows and what lets a move be undone.</summary>
internal static class Everything
{
    private static readonly string[] growing = ["ArticleEvents", "EventTexts", "ArticleVersions", "UndoableMoves", "Stays",
        // The ledger of credits takes back by a line of its own; its sums are held against the records after every undoing elsewhere.
        "CreditEntries", "CreditClaims", "MonthTallies"];

    public static async Task<IReadOnlyList<string>> OfAsync(TestNewsroom newsroom)
    {
        await using var db = await newsroom.DbAsync();
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Except(growing).Order(StringComparer.Ordinal))
            rows.AddRange(await RowsAsync(db, table));
        return rows;
    }

    private static async Task<IEnumerable<string>> RowsAsync(EditorialDb db, string table)
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync(TestNewsroom.Stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync(TestNewsroom.Stop);
        while (await reader.ReadAsync(TestNewsroom.Stop))
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) != "Revision")
                .Select(i => $"{reader.GetName(i)}={(reader.IsDBNull(i) ? "–" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))}");
            rows.Add($"{table}: {string.Join(", ", cells)}");
        }
        return rows.Order(StringComparer.Ordinal);
    }
}
