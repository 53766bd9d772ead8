using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>What past articles mean for the newsroom's records: since when there are any, and which periods rest on them.</summary>
internal static class PastRecords
{
    /// <summary>Longer than this nothing is silent on a portal; what lies before a longer gap does not reach up to what follows it.</summary>
    private const int LongestGapInDays = 31;

    /// <summary>The first day from which the records reach without a gap up to those the newsroom has kept itself.</summary>
    public static async Task<DateOnly> SinceAsync(EditorialDb db, DateOnly own, CancellationToken stop)
    {
        foreach (var (from, to) in await RangesAsync(db, stop))
        {
            if (from < own && own <= to.AddDays(LongestGapInDays))
                own = from;
        }
        return own;
    }

    /// <summary>A sentence for each file that a count between these days rests on.</summary>
    public static async Task<IReadOnlyList<string>> CautionsAsync(EditorialDb db, DateOnly from, DateOnly to, CancellationToken stop) =>
    [
        .. (await db.PastImports.Where(i => i.State == PastImportState.Done).OrderBy(i => i.From).ToListAsync(stop))
            .Where(i => NewsroomTime.Day(i.From) <= to && from <= NewsroomTime.Day(i.To))
            .Select(i => Words.Caution.With(i.FileName, NewsroomTime.Date(i.StartedAt), i.Articles, NewsroomTime.Date(i.From), NewsroomTime.Date(i.To))),
    ];

    // The latest first: each may be the bridge to the one before it.
    private static async Task<List<(DateOnly From, DateOnly To)>> RangesAsync(EditorialDb db, CancellationToken stop) =>
    [
        .. (await db.PastImports.Where(i => i.State == PastImportState.Done).OrderByDescending(i => i.To).Select(i => new { i.From, i.To }).ToListAsync(stop))
            .Select(i => (NewsroomTime.Day(i.From), NewsroomTime.Day(i.To))),
    ];
}
