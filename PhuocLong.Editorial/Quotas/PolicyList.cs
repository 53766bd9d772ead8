using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;

namespace PhuocLong.Editorial.Quotas;

/// <summary>The policies, the units and categories they can name, and the running month.</summary>
public sealed record PolicyList(IReadOnlyList<PolicyTerms> Policies, IReadOnlyList<UnitChoice> Units, ReportingMonth Current)
{
    public IReadOnlyList<CategoryChoice> Categories { get; init; } = [];
}

/// <param name="Exists">False for one that is offered no more, named only by older policies.</param>
public sealed record CategoryChoice(int Id, string Name, bool Exists);

/// <param name="KindCode">The stable code of the unit's kind.</param>
/// <param name="Exists">False for a unit that is no more, named only by older policies.</param>
public sealed record UnitChoice(int Id, string Name, string Kind, string KindCode, bool Exists);
