using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Checks;

/// <summary>The portal's addresses a text links to that were recorded for articles withdrawn since, with those articles' titles.</summary>
public static class WithdrawnAddresses
{
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Answers by <see cref="PortalAddress.KeyOf"/>; of articles the reader may read.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FindAsync(EditorialDb db, CheckedText text, MemberRoles reader, CancellationToken stop = default)
    {
        var linked = text.Blocks.SelectMany(b => b.Links).Select(l => PortalAddress.KeyOf(l.Address)).Where(key => key.Length > 0).ToHashSet();
        if (linked.Count == 0)
            return None;
        // Few articles are ever withdrawn, so they are read and compared here rather than by every way to write an address.
        var withdrawn = (await db.Articles.AsNoTracking().ReadableBy(reader)
            .Where(a => a.State == ArticleState.Withdrawn && a.PublicAddress != null)
            .Select(a => new { a.Title, a.PublicAddress }).ToListAsync(stop)).Where(a => linked.Contains(PortalAddress.KeyOf(a.PublicAddress))).ToList();
        if (withdrawn.Count == 0)
            return None;
        // The portal may show another article there by now.
        var addresses = withdrawn.Select(a => a.PublicAddress).ToArray();
        var again = await db.Articles.Where(a => a.State == ArticleState.Published && addresses.Contains(a.PublicAddress)).Select(a => a.PublicAddress).ToListAsync(stop);
        return withdrawn.Where(a => !again.Contains(a.PublicAddress))
            .GroupBy(a => PortalAddress.KeyOf(a.PublicAddress)).ToDictionary(g => g.Key, g => ArticleWords.TitleOr(g.Last().Title));
    }
}
