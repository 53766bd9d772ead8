using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Credits;

/// <summary>What computing every credit anew has found.</summary>
/// <param name="Articles">How many articles were looked at.</param>
/// <param name="Lines">Claims whose line in the ledger says something else than the rule does, each in a sentence.</param>
/// <param name="Sums">Kept sums that are not those of the ledger, each in a sentence.</param>
public sealed record CreditReport(int Articles, IReadOnlyList<string> Lines, IReadOnlyList<string> Sums)
{
    public bool Holds => Lines.Count + Sums.Count == 0;
}

/// <summary>
/// Computes the ledger of credits and its sums anew from articles, policies and units, compares them with what is kept, and
/// mends what differs where it is told to: the ledger by new lines, the sums in place.
/// </summary>
public sealed class CreditAudit(IDbContextFactory<EditorialDb> contexts, WriteGate gate, TimeProvider clock)
{
    // Few enough to hold in memory, many enough that the questions between them do not count.
    private const int AtOnce = 2_000;

    public async Task<CreditReport> CompareAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await LookAsync(db, mend: false, clock.UtcNow(), stop);
    }

    /// <summary>Compares and mends in one write; the report says what was found before.</summary>
    public async Task<CreditReport> MendAsync(CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var report = await LookAsync(write.Db, mend: true, clock.UtcNow(), stop);
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

    private static async Task<CreditReport> LookAsync(EditorialDb db, bool mend, DateTime now, CancellationToken stop)
    {
        var terms = new CreditTerms(db);
        await terms.LoadAllAsync(stop);
        var (recount, sums) = (new CreditRecounting(db, terms, mend ? now : null), new MonthSums());
        var (lines, looked) = (new List<string>(), 0);
        for (var after = 0; ;)
        {
            var articles = await db.Articles.AsNoTracking().Include(a => a.Bylines).Where(a => a.Id > after).OrderBy(a => a.Id).Take(AtOnce).ToListAsync(stop);
            if (articles.Count == 0)
                break;
            looked += articles.Count;
            lines.AddRange(await recount.LookAsync(articles, sums, stop));
            after = articles[^1].Id;
            if (mend)
                await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
        return new(looked, lines, await sums.CompareAsync(db, mend, stop));
    }
}
