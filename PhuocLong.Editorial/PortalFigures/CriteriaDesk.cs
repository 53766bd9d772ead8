using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reports;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>A criterion as somebody typed it.</summary>
public sealed record TypedCriterion(string Text, decimal? Most, decimal? Own, string Evidence, string Note);

/// <summary>One line of a sheet as it stands, and what it said before.</summary>
/// <param name="Former">The earlier rows of this line, newest first.</param>
public sealed record CriterionLine(Criterion Row, string By, IReadOnlyList<FormerCriterion> Former);

/// <summary>A criterion as it stood before somebody corrected it.</summary>
public sealed record FormerCriterion(Criterion Row, string By);

/// <summary>A criteria sheet as its reader finds it.</summary>
public sealed record CriteriaView(CriteriaSheet Sheet, Origin Origin, IReadOnlyList<CriterionLine> Lines, IReadOnlyList<CriterionLine> Removed, string Newsroom, bool MayEnter)
{
    public decimal Own => Lines.Sum(l => l.Row.Own ?? 0);

    public decimal Most => Lines.Sum(l => l.Row.Most);

    /// <summary>Criteria nobody has marked yet.</summary>
    public int Unmarked => Lines.Count(l => l.Row.Own is null);
}

/// <summary>The door for criteria sheets: what the portal is marked by, what the newsroom gives itself, and where the evidence is.</summary>
public sealed class CriteriaDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public const int LongestText = 500;

    private const int MostPoints = 1_000, MostLines = 300;

    public async Task<Outcome<CriteriaView>> OfAsync(int sheetId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.ReadsFigures())
            return Outcome.Refused(Words.MembersOnly);
        if (await db.CriteriaSheets.AsNoTracking().Include(s => s.Rows).SingleOrDefaultAsync(s => s.Id == sheetId, stop) is not { } sheet)
            return Outcome.Refused(Words.NoSuchSheet);
        var ids = sheet.Rows.Select(r => r.EnteredById).Append(sheet.EnteredById).Distinct().ToArray();
        var people = await db.Users.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
        var lines = sheet.Rows.GroupBy(r => r.Number).OrderBy(g => g.Key).Select(g => g.OrderByDescending(r => r.Id).Select(r => new FormerCriterion(r, people[r.EnteredById])).ToList())
            .Select(g => new CriterionLine(g[0].Row, g[0].By, g[1..])).ToLookup(l => l.Row.IsRemoved);
        return new CriteriaView(
            sheet, Origin.Of(sheet, people), [.. lines[false]], [.. lines[true]], await db.Newsrooms.Select(n => n.Name).SingleAsync(stop), member.EntersFigures());
    }

    /// <summary>Opens an empty sheet for a period; the answer is its number.</summary>
    public async Task<Outcome<int>> OpenAsync(int memberId, string? name, DateOnly? from, DateOnly? to, string? source, DateOnly? readOn, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).EntersFigures())
            return Outcome.Refused(Words.NotYoursToEnter);
        var (named, origin) = (NameText.Of(name), new TypedOrigin(source, readOn));
        if ((NameText.Refusal(named) ?? (from is null || to is null || from > to ? Words.NoSuchPeriod : origin.Refusal(DateOnly.MinValue, clock.Today()))) is { } refusal)
            return Outcome.Refused(refusal);
        var sheet = origin.On(new CriteriaSheet
        {
            Name = named,
            From = from!.Value,
            To = to!.Value,
        }, memberId, clock);
        write.Db.CriteriaSheets.Add(sheet);
        await write.Db.SaveChangesAsync(stop);
        await write.RecordAsync(new Act(ActKind.CriteriaOpened, memberId)
        {
            Detail = new Dictionary<string, string?> { ["sheet"] = Number(sheet.Id), ["from"] = ReportingPeriod.Iso(sheet.From), ["to"] = ReportingPeriod.Iso(sheet.To) },
            Text = $"{sheet.Name} ({sheet.Source})",
        }, clock, stop);
        await write.CommitAsync(stop);
        return sheet.Id;
    }

    /// <summary>Writes a line of the sheet, or the next one for no number; refused over a line the writer has not seen.</summary>
    /// <param name="seen">The row the line stood as on the writer's screen; null for a new line.</param>
    public async Task<Outcome> PutAsync(int memberId, int sheetId, int? number, int? seen, TypedCriterion typed, CancellationToken stop = default)
    {
        var (text, note, evidence) = (NameText.Of(typed.Text), NameText.Of(typed.Note), WebAddress.Of(typed.Evidence));
        var wrong = text.Length == 0 ? Words.CriterionMissing
            : text.Length > LongestText || note.Length > LongestText ? Words.LineTooLong.With(LongestText)
            : typed.Most is null or < 0 or > MostPoints || typed.Own is < 0 || typed.Own > typed.Most ? Words.PointsWrong
            : evidence is null ? Words.AddressWrong : null;
        return await ChangeAsync(memberId, sheetId, number, seen, wrong, ActKind.CriterionEntered, _ => new Criterion
        {
            Text = text,
            Most = typed.Most!.Value,
            Own = typed.Own,
            Evidence = evidence!,
            Note = note,
        }, stop);
    }

    /// <summary>Takes a line off the sheet; it stays to be seen among what was removed.</summary>
    public Task<Outcome> RemoveAsync(int memberId, int sheetId, int number, int seen, CancellationToken stop = default) =>
        ChangeAsync(memberId, sheetId, number, seen, null, ActKind.CriterionRemoved, last => new Criterion
        {
            Text = last!.Text,
            Most = last.Most,
            Own = last.Own,
            Evidence = last.Evidence,
            Note = last.Note,
            IsRemoved = true,
        }, stop);

    private async Task<Outcome> ChangeAsync(
        int memberId, int sheetId, int? number, int? seen, string? wrong, ActKind act, Func<Criterion?, Criterion> row, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).EntersFigures())
            return Outcome.Refused(Words.NotYoursToEnter);
        if (wrong is not null)
            return Outcome.Refused(wrong);
        if (await write.Db.CriteriaSheets.AsNoTracking().Include(s => s.Rows).SingleOrDefaultAsync(s => s.Id == sheetId, stop) is not { } sheet)
            return Outcome.Refused(Words.NoSuchSheet);
        var last = sheet.Rows.Where(r => r.Number == number).MaxBy(r => r.Id);
        if (last?.Id != seen || (number is not null && last is null))
            return Outcome.Refused(Words.CriterionChanged);
        if (sheet.Standing().Count >= MostLines && number is null)
            return Outcome.Refused(Words.TooManyCriteria.With(MostLines));
        var entered = row(last);
        (entered.SheetId, entered.EnteredById, entered.EnteredAt) = (sheetId, memberId, clock.UtcNow());
        entered.Number = number ?? sheet.Rows.Select(r => r.Number).DefaultIfEmpty().Max() + 1;
        write.Db.Criteria.Add(entered);
        await write.RecordAsync(new Act(act, memberId)
        {
            Detail = new Dictionary<string, string?> { ["sheet"] = Number(sheetId), ["line"] = Number(entered.Number), ["before"] = Points(last), ["now"] = Points(entered) },
            Text = entered.Text,
        }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static string? Points(Criterion? row) => row is null ? null : string.Create(CultureInfo.InvariantCulture, $"{row.Own}/{row.Most}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
