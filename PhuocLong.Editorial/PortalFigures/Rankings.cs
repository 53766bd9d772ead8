using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reports;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>A ranking as somebody typed it.</summary>
public sealed record TypedRanking(DateOnly? From, DateOnly? To, int? Place, int? OutOf, decimal? Score, decimal? MostScore, string Grade);

/// <summary>How the portal was ranked for a period, and what stood there before.</summary>
public sealed record RankingLine(DateOnly From, DateOnly To, string Said, Origin Origin, IReadOnlyList<Former> Before);

/// <summary>A criteria sheet in a list, with its sums.</summary>
public sealed record SheetLine(int Id, string Name, DateOnly From, DateOnly To, int Criteria, decimal Own, decimal Most);

/// <summary>Rankings and criteria sheets, the latest period first.</summary>
public sealed record RankingsView(IReadOnlyList<RankingLine> Rankings, IReadOnlyList<SheetLine> Sheets, bool MayEnter);

/// <summary>The door for how the province ranks and marks the portal.</summary>
public sealed class Rankings(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    private const int MostPortals = 1_000, MostScore = 10_000, LongestGrade = 60;

    public async Task<Outcome<RankingsView>> AllAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.ReadsFigures())
            return Outcome.Refused(Words.MembersOnly);
        var rankings = await db.Rankings.AsNoTracking().ToListAsync(stop);
        var people = await Origin.PeopleAsync(db, rankings, stop);
        var sheets = await db.CriteriaSheets.AsNoTracking().Include(s => s.Rows).ToListAsync(stop);
        return new RankingsView(
            [.. rankings.GroupBy(r => (r.From, r.To)).OrderByDescending(g => g.Key.To).ThenByDescending(g => g.Key.From).Select(g => g.OrderByDescending(r => r.Id).ToList())
                .Select(g => new RankingLine(g[0].From, g[0].To, g[0].Said, Origin.Of(g[0], people), [.. g.Skip(1).Select(r => new Former(r.Said, Origin.Of(r, people)))]))],
            [.. sheets.OrderByDescending(s => s.To).ThenByDescending(s => s.Id).Select(s => (Sheet: s, Rows: s.Standing()))
                .Select(s => new SheetLine(s.Sheet.Id, s.Sheet.Name, s.Sheet.From, s.Sheet.To, s.Rows.Count, s.Rows.Sum(r => r.Own ?? 0), s.Rows.Sum(r => r.Most)))],
            member.EntersFigures());
    }

    /// <summary>Enters or corrects the ranking of a period.</summary>
    public async Task<Outcome> EnterAsync(int memberId, TypedRanking typed, string? source, DateOnly? readOn, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).EntersFigures())
            return Outcome.Refused(Words.NotYoursToEnter);
        var (grade, origin) = (NameText.Of(typed.Grade), new TypedOrigin(source, readOn));
        if ((Refusal(typed, grade) ?? origin.Refusal(typed.From!.Value, clock.Today())) is { } refusal)
            return Outcome.Refused(refusal);
        var (from, to) = (typed.From!.Value, typed.To!.Value);
        var before = (await write.Db.Rankings.AsNoTracking().Where(r => r.From == from && r.To == to).ToListAsync(stop)).MaxBy(r => r.Id);
        var ranking = origin.On(new Ranking
        {
            From = from,
            To = to,
            Place = typed.Place,
            OutOf = typed.OutOf,
            Score = typed.Score,
            MostScore = typed.MostScore,
            Grade = grade,
        }, memberId, clock);
        write.Db.Rankings.Add(ranking);
        await write.RecordAsync(new Act(ActKind.RankingEntered, memberId)
        {
            Detail = new Dictionary<string, string?>
            {
                ["from"] = ReportingPeriod.Iso(from),
                ["to"] = ReportingPeriod.Iso(to),
                ["place"] = typed.Place?.ToString(CultureInfo.InvariantCulture),
                ["outOf"] = typed.OutOf?.ToString(CultureInfo.InvariantCulture),
                ["score"] = typed.Score?.ToString(CultureInfo.InvariantCulture),
                ["placeBefore"] = before?.Place?.ToString(CultureInfo.InvariantCulture),
                ["scoreBefore"] = before?.Score?.ToString(CultureInfo.InvariantCulture),
                ["readOn"] = ReportingPeriod.Iso(ranking.ReadOn),
            },
            Text = ranking.Source,
        }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static string? Refusal(TypedRanking typed, string grade) =>
        typed.From is not { } from || typed.To is not { } to || from > to ? Words.NoSuchPeriod
        : typed.Place is null && typed.Score is null && grade.Length == 0 ? Words.RankingEmpty
        : typed.Place is < 1 or > MostPortals || typed.OutOf > MostPortals || (typed.OutOf is { } all && !(typed.Place <= all)) ? Words.PlaceWrong
        : typed.Score is < 0 or > MostScore || typed.MostScore > MostScore || (typed.MostScore is { } most && !(typed.Score <= most)) ? Words.ScoreWrong
        : grade.Length > LongestGrade ? Words.LineTooLong.With(LongestGrade)
        : null;
}
