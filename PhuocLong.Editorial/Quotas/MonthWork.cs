using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>A month's articles as the board shows them.</summary>
/// <param name="Desks">Where unfinished articles lie now, in the order they pass; none for a month that is not running.</param>
/// <param name="Units">By unit; one without articles is not among them.</param>
public sealed record MonthWork(BoardFigures Figures, IReadOnlyList<Desk> Desks, IReadOnlyDictionary<int, UnitWork> Units)
{
    /// <summary>What a row has room for; the rest is behind its number.</summary>
    public const int FewestShown = 2, MostShown = 12;

    /// <summary>Counts by the database, and as many articles as are shown.</summary>
    internal static async Task<MonthWork> LoadAsync(EditorialDb db, ReportingMonth month, MemberRoles reader, DateOnly today, CancellationToken stop)
    {
        var frame = await BoardFrame.LoadAsync(db, month, today, stop);
        var (from, until, running) = (month.From, month.Until, month.Contains(today));
        // A row shows as many as are asked of the unit.
        var shown = Math.Clamp(await db.QuotaPolicies.MaxAsync(p => (int?)p.Minimum, stop) ?? 0, FewestShown, MostShown);
        var claims = await db.ClaimsAsync(month, shown, stop);
        var facts = (await db.FactsAsync(claims.SelectMany(c => c.Shown), reader, stop)).ToLookup(f => f.UnitId);
        var toCome = running ? await ToComeAsync(db, stop) : Enumerable.Empty<(int UnitId, DeskLoad Load)>().ToLookup(l => l.UnitId, l => l.Load);
        var open = running ? await OpenOnes(db).GroupBy(a => new { a.State, a.StepKey })
            .Select(g => new DeskLoad(g.Key.State, g.Key.StepKey, g.Count(), g.Min(a => a.StateSince))).ToListAsync(stop) : [];
        var waiting = open.Where(l => l.State == ArticleState.Waiting).ToList();
        var figures = new BoardFigures(
            await db.Articles.CountAsync(a => a.SubmittedAt >= from && a.SubmittedAt < until && a.CreditCancelledAt == null, stop),
            await db.Articles.CountAsync(a => a.PublishedAt >= from && a.PublishedAt < until, stop),
            waiting.Sum(l => l.Articles),
            frame.Desks(waiting).MaxBy(d => d.OldestDays));
        var counts = claims.ToDictionary(c => c.UnitId, c => c.Articles);
        return new(figures, frame.Desks(open), counts.Keys.Union(toCome.Select(l => l.Key)).ToDictionary(
            unit => unit,
            unit => new UnitWork(
                [.. facts[unit].Select(f => Credit.Seen(f, month)).OrderByDescending(c => c.Counts).ThenBy(c => c.Article.SubmittedAt)],
                counts.GetValueOrDefault(unit),
                frame.Desks(toCome[unit]))));
    }

    private static IQueryable<Article> OpenOnes(EditorialDb db) => db.Articles.Where(a =>
        a.State == ArticleState.Draft || a.State == ArticleState.Returned || a.State == ArticleState.Waiting || a.State == ArticleState.Approved);

    /// <summary>Unfinished articles that nothing speaks against but that the moment that counts has not come.</summary>
    private static async Task<ILookup<int, DeskLoad>> ToComeAsync(EditorialDb db, CancellationToken stop)
    {
        var unsent = await OpenOnes(db).Where(a => a.SubmittedAt == null).GroupBy(a => new { a.UnitId, a.State, a.StepKey })
            .Select(g => new { g.Key.UnitId, g.Key.State, g.Key.StepKey, Articles = g.Count(), Since = g.Min(a => a.StateSince) }).ToListAsync(stop);
        var sent = await (
            from a in OpenOnes(db)
            join c in db.CreditClaims on a.Id equals c.ArticleId
            where c.Entry!.Verdict == CreditVerdict.NotAccepted || c.Entry.Verdict == CreditVerdict.NotPublished
            group a.StateSince by new { c.UnitId, a.State, a.StepKey } into g
            select new { g.Key.UnitId, g.Key.State, g.Key.StepKey, Articles = g.Count(), Since = g.Min() }).ToListAsync(stop);
        return unsent.Concat(sent).ToLookup(l => l.UnitId, l => new DeskLoad(l.State, l.StepKey, l.Articles, l.Since));
    }
}

/// <summary>One unit's articles of the month.</summary>
/// <param name="Credits">The first of them: what counts, then what does not (yet).</param>
/// <param name="Articles">How many there are.</param>
/// <param name="ToCome">Where those lie that could still count.</param>
public sealed record UnitWork(IReadOnlyList<Credit> Credits, int Articles, IReadOnlyList<Desk> ToCome);
