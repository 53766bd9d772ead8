using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Reports;

/// <summary>A signature in a list.</summary>
public sealed record SignedLine(int Id, ReportingPeriod Period, string Name, string SignedBy, DateTime SignedAt);

/// <summary>A signed review as it was, whether it is still what was signed, and what its figures would be now.</summary>
/// <param name="Hash">Of what is kept.</param>
/// <param name="IsWhole">Whether the ledger knows it by that hash.</param>
public sealed record SignedView(SignedLine Line, ReviewPaper Paper, string Hash, bool IsWhole, IReadOnlyList<Drift> Drifts)
{
    /// <summary>The line under the paper that says what it is worth.</summary>
    public string Seal => (IsWhole ? Words.SealWhole : Words.SealBroken).With(Line.SignedBy, NewsroomTime.DateAndTime(Line.SignedAt), Hash);

    public string FileName(string extension) => $"bao-cao-da-ky-{Line.Id}.{extension}";
}

/// <summary>The door to what the chair signed, for every member.</summary>
public sealed class SignedReviews(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public async Task<Outcome<SignedView>> OfAsync(int id, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!(await MemberRoles.LoadAsync(db, memberId, stop)).ReadsReports())
            return Outcome.Refused(Words.MembersOnly);
        if (await db.SignedReviews.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, stop) is not { } signed
            || ReportingPeriod.Of(signed.From, signed.To) is not { } period)
            return Outcome.Refused(Words.NoSuchSigned);
        var material = await ReviewMaterial.LoadAsync(db, period, clock.Today(), stop);
        var by = await db.Users.Where(m => m.Id == signed.SignedById).Select(m => m.DisplayName).SingleAsync(stop);
        var frozen = new FrozenPaper(signed.Content);
        var paper = frozen.Read();
        return new SignedView(
            new(id, period, PeriodNames.Of(period, material.Months), by, signed.SignedAt), paper, frozen.Hash,
            await IsRecordedAsync(db, signed, frozen.Hash, stop), Drift.Between(paper, ReviewComposer.Compose(material)));
    }

    /// <summary>Every signature, newest first.</summary>
    public async Task<IReadOnlyList<SignedLine>> AllAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!(await MemberRoles.LoadAsync(db, memberId, stop)).ReadsReports())
            return [];
        return await LinesAsync(db, await MonthCalendar.LoadAsync(db, stop), null, stop);
    }

    internal static async Task<IReadOnlyList<SignedLine>> LinesAsync(EditorialDb db, MonthCalendar months, ReportingPeriod? of, CancellationToken stop)
    {
        var signed = db.SignedReviews.AsNoTracking();
        if (of is { } period)
        {
            var (from, to) = (period.From, period.To);
            signed = signed.Where(s => s.From == from && s.To == to);
        }
        var lines = await signed.OrderByDescending(s => s.Id)
            .Select(s => new { s.Id, s.From, s.To, s.SignedAt, By = db.Users.Where(m => m.Id == s.SignedById).Select(m => m.DisplayName).Single() }).ToListAsync(stop);
        return [.. lines.Select(l => (Line: l, Period: ReportingPeriod.Of(l.From, l.To))).Where(l => l.Period is not null)
            .Select(l => new SignedLine(l.Line.Id, l.Period!.Value, PeriodNames.Of(l.Period.Value, months), l.Line.By, l.Line.SignedAt))];
    }

    private static async Task<bool> IsRecordedAsync(EditorialDb db, SignedReview signed, string hash, CancellationToken stop)
    {
        var recorded = await db.ArticleEvents.AsNoTracking().SingleOrDefaultAsync(e => e.Seq == signed.EventSeq && e.Kind == ActKind.ReviewSigned, stop);
        return recorded is not null
            && recorded.ActorId == signed.SignedById
            && JsonSerializer.Deserialize<Dictionary<string, string?>>(recorded.Detail) is { } facts
            && facts.GetValueOrDefault("review") == signed.Id.ToString(CultureInfo.InvariantCulture)
            && facts.GetValueOrDefault("hash") == hash;
    }
}
