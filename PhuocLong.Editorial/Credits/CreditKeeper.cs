using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Credits;

/// <summary>Writes the ledger of credits with every act that can change one, in the act's own transaction.</summary>
internal sealed class CreditKeeper(TimeProvider clock) : IActsRecorded
{
    public async Task TellOfAsync(Write write, IReadOnlyList<ArticleEvent> acts, CancellationToken stop)
    {
        CreditBooks? books = null;
        foreach (var (articleId, seq) in await TouchedAsync(write.Db, acts, stop))
            if (await write.Db.Articles.FindAsync([articleId], stop) is { } article)
                await (books ??= new(write.Db, clock.UtcNow())).KeepAsync(article, seq, stop);
    }

    private async Task<IReadOnlyDictionary<int, long>> TouchedAsync(EditorialDb db, IReadOnlyList<ArticleEvent> acts, CancellationToken stop)
    {
        var touched = new Dictionary<int, long>();
        foreach (var act in acts)
        {
            if (act.ArticleId is { } articleId)
            {
                if (MayChange(db, act))
                    touched[articleId] = act.Seq;
            }
            else if (UnitsOf(act) is { Count: > 0 } units)
            {
                foreach (var id in await SentSinceAsync(db, units, stop))
                    touched[id] = act.Seq;
            }
        }
        return touched;
    }

    // What is asked and who exists changes from the running month on, so only what was sent in it can be judged otherwise.
    private async Task<List<int>> SentSinceAsync(EditorialDb db, IReadOnlyCollection<int> units, CancellationToken stop)
    {
        var since = (await MonthCalendar.LoadAsync(db, stop)).Containing(clock.Today()).From;
        return await db.CreditClaims.Where(c => units.Contains(c.UnitId) && c.SubmittedAt >= since).Select(c => c.ArticleId).Distinct().ToListAsync(stop);
    }

    private static bool MayChange(EditorialDb db, ArticleEvent act) => act.Kind switch
    {
        ActKind.Submitted or ActKind.Recalled or ActKind.Rejected or ActKind.Reopened or ActKind.Published or ActKind.Undone => true,
        // Before it is sent, an article is worth nothing whatever its details.
        ActKind.DetailsChanged => db.Articles.Local.FindEntry(act.ArticleId!.Value)?.Entity.SubmittedAt is not null,
        // Whatever cleared the review.
        _ => act.Standing == nameof(ArticleState.Approved),
    };

    private static List<int> UnitsOf(ArticleEvent act) => act.Kind switch
    {
        ActKind.UnitChanged when act.UnitId is { } unit => [unit],
        ActKind.PolicyChanged => [.. JsonSerializer.Deserialize<Dictionary<string, string?>>(act.Detail)!.GetValueOrDefault("units")?
            .Split(',', StringSplitOptions.RemoveEmptyEntries).Select(u => int.Parse(u, CultureInfo.InvariantCulture)) ?? []],
        _ => [],
    };
}
