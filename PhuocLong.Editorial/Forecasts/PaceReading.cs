using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Forecasts;

/// <summary>Reads from the articles' own moments how each unit used the last days of past months.</summary>
internal static class PaceReading
{
    /// <summary>What is begun in an earlier month was not begun in the last days of this one.</summary>
    private const int Earlier = 99;

    private sealed record Moments(int UnitId, DateTime CreatedAt, DateTime? SubmittedAt, DateTime? AcceptedAt, DateTime? PublishedAt);

    public static async Task<IReadOnlyDictionary<QuotaCounts, UnitPace>> ReadAsync(EditorialDb db, ReportingMonth current, int months, WorkingDays days)
    {
        var past = Enumerable.Range(1, months).Select(n => current.Plus(-n)).ToArray();
        var (from, until) = (past.Length == 0 ? current.From : past[^1].From, current.From);
        var units = await db.Units.AsNoTracking().Select(u => new { u.Id, u.From, u.Until }).ToListAsync();
        var articles = await db.Articles.AsNoTracking()
            .Where(a => a.CreditedUnitId != null && a.CreditCancelledAt == null
                && ((a.SubmittedAt >= from && a.SubmittedAt < until) || (a.AcceptedAt >= from && a.AcceptedAt < until) || (a.PublishedAt >= from && a.PublishedAt < until)))
            .Select(a => new Moments(a.CreditedUnitId!.Value, a.CreatedAt, a.SubmittedAt, a.AcceptedAt, a.PublishedAt)).ToListAsync();
        var left = new Dictionary<DateOnly, int>();
        return Enum.GetValues<QuotaCounts>().ToDictionary(counts => counts, counts =>
        {
            var paced = articles.Where(a => MomentOf(a, counts) is { } came && from <= came && came < until)
                .ToLookup(a => (a.UnitId, current.Calendar.Containing(MomentOf(a, counts)!.Value).Label));
            return new UnitPace(units.ToDictionary(u => u.Id, u => past
                // Months before a unit began, or in which it ended, tell nothing of its pace.
                .Where(m => u.From <= m.FirstDay && (u.Until is null || m.LastDay < u.Until))
                .Select(m => paced[(u.Id, m.Label)].Select(a => new PacedArticle(LeftAt(m, a.CreatedAt), LeftAt(m, MomentOf(a, counts)!.Value))).ToArray())
                .ToArray()));
        });

        int LeftAt(ReportingMonth month, DateTime utc)
        {
            var day = NewsroomTime.Day(utc);
            if (day < month.FirstDay)
                return Earlier;
            return left.TryGetValue(day, out var known) ? known : left[day] = days.LeftIn(month, day);
        }
    }

    private static DateTime? MomentOf(Moments article, QuotaCounts counts) => counts switch
    {
        QuotaCounts.Submitted => article.SubmittedAt,
        QuotaCounts.Accepted => article.AcceptedAt,
        _ => article.PublishedAt,
    };
}
