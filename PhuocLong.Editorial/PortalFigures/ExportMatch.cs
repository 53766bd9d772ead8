using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>Rows of an export with the articles they speak of: told by address, else by folded title and day of publication.</summary>
internal sealed record ExportMatch(IReadOnlyList<(ExportRow Row, int ArticleId)> Matched, IReadOnlyList<(ExportRow Row, UnmatchedReason Reason)> Unmatched)
{
    public static async Task<ExportMatch> OfAsync(EditorialDb db, IEnumerable<ExportRow> rows, CancellationToken stop)
    {
        var published = await db.Articles.AsNoTracking().Where(a => a.PublishedAt != null)
            .Select(a => new { a.Id, a.PublicAddress, a.FoldedTitle, PublishedAt = a.PublishedAt!.Value }).ToListAsync(stop);
        var addressed = published.Where(a => a.PublicAddress is not null).Select(a => (a.Id, Address: PortalAddress.KeyOf(a.PublicAddress))).ToList();
        var byAddress = addressed.ToLookup(a => a.Address, a => a.Id);
        var byPath = addressed.ToLookup(a => ExportRow.PathOf(a.Address), a => a.Id);
        var byTitle = published.ToLookup(a => (a.FoldedTitle, NewsroomTime.Day(a.PublishedAt)), a => a.Id);
        var (matched, unmatched, met) = (new List<(ExportRow, int)>(), new List<(ExportRow, UnmatchedReason)>(), new HashSet<int>());
        foreach (var row in rows)
        {
            var found = ByAddress(row);
            if (found.Count == 0 && row.Title.Length > 0 && row.Day is { } day)
                found = [.. byTitle[(row.FoldedTitle, day)]];
            if (found is [var article])
            {
                if (met.Add(article))
                    matched.Add((row, article));
                else
                    unmatched.Add((row, UnmatchedReason.Repeated));
            }
            else
            {
                unmatched.Add((row, found.Count > 1 ? UnmatchedReason.Several : row.Title.Length > 0 && row.Day is null && row.Address.Length == 0 ? UnmatchedReason.WithoutDay : UnmatchedReason.Unknown));
            }
        }
        return new(matched, unmatched);

        List<int> ByAddress(ExportRow row) => row.Address.Length == 0 ? []
            : row.Address[0] == '/' ? [.. byPath[row.Address]]
            : [.. byAddress[row.Address]];
    }
}
