namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>The ids behind the names the plan uses.</summary>
internal sealed record SampleNames(
    IReadOnlyDictionary<string, int> Members,
    IReadOnlyDictionary<string, int> Units,
    IReadOnlyDictionary<string, int> Categories,
    IReadOnlyDictionary<string, int> Headings,
    IReadOnlyDictionary<string, int> Topics);
