using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Credits;

/// <summary>Judges articles anew and holds that against their lines.</summary>
/// <param name="db">Where they stand.</param>
/// <param name="terms">Of every unit.</param>
/// <param name="mendedAt">UTC: what differs is put right by lines of this moment; null where it is only told.</param>
internal sealed class CreditRecounting(EditorialDb db, CreditTerms terms, DateTime? mendedAt)
{
    /// <summary>Looks at some articles, adds what they are worth to the sums, and answers a sentence for each claim that differed.</summary>
    public async Task<List<string>> LookAsync(IReadOnlyList<Article> articles, MonthSums sums, CancellationToken stop)
    {
        var (first, last) = (articles[0].Id, articles[^1].Id);
        var claims = (await db.CreditClaims.Include(c => c.Entry).Where(c => first <= c.ArticleId && c.ArticleId <= last).ToListAsync(stop)).ToLookup(c => c.ArticleId);
        var unclaimed = articles.Where(a => a.SubmittedAt is not null && a.CreditedUnitId is not null && claims[a.Id].All(c => c.SubmittedAt != a.SubmittedAt)).ToList();
        var signers = unclaimed.SelectMany(CreditSigners.Of).Distinct().ToList();
        var roles = signers.Count == 0 ? [] : await CreditSigners.RolesAsync(db, signers, stop);
        var later = roles.Count == 0 ? Succession.None : await Succession.LoadAsync(db, stop);
        var missingOf = unclaimed.Select(a => a.Id).ToHashSet();
        var acts = mendedAt is null ? null : await ActsAsync(first, last, stop);
        var found = new List<string>();
        foreach (var article in articles)
        {
            var own = claims[article.Id].ToList();
            if (missingOf.Contains(article.Id))
            {
                var units = CreditSigners.UnitsOf(article.CreditedUnitId!.Value, CreditSigners.Of(article), later.On(roles, NewsroomTime.Day(article.SubmittedAt!.Value)));
                var missing = units.Select((u, at) => CreditBooks.Claim(article, article.SubmittedAt!.Value, u, at, terms.Known(u))).ToList();
                own.AddRange(missing);
                if (mendedAt is not null)
                    db.CreditClaims.AddRange(missing);
            }
            var differing = CreditBooks.Compare(article, own, terms).ToDictionary(d => d.Claim, d => d.Judged);
            foreach (var claim in own)
            {
                var judged = differing.TryGetValue(claim, out var other) ? other
                    : claim.Entry is { } e ? new Judged(e.Month, e.Verdict, e.Parts, e.PolicyId, e.Moment) : null;
                if (judged is { } right)
                    sums.Of(claim.UnitId, right.Month).Add(right.Verdict, right.Parts, 1);
            }
            foreach (var (claim, judged) in differing)
            {
                found.Add(Said(claim, judged));
                if (acts is not null)
                    Mend(claim, judged, acts[claim.ArticleId], mendedAt!.Value);
            }
        }
        return found;
    }

    private void Mend(CreditClaim claim, Judged? judged, IEnumerable<ArticleEvent> acts, DateTime now)
    {
        var seq = ActOf(judged, acts);
        if (claim.Entry is { } before)
            db.CreditEntries.Add(CreditLines.Reversal(before, seq, now));
        claim.Entry = judged is { } right ? CreditLines.Line(claim, right, seq, now) : null;
        if (judged is null)
            claim.EntryId = null;
    }

    private async Task<ILookup<int, ArticleEvent>> ActsAsync(int first, int last, CancellationToken stop) =>
        (await db.EventsThatStand().AsNoTracking()
            .Where(e => first <= e.ArticleId && e.ArticleId <= last
                && (e.Kind == ActKind.Submitted || e.Kind == ActKind.Rejected || e.Kind == ActKind.Approved || e.Kind == ActKind.Published))
            .OrderBy(e => e.Seq).ToListAsync(stop)).ToLookup(e => e.ArticleId!.Value);

    /// <summary>The act a line would have been written for: the first of its kind at or after the moment.</summary>
    private static long? ActOf(Judged? judged, IEnumerable<ArticleEvent> acts) => judged is { Moment: { } moment } line
        ? acts.FirstOrDefault(e => e.At >= moment && (e.Kind == ActKind.Rejected) == (line.Verdict == CreditVerdict.Cancelled))?.Seq
        : null;

    private static string Said(CreditClaim claim, Judged? judged) => Phrase.With(
        Words.AuditLine, claim.ArticleId, claim.UnitId, SaidOf(claim.Entry?.Month, claim.Entry?.Parts), SaidOf(judged?.Month, judged?.Parts));

    private static string SaidOf(DateOnly? month, int? parts) =>
        month is { } label && parts is { } share ? Phrase.With(Words.AuditShare, share.Articles().Said(), MonthWords.Within(label)) : Words.AuditNothing;
}
