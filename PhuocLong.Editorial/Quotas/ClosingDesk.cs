using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>Whether and how a month is closed, as one reader sees it.</summary>
public sealed record ClosingView
{
    public required ReportingMonth Month { get; init; }

    /// <summary>Null while it is open.</summary>
    public required MonthClosing? Closing { get; init; }

    /// <summary>What would be signed now: the hash that <see cref="ClosingDesk.CloseAsync"/> takes, so that nothing unseen is.</summary>
    public required string Seen { get; init; }

    public required int Asked { get; init; }

    public required int Met { get; init; }

    public required int Exempt { get; init; }

    public required bool MayClose { get; init; }

    /// <summary>Units whose records have changed since, with the difference.</summary>
    public required IReadOnlyList<Adjustment> Adjustments { get; init; }

    /// <summary>Whether the signed figures still make the hash that was signed.</summary>
    public required bool Holds { get; init; }
}

/// <param name="By">Articles more, or fewer where negative.</param>
public sealed record Adjustment(int UnitId, string Unit, decimal By);

/// <summary>The chair's door to Chốt tháng: a month that is over is signed as it stands, and never changed afterwards.</summary>
public sealed class ClosingDesk(IDbContextFactory<EditorialDb> contexts, WriteGate gate, TimeProvider clock)
{
    public async Task<Outcome<ClosingView>> OpenAsync(ReportingMonth month, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.IsAnyone)
            return Outcome.Refused(Words.MembersOnly);
        var label = month.Label;
        var closing = await db.MonthClosings.AsNoTracking().Include(c => c.Units).SingleOrDefaultAsync(c => c.Month == label, stop);
        var isOver = clock.Today() > month.LastDay;
        if (closing is null && !(isOver && member.Is(Role.Chair)))
            return View(month, null, "", [], false, [], true);
        if (closing is null)
        {
            var figures = await ClosingFigures.LoadAsync(db, month, clock.Today(), stop);
            return View(month, null, figures.Hash, figures.Units, true, [], true);
        }
        return View(month, closing, closing.Hash, closing.Units, false, await AdjustmentsAsync(db, closing, stop), await HoldsAsync(db, closing, stop));
    }

    /// <summary>Ký và chốt. <paramref name="seen"/> is the hash of the figures on the chair's screen; other figures are not signed.</summary>
    public async Task<Outcome> CloseAsync(ReportingMonth month, string seen, int memberId, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
        if (!member.Is(Role.Chair))
            return Outcome.Refused(Words.CloseChairOnly);
        if (clock.Today() <= month.LastDay)
            return Outcome.Refused(Words.CloseNotOver.With(MonthWords.Within(month.Label)));
        var label = month.Label;
        if (await write.Db.MonthClosings.AsNoTracking().SingleOrDefaultAsync(c => c.Month == label, stop) is { } closed)
            return Outcome.Refused(Words.CloseAlready.With(closed.ClosedByName, NewsroomTime.DateAndTime(closed.ClosedAt)));
        var figures = await ClosingFigures.LoadAsync(write.Db, month, clock.Today(), stop);
        if (figures.Hash != seen)
            return Outcome.Refused(Words.CloseChanged);

        var act = await write.RecordAsync(new Act(ActKind.MonthClosed, memberId)
        {
            Detail = new Dictionary<string, string?>
            {
                ["month"] = label.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                ["hash"] = figures.Hash,
                ["lastEntry"] = figures.LastEntryId.ToString(CultureInfo.InvariantCulture),
                ["units"] = figures.Units.Count.ToString(CultureInfo.InvariantCulture),
            },
        }, clock, stop);
        var closing = new MonthClosing
        {
            Month = label,
            ClosedAt = act.At,
            ClosedById = memberId,
            ClosedByName = member.DisplayName,
            LastEntryId = figures.LastEntryId,
            EventSeq = act.Seq,
            Hash = figures.Hash,
        };
        closing.Units.AddRange(figures.Units);
        write.Db.MonthClosings.Add(closing);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Whether what was signed still makes its hash, and the newsroom's ledger names that hash.</summary>
    internal static async Task<bool> HoldsAsync(EditorialDb db, MonthClosing closing, CancellationToken stop) =>
        closing.Hash == await ClosingFigures.HashAsync(db, closing.Month, closing.Units, closing.LastEntryId, stop)
        && await db.ArticleEvents.AnyAsync(e => e.Seq == closing.EventSeq && e.Kind == ActKind.MonthClosed && e.Detail.Contains(closing.Hash), stop);

    private static async Task<IReadOnlyList<Adjustment>> AdjustmentsAsync(EditorialDb db, MonthClosing closing, CancellationToken stop)
    {
        var tallies = await db.MonthTallies.AsNoTracking().Where(t => t.Month == closing.Month).ToDictionaryAsync(t => t.UnitId, t => t.Parts, stop);
        var changed = closing.Units.Select(u => u.UnitId).Union(tallies.Keys)
            .Select(id => (Id: id, By: tallies.GetValueOrDefault(id) - (closing.Units.FirstOrDefault(u => u.UnitId == id)?.Parts ?? 0)))
            .Where(u => u.By != 0).ToList();
        if (changed.Count == 0)
            return [];
        var ids = changed.Select(u => u.Id).ToList();
        var names = (await db.Units.AsNoTracking().Include(u => u.Names).Where(u => ids.Contains(u.Id)).ToListAsync(stop)).ToDictionary(u => u.Id, u => u.NameOn(closing.Month));
        return [.. changed.Select(u => new Adjustment(u.Id, names[u.Id], u.By.Articles())).OrderBy(a => a.Unit, NewsroomTime.Alphabet)];
    }

    private static ClosingView View(
        ReportingMonth month, MonthClosing? closing, string seen, IReadOnlyList<ClosedUnit> units, bool mayClose, IReadOnlyList<Adjustment> adjustments, bool holds) => new()
        {
            Month = month,
            Closing = closing,
            Seen = seen,
            Asked = units.Count(u => u.Minimum is not null),
            Met = units.Count(u => u.Standing == QuotaStanding.Met),
            Exempt = units.Count(u => u.Standing == QuotaStanding.Exempt),
            MayClose = mayClose,
            Adjustments = adjustments,
            Holds = holds,
        };
}
