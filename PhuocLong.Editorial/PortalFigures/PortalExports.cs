using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>What an export would enter, shown before it does.</summary>
public sealed record ExportPreview(IReadOnlyList<PreviewedRow> Matched, IReadOnlyList<LeftRow> Unmatched);

/// <summary>A row and the article it speaks of.</summary>
public sealed record PreviewedRow(int Line, string Shown, int ArticleId, long? Views, decimal? Rating, int? Ratings, int? Comments);

/// <summary>A row that no article answers to, and why.</summary>
public sealed record LeftRow(int Line, string Shown, UnmatchedReason Reason);

/// <summary>An export as it was entered.</summary>
/// <param name="SetAsideAt">When it was set aside; null while it counts.</param>
public sealed record EnteredExport(int Id, string FileName, Origin Origin, int Articles, IReadOnlyList<LeftRow> Unmatched, DateTime? SetAsideAt);

/// <summary>The exports entered so far, newest first.</summary>
public sealed record ExportsView(IReadOnlyList<EnteredExport> Exports, bool MayEnter);

/// <summary>The door for the portal's own table of articles: views, ratings and comments of each.</summary>
public sealed class PortalExports(WriteGate gate, IDbContextFactory<EditorialDb> contexts, WaitingFiles waiting, TableReading reading, TimeProvider clock)
{
    /// <summary>What files of figures wait for.</summary>
    public const string Purpose = "figures";

    private const int MostKept = 1_000;

    /// <summary>Why this member brings no tables; null when they may.</summary>
    public async Task<string?> RefusalAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return (await MemberRoles.LoadAsync(db, memberId, stop)).EntersFigures() ? null : Words.NotYoursToEnter;
    }

    /// <summary>Reads the table this member has brought.</summary>
    public async Task<Outcome<TableFile>> TableAsync(int memberId, string fileId, CancellationToken stop = default)
    {
        if (await RefusalAsync(memberId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        return waiting.Find(memberId, fileId) is { Purpose: Purpose } file ? await reading.ReadAsync(waiting.PathOf(file), file.Name, stop) : Outcome.Refused(Transfer.Words.TableGone);
    }

    public async Task<Outcome<ExportsView>> AllAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.ReadsFigures())
            return Outcome.Refused(Words.MembersOnly);
        var exports = await db.PortalExports.AsNoTracking().Include(e => e.Unmatched).OrderByDescending(e => e.Id).ToListAsync(stop);
        var counts = await db.ArticleFigures.GroupBy(f => f.ExportId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var people = await Origin.PeopleAsync(db, exports, stop);
        return new ExportsView(
            [.. exports.Select(e => new EnteredExport(
                e.Id, e.FileName, Origin.Of(e, people), counts.GetValueOrDefault(e.Id), [.. e.Unmatched.OrderBy(u => u.Line).Select(u => new LeftRow(u.Line, u.Text, u.Reason))], e.SetAsideAt))],
            member.EntersFigures());
    }

    /// <summary>What entering the table would do; nothing is kept.</summary>
    public async Task<Outcome<ExportPreview>> PreviewAsync(int memberId, TableFile table, ExportColumns columns, CancellationToken stop = default)
    {
        if (await RefusalAsync(memberId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (!columns.Suffice)
            return Outcome.Refused(Words.ColumnsMissing);
        await using var db = await contexts.CreateDbContextAsync(stop);
        var match = await ExportMatch.OfAsync(db, ExportRow.Of(table, columns), stop);
        return new ExportPreview(
            [.. match.Matched.Select(m => new PreviewedRow(m.Row.Line, m.Row.Shown, m.ArticleId, m.Row.Views, m.Row.Rating, m.Row.Ratings, m.Row.Comments))],
            [.. match.Unmatched.Select(m => new LeftRow(m.Row.Line, m.Row.Shown, m.Reason))]);
    }

    /// <summary>Enters what the portal says of its articles on a day: all rows that are told, or nothing.</summary>
    public async Task<Outcome> EnterAsync(int memberId, TableFile table, ExportColumns columns, string? source, DateOnly? readOn, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).EntersFigures())
            return Outcome.Refused(Words.NotYoursToEnter);
        var origin = new TypedOrigin(source, readOn);
        if ((columns.Suffice ? origin.Refusal(DateOnly.MinValue, clock.Today()) : Words.ColumnsMissing) is { } refusal)
            return Outcome.Refused(refusal);
        var match = await ExportMatch.OfAsync(write.Db, ExportRow.Of(table, columns), stop);
        if (match.Matched.Count == 0)
            return Outcome.Refused(Words.NothingMatched);
        var export = origin.On(new PortalExport { FileName = table.Name }, memberId, clock);
        export.Articles.AddRange(match.Matched.Select(m => new ArticleFigures
        {
            ArticleId = m.ArticleId,
            Views = m.Row.Views,
            Rating = m.Row.Rating,
            Ratings = m.Row.Ratings,
            Comments = m.Row.Comments,
        }));
        export.Unmatched.AddRange(match.Unmatched.Take(MostKept).Select(m => new UnmatchedRow { Line = m.Row.Line, Text = Cut(m.Row.Shown), Reason = m.Reason }));
        write.Db.PortalExports.Add(export);
        await write.Db.SaveChangesAsync(stop);
        await write.RecordAsync(new Act(ActKind.PortalFiguresImported, memberId)
        {
            Detail = new Dictionary<string, string?>
            {
                ["export"] = Number(export.Id),
                ["readOn"] = ReportingPeriod.Iso(export.ReadOn),
                ["articles"] = Number(match.Matched.Count),
                ["unmatched"] = Number(match.Unmatched.Count),
            },
            Text = export.Source,
        }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Sets an export aside that was entered by mistake: it counts no more, and stays to be seen.</summary>
    public async Task<Outcome> SetAsideAsync(int memberId, int exportId, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).EntersFigures())
            return Outcome.Refused(Words.NotYoursToEnter);
        if (await write.Db.PortalExports.SingleOrDefaultAsync(e => e.Id == exportId && e.SetAsideAt == null, stop) is not { } export)
            return Outcome.Refused(Words.NoSuchExport);
        (export.SetAsideAt, export.SetAsideById) = (clock.UtcNow(), memberId);
        await write.RecordAsync(new Act(ActKind.PortalFiguresSetAside, memberId) { Detail = new Dictionary<string, string?> { ["export"] = Number(exportId) } }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static string Cut(string text)
    {
        const int longest = 200;
        return text.Length <= longest ? text : text[..longest];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
