using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Credits;

/// <summary>What credits of one unit are judged by: its life, the categories in its charge, and every policy that ever named it.</summary>
internal sealed record UnitTerms(DateOnly From, DateOnly? Until, IReadOnlyCollection<int> Field, IReadOnlyList<PolicyTerms> Policies)
{
    public PolicyTerms? In(ReportingMonth month) => Policies.FirstOrDefault(p => p.Governs(month));

    public bool ExistedOn(DateTime utc) => Existed(From, Until, utc);

    /// <summary>Whether a unit with that life was there on the Vietnamese day of the moment.</summary>
    public static bool Existed(DateOnly from, DateOnly? until, DateTime utc)
    {
        var day = NewsroomTime.Day(utc);
        return from <= day && (until is null || day < until);
    }

    public bool HasInField(int? categoryId) => categoryId is { } category && Field.Contains(category);
}

/// <summary>The terms of the units that come up in one write, each asked for once.</summary>
internal sealed class CreditTerms(EditorialDb db)
{
    // Asked at nearly every move, so they are translated once and for all.
    private static readonly Func<EditorialDb, int, CancellationToken, Task<Life?>> lifeOf = EF.CompileAsyncQuery(
        (EditorialDb db, int id, CancellationToken stop) => db.Units.AsNoTracking().Where(u => u.Id == id)
            .Select(u => new Life(u.From, u.Until, u.Categories.Select(c => c.Id).ToList()))
            .SingleOrDefault());

    private static readonly Func<EditorialDb, int, IAsyncEnumerable<QuotaPolicy>> policiesOf = EF.CompileAsyncQuery(
        (EditorialDb db, int id) => db.QuotaPolicies.AsNoTracking().Where(p => p.Units.Any(u => u.Id == id)));

    private readonly Dictionary<int, UnitTerms> known = [];

    private sealed record Life(DateOnly From, DateOnly? Until, List<int> Field);

    public MonthCalendar Months { get; private set; } = null!;

    public async Task<UnitTerms> OfAsync(int unitId, CancellationToken stop)
    {
        if (known.TryGetValue(unitId, out var terms))
            return terms;
        var life = await lifeOf(db, unitId, stop) ?? throw new InvalidOperationException($"Unit {unitId} is credited and does not exist.");
        Months ??= await MonthCalendar.LoadAsync(db, stop);
        var policies = new List<PolicyTerms>();
        await foreach (var policy in policiesOf(db, unitId).WithCancellation(stop))
            policies.Add(PolicyTerms.Of(policy, [unitId]));
        policies.Sort((a, b) => (a.From, a.Id).CompareTo((b.From, b.Id)));
        return known[unitId] = new(life.From, life.Until, life.Field, policies);
    }

    /// <summary>All units' terms at once, for whoever computes everything anew.</summary>
    public async Task LoadAllAsync(CancellationToken stop)
    {
        Months = await MonthCalendar.LoadAsync(db, stop);
        var policies = await db.PoliciesAsync(stop);
        var units = await db.Units.AsNoTracking().Select(u => new { u.Id, u.From, u.Until, Field = u.Categories.Select(c => c.Id).ToList() }).ToListAsync(stop);
        foreach (var unit in units)
            known[unit.Id] = new(unit.From, unit.Until, unit.Field, [.. policies.Where(p => p.Units.Contains(unit.Id))]);
    }

    public UnitTerms Known(int unitId) => known[unitId];
}
