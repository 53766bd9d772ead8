using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Credits;

namespace PhuocLong.Editorial.Quotas;

/// <summary>What a chair or administrator asks for when setting or changing a policy.</summary>
public sealed record PolicyDraft
{
    public string Name { get; set; } = "";

    public int Minimum { get; set; } = 2;

    public QuotaCounts Counts { get; set; } = QuotaCounts.Submitted;

    public bool OwnFieldOnly { get; set; }

    /// <summary>Only these count; none means all.</summary>
    public HashSet<Genre> Genres { get; init; } = [];

    /// <summary>Only these count; none means all.</summary>
    public HashSet<int> Categories { get; init; } = [];

    public CreditSplit Split { get; set; } = CreditSplit.FirstOnly;

    public PartMonth PartMonth { get; set; } = PartMonth.NotAsked;

    public bool CarryOver { get; set; }

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
        Genres = [.. terms.Genres],
        Categories = [.. terms.CategoryIds],
        Split = terms.Split,
        PartMonth = terms.PartMonth,
        CarryOver = terms.CarryOver,
        From = terms.From > current ? terms.From : current,
        Until = terms.Until,
        Units = [.. terms.Units],
    };
    /// <summary>What the draft asks, as the board would use it.</summary>
    internal PolicyTerms AsTerms(int id) => new()
    {
        Id = id,
        Name = Name,
        Minimum = Minimum,
        Counts = Counts,
        OwnFieldOnly = OwnFieldOnly,
        Genres = [.. Genres.Order()],
        CategoryIds = [.. Categories.Order()],
        Split = Split,
        PartMonth = PartMonth,
        CarryOver = CarryOver,
        From = From,
        Until = Until,
        Units = Units,
    };
}
