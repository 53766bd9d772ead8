using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Credits;

/// <summary>What an edition of a policy asks, as the board and the ledger use it.</summary>
public sealed record PolicyTerms
{
    public required int Id { get; init; }

    public int? LineId { get; init; }

    public int Edition { get; init; } = 1;

    public required string Name { get; init; }

    public required int Minimum { get; init; }

    public required QuotaCounts Counts { get; init; }

    public bool OwnFieldOnly { get; init; }

    public IReadOnlyCollection<Genre> Genres { get; init; } = [];

    public IReadOnlyCollection<int> CategoryIds { get; init; } = [];

    public CreditSplit Split { get; init; }

    public PartMonth PartMonth { get; init; }

    public bool CarryOver { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    public IReadOnlyCollection<int> Units { get; init; } = [];

    /// <summary>The number of its line: that of the first edition.</summary>
    public int Line => LineId ?? Id;

    public bool Governs(ReportingMonth month) => From <= month.Label && (Until is null || month.Label < Until);

    public bool Asks(int unitId, ReportingMonth month) => Governs(month) && Units.Contains(unitId);

    /// <summary>Replaced or ended before its first month.</summary>
    public bool NeverGoverns => Until <= From;

    /// <summary>Whether some month falls under both.</summary>
    public bool Overlaps(PolicyTerms other) =>
        (Until is null || Max(From, other.From) < Until) && (other.Until is null || Max(From, other.From) < other.Until);

    /// <summary>What is asked of the unit in the month; null where it was not there at all, or for too little of it.</summary>
    public int? MinimumFor(Unit unit, ReportingMonth month)
    {
        // Nearly always, and asked for every unit and month of the board.
        if (unit.From <= month.FirstDay && (unit.Until is null || month.LastDay < unit.Until))
            return Minimum;
        var days = Enumerable.Range(0, month.LastDay.DayNumber - month.FirstDay.DayNumber + 1).Select(month.FirstDay.AddDays).ToList();
        var there = days.Count(unit.ExistsOn);
        return there == 0 ? null
            : PartMonth switch
            {
                PartMonth.Whole => Minimum,
                PartMonth.ByDays => (int)Math.Ceiling((decimal)Minimum * there / days.Count),
                _ => null,
            };
    }

    internal static PolicyTerms Of(QuotaPolicy policy, IReadOnlyCollection<int> units) => new()
    {
        Id = policy.Id,
        LineId = policy.LineId,
        Edition = policy.Edition,
        Name = policy.Name,
        Minimum = policy.Minimum,
        Counts = policy.Counts,
        OwnFieldOnly = policy.OwnFieldOnly,
        Genres = policy.Genres,
        CategoryIds = policy.CategoryIds,
        Split = policy.Split,
        PartMonth = policy.PartMonth,
        CarryOver = policy.CarryOver,
        From = policy.From,
        Until = policy.Until,
        Units = units,
    };

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
