namespace PhuocLong.Editorial.PastArticles;

/// <summary>What the person has said of a file: its columns, and which of the newsroom's lists its names mean. Names are folded.</summary>
public sealed record PastPlan
{
    public Dictionary<PastColumn, int> Columns { get; init; } = [];

    /// <summary>For rows that name no unit, or one that nobody knows; null leaves such rows out.</summary>
    public int? DefaultUnit { get; set; }

    public Dictionary<string, int> Units { get; init; } = [];

    public Dictionary<string, int> Categories { get; init; } = [];

    public Dictionary<string, int> Headings { get; init; } = [];

    public int? ColumnOf(PastColumn column) => Columns.TryGetValue(column, out var at) ? at : null;

    public Dictionary<string, int> Of(NameKind kind) => kind switch
    {
        NameKind.Unit => Units,
        NameKind.Category => Categories,
        _ => Headings,
    };
}

/// <summary>The lists of the newsroom that a file names entries of.</summary>
public enum NameKind
{
    Unit,
    Category,
    Heading,
}

/// <summary>A name in the file that stands in no list of the newsroom.</summary>
/// <param name="Rows">In how many rows.</param>
public sealed record UnknownName(NameKind Kind, string Name, int Rows)
{
    public string Folded { get; } = Search.Folded.Of(Name);
}
