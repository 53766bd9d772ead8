using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Reports;

/// <summary>Everything a review is made from, as the database has it at this moment.</summary>
internal sealed record ReviewMaterial
{
    public required ReportingPeriod Period { get; init; }

    public required string Newsroom { get; init; }

    public required int StartDay { get; init; }

    /// <summary>Vietnam's calendar.</summary>
    public required DateOnly Today { get; init; }

    public required Published Now { get; init; }

    /// <summary>The year before by the newsroom's own records; null where they do not reach back so far.</summary>
    public required Published? Before { get; init; }

    /// <summary>What was entered for the year before, where it is not counted.</summary>
    public required PastCount? Entered { get; init; }

    /// <summary>The first day of which there are records.</summary>
    public required DateOnly RecordsSince { get; init; }

    public required Authors Authors { get; init; }

    public required LeadTimes? Lead { get; init; }

    public required VisitSum Visits { get; init; }

    public required VisitSum VisitsBefore { get; init; }

    public required IReadOnlyDictionary<int, UnitOutcome> Quotas { get; init; }

    public required IReadOnlyList<ReportHeading> Headings { get; init; }

    public required IReadOnlyList<Category> Categories { get; init; }

    public required IReadOnlyDictionary<int, string> Topics { get; init; }

    public required UnitNames Units { get; init; }

    /// <summary>When something was last published, before the period's end, in each category in which nothing was in it.</summary>
    public required IReadOnlyDictionary<int, DateTime?> LastInSilent { get; init; }

    public required ReviewText Text { get; init; }

    public required string Preparer { get; init; }

    public int? PriorTotal => Before?.Total ?? Entered?.Articles;

    public string UnitName(int unitId) => Units.On(unitId, Period.To);

    public static async Task<ReviewMaterial> LoadAsync(
        EditorialDb db, QuotaBoard board, ReportingPeriod period, DateOnly today, int memberId, CancellationToken stop)
    {
        var newsroom = await db.Newsrooms.AsNoTracking().SingleAsync(stop);
        var startDay = newsroom.MonthStartDay;
        var prior = period.Prior;
        var first = await db.Articles.Where(a => a.PublishedAt != null).OrderBy(a => a.PublishedAt).Select(a => a.PublishedAt).FirstOrDefaultAsync(stop);
        var since = NewsroomTime.Day(first < newsroom.OpenedAt ? first.Value : newsroom.OpenedAt);
        var counted = since <= prior.From;
        var now = await Published.LoadAsync(db, period, startDay, stop);
        var categories = await db.Categories.AsNoTracking().OrderBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(stop);
        var text = await db.ReviewTexts.AsNoTracking().SingleOrDefaultAsync(t => t.From == period.From && t.To == period.To, stop);
        return new()
        {
            Period = period,
            Newsroom = newsroom.Name,
            StartDay = startDay,
            Today = today,
            Now = now,
            Before = counted ? await Published.LoadAsync(db, prior, startDay, stop) : null,
            Entered = counted ? null : await db.PastCounts.AsNoTracking().SingleOrDefaultAsync(p => p.From == prior.From && p.To == prior.To, stop),
            RecordsSince = since,
            Authors = await Authors.LoadAsync(db, period, stop),
            Lead = await LeadTimes.LoadAsync(db, period, stop),
            Visits = await VisitSum.LoadAsync(db, period, startDay, stop),
            VisitsBefore = await VisitSum.LoadAsync(db, prior, startDay, stop),
            Quotas = await UnitOutcomes.AskAsync(board, db, period, startDay, today, memberId, stop),
            Headings = await db.ReportHeadings.AsNoTracking().OrderBy(h => h.IsOther).ThenBy(h => h.Position).ThenBy(h => h.Id).ToListAsync(stop),
            Categories = categories,
            Topics = await db.Topics.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name, stop),
            Units = await UnitNames.LoadAsync(db, stop),
            LastInSilent = await LastInSilentAsync(db, period, categories, now, stop),
            Text = text ?? new ReviewText { From = period.From, To = period.To },
            Preparer = text is null ? "" : await db.Users.Where(m => m.Id == text.WrittenById).Select(m => m.DisplayName).SingleAsync(stop),
        };
    }

    private static async Task<IReadOnlyDictionary<int, DateTime?>> LastInSilentAsync(
        EditorialDb db, ReportingPeriod period, List<Category> categories, Published now, CancellationToken stop)
    {
        var heard = now.By(t => t.CategoryId ?? 0);
        var silent = categories.Where(c => c.RetiredAt is null && !heard.ContainsKey(c.Id)).Select(c => c.Id).ToArray();
        var until = period.Begins;
        var last = await db.Articles.Where(a => a.PublishedAt < until && a.CategoryId != null && silent.Contains(a.CategoryId.Value))
            .GroupBy(a => a.CategoryId!.Value).Select(g => new { g.Key, Last = g.Max(a => a.PublishedAt) }).ToDictionaryAsync(g => g.Key, g => g.Last, stop);
        return silent.ToDictionary(id => id, id => last.GetValueOrDefault(id));
    }
}
