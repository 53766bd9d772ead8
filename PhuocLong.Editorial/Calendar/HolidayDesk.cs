using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Calendar;

/// <summary>The days off of a year, for administrators.</summary>
/// <param name="Years">The years that have days, or should.</param>
/// <param name="ConfirmedBy">Who held them against the state's announcement; null while nobody has.</param>
public sealed record HolidayList(int Year, IReadOnlyList<int> Years, IReadOnlyList<Holiday> Days, string? ConfirmedBy, DateTime? ConfirmedAt)
{
    /// <summary>Whether the year was entered in advance and waits for somebody to look at it.</summary>
    public bool CanBeConfirmed { get; init; }
}

/// <summary>The administrators' door to the days on which nobody works.</summary>
public sealed class HolidayDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>How far from this year a day can lie: a slip of the finger is not a plan.</summary>
    public const int YearsBack = 1, YearsOn = 5;

    public async Task<Outcome<HolidayList>> OfAsync(int actorId, int? year, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var today = clock.Today();
        // Without a year: the first one somebody should look at.
        var shown = year ?? (await HolidayYears.ToConfirmAsync(db, today, stop)).FirstOrDefault(today.Year);
        var days = await db.Holidays.AsNoTracking().OrderBy(h => h.Day).ToListAsync(stop);
        var kept = await db.HolidayYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == shown, stop);
        var by = kept?.ConfirmedById is { } id ? await db.Users.Where(m => m.Id == id).Select(m => m.DisplayName).SingleAsync(stop) : null;
        return new HolidayList(
            shown, [.. days.Select(h => h.Day.Year).Append(today.Year).Append(shown).Distinct().Order()], [.. days.Where(h => h.Day.Year == shown)], by, kept?.ConfirmedAt)
        {
            CanBeConfirmed = kept is { ConfirmedAt: null },
        };
    }

    public Task<Outcome> AddAsync(int actorId, DateOnly? day, string? name, CancellationToken stop = default) =>
        EnterAsync(actorId, day is { } given ? [new Holiday { Day = given, Name = NameText.Of(name) }] : [], stop);

    /// <summary>Several days at once: all of them, or none and why. What is a day off already stays as it is.</summary>
    public Task<Outcome> EnterAsync(int actorId, IReadOnlyList<Holiday> days, CancellationToken stop = default) =>
        ChangeAsync(actorId, async write =>
        {
            if (WhyBad(days) is { } bad)
                return bad;
            var wanted = days.Select(h => h.Day).ToArray();
            var known = await write.Db.Holidays.Where(h => wanted.Contains(h.Day)).Select(h => h.Day).ToListAsync(stop);
            var added = days.DistinctBy(h => h.Day).Where(h => !known.Contains(h.Day)).ToList();
            if (added.Count == 0)
                return Words.HolidayKnown;
            write.Db.Holidays.AddRange(added);
            await RecordAsync(write, actorId, "added", added.Select(h => h.Day), stop);
            return null;
        }, stop);

    public Task<Outcome> RemoveAsync(int actorId, DateOnly day, CancellationToken stop = default) =>
        ChangeAsync(actorId, async write =>
        {
            if (await write.Db.Holidays.FindAsync([day], stop) is not { } holiday)
                return null;
            write.Db.Holidays.Remove(holiday);
            await RecordAsync(write, actorId, "removed", [day], stop);
            return null;
        }, stop);

    /// <summary>Says that the year's days are those the state has announced.</summary>
    public Task<Outcome> ConfirmAsync(int actorId, int year, CancellationToken stop = default) =>
        ChangeAsync(actorId, async write =>
        {
            if (await write.Db.HolidayYears.FindAsync([year], stop) is not { } kept)
                return Words.HolidayYearUnknown;
            if (kept.ConfirmedAt is not null)
                return null;
            (kept.ConfirmedById, kept.ConfirmedAt) = (actorId, clock.UtcNow());
            await write.RecordAsync(new Act(ActKind.HolidaysConfirmed, actorId) { Detail = new Dictionary<string, string?> { ["year"] = Number(year) } }, clock, stop);
            return null;
        }, stop);

    /// <summary>Enters the holidays of years that come near; nothing when they are there.</summary>
    internal async Task FillAsync(CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var filled = await HolidayYears.FillAsync(write.Db, clock.Today(), stop);
        // A newsroom that is not open yet gets its holidays with everything else.
        if (filled.Count == 0 || !await write.Db.Newsrooms.AnyAsync(stop))
            return;
        await write.RecordAsync(
            new Act(ActKind.HolidaysChanged, null) { Detail = new Dictionary<string, string?> { ["years"] = string.Join(',', filled.Select(Number)) } }, clock, stop);
        await write.CommitAsync(stop);
    }

    private async Task<Outcome> ChangeAsync(int actorId, Func<Write, Task<string?>> change, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if ((await Administration.RefusalAsync(write.Db, actorId, stop) ?? await change(write)) is { } refusal)
            return Outcome.Refused(refusal);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private string? WhyBad(IReadOnlyList<Holiday> days)
    {
        var thisYear = clock.Today().Year;
        return days.Count == 0 ? Words.HolidayDayMissing
            : days.FirstOrDefault(d => d.Day.Year < thisYear - YearsBack || d.Day.Year > thisYear + YearsOn) is { } far
                ? Words.HolidayFar.With(far.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))
            : days.Select(d => NameText.Refusal(d.Name)).FirstOrDefault(unfit => unfit is not null);
    }

    private Task<ArticleEvent> RecordAsync(Write write, int by, string what, IEnumerable<DateOnly> days, CancellationToken stop) =>
        write.RecordAsync(new Act(ActKind.HolidaysChanged, by)
        {
            Detail = new Dictionary<string, string?> { [what] = string.Join(',', days.Order().Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) },
        }, clock, stop);

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}
