using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.BoardViews;

/// <summary>The door for comparing units and years. Its numbers are the board's own, so the two never differ.</summary>
public sealed class UnitComparisons(QuotaBoard quotas, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public const int MostUnits = 4;

    private const int YearsBack = 4;

    /// <param name="year">Of reporting months; out of range is this year.</param>
    /// <param name="units">Two to four beside one another; one alone, or none for all together, against the year before.</param>
    /// <param name="memberId">Who asks: everybody who sees the board.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<Outcome<Comparison>> OfAsync(int? year, IReadOnlyCollection<int> units, int memberId, CancellationToken stop = default)
    {
        var running = (await quotas.MonthAsync(null, stop)).Value;
        var years = Enumerable.Range(running.Year - YearsBack, YearsBack + 1).Reverse().ToList();
        var asked = year is { } wanted && years.Contains(wanted) ? wanted : running.Year;
        var found = await quotas.ForAsync(LastOf(asked, running), memberId, stop);
        if (found.Value is not { } board)
            return Outcome.Refused(found.Refusal!);
        var records = await RecordsBeginAsync(stop);
        var rows = board.Rows.OrderBy(r => r.Name, NewsroomTime.Alphabet).ToList();
        var chosen = rows.Where(r => units.Contains(r.UnitId)).Take(MostUnits).ToList();
        var choices = rows.Select(r => new ComparedUnit(r.UnitId, r.Name, chosen.Contains(r))).ToList();
        if (chosen.Count > 1)
            return new Comparison([.. chosen.Select(r => LineOf(r.Name, r.UnitId, board, asked, records))], choices, asked, years);

        var only = chosen.FirstOrDefault()?.UnitId;
        var before = await quotas.ForAsync(LastOf(asked - 1, running), memberId, stop);
        return before.Value is { } earlier
            ? new Comparison([LineOf(Words.Year.With(asked - 1), only, earlier, asked - 1, records), LineOf(Words.Year.With(asked), only, board, asked, records)], choices, asked, years)
            : Outcome.Refused(before.Refusal!);
    }

    // Twelve months end with December; of a year that runs the board is asked for all of it, the months to come stay empty.
    private static ReportingMonth LastOf(int year, ReportingMonth running) => running.Calendar.Month(year, 12);

    /// <summary>The first month of which there are credits: what lies before is unknown, and not none.</summary>
    private async Task<DateOnly?> RecordsBeginAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.MonthTallies.OrderBy(t => t.Month).Select(t => (DateOnly?)t.Month).FirstOrDefaultAsync(stop);
    }

    private ComparedLine LineOf(string name, int? unit, MonthBoard board, int year, DateOnly? records)
    {
        var rows = board.Rows.Where(r => unit is null || r.UnitId == unit).ToList();
        var today = clock.Today();
        return new(name, unit, [.. board.Months.Where(m => m.Year == year).Select((month, at) => ComparedMonth.Of(month, rows.Select(r => r.Months[at]), records, today))]);
    }
}
