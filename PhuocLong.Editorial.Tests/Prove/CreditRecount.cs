using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>
/// The rule of credits told once more, plainly, from the raw events: what was sent, cleared, published and rejected when, under
/// the policies as the newsroom's ledger says they were set. Only who signed and whose field it was is read where it was fixed.
/// </summary>
internal static class CreditRecount
{
    public static async Task<Dictionary<(int Unit, DateOnly Month), int>> OfAsync(EditorialDb db)
    {
        var stop = TestNewsroom.Stop;
        var events = await db.EventsThatStand().AsNoTracking().Where(e => e.ArticleId != null).OrderBy(e => e.Seq).ToListAsync(stop);
        var claims = (await db.CreditClaims.AsNoTracking().ToListAsync(stop)).ToLookup(c => (c.ArticleId, c.SubmittedAt));
        var articles = await db.Articles.AsNoTracking().ToDictionaryAsync(a => a.Id, stop);
        var policies = await db.QuotaPolicies.AsNoTracking().Include(p => p.Units).ToListAsync(stop);
        var sums = new Dictionary<(int, DateOnly), int>();
        foreach (var story in events.GroupBy(e => e.ArticleId!.Value))
        {
            DateTime? sent = null, cleared = null, published = null;
            var rejected = false;
            foreach (var e in story)
            {
                if (e.Kind == ActKind.Submitted)
                    sent ??= e.At;
                else if (e.Kind == ActKind.Recalled)
                    sent = null;
                else if (e.Kind is ActKind.Rejected or ActKind.Reopened)
                    rejected = e.Kind == ActKind.Rejected;
                else if (e.Kind == ActKind.Approved && e.Standing == "Approved")
                    cleared ??= e.At;
                else if (e.Kind == ActKind.Published)
                    published ??= e.At;
            }
            if (sent is not { } at || rejected)
                continue;
            var signed = claims[(story.Key, at)].OrderBy(c => c.Position).ToList();
            foreach (var claim in signed)
                Add(sums, claim, signed.Count, articles[story.Key], policies, at, cleared, published);
        }
        return sums;
    }

    private static void Add(
        Dictionary<(int, DateOnly), int> sums, CreditClaim claim, int units, Article article, List<QuotaPolicy> policies, DateTime sent, DateTime? cleared, DateTime? published)
    {
        var policy = policies.OrderBy(p => p.From).FirstOrDefault(p => p.Units.Any(u => u.Id == claim.UnitId) && p.From <= MonthOf(sent) && (p.Until is null || MonthOf(sent) < p.Until));
        var counts = policy is null || policy.Counts == QuotaCounts.Submitted ? sent : policy.Counts == QuotaCounts.Accepted ? cleared : published;
        if (counts is not { } moment)
            return;
        if (claim.Position > 0 && (policy is null || policy.Split == CreditSplit.FirstOnly))
            return;
        if (policy is { OwnFieldOnly: true } && !claim.InField)
            return;
        if (policy is { CategoryIds.Count: > 0 } && !policy.CategoryIds.Contains(article.CategoryId ?? 0))
            return;
        var key = (claim.UnitId, MonthOf(moment));
        sums[key] = sums.GetValueOrDefault(key) + (policy?.Split == CreditSplit.Shared ? CreditShare.Whole / units : CreditShare.Whole);
    }

    private static DateOnly MonthOf(DateTime utc)
    {
        var local = utc.AddHours(7);
        return new(local.Year, local.Month, 1);
    }
}
