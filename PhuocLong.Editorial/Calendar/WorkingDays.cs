using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Calendar;

/// <summary>Counts the days on which the offices work: Monday to Friday, less the holidays the newsroom entered.</summary>
public sealed class WorkingDays(IEnumerable<DateOnly> holidays)
{
    private readonly HashSet<DateOnly> holidays = [.. holidays];

    public static async Task<WorkingDays> LoadAsync(EditorialDb db, CancellationToken stop = default) =>
        new(await db.Holidays.AsNoTracking().Select(h => h.Day).ToListAsync(stop));

    public bool Includes(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>Working days from <paramref name="from"/> to before <paramref name="until"/>; 0 when they are not in order.</summary>
    public int Between(DateOnly from, DateOnly until)
    {
        var count = 0;
        for (var day = from; day < until; day = day.AddDays(1))
            count += Includes(day) ? 1 : 0;
        return count;
    }

    /// <summary>Working days gone by since a UTC moment; 0 on its own day.</summary>
    public int Since(DateTime utc, DateOnly today) => Between(NewsroomTime.Day(utc), today);

    /// <summary>Working days of the month still to use, today included; all of them before it begins, 0 once it is over.</summary>
    public int LeftIn(ReportingMonth month, DateOnly today) =>
        Between(today > month.FirstDay ? today : month.FirstDay, month.LastDay.AddDays(1));

    /// <summary>The last working day of the month; its last day when it has none.</summary>
    public DateOnly LastIn(ReportingMonth month)
    {
        for (var day = month.LastDay; day >= month.FirstDay; day = day.AddDays(-1))
            if (Includes(day))
                return day;
        return month.LastDay;
    }

    /// <summary>The working day that comes <paramref name="count"/> working days after <paramref name="day"/>; the day itself for 0.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= Includes(day) ? 1 : 0;
        }
        return day;
    }
}
