using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Activity;

/// <summary>
/// Moves that were taken back. The ledger keeps them, but they count for nothing: an <see cref="ActKind.Undone"/> takes back the
/// move right before it among the article's events with a standing, for when anything else came between, it was refused.
/// </summary>
public static class Undone
{
    /// <summary>The fact of an undoing that names what it takes back, by its places in the ledger with commas between; the last is the move itself.</summary>
    public const string Fact = "undoes";

    /// <summary>Every event but undoings and the moves they took back.</summary>
    public static IQueryable<ArticleEvent> EventsThatStand(this EditorialDb db) =>
        db.ArticleEvents.Where(e => e.Kind != ActKind.Undone && (e.Standing == null
            || db.ArticleEvents.Where(next => next.ArticleId == e.ArticleId && next.Seq > e.Seq && next.Standing != null)
                .OrderBy(next => next.Seq).Select(next => (ActKind?)next.Kind).FirstOrDefault() != ActKind.Undone));
}
