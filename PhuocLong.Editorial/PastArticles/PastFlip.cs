using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.PublishedCounts;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>
/// What is done to a whole import at once, in one statement a table. Setting numbers aside asks SQLite for its own count of
/// them; everything else is plain SQL.
/// </summary>
internal static class PastFlip
{
    /// <summary>Sets article numbers aside that nothing else will get, and answers the first: what is laid ready stands under the number it keeps.</summary>
    public static async Task<int> ReserveAsync(EditorialDb db, int count, CancellationToken stop)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO sqlite_sequence(name, seq) SELECT 'Articles', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'Articles')", stop);
        await db.Database.ExecuteSqlAsync($"UPDATE sqlite_sequence SET seq = seq + {count} WHERE name = 'Articles'", stop);
        var last = (await db.Database.SqlQuery<int>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = 'Articles'").ToListAsync(stop))[0];
        return last - count + 1;
    }

    /// <summary>Makes articles of everything the import has laid ready.</summary>
    public static async Task MakeArticlesAsync(EditorialDb db, PastImport import, CancellationToken stop)
    {
        var (first, last) = (import.FirstArticleId, import.LastArticleId);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Articles" ("Id", "UnitId", "CreatedById", "CreatedAt", "Genre", "CategoryId", "ReportHeadingId", "Source", "State", "StateSince",
                "Title", "FoldedTitle", "PublishedAt", "PublicAddress", "Revision", "IsPast")
            SELECT p."ArticleId", p."UnitId", i."StartedById", i."StartedAt", p."Genre", p."CategoryId", p."ReportHeadingId", '', 'Published', p."PublishedAt",
                p."Title", p."FoldedTitle", p."PublishedAt", p."Address", 0, TRUE
            FROM "PastArticles" p JOIN "PastImports" i ON i."Id" = p."ImportId"
            WHERE p."ArticleId" BETWEEN {first} AND {last} ORDER BY p."ArticleId"
            """, stop);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Bylines" ("ArticleId", "Position", "Kind", "Name")
            SELECT "ArticleId", "Position", "Kind", "Name" FROM "PastSignatures"
            WHERE "ArticleId" BETWEEN {first} AND {last} ORDER BY "ArticleId", "Position"
            """, stop);
        await CountAsync(db, first, last, stop);
    }

    // What PublishedItem.Of says of each, said at once: a past article is credited to its unit, was never withdrawn and has no lead time.
    private static async Task CountAsync(EditorialDb db, int first, int last, CancellationToken stop)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "PublishedItems" ("ArticleId", "Day", "HeadingId", "UnitId", "Genre", "CategoryId", "IsWithdrawn", "LeadTenths", "Topics", "Authors")
            SELECT p."ArticleId", CAST(julianday(date(p."PublishedAt", '+7 hours')) - 1721425.5 AS INTEGER), p."ReportHeadingId", p."UnitId", p."Genre",
                p."CategoryId", FALSE, NULL, '[]',
                (SELECT json_group_array(s."Name") FROM (SELECT DISTINCT "Name" FROM "PastSignatures"
                    WHERE "ArticleId" = p."ArticleId" AND "Kind" <> 'Photo' ORDER BY "Name") s)
            FROM "PastArticles" p WHERE p."ArticleId" BETWEEN {first} AND {last} ORDER BY p."ArticleId"
            """, stop);
        await PublishedRange.CountAsync(db, first, last, 1, stop);
    }

    /// <summary>Takes away what was laid ready under these numbers, and what it would be found by.</summary>
    public static async Task ClearAsync(EditorialDb db, int first, int last, CancellationToken stop)
    {
        await Search.SearchIndex.ForgetAsync(db, first, last, stop);
        await db.PastSignatures.Where(s => s.ArticleId >= first && s.ArticleId <= last).ExecuteDeleteAsync(stop);
        await db.PastArticles.Where(a => a.ArticleId >= first && a.ArticleId <= last).ExecuteDeleteAsync(stop);
    }
}
