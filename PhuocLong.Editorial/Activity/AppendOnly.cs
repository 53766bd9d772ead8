using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Activity;

/// <summary>
/// The ledger takes events and gives none back: neither a bug here nor a statement sent past every door changes one. Whoever has
/// the database file in hand can take the guard away first; for those there is the chain.
/// </summary>
internal static class AppendOnly
{
    /// <summary>
    /// Has SQLite itself refuse it. Asked for at every start and not in a migration: a migration that rebuilds the table takes its
    /// triggers with it. "INSERT OR REPLACE" tells no DELETE trigger, so it has one of its own.
    /// </summary>
    public static Task GuardAsync(EditorialDb db, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(
        """
        CREATE TRIGGER IF NOT EXISTS "ArticleEventsNeverChange" BEFORE UPDATE ON "ArticleEvents" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS "ArticleEventsNeverGo" BEFORE DELETE ON "ArticleEvents" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS "ArticleEventsNeverReplaced" BEFORE INSERT ON "ArticleEvents"
        WHEN EXISTS (SELECT 1 FROM "ArticleEvents" WHERE "Seq" = NEW."Seq" OR "Hash" = NEW."Hash") BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        """, stop);
}
