namespace PhuocLong.Editorial.PortalFigures;

/// <summary>Bảng tiêu chí: what a portal is marked by for a period, as the newsroom enters it from the paper that asks for it.</summary>
public sealed class CriteriaSheet : EnteredFigure
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public List<Criterion> Rows { get; } = [];

    /// <summary>Its criteria as they stand, in their order: the newest row of each number.</summary>
    public IReadOnlyList<Criterion> Standing() =>
        [.. Rows.GroupBy(r => r.Number).Select(r => r.MaxBy(c => c.Id)!).Where(c => !c.IsRemoved).OrderBy(c => c.Number)];
}

/// <summary>Tiêu chí: one line of the sheet as somebody entered it. A later row of the same number takes its place and leaves it to be seen.</summary>
public sealed class Criterion
{
    public int Id { get; set; }

    public int SheetId { get; set; }

    /// <summary>Which line of the sheet.</summary>
    public int Number { get; set; }

    public required string Text { get; set; }

    public decimal Most { get; set; }

    /// <summary>What the newsroom gives itself; null while it has not.</summary>
    public decimal? Own { get; set; }

    /// <summary>Where the evidence is found: an address of the web, or empty.</summary>
    public string Evidence { get; set; } = "";

    public string Note { get; set; } = "";

    public bool IsRemoved { get; set; }

    public int EnteredById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; set; }
}
