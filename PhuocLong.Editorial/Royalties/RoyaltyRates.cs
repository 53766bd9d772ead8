using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Royalties;

/// <summary>What is paid for: a text of one genre, or pictures.</summary>
public enum RoyaltyItem
{
    News,
    ShortFeature,
    Feature,
    Document,
    Photo,
}

/// <summary>Whom it is paid to. Stored by name: members may be added, never renamed.</summary>
public enum AuthorKind
{
    /// <summary>Of the support team or the board.</summary>
    Staff,

    /// <summary>Writes for a unit.</summary>
    Contributor,

    /// <summary>Without an account in the newsroom.</summary>
    Outside,
}

/// <summary>One edition of what the newsroom pays, from a month on until the next begins. Never rewritten; the product ships none.</summary>
public sealed class RoyaltyRates
{
    public int Id { get; set; }

    /// <summary>First of the first month it is for.</summary>
    public DateOnly From { get; set; }

    /// <summary>What a coefficient of one comes to, in đồng.</summary>
    public long UnitAmount { get; set; }

    /// <summary>The paper it rests on.</summary>
    public required string Source { get; set; }

    public int EnteredById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; set; }

    public List<RoyaltyCoefficient> Coefficients { get; } = [];

    /// <summary>Zero for what was given none.</summary>
    public decimal Of(RoyaltyItem item, AuthorKind kind) => Coefficients.Find(c => c.Item == item && c.Kind == kind)?.Coefficient ?? 0;

    public static RoyaltyItem ItemOf(Genre genre) => genre switch
    {
        Genre.News => RoyaltyItem.News,
        Genre.ShortFeature => RoyaltyItem.ShortFeature,
        Genre.Feature => RoyaltyItem.Feature,
        _ => RoyaltyItem.Document,
    };
}

/// <summary>Hệ số of one item for one kind of author.</summary>
public sealed class RoyaltyCoefficient
{
    public int RatesId { get; set; }

    public RoyaltyItem Item { get; set; }

    public AuthorKind Kind { get; set; }

    public decimal Coefficient { get; set; }
}

/// <summary>Of what kind the newsroom says that somebody who signs articles is, where that is another than their account tells.</summary>
public sealed class RoyaltyAuthor
{
    /// <summary>The name as it is printed.</summary>
    public required string Name { get; set; }

    public AuthorKind Kind { get; set; }

    public int EnteredById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; set; }
}
