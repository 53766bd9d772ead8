namespace PhuocLong.Editorial.Members;

/// <summary>
/// A department, ward or organisation that writes for the portal. Units come, go, merge and are renamed, so name
/// and kind are dated rows, never constants.
/// </summary>
public sealed class Unit
{
    public int Id { get; set; }

    /// <summary>First day on which the unit exists, Vietnam's calendar.</summary>
    public DateOnly From { get; set; }

    /// <summary>First day on which it no longer exists.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The unit it was merged into, which stands in its place from <see cref="Until"/> on.</summary>
    public int? SuccessorId { get; set; }

    public List<UnitName> Names { get; } = [];

    /// <summary>The categories in the unit's charge (lĩnh vực phụ trách).</summary>
    public List<Articles.Category> Categories { get; } = [];

    /// <summary>The name valid on a day; the nearest one when the day lies outside every period.</summary>
    public string NameOn(DateOnly day) => NameRowOn(day)?.Name ?? "";

    public int? KindOn(DateOnly day) => NameRowOn(day)?.KindId;

    public bool ExistsOn(DateOnly day) => From <= day && (Until is null || day < Until);

    private UnitName? NameRowOn(DateOnly day) =>
        Names.Where(n => n.From <= day).MaxBy(n => n.From) ?? Names.MinBy(n => n.From);
}

/// <summary>What a unit is called, and of what kind it is, from a day on until the next row begins.</summary>
public sealed class UnitName
{
    public int Id { get; set; }

    public int UnitId { get; set; }

    public DateOnly From { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    public int KindId { get; set; }

    public UnitKind Kind { get; set; } = null!;
}

/// <summary>Phòng, ban, ngành; xã, phường; đoàn thể; khác: data, because administrations are reorganised.</summary>
public sealed class UnitKind
{
    public int Id { get; set; }

    /// <summary>Stable code of the kinds the product knows: Department, Ward, Organisation, Other.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public int Position { get; set; }
}
