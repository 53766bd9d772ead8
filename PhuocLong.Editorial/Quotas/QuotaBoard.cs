using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
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
        var startDay = await db.Newsrooms.Select(n => (int?)n.MonthStartDay).SingleOrDefaultAsync(stop) ?? 1;
        if (string.IsNullOrEmpty(address))
            return ReportingMonth.Containing(clock.Today(), startDay);
        return ReportingMonth.TryParse(address, startDay, out var month) ? month : Outcome.Refused(Words.NoSuchMonth);
    }

    /// <summary>The whole board. Every member may look; titles a reader may not read are left out. A handful of queries, however many units.</summary>
    public async Task<Outcome<MonthBoard>> ForAsync(ReportingMonth month, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var reader = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!reader.IsAnyone)
            return Outcome.Refused(Words.MembersOnly);

        var frame = await BoardFrame.LoadAsync(db, month, clock.Today(), stop);
        var months = month.TwelveEndingHere();
        var units = await UnitsOfAsync(db, month, stop);
        var book = await MonthBook.LoadAsync(db, frame, months, stop);
        var open = month.Contains(frame.Today);
        var articles = await db.FactsAsync(month, andOpenOnes: open, reader, stop);
        var byUnit = articles.ToLookup(a => a.UnitId);

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
                    [.. g.Select(u => RowOf(u.Unit)).OrderBy(r => r.Name, NewsroomTime.Alphabet)]))],
            Figures = FiguresOf(articles, month, open ? frame : null),
            Desks = open ? frame.Desks(articles.DistinctBy(a => a.Id)) : [],
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
                Credits = CreditsOf(byUnit[unit.Id], month),
                ToCome = open ? frame.Desks(byUnit[unit.Id].Where(a => Credit.Seen(a, month).MayYetCount)) : [],
                MayWrite = reader.WritesFor(unit.Id),
            };
        }
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
        return [.. (await UnitsOfAsync(db, month, stop))
            .Where(u => writer.WritesFor(u.Id))
            .Select(u => (Unit: u, Now: book.Of(u, month)))
            .Where(u => u.Now.Standing is QuotaStanding.Behind or QuotaStanding.AtRisk)
            .Select(u => new ShortUnit(u.Unit.Id, u.Unit.NameOn(frame.NameDay(month)), month, (int)Math.Ceiling(u.Now.Minimum!.Value - u.Now.Count), frame.Days.LastIn(month)))
            .OrderByDescending(u => u.Missing)];
    }

    /// <summary>The units of the month, and those that were no more and to which something was sent all the same.</summary>
    internal static async Task<List<Unit>> UnitsOfAsync(EditorialDb db, ReportingMonth month, CancellationToken stop)
    {
        var (first, last, label) = (month.FirstDay, month.LastDay, month.Label);
        // A handful of kinds, and hundreds of names: each kind is read once.
        var kinds = await db.UnitKinds.AsNoTracking().ToDictionaryAsync(k => k.Id, stop);
        var units = await db.Units.AsNoTracking().Include(u => u.Names)
            .Where(u => (u.From <= last && (u.Until == null || first < u.Until))
                || db.MonthTallies.Any(t => t.Month == label && t.UnitId == u.Id && t.Counted + t.NotCounted > 0)).ToListAsync(stop);
        foreach (var name in units.SelectMany(u => u.Names))
            name.Kind = kinds[name.KindId];
        return units;
    }

    /// <summary>What was sent or counted in the month; an article that merely was published in it belongs to its own month's list.</summary>
    private static IReadOnlyList<Credit> CreditsOf(IEnumerable<CreditFacts> articles, ReportingMonth month) =>
        [.. articles.Where(a => a.SubmittedAt is not null).Select(a => Credit.Seen(a, month))
            .Where(c => c.Counts || (c.Article.SubmittedAt is { } sent && month.Contains(sent)))
            .OrderByDescending(c => c.Counts).ThenBy(c => c.Article.SubmittedAt)];

    private static BoardFigures FiguresOf(IReadOnlyList<CreditFacts> articles, ReportingMonth month, BoardFrame? now)
    {
        articles = [.. articles.DistinctBy(a => a.Id)];
        var waiting = articles.Where(a => a.State == ArticleState.Waiting).ToList();
        return new(
            articles.Count(a => a.CancelledAt is null && a.SubmittedAt is { } sent && month.Contains(sent)),
            articles.Count(a => a.PublishedAt is { } published && month.Contains(published)),
            now is null ? 0 : waiting.Count,
            now?.Desks(waiting).MaxBy(d => d.OldestDays));
    }
}
