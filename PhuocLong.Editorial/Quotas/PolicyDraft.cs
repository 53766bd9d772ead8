namespace PhuocLong.Editorial.Quotas;

/// <summary>What a chair or administrator asks for when setting or changing a policy.</summary>
public sealed record PolicyDraft
{
    public string Name { get; set; } = "";

    public int Minimum { get; set; } = 2;

    public QuotaCounts Counts { get; set; } = QuotaCounts.Submitted;

    public bool OwnFieldOnly { get; set; }

    /// <summary>First of the first month it shall govern; the running month or a later one.</summary>
    public DateOnly From { get; set; }

    /// <summary>First of the first month it shall no longer govern; null for no end.</summary>
    public DateOnly? Until { get; set; }

    public HashSet<int> Units { get; init; } = [];

    /// <summary>The draft with which changing <paramref name="terms"/> begins: the same, from the first month that may still be changed.</summary>
    public static PolicyDraft Of(PolicyTerms terms, DateOnly current) => new()
    {
        Name = terms.Name,
        Minimum = terms.Minimum,
        Counts = terms.Counts,
        OwnFieldOnly = terms.OwnFieldOnly,
        From = terms.From > current ? terms.From : current,
        Until = terms.Until,
        Units = [.. terms.Units],
    };
}
