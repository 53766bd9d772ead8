using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PublishedCounts;

/// <summary>When something was last published in categories of which one knows that nothing was since.</summary>
public static class LastPublished
{
    /// <summary>By category, the Vietnamese day; null where nothing ever was. Each is one look at the end of an index, however much was published.</summary>
    /// <param name="db">The newsroom's record.</param>
    /// <param name="categories">Those that were silent from then on.</param>
    /// <param name="before">The first day of the silence.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async Task<IReadOnlyDictionary<int, DateOnly?>> InAsync(EditorialDb db, int[] categories, DateOnly before, CancellationToken stop = default) =>
        await db.Categories.Where(c => categories.Contains(c.Id))
            .Select(c => new { c.Id, Last = db.PublishedItems.Where(i => i.CategoryId == c.Id && i.Day < before).OrderByDescending(i => i.Day).Select(i => (DateOnly?)i.Day).FirstOrDefault() })
            .ToDictionaryAsync(c => c.Id, c => c.Last, stop);
}
