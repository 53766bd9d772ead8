using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Calendar;

/// <summary>On which day months begin, and on which they will.</summary>
/// <param name="Running">The month running now; what governs it is no longer changed.</param>
/// <param name="Planned">The first months of changes that have not begun, in order.</param>
/// <param name="Months">The months a change may begin with.</param>
public sealed record MonthStartView(ReportingMonth Running, IReadOnlyList<ReportingMonth> Planned, IReadOnlyList<DateOnly> Months)
{
    public int StartDay => Running.Calendar.StartDayOf(Running.Label);

    /// <summary>The months from <paramref name="from"/> on, as they would be.</summary>
    public ReportingMonth Try(int startDay, DateOnly from) => Running.Calendar.Changed(from, startDay).Month(from.Year, from.Month);
}

/// <summary>The door of chair and administrator to the day on which months begin: for the whole newsroom, and never for a month that has begun.</summary>
public sealed class MonthStartDesk(IDbContextFactory<EditorialDb> contexts, WriteGate gate, TimeProvider clock)
{
    private const int MonthsAhead = 24;

    public async Task<Outcome<MonthStartView>> OpenAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!May(await MemberRoles.LoadAsync(db, memberId, stop)))
            return Outcome.Refused(Words.MonthStartNotYours);
        var months = await MonthCalendar.LoadAsync(db, stop);
        var running = months.Containing(clock.Today());
        var planned = await db.MonthStarts.Where(s => s.From > running.Label).OrderBy(s => s.From).Select(s => s.From).ToListAsync(stop);
        return new MonthStartView(
            running, [.. planned.Select(p => months.Month(p.Year, p.Month))], [.. Enumerable.Range(1, MonthsAhead).Select(running.Label.AddMonths)]);
    }

    /// <summary>Lets months begin on another day from a month on that has not begun; what was planned for then and later is dropped.</summary>
    /// <param name="startDay">1–28.</param>
    /// <param name="from">First of the calendar month that the first changed month is named after.</param>
    public async Task<Outcome> ChangeAsync(int startDay, DateOnly from, int memberId, CancellationToken stop = default)
    {
        from = new(from.Year, from.Month, 1);
        await using var write = await gate.BeginAsync(stop);
        if (!May(await MemberRoles.LoadAsync(write.Db, memberId, stop)))
            return Outcome.Refused(Words.MonthStartNotYours);
        if (startDay is < 1 or > MonthCalendar.LatestStartDay)
            return Outcome.Refused(Words.MonthStartDayWrong.With(MonthCalendar.LatestStartDay));
        var months = await MonthCalendar.LoadAsync(write.Db, stop);
        var running = months.Containing(clock.Today());
        if (from <= running.Label || from > running.Label.AddMonths(MonthsAhead))
            return Outcome.Refused(Words.MonthStartNotAhead.With(MonthWords.Within(running.Next.Label)));
        var planned = await write.Db.MonthStarts.Where(s => s.From >= from).ToListAsync(stop);
        var stays = months.StartDayOf(from.AddMonths(-1)) == startDay;
        if (stays && planned.Count == 0)
            return Outcome.Refused(Words.MonthStartSame.With(startDay));
        write.Db.MonthStarts.RemoveRange(planned.Where(p => stays || p.From > from));
        if (!stays && planned.SingleOrDefault(p => p.From == from) is { } standing)
            (standing.StartDay, standing.SetById, standing.SetAt) = (startDay, memberId, clock.UtcNow());
        else if (!stays)
            write.Db.MonthStarts.Add(new() { From = from, StartDay = startDay, SetById = memberId, SetAt = clock.UtcNow() });
        await write.RecordAsync(new Act(ActKind.MonthStartChanged, memberId)
        {
            Detail = new Dictionary<string, string?>
            {
                ["from"] = from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                ["day"] = startDay.ToString(CultureInfo.InvariantCulture),
                ["before"] = months.StartDayOf(from).ToString(CultureInfo.InvariantCulture),
            },
        }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static bool May(MemberRoles member) => member.Is(Role.Chair) || member.Is(Role.Administrator);
}
