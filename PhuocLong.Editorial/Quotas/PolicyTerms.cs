using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Quotas;

/// <summary>What a policy asks, as the board and the ledger use it.</summary>
public sealed record PolicyTerms(
    int Id, string Name, int Minimum, QuotaCounts Counts, bool OwnFieldOnly, DateOnly From, DateOnly? Until, IReadOnlyCollection<int> Units)
{
    public bool Governs(ReportingMonth month) => From <= month.Label && (Until is null || month.Label < Until);

    public bool Asks(int unitId, ReportingMonth month) => Governs(month) && Units.Contains(unitId);

    /// <summary>Whether some month falls under both.</summary>
    public bool Overlaps(PolicyTerms other) =>
        (Until is null || Max(From, other.From) < Until) && (other.Until is null || Max(From, other.From) < other.Until);

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
