using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>An exemption as it is listed.</summary>
/// <param name="MayEnd">Whether some of it can still be taken back by this reader.</param>
public sealed record ExemptionLine(int Id, string Unit, DateOnly From, DateOnly Until, string Reason, string SetBy, bool MayEnd);

/// <summary>The exemptions, and whether this reader may set them.</summary>
public sealed record ExemptionList(IReadOnlyList<ExemptionLine> Lines, IReadOnlyList<UnitChoice> Units, IReadOnlyList<DateOnly> Months, DateOnly Current, bool MaySet);

/// <summary>The chair's door for exempting a unit from its quota for some months, with a reason. A closed month stays as it was signed.</summary>
public sealed class ExemptionDesk(IDbContextFactory<EditorialDb> contexts, WriteGate gate, QuotaPolicies policies, TimeProvider clock)
{
    public const int LongestReason = 300;
    public const int MostMonths = 24;

    public async Task<Outcome<ExemptionList>> ListAsync(int memberId, CancellationToken stop = default)
    {
        var list = await policies.ListAsync(memberId, stop);
        if (list.Value is not { } choices)
            return Outcome.Refused(list.Refusal!);
        await using var db = await contexts.CreateDbContextAsync(stop);
        var maySet = (await MemberRoles.LoadAsync(db, memberId, stop)).Is(Role.Chair);
        var closed = await db.MonthClosings.AsNoTracking().Select(c => c.Month).ToListAsync(stop);
        var names = choices.Units.ToDictionary(u => u.Id, u => u.Name);
        var lines = await db.QuotaExemptions.AsNoTracking().OrderByDescending(e => e.From).ThenByDescending(e => e.Id)
            .Select(e => new { Exemption = e, By = db.Users.Where(m => m.Id == e.SetById).Select(m => m.DisplayName).FirstOrDefault() }).ToListAsync(stop);
        return new ExemptionList(
            [.. lines.Where(l => l.Exemption.Until > l.Exemption.From).Select(l => new ExemptionLine(
                l.Exemption.Id, names.GetValueOrDefault(l.Exemption.UnitId, ""), l.Exemption.From, l.Exemption.Until, l.Exemption.Reason, l.By ?? "",
                maySet && FirstOpen(l.Exemption.From, closed) < l.Exemption.Until))],
            [.. choices.Units.Where(u => u.Exists)],
            [.. Enumerable.Range(-MostMonths / 2, MostMonths + 1).Select(choices.Current.Label.AddMonths).Where(m => !closed.Contains(m))],
            choices.Current.Label,
            maySet);
    }

    /// <summary>Asks nothing of the unit from one month to before another; both are firsts of months, at most two years apart.</summary>
    public async Task<Outcome> SetAsync(int unitId, DateOnly from, DateOnly until, string? reason, int memberId, CancellationToken stop = default)
    {
        var said = (reason ?? "").Trim().Normalize(NormalizationForm.FormC);
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).Is(Role.Chair))
            return Outcome.Refused(Words.ExemptChairOnly);
        if (!await write.Db.Units.AnyAsync(u => u.Id == unitId, stop))
            return Outcome.Refused(Words.NoSuchUnit);
        if (said.Length == 0)
            return Outcome.Refused(Words.ExemptReasonMissing);
        if (said.Length > LongestReason)
            return Outcome.Refused(Words.ExemptReasonTooLong.With(LongestReason));
        (from, until) = (new(from.Year, from.Month, 1), new(until.Year, until.Month, 1));
        if (until <= from)
            return Outcome.Refused(Words.EndsBeforeItBegins);
        if (from.AddMonths(MostMonths) < until)
            return Outcome.Refused(Words.ExemptTooLong.With(MostMonths));
        if (await write.Db.MonthClosings.Where(c => from <= c.Month && c.Month < until).OrderBy(c => c.Month).Select(c => (DateOnly?)c.Month).FirstOrDefaultAsync(stop) is { } closed)
            return Outcome.Refused(Words.ExemptClosed.With(MonthWords.Within(closed)));
        if (await write.Db.QuotaExemptions.AnyAsync(e => e.UnitId == unitId && e.From < until && from < e.Until && e.From < e.Until, stop))
            return Outcome.Refused(Words.ExemptAlready);

        var exemption = new QuotaExemption { UnitId = unitId, From = from, Until = until, Reason = said, SetById = memberId, SetAt = clock.UtcNow() };
        write.Db.QuotaExemptions.Add(exemption);
        await write.Db.SaveChangesAsync(stop);
        await RecordAsync(write, ActKind.UnitExempted, exemption, said, memberId, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Asks again from the first month on that is not closed.</summary>
    public async Task<Outcome> EndAsync(int exemptionId, int memberId, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).Is(Role.Chair))
            return Outcome.Refused(Words.ExemptChairOnly);
        if (await write.Db.QuotaExemptions.SingleOrDefaultAsync(e => e.Id == exemptionId, stop) is not { } exemption)
            return Outcome.Refused(Words.ExemptGone);
        var from = FirstOpen(exemption.From, await write.Db.MonthClosings.Select(c => c.Month).ToListAsync(stop));
        if (exemption.Until <= from)
            return Outcome.Refused(Words.ExemptGone);
        exemption.Until = from;
        await RecordAsync(write, ActKind.ExemptionEnded, exemption, null, memberId, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>The month from which nothing is signed any more.</summary>
    private static DateOnly FirstOpen(DateOnly from, List<DateOnly> closed) =>
        closed.Where(c => c >= from).Select(c => c.AddMonths(1)).Append(from).Max();

    private Task<ArticleEvent> RecordAsync(Write write, ActKind kind, QuotaExemption exemption, string? reason, int by, CancellationToken stop) =>
        write.RecordAsync(new Act(kind, by)
        {
            UnitId = exemption.UnitId,
            Text = reason,
            Detail = new Dictionary<string, string?>
            {
                ["exemption"] = exemption.Id.ToString(CultureInfo.InvariantCulture),
                ["from"] = exemption.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                ["until"] = exemption.Until.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            },
        }, clock, stop);
}
