namespace PhuocLong.Editorial.Transfer;

/// <summary>What all stories of one document – body, text boxes, notes – share while it is read.</summary>
internal sealed class DocxDocument(DocxStyles styles, DocxNumbering numbering, Findings findings, ReadingBudget budget)
{
    private readonly Dictionary<(string Kind, string Id), int> notes = [];

    public DocxStyles Styles { get; } = styles;

    public DocxNumbering Numbering { get; } = numbering;

    public Findings Findings { get; } = findings;

    public ReadingBudget Budget { get; } = budget;

    /// <summary>The relationships of the part being read.</summary>
    public IReadOnlyDictionary<string, PartLink> Links { get; set; } = new Dictionary<string, PartLink>();

    /// <summary>The notes referred to so far, in the order of their numbers.</summary>
    public IReadOnlyDictionary<(string Kind, string Id), int> Notes => notes;

    /// <summary>The number of a note, counted through the whole document as readers meet it.</summary>
    public int NoteNumber(string kind, string id)
    {
        if (!notes.TryGetValue((kind, id), out var number))
            notes[(kind, id)] = number = notes.Count + 1;
        return number;
    }

    /// <summary>The address of a link, safe to keep; null and noted where it is not.</summary>
    public string? SafeAddress(string? address)
    {
        if (address is null)
            return null;
        var safe = Addresses.Safe(address);
        if (safe is null)
            Findings.Add(Finding.UnsafeLink);
        return safe;
    }
}
