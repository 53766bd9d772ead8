using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Calendar;

/// <summary>
/// The newsroom's months: on which day they begin, and from which month on another day was chosen. A month ends before the start
/// day that governs it, and the next one begins the day after, so that the month of a change is shorter or longer and no day is lost.
/// </summary>
public sealed class MonthCalendar : IEquatable<MonthCalendar>
{
    public const int LatestStartDay = 28;

    private static readonly MonthCalendar[] unchanged = [.. Enumerable.Range(1, LatestStartDay).Select(day => new MonthCalendar(day, []))];

    // Asked at nearly every move, so it is one question, translated once and for all.
    private static readonly Func<EditorialDb, IAsyncEnumerable<Start>> startsIn = EF.CompileAsyncQuery((EditorialDb db) =>
        from newsroom in db.Newsrooms.AsNoTracking()
        from change in db.MonthStarts.AsNoTracking().DefaultIfEmpty()
        select new Start(newsroom.MonthStartDay, change));

    private readonly int first;
    private readonly (DateOnly From, int StartDay)[] changes;

    private MonthCalendar(int first, (DateOnly From, int StartDay)[] changes) => (this.first, this.changes) = (first, changes);

    private sealed record Start(int First, MonthStart? Change);

    /// <summary>Months that have begun on one day always: 1–28, so that every month has the day.</summary>
    public static MonthCalendar Of(int startDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startDay, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startDay, LatestStartDay);
        return unchanged[startDay - 1];
    }

    public static MonthCalendar Of(int startDay, IEnumerable<MonthStart> changes) =>
        changes.OrderBy(c => c.From).Select(c => (c.From, c.StartDay)).ToArray() is { Length: > 0 } later ? new(Of(startDay).first, later) : Of(startDay);

    /// <summary>The newsroom's own.</summary>
    public static async Task<MonthCalendar> LoadAsync(EditorialDb db, CancellationToken stop = default)
    {
        var (first, changes) = (1, new List<MonthStart>());
        await foreach (var start in startsIn(db).WithCancellation(stop))
        {
            first = start.First;
            if (start.Change is { } change)
                changes.Add(change);
        }
        return Of(first, changes);
    }

    /// <summary>With another start day from a month on, and nothing planned after it.</summary>
    public MonthCalendar Changed(DateOnly label, int startDay) =>
        Of(first, changes.Where(c => c.From < label).Append((From: label, StartDay: startDay)).Select(c => new MonthStart { From = c.From, StartDay = c.StartDay }));

    /// <summary>The start day that governs the month named by its first calendar day.</summary>
    public int StartDayOf(DateOnly label)
    {
        for (var at = changes.Length - 1; at >= 0; at--)
            if (changes[at].From <= label)
                return changes[at].StartDay;
        return first;
    }

    public ReportingMonth Month(int year, int month) => new(year, month, this);

    public ReportingMonth Containing(DateTime utc) => Containing(NewsroomTime.Day(utc));

    /// <summary>The month a Vietnamese day falls in.</summary>
    public ReportingMonth Containing(DateOnly day)
    {
        var label = new DateOnly(day.Year, day.Month, 1);
        if (LastDayOf(label) < day)
            label = label.AddMonths(1);
        return new(label.Year, label.Month, this);
    }

    internal DateOnly FirstDayOf(DateOnly label) => LastDayOf(label.AddMonths(-1)).AddDays(1);

    internal DateOnly LastDayOf(DateOnly label) => StartDayOf(label) is > 1 and var day ? label.AddDays(day - 2) : label.AddMonths(1).AddDays(-1);

    public bool Equals(MonthCalendar? other) => other is not null && first == other.first && changes.AsSpan().SequenceEqual(other.changes);

    public override bool Equals(object? obj) => Equals(obj as MonthCalendar);

    public override int GetHashCode() => HashCode.Combine(first, changes.Length);
}
