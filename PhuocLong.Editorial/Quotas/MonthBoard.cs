using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;

namespace PhuocLong.Editorial.Quotas;

/// <summary>The board of one month as one reader may see it.</summary>
public sealed record MonthBoard
{
    public required ReportingMonth Month { get; init; }

    /// <summary>Twelve months ending with this one, oldest first.</summary>
    public required IReadOnlyList<ReportingMonth> Months { get; init; }

    /// <summary>Vietnam's calendar.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Today included; 0 once the month is over.</summary>
    public required int WorkingDaysLeft { get; init; }

    /// <summary>The last working day on which a missing article still comes in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Units by kind, in the kinds' order; within one as Vietnamese sorts.</summary>
    public required IReadOnlyList<BoardGroup> Groups { get; init; }

    /// <summary>Null until the month's articles are asked for; see <see cref="With"/>.</summary>
    public BoardFigures? Figures { get; init; }

    /// <summary>Where unfinished articles lie now, in the order they pass.</summary>
    public IReadOnlyList<Desk> Desks { get; init; } = [];

    /// <summary>The desks' names by step key.</summary>
    public required IReadOnlyDictionary<string, string> StepNames { get; init; }

    /// <summary>Whether the reader may set quotas.</summary>
    public required bool MayManage { get; init; }

    /// <summary>Whether the chair has signed the month; see <see cref="MonthClosing"/>.</summary>
    public bool IsClosed { get; init; }

    public IEnumerable<UnitRow> Rows => Groups.SelectMany(g => g.Rows);

    public IEnumerable<UnitRow> Asked => Rows.Where(r => r.Now.Standing is not (QuotaStanding.NotAsked or QuotaStanding.Exempt));

    public bool IsOpen => Month.Contains(Today);

    public int Units(QuotaStanding standing) => Rows.Count(r => r.Now.Standing == standing);

    /// <summary>The same board with the month's articles in its rows.</summary>
    public MonthBoard With(MonthWork work) => this with
    {
        Figures = work.Figures,
        Desks = work.Desks,
        Groups = [.. Groups.Select(g => g with { Rows = [.. g.Rows.Select(r => work.Units.GetValueOrDefault(r.UnitId) is { } unit ? r with { Credits = unit.Credits, Articles = unit.Articles, ToCome = unit.ToCome } : r)] })],
    };
}

public sealed record BoardGroup(string Kind, IReadOnlyList<UnitRow> Rows);

/// <summary>One unit's line: how it stands, what fills its slots, twelve months, and where what could still count lies.</summary>
public sealed record UnitRow
{
    public required int UnitId { get; init; }

    /// <summary>The unit's name in that month.</summary>
    public required string Name { get; init; }

    public required UnitMonthCount Now { get; init; }

    public required IReadOnlyList<UnitMonthCount> Months { get; init; }

    /// <summary>The first of this month's articles: what counts, then what does not (yet).</summary>
    public IReadOnlyList<Credit> Credits { get; init; } = [];

    /// <summary>How many there are.</summary>
    public int Articles { get; init; }

    /// <summary>Where its articles lie that could still count this month: what is missing and begun.</summary>
    public IReadOnlyList<Desk> ToCome { get; init; } = [];

    /// <summary>Into which unit it was merged and when, or which were merged into it.</summary>
    public string? Merger { get; init; }

    /// <summary>Whether the reader writes for this unit, and so is invited to fill a slot.</summary>
    public required bool MayWrite { get; init; }

    /// <summary>Whole articles still missing: half of one is missing until another is there.</summary>
    public int Missing => (int)Math.Ceiling(Math.Max(0, (Now.Minimum ?? 0) - Now.Count));
}

/// <summary>One number of the heat map.</summary>
/// <param name="Month">The month.</param>
/// <param name="Count">What counts, with what was brought along; in a closed month as it was signed.</param>
/// <param name="Minimum">Null when nothing is asked.</param>
/// <param name="Standing">How the unit stands by it.</param>
public sealed record UnitMonthCount(ReportingMonth Month, decimal Count, int? Minimum, QuotaStanding Standing)
{
    /// <summary>How much of <see cref="Count"/> the month before left over.</summary>
    public decimal Carried { get; init; }

    /// <summary>By how much the records have changed since the month was closed; 0 in one that is open.</summary>
    public decimal Adjusted { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Why nothing is asked, where the chair has said so.</summary>
    public string? Exemption { get; init; }
}

/// <summary>The articles behind one number, each with the reason.</summary>
public sealed record UnitMonth(
    int UnitId, string Name, UnitMonthCount Now, PolicyTerms? Policy, IReadOnlyList<Credit> Credits, IReadOnlyDictionary<string, string> StepNames)
{
    /// <summary>Every line of the ledger for this unit and month, the newest first.</summary>
    public IReadOnlyList<LedgerLine> Lines { get; init; } = [];
}
