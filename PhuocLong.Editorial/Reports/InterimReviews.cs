using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.PastArticles;

namespace PhuocLong.Editorial.Reports;

/// <summary>Sơ kết: the review of a period as its reader finds it now.</summary>
public sealed record InterimReview
{
    public required ReportingPeriod Period { get; init; }

    /// <summary>As "06 tháng đầu năm 2021 (từ ngày 01/01 đến ngày 15/06)".</summary>
    public required string Name { get; init; }

    public required ReviewPaper Paper { get; init; }

    /// <summary>What a signature is given on.</summary>
    public required string Hash { get; init; }

    public required ReviewText Text { get; init; }

    /// <summary>What a reader should know of these figures: an unfinished period, records that begin later.</summary>
    public required IReadOnlyList<string> Cautions { get; init; }

    /// <summary>Signatures on this period, newest first.</summary>
    public required IReadOnlyList<SignedLine> Signatures { get; init; }

    /// <summary>The newsroom keeps no records of the year before.</summary>
    public required bool LacksPrior { get; init; }

    public required bool MayPrepare { get; init; }

    public required bool MaySign { get; init; }

    public string FileName(string extension) => $"bao-cao-{Period.Address}.{extension}";
}

/// <summary>The door to the reviews: every member reads them; they are computed from the records at every look.</summary>
public sealed class InterimReviews(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>The period an address names, or the running half-year up to today for none.</summary>
    public async Task<Outcome<ReportingPeriod>> PeriodAsync(string? address, CancellationToken stop = default)
    {
        if (!string.IsNullOrEmpty(address))
            return ReportingPeriod.Parse(address) is { } period ? period : Outcome.Refused(Words.NoSuchPeriod);
        return PeriodNames.Running(clock.Today(), await MonthsAsync(stop));
    }

    /// <summary>The named periods of a year, those that still run as far as they have come.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<PeriodNames.Named>>> NamedAsync(int year, CancellationToken stop = default)
    {
        var today = clock.Today();
        return [.. PeriodNames.OfYear(year, await MonthsAsync(stop))
            .Select(length => (IReadOnlyList<PeriodNames.Named>)[.. length.Where(n => n.Period.From <= today).Select(n => n with { Period = PeriodNames.Cut(n.Period, today) })])];
    }

    public async Task<Outcome<InterimReview>> OfAsync(ReportingPeriod period, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.ReadsReports())
            return Outcome.Refused(Words.MembersOnly);
        var material = await ReviewMaterial.LoadAsync(db, period, clock.Today(), stop);
        var paper = ReviewComposer.Compose(material);
        return new InterimReview
        {
            Period = period,
            Name = PeriodNames.Of(period, material.Months),
            Paper = paper,
            Hash = FrozenPaper.Of(paper).Hash,
            Text = material.Text,
            Cautions = [.. Cautions(material), .. await PastRecords.CautionsAsync(db, period.Prior.From, period.To, stop)],
            Signatures = await SignedReviews.LinesAsync(db, material.Months, period, stop),
            LacksPrior = material.Before is null,
            MayPrepare = member.PreparesReports(),
            MaySign = member.SignsReports(),
        };
    }

    private static IEnumerable<string> Cautions(ReviewMaterial of)
    {
        if (of.Period.To > of.Today)
            yield return Words.CautionRunning.With(ReportingPeriod.Day(of.Period.To));
        if (of.Before is null)
            yield return (of.Entered is null ? Words.CautionNoRecords : Words.CautionEntered).With(ReportingPeriod.Day(of.RecordsSince), of.Period.Prior.Dates);
        if (of.Visits.Missing.Count > 0)
            yield return Words.CautionVisits.With(MonthText.Of(of.Visits.Missing));
    }

    private async Task<MonthCalendar> MonthsAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await MonthCalendar.LoadAsync(db, stop);
    }
}
