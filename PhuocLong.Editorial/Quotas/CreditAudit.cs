using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Quotas;

/// <summary>What computing every credit anew has found.</summary>
/// <param name="Articles">How many articles were looked at.</param>
/// <param name="Lines">Claims whose line in the ledger says something else than the rule does, each in a sentence.</param>
/// <param name="Sums">Kept sums that are not those of the ledger, each in a sentence.</param>
/// <param name="Closings">Closed months whose signed figures no longer make their hash, each in a sentence.</param>
public sealed record CreditReport(int Articles, IReadOnlyList<string> Lines, IReadOnlyList<string> Sums, IReadOnlyList<string> Closings)
{
    public bool Holds => Lines.Count + Sums.Count + Closings.Count == 0;
}

/// <summary>
/// Computes the ledger of credits and its sums anew from articles, policies and units, compares them with what is kept, and
/// mends what differs where it is told to: the ledger by new lines, the sums in place, a signed month never.
/// </summary>
public sealed class CreditAudit(IDbContextFactory<EditorialDb> contexts, WriteGate gate, TimeProvider clock)
{
    // Few enough to hold in memory, many enough that the questions between them do not count.
    private const int AtOnce = 2_000;

    public async Task<CreditReport> CompareAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await LookAsync(db, mend: false, clock.GetUtcNow().UtcDateTime, stop);
    }

    /// <summary>Compares and mends in one write; the report says what was found before.</summary>
    public async Task<CreditReport> MendAsync(CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var report = await LookAsync(write.Db, mend: true, clock.GetUtcNow().UtcDateTime, stop);
        await write.CommitAsync(stop);
        return report;
    }

    /// <summary>A newsroom that wrote before it kept a ledger of credits gets one from its records, once.</summary>
    public static async Task OpenAsync(IServiceProvider services, CancellationToken stop = default)
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(stop))
        {
            if (await db.CreditEntries.AnyAsync(stop) || !await db.Articles.AnyAsync(a => a.SubmittedAt != null, stop))
                return;
        }
        await services.GetRequiredService<CreditAudit>().MendAsync(stop);
    }

    internal static async Task<CreditReport> LookAsync(EditorialDb db, bool mend, DateTime now, CancellationToken stop)
    {
        var terms = new CreditTerms(db);
        await terms.LoadAllAsync(stop);
        var (lines, sums, looked) = (new List<string>(), new Dictionary<(int, DateOnly), MonthTally>(), 0);
        for (var after = 0; ;)
        {
            var articles = await db.Articles.AsNoTracking().Include(a => a.Bylines).Where(a => a.Id > after).OrderBy(a => a.Id).Take(AtOnce).ToListAsync(stop);
            if (articles.Count == 0)
                break;
            looked += articles.Count;
            lines.AddRange(await ChunkAsync(db, articles, terms, sums, mend, now, stop));
            after = articles[^1].Id;
            if (mend)
                await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
        return new(looked, lines, await SumsAsync(db, sums, mend, stop), await ClosingsAsync(db, stop));
    }

    private static async Task<List<string>> ChunkAsync(
        EditorialDb db, List<Article> articles, CreditTerms terms, Dictionary<(int, DateOnly), MonthTally> sums, bool mend, DateTime now, CancellationToken stop)
    {
        var (first, last) = (articles[0].Id, articles[^1].Id);
        var claims = (await db.CreditClaims.Include(c => c.Entry).Where(c => first <= c.ArticleId && c.ArticleId <= last).ToListAsync(stop)).ToLookup(c => c.ArticleId);
        var unclaimed = articles.Where(a => a.SubmittedAt is not null && a.CreditedUnitId is not null && claims[a.Id].All(c => c.SubmittedAt != a.SubmittedAt)).ToList();
        var signers = unclaimed.SelectMany(CreditBooks.Signers).Distinct().ToList();
        var roles = signers.Count == 0 ? [] : await CreditBooks.RolesAsync(db, signers, stop);
        var missingOf = unclaimed.Select(a => a.Id).ToHashSet();
        var acts = mend ? await ActsAsync(db, first, last, stop) : null;
        var found = new List<string>();
        foreach (var article in articles)
        {
            var own = claims[article.Id].ToList();
            if (missingOf.Contains(article.Id))
            {
                var units = CreditBooks.UnitsOf(article.CreditedUnitId!.Value, CreditBooks.Signers(article), roles);
                var missing = units.Select((u, at) => CreditBooks.Claim(article, article.SubmittedAt!.Value, u, at, terms.Known(u))).ToList();
                own.AddRange(missing);
                if (mend)
                    db.CreditClaims.AddRange(missing);
            }
            var differing = CreditBooks.Compare(article, own, terms).ToDictionary(d => d.Claim, d => d.Judged);
            foreach (var claim in own)
            {
                var judged = differing.TryGetValue(claim, out var other) ? other
                    : claim.Entry is { } e ? new Judged(e.Month, e.Verdict, e.Parts, e.PolicyId, e.Moment) : null;
                if (judged is { } right)
                    SumOf(sums, claim.UnitId, right.Month).Add(right.Verdict, right.Parts, 1);
            }
            foreach (var (claim, judged) in differing)
            {
                found.Add(Said(claim, judged));
                if (acts is not null)
                    Mend(db, claim, judged, acts[claim.ArticleId], now);
            }
        }
        return found;
    }

    private static void Mend(EditorialDb db, CreditClaim claim, Judged? judged, IEnumerable<ArticleEvent> acts, DateTime now)
    {
        var seq = ActOf(judged, acts);
        if (claim.Entry is { } before)
            db.CreditEntries.Add(CreditBooks.Reversal(before, seq, now));
        claim.Entry = judged is { } right ? CreditBooks.Line(claim, right, seq, now) : null;
        if (judged is null)
            claim.EntryId = null;
    }

    private static async Task<ILookup<int, ArticleEvent>> ActsAsync(EditorialDb db, int first, int last, CancellationToken stop) =>
        (await db.EventsThatStand().AsNoTracking()
            .Where(e => first <= e.ArticleId && e.ArticleId <= last
                && (e.Kind == ActKind.Submitted || e.Kind == ActKind.Rejected || e.Kind == ActKind.Approved || e.Kind == ActKind.Published))
            .OrderBy(e => e.Seq).ToListAsync(stop)).ToLookup(e => e.ArticleId!.Value);

    /// <summary>The act a line would have been written for: the first of its kind at or after the moment.</summary>
    private static long? ActOf(Judged? judged, IEnumerable<ArticleEvent> acts) => judged is { Moment: { } moment } line
        ? acts.FirstOrDefault(e => e.At >= moment && (e.Kind == ActKind.Rejected) == (line.Verdict == CreditVerdict.Cancelled))?.Seq
        : null;

    private static async Task<List<string>> SumsAsync(EditorialDb db, Dictionary<(int, DateOnly), MonthTally> right, bool mend, CancellationToken stop)
    {
        var kept = await db.MonthTallies.ToDictionaryAsync(t => (t.UnitId, t.Month), stop);
        var found = new List<string>();
        foreach (var key in right.Keys.Union(kept.Keys).OrderBy(k => k))
        {
            var (was, should) = (kept.GetValueOrDefault(key), right.GetValueOrDefault(key) ?? new MonthTally { UnitId = key.Item1, Month = key.Item2 });
            if ((was?.Sums ?? default) == should.Sums)
                continue;
            found.Add(Phrase.With(Words.AuditSum, key.Item1, PolicyWords.Month(key.Item2), (was?.Parts ?? 0).Articles().Said(), should.Parts.Articles().Said()));
            if (mend && was is not null)
                (was.Parts, was.Counted, was.NotCounted) = should.Sums;
            else if (mend)
                db.MonthTallies.Add(should);
        }
        return found;
    }

    private static async Task<List<string>> ClosingsAsync(EditorialDb db, CancellationToken stop)
    {
        var found = new List<string>();
        foreach (var closing in await db.MonthClosings.AsNoTracking().Include(c => c.Units).OrderBy(c => c.Month).ToListAsync(stop))
            if (!await ClosingDesk.HoldsAsync(db, closing, stop))
                found.Add(Phrase.With(Words.AuditClosing, PolicyWords.Month(closing.Month)));
        return found;
    }

    private static MonthTally SumOf(Dictionary<(int, DateOnly), MonthTally> sums, int unitId, DateOnly month)
    {
        if (!sums.TryGetValue((unitId, month), out var sum))
            sums[(unitId, month)] = sum = new() { UnitId = unitId, Month = month };
        return sum;
    }

    private static string Said(CreditClaim claim, Judged? judged) => Phrase.With(
        Words.AuditLine, claim.ArticleId, claim.UnitId, SaidOf(claim.Entry?.Month, claim.Entry?.Parts), SaidOf(judged?.Month, judged?.Parts));

    private static string SaidOf(DateOnly? month, int? parts) =>
        month is { } label && parts is { } share ? Phrase.With(Words.AuditShare, share.Articles().Said(), PolicyWords.Month(label)) : Words.AuditNothing;
}
