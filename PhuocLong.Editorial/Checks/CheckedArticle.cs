using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Checks;

/// <summary>Everything a check may look at.</summary>
/// <param name="Glossary">The newsroom's own words; empty unless a check needs it.</param>
/// <param name="Likenesses">Other articles much like this one that the reader may read; empty unless a check needs them.</param>
/// <param name="Today">Vietnam's day.</param>
public sealed record CheckedArticle(
    Article Article, CheckedText Text, Glossary Glossary, IReadOnlyList<Likeness> Likenesses, DateOnly Today)
{
    /// <summary>How many suggestions wait to be decided; none of them is in <see cref="Text"/>.</summary>
    public int Suggestions { get; init; }

    /// <summary>Titles of withdrawn articles it links to, by <see cref="PortalAddress.KeyOf"/>; empty unless a check needs them.</summary>
    public IReadOnlyDictionary<string, string> Withdrawn { get; init; } = WithdrawnAddresses.None;
}
