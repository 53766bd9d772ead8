using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>What a draft would have made of the twelve months gone by.</summary>
/// <param name="Months">The months it was tried on, oldest first.</param>
/// <param name="Units">The units that would have stood otherwise, those with most changes first.</param>
public sealed record RehearsalView(IReadOnlyList<ReportingMonth> Months, IReadOnlyList<RehearsedUnit> Units)
{
    public int FromMetToMissed => Changes.Count(c => c is { Before.Standing: QuotaStanding.Met, After.Standing: QuotaStanding.Missed });

    public int FromMissedToMet => Changes.Count(c => c is { Before.Standing: QuotaStanding.Missed, After.Standing: QuotaStanding.Met });

    /// <summary>Months in which nothing was asked and the unit would have been short.</summary>
    public int FromUnaskedToMissed => Changes.Count(c => c is { Before.Minimum: null, After.Standing: QuotaStanding.Missed });

    public IEnumerable<RehearsedMonth> Changes => Units.SelectMany(u => u.Changed);
}

/// <param name="Changed">The months in which it would have stood otherwise: first those that were asked for, the newest first.</param>
public sealed record RehearsedUnit(int UnitId, string Name, IReadOnlyList<RehearsedMonth> Changed)
{
    /// <summary>From đạt to thiếu or back.</summary>
    public int Turns => Changed.Count(c => c.Before.Minimum is not null);
}

/// <param name="Before">As the records give it under the policies of that month.</param>
/// <param name="After">As it would have been.</param>
public sealed record RehearsedMonth(UnitMonthCount Before, UnitMonthCount After);

/// <summary>The door of Diễn tập: tries a draft on the last twelve months that are over, before it is saved. Nothing is changed.</summary>
public sealed class PolicyRehearsal(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    private const int DraftId = -1;

    /// <param name="draft">What would be asked; from when does not matter here.</param>
    /// <param name="replaced">The policy it would replace; null for a new one.</param>
    /// <param name="memberId">Who asks.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<Outcome<RehearsalView>> TryAsync(PolicyDraft draft, int? replaced, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!QuotaPolicies.MayManage(await MemberRoles.LoadAsync(db, memberId, stop)))
            return Outcome.Refused(Words.ManagersOnly);
        var current = (await MonthCalendar.LoadAsync(db, stop)).Containing(clock.Today());
        if (QuotaPolicies.Objection(draft, current) is { } objection)
            return Outcome.Refused(objection);

        var months = current.Previous.TwelveEndingHere();
        var frame = await BoardFrame.LoadAsync(db, current, clock.Today(), stop);
        var before = (await MonthBook.LoadAsync(db, frame, months, stop)).Unclosed();
        var line = before.Policies.FirstOrDefault(p => p.Id == replaced)?.Line;
        var asked = before.Policies.Where(p => p.Line == line && line is not null).SelectMany(p => p.Units).Union(draft.Units).ToList();
        var terms = draft.AsTerms(DraftId) with { From = months[0].Previous.Label, Until = null };
        // A unit the draft names comes under it; one that only the replaced policy named comes under none.
        var policies = before.Policies.Select(p => p with { Units = [.. p.Units.Where(u => !draft.Units.Contains(u) && p.Line != line)] }).Append(terms).ToList();
        var after = before.Under(policies, await SumsAsync(db, draft, terms, months, before, stop));

        var units = await db.Units.AsNoTracking().Include(u => u.Names).Where(u => asked.Contains(u.Id)).ToListAsync(stop);
        return new RehearsalView(months, [.. units
            .Select(u => new RehearsedUnit(u.Id, u.NameOn(frame.Today), [.. months.Reverse()
                .Select(m => new RehearsedMonth(before.Of(u, m), after.Of(u, m)))
                .Where(m => m.Before.Standing != m.After.Standing)
                .OrderBy(m => m.Before.Minimum is null)]))
            .Where(u => u.Changed.Count > 0)
            .OrderByDescending(u => u.Turns).ThenBy(u => u.Name, NewsroomTime.Alphabet)]);
    }

    /// <summary>The kept sums, with those of the draft's units judged anew under the draft.</summary>
    private static async Task<IEnumerable<MonthBook.UnitSum>> SumsAsync(
        EditorialDb db, PolicyDraft draft, PolicyTerms terms, IReadOnlyList<ReportingMonth> months, MonthBook before, CancellationToken stop)
    {
        var (since, until, calendar) = (months[0].Previous.From, months[^1].Until, months[0].Calendar);
        var named = draft.Units.ToList();
        var rows = await (
            from c in db.CreditClaims.AsNoTracking()
            where c.EntryId != null && named.Contains(c.UnitId)
            join a in db.Articles on c.ArticleId equals a.Id
            where (c.SubmittedAt >= since && c.SubmittedAt < until) || (a.AcceptedAt >= since && a.AcceptedAt < until) || (a.PublishedAt >= since && a.PublishedAt < until)
            join u in db.Units on c.UnitId equals u.Id
            select new
            {
                c.UnitId,
                u.From,
                u.Until,
                Sent = new Submission
                {
                    SentAt = c.SubmittedAt,
                    CancelledAt = a.CreditCancelledAt,
                    AcceptedAt = a.AcceptedAt,
                    PublishedAt = a.PublishedAt,
                    Genre = a.Genre,
                    CategoryId = a.CategoryId,
                    InField = c.InField,
                    Position = c.Position,
                    Units = db.CreditClaims.Count(o => o.ArticleId == c.ArticleId && o.SubmittedAt == c.SubmittedAt),
                },
            }).ToListAsync(stop);
        var judged = rows.Select(r => (r.UnitId, Judged: CreditRule.Of(
            r.Sent with { UnitExisted = UnitTerms.Existed(r.From, r.Until, r.Sent.SentAt) }, _ => terms, calendar)));
        return before.Sums.Where(s => !draft.Units.Contains(s.UnitId)).Concat(judged.GroupBy(j => (j.UnitId, j.Judged.Month)).Select(g =>
            new MonthBook.UnitSum(g.Key.UnitId, g.Key.Month, g.Sum(j => j.Judged.Parts))));
    }
}
