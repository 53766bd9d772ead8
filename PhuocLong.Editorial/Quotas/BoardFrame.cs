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

    public static async Task<BoardFrame> LoadAsync(EditorialDb db, ReportingMonth month, DateOnly today, CancellationToken stop)
    {
        var (since, until) = (today.AddDays(-HolidaysBackDays), month.LastDay > today ? month.LastDay : today);
        // One question for both: what is asked here is asked at every look at the board.
        var rows = await (
            from newsroom in db.Newsrooms
            from holiday in db.Holidays.Where(h => since <= h.Day && h.Day <= until).DefaultIfEmpty()
            from edition in db.Workflows.Where(w => w.Line == StandardWorkflow.Line || db.Reviews.Any(r => r.WorkflowId == w.Id && r.ClosedAt == null))
            select new { Day = (DateOnly?)holiday.Day, Edition = edition }).AsNoTrackingWithIdentityResolution().ToListAsync(stop);
        // Articles wait at steps of every line and of older editions; what the standard line says of a step comes first.
        var steps = rows.Select(r => r.Edition).Distinct().OrderBy(w => w.Line != StandardWorkflow.Line).ThenByDescending(w => w.Id).SelectMany(w => w.Steps).DistinctBy(s => s.Key);
        return new(today, new WorkingDays(rows.Select(r => r.Day).OfType<DateOnly>().Distinct()), [.. steps]);
    }

    /// <summary>The day by which the month's names are read: today while it runs, else its last day.</summary>
    public DateOnly NameDay(ReportingMonth month) => month.Contains(Today) ? Today : month.LastDay;

    /// <summary>Unfinished articles by the desk they lie on, in the order they pass.</summary>
    public IReadOnlyList<Desk> Desks(IEnumerable<CreditFacts> articles) =>
        [.. articles.Select(a => (Article: a, Place: PlaceOf(a))).Where(a => a.Place is not null)
            .GroupBy(a => a.Place!.Value, a => a.Article)
            .OrderBy(g => g.Key.Order)
            .Select(g => new Desk(g.Key.Name, g.Count(), g.Max(a => Days.Since(a.StateSince, Today)), g.Key.TargetDays))];

    public IReadOnlyDictionary<string, string> StepNames => Steps.ToDictionary(s => s.Key, s => s.Name);

    private (int Order, string Name, int? TargetDays)? PlaceOf(CreditFacts article) => article.State switch
    {
        ArticleState.Draft or ArticleState.Returned => (-1, Words.DeskUnit, null),
        ArticleState.Waiting when Steps.FirstOrDefault(s => s.Key == article.StepKey) is { } step =>
            (Steps.TakeWhile(s => s != step).Count(), step.Name, step.TargetDays),
        ArticleState.Waiting => (Steps.Count, Words.UnderReview, null),
        ArticleState.Approved => (Steps.Count + 1, Words.DeskApproved, null),
        _ => null,
    };
}
