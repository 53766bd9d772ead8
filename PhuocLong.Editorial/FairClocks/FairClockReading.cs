using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.FairClocks;

/// <summary>The door of the fair clock. It counts days and names nothing, so everybody who sees the board sees it.</summary>
public sealed class FairClockReading(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>The clock of each article of the unit's month, by the article.</summary>
    public Task<Outcome<IReadOnlyDictionary<int, FairClock>>> OfUnitAsync(UnitMonth month, int memberId, CancellationToken stop = default) =>
        OfAsync([.. month.Credits.Select(c => c.Article.Id)], memberId, stop);

    /// <summary>The clock of each unit's month, by the unit: of all the articles of the month together.</summary>
    public async Task<Outcome<IReadOnlyDictionary<int, FairClock>>> OfBoardAsync(MonthBoard board, int memberId, CancellationToken stop = default)
    {
        // Of all the articles of a unit's month, also of those its row has no room for.
        var claims = await ClaimsAsync(board.Month, stop);
        var clocks = await OfAsync([.. claims.Select(c => c.Article).Distinct()], memberId, stop);
        if (clocks.Value is not { } found)
            return Outcome.Refused(clocks.Refusal!);
        return new(claims.GroupBy(c => c.Unit).ToDictionary(
            g => g.Key,
            g => g.Select(c => found.GetValueOrDefault(c.Article, FairClock.Nothing)).Aggregate(FairClock.Nothing, (sum, one) => sum + one)), null);
    }

    private async Task<List<(int Unit, int Article)>> ClaimsAsync(ReportingMonth month, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var ids = (await db.ClaimsAsync(month, int.MaxValue, stop)).SelectMany(c => c.Shown).ToList();
        return (await db.CreditClaims.Where(c => ids.Contains(c.Id)).Select(c => new { c.UnitId, c.ArticleId }).ToListAsync(stop)).ConvertAll(c => (c.UnitId, c.ArticleId));
    }

    private async Task<Outcome<IReadOnlyDictionary<int, FairClock>>> OfAsync(int[] articles, int memberId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!(await MemberRoles.LoadAsync(db, memberId, stop)).IsAnyone)
            return Outcome.Refused(Words.MembersOnly);
        var (days, today) = (await WorkingDays.LoadAsync(db, stop), clock.Today());
        var events = await db.ArticleEvents.AsNoTracking()
            .Where(e => e.ArticleId != null && articles.Contains(e.ArticleId.Value)
                && (e.Standing != null || e.Kind == ActKind.Held || e.Kind == ActKind.HoldReleased || e.Kind == ActKind.Postponed))
            .OrderBy(e => e.Seq)
            .Select(e => new { Article = e.ArticleId!.Value, Event = new PathEvent(e.At, e.Kind, e.Standing, e.Detail) }).ToListAsync(stop);
        return new(events.GroupBy(e => e.Article, e => e.Event).ToDictionary(g => g.Key, g => FairClock.Of([.. g], days, today)), null);
    }
}
