using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reports;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>The figures that are typed in, as they stand.</summary>
/// <param name="Months">Newest first.</param>
public sealed record EnteredView(IReadOnlyList<EnteredVisits> Months, IReadOnlyList<EnteredPast> Past, bool MayEnter);

/// <param name="Before">What stood before it was corrected, newest first.</param>
public sealed record EnteredVisits(DateOnly Month, long Count, Origin Origin, IReadOnlyList<Former> Before);

/// <param name="Before">What stood before it was corrected, newest first.</param>
public sealed record EnteredPast(DateOnly From, DateOnly To, int Articles, Origin Origin, IReadOnlyList<Former> Before);

/// <summary>The door for visits by month, and for what was published before there were records.</summary>
public sealed class EnteredFigures(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>More than any portal of a town will ever see; a slip of the hand in most cases.</summary>
    private const long MostVisits = 1_000_000_000;

    private const int MostArticles = 1_000_000;

    public async Task<Outcome<EnteredView>> AllAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.ReadsFigures())
            return Outcome.Refused(Words.MembersOnly);
        var (visits, past) = (await db.Visits.AsNoTracking().ToListAsync(stop), await db.PastCounts.AsNoTracking().ToListAsync(stop));
        var people = await Origin.PeopleAsync(db, visits.Concat<EnteredFigure>(past), stop);
        return new EnteredView(
            [.. visits.GroupBy(v => v.Month).OrderByDescending(m => m.Key).Select(m => m.OrderByDescending(v => v.EnteredAt).ToList())
                .Select(m => new EnteredVisits(m[0].Month, m[0].Count, Origin.Of(m[0], people), Before(m, v => v.Count, people)))],
            [.. past.GroupBy(p => (p.From, p.To)).OrderByDescending(p => p.Key).Select(p => p.OrderByDescending(v => v.EnteredAt).ToList())
                .Select(p => new EnteredPast(p[0].From, p[0].To, p[0].Articles, Origin.Of(p[0], people), Before(p, v => v.Articles, people)))],
            member.EntersFigures());
    }

    /// <summary>Enters or corrects a month's visits.</summary>
    public Task<Outcome> EnterVisitsAsync(int memberId, DateOnly month, long? count, string? source, DateOnly? readOn, CancellationToken stop = default) =>
        EnterVisitsAsync(memberId, [new(new(month.Year, month.Month, 1), count ?? -1)], source, readOn, stop);

    /// <summary>Enters or corrects several months' visits that were read on one day: all of them, or none.</summary>
    public Task<Outcome> EnterVisitsAsync(int memberId, IReadOnlyList<VisitRow> rows, string? source, DateOnly? readOn, CancellationToken stop = default)
    {
        var wrong = rows.Count == 0 || rows.Any(r => r.Count is < 0 or > MostVisits) ? Words.CountMissing : null;
        return EnterAsync(memberId, new(source, readOn), rows.Select(r => r.Month).DefaultIfEmpty().Max(), wrong, async (write, named, day) =>
        {
            foreach (var (month, count) in rows)
            {
                var stands = (await StandingFigures.VisitsAsync(write.Db, month, month, stop)).GetValueOrDefault(month);
                if (stands is not null && (stands.Count, stands.Source, stands.ReadOn) == (count, named, day))
                    continue;
                write.Db.Visits.Add(new() { Month = month, Count = count, Source = named, ReadOn = day, EnteredById = memberId, EnteredAt = After(stands) });
                await write.RecordAsync(
                    new Act(ActKind.VisitsEntered, memberId) { Detail = Facts(ReportingPeriod.Iso(month), null, stands?.Count, count, day), Text = named }, clock, stop);
            }
        }, stop);
    }

    /// <summary>Enters or corrects how many items were published in a period of which there are no records.</summary>
    public Task<Outcome> EnterPastAsync(int memberId, DateOnly? from, DateOnly? to, int? articles, string? source, DateOnly? readOn, CancellationToken stop = default)
    {
        if (from is not { } first || to is not { } last || first > last)
            return Task.FromResult(Outcome.Refused(Words.NoSuchPeriod));
        return EnterAsync(memberId, new(source, readOn), first, articles is >= 0 and <= MostArticles ? null : Words.CountMissing, async (write, named, day) =>
        {
            var stands = await StandingFigures.PastAsync(write.Db, first, last, stop);
            if (stands is not null && (stands.Articles, stands.Source, stands.ReadOn) == (articles!.Value, named, day))
                return;
            write.Db.PastCounts.Add(new() { From = first, To = last, Articles = articles!.Value, Source = named, ReadOn = day, EnteredById = memberId, EnteredAt = After(stands) });
            await write.RecordAsync(
                new Act(ActKind.PastCountEntered, memberId) { Detail = Facts(ReportingPeriod.Iso(first), ReportingPeriod.Iso(last), stands?.Articles, articles.Value, day), Text = named }, clock, stop);
        }, stop);
    }

    private async Task<Outcome> EnterAsync(
        int memberId, TypedOrigin origin, DateOnly from, string? wrong, Func<Write, string, DateOnly, Task> enter, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).EntersFigures())
            return Outcome.Refused(Words.NotYoursToEnter);
        if ((wrong ?? origin.Refusal(from, clock.Today())) is { } refusal)
            return Outcome.Refused(refusal);
        await enter(write, origin.Name, origin.ReadOn!.Value);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    // The moment is part of what a row is known by, and a clock may stand still.
    private DateTime After(EnteredFigure? stands) => stands is { EnteredAt: var last } && last >= clock.UtcNow() ? last.AddMilliseconds(1) : clock.UtcNow();

    private static IReadOnlyList<Former> Before<T>(IEnumerable<T> newestFirst, Func<T, long> count, IReadOnlyDictionary<int, string> people) where T : EnteredFigure =>
        [.. newestFirst.Skip(1).Select(f => new Former(VietnameseNumber.Of(count(f)), Origin.Of(f, people)))];

    private static Dictionary<string, string?> Facts(string from, string? to, long? before, long now, DateOnly readOn) => new()
    {
        ["from"] = from,
        ["to"] = to,
        ["before"] = before?.ToString(CultureInfo.InvariantCulture),
        ["now"] = now.ToString(CultureInfo.InvariantCulture),
        ["readOn"] = ReportingPeriod.Iso(readOn),
    };
}
