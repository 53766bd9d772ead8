using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Royalties;

/// <summary>Reckons a month's sheet from what was first published in it, who signed it, and the rates of the month.</summary>
internal static class RoyaltyReckoning
{
    public static async Task<RoyaltySheet> OfAsync(EditorialDb db, ReportingMonth month, CancellationToken stop)
    {
        var (from, until, label) = (month.From, month.Until, month.Label);
        var rates = await RatesAsync(db, label, stop);
        var kinds = await AuthorKinds.LoadAsync(db, stop);
        var published = await db.Articles.AsNoTracking().Where(a => a.PublishedAt >= from && a.PublishedAt < until).OrderBy(a => a.PublishedAt).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Title, a.Genre, PublishedAt = a.PublishedAt!.Value, IsWithdrawn = a.State == ArticleState.Withdrawn, Bylines = a.Bylines.OrderBy(b => b.Position).ToList() }).ToListAsync(stop);
        var (lines, unsigned) = (new List<RoyaltyLine>(), new List<UnsignedArticle>());
        foreach (var article in published)
        {
            var day = NewsroomTime.Day(article.PublishedAt);
            if (article.Bylines.Count == 0)
                unsigned.Add(new(article.Id, article.Title, day));
            Add(RoyaltyRates.ItemOf(article.Genre), BylineKind.Photo);
            // Who signs for pictures shares what pictures come to; "bài và ảnh" shares in both.
            if (rates is not null && rates.Coefficients.Exists(c => c is { Item: RoyaltyItem.Photo, Coefficient: > 0 }))
                Add(RoyaltyItem.Photo, BylineKind.Text);

            void Add(RoyaltyItem item, BylineKind without)
            {
                var signed = article.Bylines.Where(b => b.Kind != without).DistinctBy(b => b.Name).Select(b => (b.Name, Kind: kinds.Of(b.Name, b.MemberId))).ToList();
                var coefficients = signed.Select(s => rates?.Of(item, s.Kind) ?? 0).ToList();
                var amounts = RoyaltyShares.Of(rates?.UnitAmount ?? 0, coefficients);
                lines.AddRange(signed.Select((s, at) => new RoyaltyLine(
                    article.Id, article.Title, day, article.IsWithdrawn, s.Name, s.Kind, item, coefficients[at], signed.Count, amounts[at])).Where(l => item != RoyaltyItem.Photo || l.Coefficient > 0));
            }
        }
        return new()
        {
            Month = label,
            RatesId = rates?.Id,
            UnitAmount = rates?.UnitAmount ?? 0,
            Lines = lines,
            Adjustments = await db.RoyaltyAdjustments.AsNoTracking().Where(a => a.Month == label && a.TakenBackAt == null).OrderBy(a => a.Id)
                .Select(a => new AdjustedLine(a.Id, a.Author, a.Amount, a.Reason, db.Users.Where(m => m.Id == a.EnteredById).Select(m => m.DisplayName).Single(), a.EnteredAt)).ToListAsync(stop),
            WithoutAuthor = unsigned,
        };
    }

    /// <summary>The edition a month is reckoned by: the last one that begins with it or before.</summary>
    public static async Task<RoyaltyRates?> RatesAsync(EditorialDb db, DateOnly month, CancellationToken stop) =>
        await db.RoyaltyRates.AsNoTracking().Include(r => r.Coefficients).Where(r => r.From <= month).OrderByDescending(r => r.From).ThenByDescending(r => r.Id).FirstOrDefaultAsync(stop);
}

/// <summary>Of what kind those are who sign articles: as the newsroom says of the name, else as their account tells.</summary>
internal sealed class AuthorKinds
{
    private readonly Dictionary<string, AuthorKind> said;
    private readonly HashSet<int> staff;

    private AuthorKinds(Dictionary<string, AuthorKind> said, HashSet<int> staff) => (this.said, this.staff) = (said, staff);

    public AuthorKind Of(string name, int? memberId) => said.TryGetValue(name, out var kind) ? kind
        : memberId is not { } id ? AuthorKind.Outside
        : staff.Contains(id) ? AuthorKind.Staff : AuthorKind.Contributor;

    public static async Task<AuthorKinds> LoadAsync(EditorialDb db, CancellationToken stop) => new(
        await db.RoyaltyAuthors.AsNoTracking().ToDictionaryAsync(a => a.Name, a => a.Kind, stop),
        await db.RoleAssignments.Where(a => a.Role == Role.Assistant || a.Role == Role.BoardMember || a.Role == Role.Chair).Select(a => a.MemberId).ToHashSetAsync(stop));
}
