using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Credits;

/// <summary>
/// Keeps the ledger of credits and its sums true to the records, within the write that changed them: what an article is
/// worth now is held against what stands in the ledger, and only a difference is written.
/// </summary>
internal sealed class CreditBooks(EditorialDb db, DateTime nowUtc)
{
    private static readonly Func<EditorialDb, int, IAsyncEnumerable<CreditClaim>> claimsOf = EF.CompileAsyncQuery(
        (EditorialDb db, int articleId) => db.CreditClaims.Include(c => c.Entry).Where(c => c.ArticleId == articleId));

    private readonly CreditTerms terms = new(db);

    /// <param name="article">As the acts left it, tracked.</param>
    /// <param name="eventSeq">The last of those acts.</param>
    public async Task KeepAsync(Article article, long? eventSeq, CancellationToken stop)
    {
        var claims = new List<CreditClaim>();
        await foreach (var claim in claimsOf(db, article.Id).WithCancellation(stop))
            claims.Add(claim);
        if (article is { SubmittedAt: { } sent, CreditedUnitId: { } unit } && claims.All(c => c.SubmittedAt != sent))
            claims.AddRange(await ClaimAsync(article, sent, unit, stop));
        foreach (var claim in claims)
            await terms.OfAsync(claim.UnitId, stop);
        foreach (var (claim, judged) in Compare(article, claims, terms))
            await PostAsync(claim, judged, eventSeq, stop);
    }

    /// <summary>The claims whose entry does not say what the rule says, each with what it should say; null where nothing stands for it.</summary>
    public static IEnumerable<(CreditClaim Claim, Judged? Judged)> Compare(Article article, IReadOnlyCollection<CreditClaim> claims, CreditTerms terms)
    {
        var units = claims.Count(c => c.SubmittedAt == article.SubmittedAt);
        foreach (var claim in claims)
        {
            var judged = claim.SubmittedAt == article.SubmittedAt ? Judge(article, claim, units, terms) : (Judged?)null;
            if (claim.Entry is { } entry ? !entry.Says(judged) : judged is not null)
                yield return (claim, judged);
        }
    }

    private static Judged Judge(Article article, CreditClaim claim, int units, CreditTerms terms)
    {
        var unit = terms.Known(claim.UnitId);
        if (claim.CategoryId != article.CategoryId)
            (claim.CategoryId, claim.InField) = (article.CategoryId, unit.HasInField(article.CategoryId));
        var sent = new Submission
        {
            SentAt = claim.SubmittedAt,
            CancelledAt = article.CreditCancelledAt,
            AcceptedAt = article.AcceptedAt,
            PublishedAt = article.PublishedAt,
            Genre = article.Genre,
            CategoryId = article.CategoryId,
            InField = claim.InField,
            Position = claim.Position,
            Units = units,
            UnitExisted = unit.ExistedOn(claim.SubmittedAt),
        };
        return CreditRule.Of(sent, unit.In, terms.Months);
    }

    private async Task PostAsync(CreditClaim claim, Judged? judged, long? eventSeq, CancellationToken stop)
    {
        if (claim.Entry is { } before)
        {
            db.CreditEntries.Add(CreditLines.Reversal(before, eventSeq, nowUtc));
            (await TallyAsync(before.UnitId, before.Month, stop)).Add(before.Verdict, before.Parts, -1);
        }
        claim.Entry = judged is { } now ? CreditLines.Line(claim, now, eventSeq, nowUtc) : null;
        if (claim.Entry is { } after)
            (await TallyAsync(after.UnitId, after.Month, stop)).Add(after.Verdict, after.Parts, 1);
        else
            claim.EntryId = null;
    }

    private async Task<MonthTally> TallyAsync(int unitId, DateOnly month, CancellationToken stop)
    {
        if (await db.MonthTallies.FindAsync([month, unitId], stop) is { } standing)
            return standing;
        var tally = new MonthTally { UnitId = unitId, Month = month };
        db.MonthTallies.Add(tally);
        return tally;
    }

    private async Task<List<CreditClaim>> ClaimAsync(Article article, DateTime sent, int unit, CancellationToken stop)
    {
        var bylines = db.Entry(article).Collection(a => a.Bylines);
        if (!bylines.IsLoaded && article.Bylines.Count == 0)
            await bylines.LoadAsync(stop);
        var signers = CreditSigners.Of(article);
        // As a rule the one who wrote it signs it alone, for the unit it was written for.
        var roles = signers is [] || signers is [var only] && only == article.CreatedById ? [] : await CreditSigners.RolesAsync(db, signers, stop);
        var later = roles.Count == 0 ? Succession.None : await Succession.LoadAsync(db, stop);
        var claims = new List<CreditClaim>();
        foreach (var (unitId, position) in CreditSigners.UnitsOf(unit, signers, later.On(roles, NewsroomTime.Day(sent))).Select((u, at) => (u, at)))
            claims.Add(Claim(article, sent, unitId, position, await terms.OfAsync(unitId, stop)));
        db.CreditClaims.AddRange(claims);
        return claims;
    }

    internal static CreditClaim Claim(Article article, DateTime sent, int unitId, int position, UnitTerms unit) => new()
    {
        ArticleId = article.Id,
        UnitId = unitId,
        SubmittedAt = sent,
        Position = position,
        CategoryId = article.CategoryId,
        InField = unit.HasInField(article.CategoryId),
    };
}
