using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>A unit below its quota of a running month.</summary>
/// <param name="DueOn">The last working day on which a missing article still comes in time.</param>
public sealed record ShortUnit(int UnitId, string Name, ReportingMonth Month, int Missing, DateOnly DueOn);

/// <summary>The board's door: how every unit stands in a month, and the reasons behind each number.</summary>
public sealed class QuotaBoard(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>The month an address such as "2026-11" names, or the one running now for an empty one.</summary>
    public async Task<Outcome<ReportingMonth>> MonthAsync(string? address, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var months = await MonthCalendar.LoadAsync(db, stop);
        if (string.IsNullOrEmpty(address))
            return months.Containing(clock.Today());
        return ReportingMonth.TryParse(address, months, out var month) ? month : Outcome.Refused(Words.NoSuchMonth);
    }

    /// <summary>The board from its kept sums: every member may look. A handful of small queries, however many units and articles; see <see cref="WorkAsync"/>.</summary>
    public async Task<Outcome<MonthBoard>> ForAsync(ReportingMonth month, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var reader = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!reader.IsAnyone)
            return Outcome.Refused(Words.MembersOnly);

        var frame = await BoardFrame.LoadAsync(db, month, clock.Today(), stop);
        var months = month.TwelveEndingHere();
        var units = await MonthUnits.LoadAsync(db, month, month, stop);
        var book = await MonthBook.LoadAsync(db, frame, months, stop);
        var mergers = await Mergers.LoadAsync(db, months, stop);

        return new MonthBoard
        {
            Month = month,
            Months = months,
            Today = frame.Today,
            WorkingDaysLeft = frame.Days.LeftIn(month, frame.Today),
            DueOn = frame.Days.LastIn(month),
            Groups = [.. units
                .Select(unit => (Unit: unit, Kind: unit.Names.First(n => n.KindId == unit.KindOn(frame.NameDay(month))).Kind))
                .GroupBy(u => u.Kind.Id)
                .OrderBy(g => g.First().Kind.Position)
                .Select(g => new BoardGroup(g.First().Kind.Name,
                    [.. g.Select(u => RowOf(u.Unit)).InAlphabet(r => r.Name)]))],
            StepNames = frame.StepNames,
            MayManage = QuotaPolicies.MayManage(reader),
            IsClosed = book.IsClosed(month),
        };

        UnitRow RowOf(Unit unit)
        {
            var line = months.Select(m => book.Of(unit, m)).ToList();
            return new()
            {
                UnitId = unit.Id,
                Name = unit.NameOn(frame.NameDay(month)),
                Now = line[^1],
                Months = line,
                Merger = mergers.GetValueOrDefault(unit.Id),
                MayWrite = reader.WritesFor(unit.Id),
            };
        }
    }

    /// <summary>What fills the board: the month's first articles of each unit, and where unfinished ones lie. Titles a reader may not read are left out.</summary>
    public async Task<Outcome<MonthWork>> WorkAsync(ReportingMonth month, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var reader = await MemberRoles.LoadAsync(db, memberId, stop);
        return reader.IsAnyone ? await MonthWork.LoadAsync(db, month, reader, clock.Today(), stop) : Outcome.Refused(Words.MembersOnly);
    }

    /// <summary>The articles behind one number of the board, each with why it counted or not.</summary>
    public async Task<Outcome<UnitMonth>> UnitAsync(ReportingMonth month, int unitId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var reader = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!reader.IsAnyone)
            return Outcome.Refused(Words.MembersOnly);
        if (await db.Units.AsNoTracking().Include(u => u.Names).SingleOrDefaultAsync(u => u.Id == unitId, stop) is not { } unit)
            return Outcome.Refused(Words.NoSuchUnit);

        var frame = await BoardFrame.LoadAsync(db, month, clock.Today(), stop);
        var book = await MonthBook.LoadAsync(db, frame, [month], stop);
        var credits = (await db.FactsAsync(month, unitId, reader, stop)).Select(a => Credit.Seen(a, month))
            .OrderByDescending(c => c.Counts).ThenBy(c => c.Article.SubmittedAt).ToList();
        var label = month.Label;
        var closedAfter = book.IsClosed(month) ? await db.MonthClosings.Where(c => c.Month == label).Select(c => (long?)c.LastEntryId).SingleAsync(stop) : null;
        return new UnitMonth(unitId, unit.NameOn(frame.NameDay(month)), book.Of(unit, month), book.TermsOf(unitId, month), credits, frame.StepNames)
        {
            Lines = await db.LinesAsync(month, unitId, closedAfter, reader, stop),
        };
    }

    /// <summary>The units a member writes for that are below their quota of the running month, the furthest below first.</summary>
    public async Task<IReadOnlyList<ShortUnit>> ShortOfAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var writer = await MemberRoles.LoadAsync(db, memberId, stop);
        if (writer.Units.Count == 0 || !await db.QuotaPolicies.AnyAsync(stop))
            return [];
        var month = (await MonthAsync(null, stop)).Value;
        var frame = await BoardFrame.LoadAsync(db, month, clock.Today(), stop);
        var book = await MonthBook.LoadAsync(db, frame, [month], stop);
        return [.. (await MonthUnits.LoadAsync(db, month, month, stop))
            .Where(u => writer.WritesFor(u.Id))
            .Select(u => (Unit: u, Now: book.Of(u, month)))
            .Where(u => u.Now.Standing is QuotaStanding.Behind or QuotaStanding.AtRisk)
            .Select(u => new ShortUnit(u.Unit.Id, u.Unit.NameOn(frame.NameDay(month)), month, (int)Math.Ceiling(u.Now.Minimum!.Value - u.Now.Count), frame.Days.LastIn(month)))
            .OrderByDescending(u => u.Missing)];
    }
}
