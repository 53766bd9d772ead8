namespace PhuocLong.Editorial.Members;

/// <summary>A line of the unit list, as things stand today.</summary>
public sealed record UnitLine(int Id, string Name, string Kind, int? KindId, DateOnly From, DateOnly? Until, bool IsOver, IReadOnlyList<string> Categories, int Writers);

/// <summary>What a unit was, is or will be called; <see cref="MayCorrect"/> while that day is today or ahead.</summary>
public sealed record UnitNameRow(DateOnly From, string Name, int KindId, string Kind, bool MayCorrect);

/// <summary>One unit with its dated names and its people.</summary>
public sealed record UnitSheet(UnitLine Unit, IReadOnlyList<UnitNameRow> Names, IReadOnlyList<int> CategoryIds, IReadOnlyList<NamedChoice> Contributors)
{
    /// <summary>The unit it was or will be merged into.</summary>
    public string? Successor { get; init; }

    /// <summary>The units it could be merged into.</summary>
    public IReadOnlyList<NamedChoice> Others { get; init; } = [];
}

/// <summary>What a form says of a unit: its name and kind from a day of Vietnam's calendar on.</summary>
public readonly record struct UnitNaming(string Name, int KindId, DateOnly From);
