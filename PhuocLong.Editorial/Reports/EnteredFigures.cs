using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Reports;

/// <summary>The figures that come from outside, as they were entered.</summary>
/// <param name="Months">Newest first.</param>
public sealed record EnteredView(IReadOnlyList<EnteredVisits> Months, IReadOnlyList<EnteredPast> Past, bool MayEnter);

public sealed record EnteredVisits(DateOnly Month, long Count, string Source, DateOnly ReadOn, string By, DateTime At);

public sealed record EnteredPast(DateOnly From, DateOnly To, int Articles, string Source, DateOnly ReadOn, string By, DateTime At);

/// <summary>The door for figures from outside: visits by month, and what was published before there were records. Every change stands in the ledger.</summary>
public sealed class EnteredFigures(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public const int LongestSource = 200;

    /// <summary>More than any portal of a town will ever see; a slip of the hand in most cases.</summary>
    private const long MostVisits = 1_000_000_000;

    private const int MostArticles = 1_000_000;

    public async Task<Outcome<EnteredView>> AllAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.ReadsReports())
            return Outcome.Refused(Words.MembersOnly);
        return new EnteredView(
            await db.Visits.OrderByDescending(v => v.Month)
                .Select(v => new EnteredVisits(v.Month, v.Count, v.Source, v.ReadOn, db.Users.Where(m => m.Id == v.EnteredById).Select(m => m.DisplayName).Single(), v.EnteredAt)).ToListAsync(stop),
            await db.PastCounts.OrderByDescending(p => p.From)
                .Select(p => new EnteredPast(p.From, p.To, p.Articles, p.Source, p.ReadOn, db.Users.Where(m => m.Id == p.EnteredById).Select(m => m.DisplayName).Single(), p.EnteredAt)).ToListAsync(stop),
            member.PreparesReports());
    }

    /// <summary>Enters or corrects a month's visits.</summary>
    public Task<Outcome> EnterVisitsAsync(int memberId, DateOnly month, long? count, string? source, DateOnly? readOn, CancellationToken stop = default) =>
        EnterVisitsAsync(memberId, [new(new(month.Year, month.Month, 1), count ?? -1)], source, readOn, stop);

    /// <summary>Enters or corrects several months' visits that were read on one day: all of them, or none.</summary>
    public Task<Outcome> EnterVisitsAsync(int memberId, IReadOnlyList<VisitRow> rows, string? source, DateOnly? readOn, CancellationToken stop = default)
    {
        var wrong = rows.Count == 0 || rows.Any(r => r.Count is < 0 or > MostVisits) ? Words.CountMissing : null;
        return EnterAsync(memberId, source, readOn, rows.Select(r => r.Month).DefaultIfEmpty().Max(), wrong, async (write, named, day) =>
        {
            foreach (var (month, count) in rows)
            {
                var visits = await write.Db.Visits.FindAsync([month], stop);
                var before = visits?.Count;
                if (visits is null)
                    write.Db.Visits.Add(visits = new() { Month = month, Source = named });
                (visits.Count, visits.Source, visits.ReadOn, visits.EnteredById, visits.EnteredAt) = (count, named, day, memberId, clock.UtcNow());
                await write.RecordAsync(
                    new Act(ActKind.VisitsEntered, memberId) { Detail = Facts(ReportingPeriod.Iso(month), null, before, count, day), Text = named }, clock, stop);
            }
        }, stop);
    }

    /// <summary>Enters or corrects how many items were published in a period of which there are no records.</summary>
    public Task<Outcome> EnterPastAsync(int memberId, DateOnly? from, DateOnly? to, int? articles, string? source, DateOnly? readOn, CancellationToken stop = default)
    {
        if (from is not { } first || to is not { } last || first > last)
            return Task.FromResult(Outcome.Refused(Words.NoSuchPeriod));
        return EnterAsync(memberId, source, readOn, first, articles is >= 0 and <= MostArticles ? null : Words.CountMissing, async (write, named, day) =>
        {
            var past = await write.Db.PastCounts.FindAsync([first, last], stop);
            var before = past?.Articles;
            if (past is null)
                write.Db.PastCounts.Add(past = new() { From = first, To = last, Source = named });
            (past.Articles, past.Source, past.ReadOn, past.EnteredById, past.EnteredAt) = (articles!.Value, named, day, memberId, clock.UtcNow());
            await write.RecordAsync(
                new Act(ActKind.PastCountEntered, memberId) { Detail = Facts(ReportingPeriod.Iso(first), ReportingPeriod.Iso(last), before, articles.Value, day), Text = named }, clock, stop);
        }, stop);
    }

    private async Task<Outcome> EnterAsync(
        int memberId, string? source, DateOnly? readOn, DateOnly from, string? wrong, Func<Write, string, DateOnly, Task> enter, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).PreparesReports())
            return Outcome.Refused(Words.NotYoursToPrepare);
        var named = NameText.Of(source);
        if ((wrong ?? (named.Length == 0 ? Words.SourceMissing : named.Length > LongestSource ? Words.LineTooLong.With(LongestSource) : null)) is { } refusal)
            return Outcome.Refused(refusal);
        // Nobody reads a counter before its month or on a day to come.
        if (readOn is not { } day || day < from || day > clock.Today())
            return Outcome.Refused(Words.ReadOnWrong);
        await enter(write, named, day);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static Dictionary<string, string?> Facts(string from, string? to, long? before, long now, DateOnly readOn) => new()
    {
        ["from"] = from,
        ["to"] = to,
        ["before"] = before?.ToString(CultureInfo.InvariantCulture),
        ["now"] = now.ToString(CultureInfo.InvariantCulture),
        ["readOn"] = ReportingPeriod.Iso(readOn),
    };
}
