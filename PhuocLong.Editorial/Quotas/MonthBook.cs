using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>
/// How units stand in some months, from the kept sums: what is asked, who is exempt, what was brought along, and for a month
/// that is closed the signed figures with what came after beside them.
/// </summary>
internal sealed class MonthBook
{
    private readonly BoardFrame frame;
    private readonly Dictionary<(int Unit, DateOnly Month), int> sums;
    private readonly Dictionary<DateOnly, Dictionary<int, SignedUnit>> closed;
    private readonly Dictionary<DateOnly, PolicyTerms[]> governing = [];

    private MonthBook(
        BoardFrame frame, IReadOnlyList<PolicyTerms> policies, IReadOnlyList<QuotaExemption> exemptions, IEnumerable<UnitSum> sums,
        IEnumerable<(DateOnly Month, IEnumerable<SignedUnit> Units)> closed)
    {
        this.frame = frame;
        Policies = policies;
        Exemptions = exemptions;
        this.sums = sums.ToDictionary(s => (s.UnitId, s.Month), s => s.Parts);
        this.closed = closed.ToDictionary(c => c.Month, c => c.Units.ToDictionary(u => u.UnitId));
    }

    /// <summary>What counts for a unit in a month, in parts of <see cref="CreditShare.Whole"/>.</summary>
    internal readonly record struct UnitSum(int UnitId, DateOnly Month, int Parts);

    private sealed record SignedUnit(int UnitId, int Parts, int Carried, int? Minimum, QuotaStanding Standing);

    public IReadOnlyList<PolicyTerms> Policies { get; }

    public IReadOnlyList<QuotaExemption> Exemptions { get; }

    // Asked at every look at the board, so they are translated once and for all.
    private static readonly Func<EditorialDb, DateOnly, DateOnly, IAsyncEnumerable<UnitSum>> sumsOf = EF.CompileAsyncQuery((EditorialDb db, DateOnly first, DateOnly last) =>
        db.MonthTallies.Where(t => first <= t.Month && t.Month <= last).Select(t => new UnitSum(t.UnitId, t.Month, t.Parts)));

    private static readonly Func<EditorialDb, DateOnly, DateOnly, IAsyncEnumerable<QuotaExemption>> exemptionsOf = EF.CompileAsyncQuery((EditorialDb db, DateOnly first, DateOnly last) =>
        db.QuotaExemptions.AsNoTracking().OrderBy(e => e.Id).Where(e => e.From <= last && e.Until > first));

    /// <summary>Four small questions, whatever the newsroom has written: the months follow one another without a gap.</summary>
    public static async Task<MonthBook> LoadAsync(EditorialDb db, BoardFrame frame, IReadOnlyList<ReportingMonth> months, CancellationToken stop)
    {
        // The month before the first one may have something to bring along.
        var (first, last) = (months[0].Previous.Label, months[^1].Label);
        return new(
            frame,
            await db.PoliciesAsync(stop),
            await exemptionsOf(db, first, last).ToListAsync(stop),
            await sumsOf(db, first, last).ToListAsync(stop),
            (await db.MonthClosings.Where(c => first <= c.Month && c.Month <= last)
                .Select(c => new { c.Month, Units = c.Units.Select(u => new SignedUnit(u.UnitId, u.Parts, u.Carried, u.Minimum, u.Standing)).ToList() })
                .ToListAsync(stop)).Select(c => (c.Month, c.Units.AsEnumerable())));
    }

    /// <summary>The same months as they would stand under other policies and sums; closed months too.</summary>
    public MonthBook Under(IReadOnlyList<PolicyTerms> policies, IEnumerable<UnitSum> sums) => new(frame, policies, Exemptions, sums, []);

    /// <summary>The same months as the records give them, closed or not.</summary>
    public MonthBook Unclosed() => new(frame, Policies, Exemptions, Sums, []);

    public IEnumerable<UnitSum> Sums => sums.Select(s => new UnitSum(s.Key.Unit, s.Key.Month, s.Value));

    public bool IsClosed(ReportingMonth month) => closed.ContainsKey(month.Label);

    public PolicyTerms? TermsOf(int unitId, ReportingMonth month)
    {
        // A year of a hundred units asks a thousand times, and of each month the policies are the same.
        if (!governing.TryGetValue(month.Label, out var policies))
            governing[month.Label] = policies = [.. Policies.Where(p => p.Governs(month))];
        foreach (var policy in policies)
            if (policy.Units.Contains(unitId))
                return policy;
        return null;
    }

    public UnitMonthCount Of(Unit unit, ReportingMonth month)
    {
        var own = sums.GetValueOrDefault((unit.Id, month.Label));
        if (closed.TryGetValue(month.Label, out var signed))
            return Signed(month, signed.GetValueOrDefault(unit.Id), own);
        var exemption = Exemptions.Count == 0 ? null : Exemptions.FirstOrDefault(e => e.Covers(unit.Id, month.Label))?.Reason;
        var minimum = exemption is null ? TermsOf(unit.Id, month)?.MinimumFor(unit, month) : null;
        var carried = minimum is null ? 0 : CarriedInto(unit, month);
        var standing = exemption is not null ? QuotaStanding.Exempt : QuotaStandings.Of((own + carried).Articles(), minimum, month, frame.Today, frame.Days);
        return new(month, (own + carried).Articles(), minimum, standing) { Carried = carried.Articles(), Exemption = exemption };
    }

    private static UnitMonthCount Signed(ReportingMonth month, SignedUnit? unit, int own) =>
        new(month, ((unit?.Parts ?? 0) + (unit?.Carried ?? 0)).Articles(), unit?.Minimum, unit?.Standing ?? QuotaStanding.NotAsked)
        {
            Carried = (unit?.Carried ?? 0).Articles(),
            Adjusted = (own - (unit?.Parts ?? 0)).Articles(),
            IsClosed = true,
        };

    /// <summary>What the month before left over, under the same quota. It does not go further: what was brought along is not passed on.</summary>
    private int CarriedInto(Unit unit, ReportingMonth month)
    {
        var before = month.Previous;
        if (TermsOf(unit.Id, month) is not { CarryOver: true } terms || TermsOf(unit.Id, before) is not { } earlier || earlier.Line != terms.Line)
            return 0;
        var own = closed.TryGetValue(before.Label, out var signed) ? signed.GetValueOrDefault(unit.Id)?.Parts ?? 0
            : sums.GetValueOrDefault((unit.Id, before.Label));
        var asked = signed is not null ? signed.GetValueOrDefault(unit.Id)?.Minimum
            : Exemptions.Any(e => e.Covers(unit.Id, before.Label)) ? null
            : earlier.MinimumFor(unit, before);
        return asked is { } minimum ? Math.Max(0, own - (minimum * CreditShare.Whole)) : 0;
    }
}
