using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>A link to an article that the newsroom has itself taken off the portal leads nowhere. Known from its own records; nothing is fetched.</summary>
public sealed class WithdrawnLink : ICheck
{
    public string Code => "WithdrawnLink";

    public CheckKind Kind => CheckKind.Links;

    public CheckLevels Usual => CheckLevels.Advised;

    public CheckNeeds Needs => CheckNeeds.Withdrawn;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        from link in block.Links
        where link.Length > 0
        let title = article.Withdrawn.GetValueOrDefault(PortalAddress.KeyOf(link.Address))
        where title is not null
        select article.Text.At(Code, Words.WithdrawnLink.With(block.Text.Substring(link.Start, link.Length), title), block, link.Start, link.Length);
}
