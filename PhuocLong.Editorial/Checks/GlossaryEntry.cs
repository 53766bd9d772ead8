namespace PhuocLong.Editorial.Checks;

/// <summary>One entry of the newsroom's own words.</summary>
public sealed class GlossaryEntry
{
    public int Id { get; set; }

    public GlossaryKind Kind { get; set; }

    /// <summary>The term as it is to be written, the word that is no mistake, or the figures of a published number.</summary>
    public required string Text { get; set; }

    /// <summary>Of a term: the ways it is not to be written, separated by semicolons. Of a number: whose it is.</summary>
    public string Note { get; set; } = "";

    public int AddedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; set; }
}

/// <summary>What an entry is for. Stored by name.</summary>
public enum GlossaryKind
{
    /// <summary>Từ đúng, cách viết sai.</summary>
    Term,

    /// <summary>Từ riêng: known to the spelling.</summary>
    Word,

    /// <summary>A telephone number the offices publish.</summary>
    Number,
}
