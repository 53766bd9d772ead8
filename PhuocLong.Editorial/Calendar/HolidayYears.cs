using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Calendar;

/// <summary>Keeps the holidays of this year and the next ones entered, and knows which years nobody has looked at yet.</summary>
public static class HolidayYears
{
    /// <summary>Due dates are set up to a year ahead, so the days off of that year and of its end are known.</summary>
    public const int Ahead = 2;

    // By then the state has said which days of the coming year are free.
    private const int MonthOfAnnouncement = 11;

    /// <summary>
    /// Enters the holidays of years that were never filled, within the caller's transaction; answers which. A year that was filled
    /// is left to people: a day they took out does not come back.
    /// </summary>
    public static async Task<IReadOnlyList<int>> FillAsync(EditorialDb db, DateOnly today, CancellationToken stop = default)
    {
        var wanted = Enumerable.Range(today.Year, Ahead + 1).ToArray();
        var filled = await db.HolidayYears.Where(y => wanted.Contains(y.Year)).Select(y => y.Year).ToListAsync(stop);
        var missing = wanted.Except(filled).ToArray();
        if (missing.Length == 0)
            return [];
        var known = (await db.Holidays.Select(h => h.Day).ToListAsync(stop)).ToHashSet();
        db.Holidays.AddRange(missing.SelectMany(PublicHolidays.Of).Where(h => !known.Contains(h.Day)));
        db.HolidayYears.AddRange(missing.Select(year => new HolidayYear { Year = year }));
        return missing;
    }

    /// <summary>The years somebody should look at by now: this one, and from November on the next.</summary>
    public static async Task<IReadOnlyList<int>> ToConfirmAsync(EditorialDb db, DateOnly today, CancellationToken stop = default)
    {
        int[] wanted = today.Month >= MonthOfAnnouncement ? [today.Year, today.Year + 1] : [today.Year];
        var confirmed = await db.HolidayYears.Where(y => y.ConfirmedAt != null && wanted.Contains(y.Year)).Select(y => y.Year).ToListAsync(stop);
        return [.. wanted.Except(confirmed)];
    }
}
