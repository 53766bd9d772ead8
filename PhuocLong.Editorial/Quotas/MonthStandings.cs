using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Quotas;

/// <summary>How one unit stood in each of some months.</summary>
internal sealed record UnitStandings(int UnitId, string Name, IReadOnlyList<UnitMonthCount> Months);

/// <summary>How all units stood in some months, from the kept sums alone: no article is read.</summary>
internal static class MonthStandings
{
    /// <param name="db">Where they are kept.</param>
    /// <param name="months">Following one another without a gap.</param>
    /// <param name="today">Vietnam's calendar.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<IReadOnlyList<UnitStandings>> LoadAsync(EditorialDb db, IReadOnlyList<ReportingMonth> months, DateOnly today, CancellationToken stop)
    {
        if (months.Count == 0)
            return [];
        var last = months[^1];
        var book = await MonthBook.LoadAsync(db, await BoardFrame.LoadAsync(db, last, today, stop), months, stop);
        return [.. (await MonthUnits.LoadAsync(db, months[0], last, stop)).Select(u => new UnitStandings(u.Id, u.NameOn(last.LastDay), [.. months.Select(m => book.Of(u, m))]))];
    }
}
