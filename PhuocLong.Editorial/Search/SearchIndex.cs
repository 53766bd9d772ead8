using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Search;

/// <summary>
/// The full-text index over folded titles, texts, bylines and sources: SQLite's FTS5, keeping no second copy of the
/// text. All SQL that only SQLite understands stands here.
/// </summary>
public static class SearchIndex
{
    internal const string Create = "CREATE VIRTUAL TABLE ArticleIndex USING fts5(words, content='', contentless_delete=1)";
    internal const string Drop = "DROP TABLE ArticleIndex";

    /// <summary>Indexes the article anew within the caller's transaction, from what has been saved in it so far.</summary>
    public static async Task IndexAsync(EditorialDb db, int articleId, CancellationToken stop = default)
    {
        // Joined, not asked for within the projection: that would number every text of the newsroom to find the first of each.
        var found = await db.Articles.Where(a => a.Id == articleId)
            .LeftJoin(db.ArticleTexts, a => a.Id, t => t.ArticleId, (a, t) => new { a.Source, Names = a.Bylines.Select(b => b.Name).ToList(), Text = t })
            .SingleAsync(stop);
        var words = Folded.Of(string.Join(' ', [found.Text?.Title, found.Text?.Lead, found.Text?.Body, found.Source, .. found.Names]));
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM ArticleIndex WHERE rowid = {articleId}; INSERT INTO ArticleIndex(rowid, words) VALUES ({articleId}, {words})", stop);
    }

    /// <summary>Indexes articles that are laid ready to be brought in, by title and signatures, before they are articles: nobody finds one that is none yet.</summary>
    internal static Task IndexPastAsync(EditorialDb db, int first, int last, CancellationToken stop = default) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO ArticleIndex(rowid, words) SELECT ArticleId, FoldedTitle || ' ' || FoldedNames FROM PastArticles WHERE ArticleId BETWEEN {first} AND {last}", stop);

    /// <summary>Makes articles impossible to find, from one number to another.</summary>
    internal static Task ForgetAsync(EditorialDb db, int first, int last, CancellationToken stop = default) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM ArticleIndex WHERE rowid BETWEEN {first} AND {last}", stop);

    /// <summary>
    /// Ids of the articles in which every word stands; the last one may be unfinished, as it is while somebody types.
    /// Null when the query has no word at all.
    /// </summary>
    public static IQueryable<int>? Matching(EditorialDb db, string query)
    {
        var words = Words(query);
        if (words.Count == 0)
            return null;
        var match = string.Join(' ', words.Select(word => $"\"{word}\"")) + "*";
        return db.Database.SqlQuery<int>($"SELECT rowid AS Value FROM ArticleIndex WHERE ArticleIndex MATCH {match}");
    }

    private const int MostWords = 12;

    // What the tokenizer takes for a word: letters and digits. Everything else would be read as query syntax.
    private static List<string> Words(string query) =>
        [.. new string([.. Folded.Of(query).Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
}
