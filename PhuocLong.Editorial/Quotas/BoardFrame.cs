using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Quotas;

/// <summary>What every question of the board needs beside articles: today, working days and desks.</summary>
internal sealed record BoardFrame(DateOnly Today, WorkingDays Days, IReadOnlyList<WorkflowStep> Steps)
{
    /// <summary>How far back an article's wait is counted without the weekdays that were holidays.</summary>
    private const int HolidaysBackDays = 400;

    // One question for both, asked at every look at the board and so translated once and for all.
    private static readonly Func<EditorialDb, DateOnly, DateOnly, IAsyncEnumerable<FrameRow>> rowsOf = EF.CompileAsyncQuery((EditorialDb db, DateOnly since, DateOnly until) =>
        (from newsroom in db.Newsrooms
         from holiday in db.Holidays.Where(h => since <= h.Day && h.Day <= until).DefaultIfEmpty()
         from edition in db.Workflows.Where(w => w.Line == StandardWorkflow.Line || db.Reviews.Any(r => r.WorkflowId == w.Id && r.ClosedAt == null))
         select new FrameRow((DateOnly?)holiday.Day, edition)).AsNoTrackingWithIdentityResolution());

    private sealed record FrameRow(DateOnly? Day, Workflow Edition);

    public static async Task<BoardFrame> LoadAsync(EditorialDb db, ReportingMonth month, DateOnly today, CancellationToken stop)
    {
        var (since, until) = (today.AddDays(-HolidaysBackDays), month.LastDay > today ? month.LastDay : today);
        var rows = await rowsOf(db, since, until).ToListAsync(stop);
        // Articles wait at steps of every line and of older editions; what the standard line says of a step comes first.
        var steps = rows.Select(r => r.Edition).Distinct().OrderBy(w => w.Line != StandardWorkflow.Line).ThenByDescending(w => w.Id).SelectMany(w => w.Steps).DistinctBy(s => s.Key);
        return new(today, new WorkingDays(rows.Select(r => r.Day).OfType<DateOnly>().Distinct()), [.. steps]);
    }

    /// <summary>The day by which the month's names are read: today while it runs, else its last day.</summary>
    public DateOnly NameDay(ReportingMonth month) => month.Contains(Today) ? Today : month.LastDay;

    /// <summary>Unfinished articles by the desk they lie on, in the order they pass.</summary>
    public IReadOnlyList<Desk> Desks(IEnumerable<DeskLoad> loads) =>
        [.. loads.Select(l => (Load: l, Place: PlaceOf(l))).Where(l => l.Place is not null)
            .GroupBy(l => l.Place!.Value, l => l.Load)
            .OrderBy(g => g.Key.Order)
            .Select(g => new Desk(g.Key.Name, g.Sum(l => l.Articles), Days.Since(g.Min(l => l.Since), Today), g.Key.TargetDays))];

    public IReadOnlyDictionary<string, string> StepNames => Steps.ToDictionary(s => s.Key, s => s.Name);

    private (int Order, string Name, int? TargetDays)? PlaceOf(DeskLoad load) => load.State switch
    {
        ArticleState.Draft or ArticleState.Returned => (-1, Words.DeskUnit, null),
        ArticleState.Waiting when Steps.FirstOrDefault(s => s.Key == load.StepKey) is { } step =>
            (Steps.TakeWhile(s => s != step).Count(), step.Name, step.TargetDays),
        ArticleState.Waiting => (Steps.Count, Credits.Words.UnderReview, null),
        ArticleState.Approved => (Steps.Count + 1, Words.DeskApproved, null),
        _ => null,
    };
}

/// <summary>Articles that stand alike.</summary>
/// <param name="Since">UTC: how long the first of them has.</param>
internal readonly record struct DeskLoad(ArticleState State, string? StepKey, int Articles, DateTime Since);
