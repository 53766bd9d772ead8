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

    /// <summary>The whole board. Every member may look; titles a reader may not read are left out. Six queries, however many units.</summary>
    public async Task<Outcome<MonthBoard>> ForAsync(ReportingMonth month, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var reader = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!reader.IsAnyone)
            return Outcome.Refused(Words.MembersOnly);

        var frame = await BoardFrame.LoadAsync(db, month, clock.Today(), stop);
        var policies = await db.PoliciesAsync(stop);
        var months = month.TwelveEndingHere();
        var units = await UnitsOfAsync(db, month, stop);
        var counts = await CountsAsync(db, months, policies, stop);
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
            Desks = open ? frame.Desks(articles) : [],
            StepNames = frame.StepNames,
            MayManage = QuotaPolicies.MayManage(reader),
        };

        UnitRow RowOf(Unit unit)
        {
            var line = months.Select((m, at) => frame.Stand(unit, counts(unit.Id, at), TermsOf(policies, unit.Id, m), m)).ToList();
            return new()
            {
                UnitId = unit.Id,
                Name = unit.NameOn(frame.NameDay(month)),
                Now = line[^1],
                Months = line,
                Credits = CreditsOf(byUnit[unit.Id], TermsOf(policies, unit.Id, month), month),
                ToCome = open ? frame.Desks(byUnit[unit.Id].Where(a => Credit.Weigh(a, TermsOf(policies, unit.Id, month), month).MayYetCount)) : [],
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
        var terms = TermsOf(await db.PoliciesAsync(stop), unitId, month);
        var credits = (await db.FactsAsync(month, unitId, reader, stop)).Select(a => Credit.Weigh(a, terms, month))
            .OrderByDescending(c => c.Counts).ThenBy(c => c.Article.SubmittedAt).ToList();
        return new UnitMonth(unitId, unit.NameOn(frame.NameDay(month)),
            frame.Stand(unit, credits.Count(c => c.Counts), terms, month), terms, credits, frame.StepNames);
    }

    /// <summary>The units a member writes for that are below their quota of the running month, the furthest below first.</summary>
    public async Task<IReadOnlyList<ShortUnit>> ShortOfAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var writer = await MemberRoles.LoadAsync(db, memberId, stop);
        if (writer.Units.Count == 0 || await db.PoliciesAsync(stop) is not { Count: > 0 } policies)
            return [];
        var month = (await MonthAsync(null, stop)).Value;
        var frame = await BoardFrame.LoadAsync(db, month, clock.Today(), stop);
        var counts = await CountsAsync(db, [month], policies, stop);
        return [.. (await UnitsOfAsync(db, month, stop))
            .Where(u => writer.WritesFor(u.Id))
            .Select(u => (Unit: u, Now: frame.Stand(u, counts(u.Id, 0), TermsOf(policies, u.Id, month), month)))
            .Where(u => u.Now.Standing is QuotaStanding.Behind or QuotaStanding.AtRisk)
            .Select(u => new ShortUnit(u.Unit.Id, u.Unit.NameOn(frame.NameDay(month)), month, u.Now.Minimum!.Value - u.Now.Count, frame.Days.LastIn(month)))
            .OrderByDescending(u => u.Missing)];
    }

    private static Task<List<Unit>> UnitsOfAsync(EditorialDb db, ReportingMonth month, CancellationToken stop)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        return db.Units.AsNoTracking().Include(u => u.Names).ThenInclude(n => n.Kind)
            .Where(u => u.From <= last && (u.Until == null || first < u.Until)).ToListAsync(stop);
    }

    /// <summary>One grouped query for each moment that some policy of these months counts: as a rule one.</summary>
    private static async Task<Func<int, int, int>> CountsAsync(
        EditorialDb db, IReadOnlyList<ReportingMonth> months, IReadOnlyList<PolicyTerms> policies, CancellationToken stop)
    {
        var found = new Dictionary<QuotaCounts, ILookup<(int Unit, int Month), QuotaLedger.MonthCount>>();
        foreach (var counts in policies.Where(p => months.Any(p.Governs)).Select(p => p.Counts).Append(QuotaCounts.Submitted).Distinct())
            found[counts] = (await db.CountsAsync(months, counts, stop)).ToLookup(c => (c.UnitId, c.Month));
        return (unit, at) =>
        {
            var terms = TermsOf(policies, unit, months[at]);
            return found[terms?.Counts ?? QuotaCounts.Submitted][(unit, at)]
                .Where(c => c.InField || terms is not { OwnFieldOnly: true }).Sum(c => c.Articles);
        };
    }

    private static PolicyTerms? TermsOf(IReadOnlyList<PolicyTerms> policies, int unitId, ReportingMonth month) =>
        policies.FirstOrDefault(p => p.Asks(unitId, month));

    /// <summary>What was sent or counted in the month; an article that merely was published in it belongs to its own month's list.</summary>
    private static IReadOnlyList<Credit> CreditsOf(IEnumerable<CreditFacts> articles, PolicyTerms? terms, ReportingMonth month) =>
        [.. articles.Where(a => a.SubmittedAt is not null).Select(a => Credit.Weigh(a, terms, month))
            .Where(c => c.Counts || (c.Article.SubmittedAt is { } sent && month.Contains(sent)))
            .OrderByDescending(c => c.Counts).ThenBy(c => c.Article.SubmittedAt)];

    private static BoardFigures FiguresOf(IReadOnlyList<CreditFacts> articles, ReportingMonth month, BoardFrame? now)
    {
        var waiting = articles.Where(a => a.State == ArticleState.Waiting).ToList();
        return new(
            articles.Count(a => a.CancelledAt is null && a.SubmittedAt is { } sent && month.Contains(sent)),
            articles.Count(a => a.PublishedAt is { } published && month.Contains(published)),
            now is null ? 0 : waiting.Count,
            now?.Desks(waiting).MaxBy(d => d.OldestDays));
    }
}
