using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Tests.Bench;

/// <summary>What SQLite is told to fill a large newsroom. That it comes to what the rooms would have kept is checked by their own recounts, at the small size.</summary>
internal static class LargeNewsroomSql
{
    private const int Headings = 7, Categories = 20, Topics = 30, Authors = 400, Genres = 3;

    // Spreads the numbers over an axis in no order.
    private static string Any(int of, int salt) => $"((n * 2654435761 + {salt} * 40503) >> 9) % {of}";

    public static async Task<IReadOnlyList<string>> StatementsAsync(EditorialDb db, int size, int units, DateTime first, int policy, CancellationToken stop)
    {
        var (unit, heading, category, topic) = (
            await db.Units.MinAsync(u => u.Id, stop), await db.ReportHeadings.MinAsync(h => h.Id, stop), await db.Categories.MinAsync(c => c.Id, stop), await db.Topics.MinAsync(t => t.Id, stop));
        var minutes = (int)(new DateTime(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc) - first).TotalMinutes;
        var from = first.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        string sent = $"strftime('%Y-%m-%d %H:%M:%S', '{from}', '+' || (n * {minutes} / {size}) || ' minutes')", published = $"strftime('%Y-%m-%d %H:%M:%S', {sent}, '+' || (1 + {Any(5, 1)}) || ' days')";
        var articles = new Dictionary<string, string>
        {
            ["Id"] = "n + 1",
            ["UnitId"] = $"{unit} + n % {units}",
            ["CreditedUnitId"] = $"{unit} + n % {units}",
            ["CreatedAt"] = $"strftime('%Y-%m-%d %H:%M:%S', {sent}, '-' || ({Any(20_000, 2)}) || ' minutes')",
            ["ReportHeadingId"] = $"{heading} + {Any(Headings, 3)}",
            ["CategoryId"] = $"{category} + {Any(Categories, 4)}",
            ["Genre"] = $"CASE {Any(Genres, 5)} WHEN 0 THEN 'News' WHEN 1 THEN 'Feature' ELSE 'Document' END",
            ["Title"] = "'Bài số ' || n || ' của đơn vị'",
            ["SubmittedAt"] = sent,
            ["AcceptedAt"] = published,
            ["PublishedAt"] = published,
            ["StateSince"] = published,
        };
        return
        [
            $"CREATE TEMP TABLE \"Numbers\" AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {size}) SELECT n FROM c",
            await CopyAsync(db, "Articles", articles, stop),
            await CopyAsync(db, "Bylines", new() { ["Id"] = "n + 1", ["ArticleId"] = "n + 1", ["Name"] = $"'Tác giả ' || ({Any(Authors, 6)})" }, stop),
            $"INSERT INTO \"ArticleTopic\" (\"ArticleId\", \"TopicsId\") SELECT n + 1, {topic} + {Any(Topics, 7)} FROM \"Numbers\" WHERE n % 4 = 0",
            // The one that was copied is of no month.
            "DELETE FROM \"Articles\" WHERE \"Id\" = 1",
            $"""
             INSERT INTO "CreditEntries" ("Id", "ArticleId", "UnitId", "Month", "Verdict", "Parts", "PolicyId", "Moment", "At")
             SELECT "Id", "Id", "CreditedUnitId", strftime('%Y-%m-01', "SubmittedAt", '+7 hours'), 'Counts', {CreditShare.Whole}, {policy}, "SubmittedAt", "SubmittedAt" FROM "Articles"
             """,
            """
            INSERT INTO "CreditClaims" ("ArticleId", "UnitId", "SubmittedAt", "Position", "CategoryId", "InField", "EntryId")
            SELECT "Id", "CreditedUnitId", "SubmittedAt", 0, "CategoryId", 0, "Id" FROM "Articles"
            """,
            """
            INSERT INTO "MonthTallies" ("Month", "UnitId", "Parts", "Counted", "NotCounted")
            SELECT CAST(substr("Month", 1, 4) AS INTEGER) * 12 + CAST(substr("Month", 6, 2) AS INTEGER) - 1, "UnitId", SUM("Parts"), COUNT(*), 0 FROM "CreditEntries" GROUP BY 1, 2
            """,
            """
            INSERT INTO "PublishedItems" ("ArticleId", "Day", "HeadingId", "UnitId", "Genre", "CategoryId", "IsWithdrawn", "LeadTenths", "Topics", "Authors")
            SELECT a."Id", CAST(julianday(date(a."PublishedAt", '+7 hours')) - 1721425.5 AS INTEGER), a."ReportHeadingId", a."CreditedUnitId", a."Genre", a."CategoryId", 0,
                ((strftime('%s', a."PublishedAt") - strftime('%s', a."CreatedAt")) / 60 + 72) / 144,
                (SELECT json_group_array(t."TopicsId") FROM "ArticleTopic" t WHERE t."ArticleId" = a."Id"), (SELECT json_group_array(b."Name") FROM "Bylines" b WHERE b."ArticleId" = a."Id")
            FROM "Articles" a
            """,
            Tally("Total", "''"), Tally("Heading", "CAST(i.\"HeadingId\" AS TEXT)"), Tally("Unit", "CAST(i.\"UnitId\" AS TEXT)"), Tally("Genre", "i.\"Genre\""), Tally("Category", "CAST(i.\"CategoryId\" AS TEXT)"),
            Tally("LeadTime", "CAST(i.\"LeadTenths\" AS TEXT)"),
            Tally("Topic", "COALESCE(CAST((SELECT t.\"TopicsId\" FROM \"ArticleTopic\" t WHERE t.\"ArticleId\" = i.\"ArticleId\") AS TEXT), '0')"),
            Tally("Author", "(SELECT b.\"Name\" FROM \"Bylines\" b WHERE b.\"ArticleId\" = i.\"ArticleId\")"),
            "ANALYZE",
        ];
    }

    private static string Tally(string axis, string key) =>
        $"""
        INSERT INTO "PublishedTallies" ("Month", "Axis", "Key", "Articles")
        SELECT CAST(strftime('%Y', a."PublishedAt", '+7 hours') AS INTEGER) * 12 + CAST(strftime('%m', a."PublishedAt", '+7 hours') AS INTEGER) - 1, '{axis}', {key}, COUNT(*)
        FROM "PublishedItems" i JOIN "Articles" a ON a."Id" = i."ArticleId" GROUP BY 1, 3
        """;

    /// <summary>Copies the only row as often as there are numbers, with some columns told otherwise.</summary>
    private static async Task<string> CopyAsync(EditorialDb db, string table, Dictionary<string, string> otherwise, CancellationToken stop)
    {
        var columns = await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM pragma_table_info({table})").ToListAsync(stop);
        return $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => otherwise.GetValueOrDefault(c, $"t.\"{c}\"")))} FROM \"Numbers\", \"{table}\" t";
    }
}
