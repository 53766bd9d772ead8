using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.PastArticles;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.PublishedCounts;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Reports;

/// <summary>Everything a review is made from, as the database has it at this moment.</summary>
internal sealed record ReviewMaterial
{
    private const int MostReadShown = 10;

    public required ReportingPeriod Period { get; init; }

    public required string Newsroom { get; init; }

    /// <summary>The newsroom's months.</summary>
    public required MonthCalendar Months { get; init; }

    /// <summary>Vietnam's calendar.</summary>
    public required DateOnly Today { get; init; }

    public required PublishedSums Now { get; init; }

    /// <summary>The year before by the newsroom's own records; null where they do not reach back so far.</summary>
    public required PublishedSums? Before { get; init; }

    /// <summary>What was entered for the year before, where it is not counted.</summary>
    public required PastCount? Entered { get; init; }

    /// <summary>The first day of which there are records.</summary>
    public required DateOnly RecordsSince { get; init; }

    public required LeadTimes? Lead { get; init; }

    public required VisitSum Visits { get; init; }

    public required VisitSum VisitsBefore { get; init; }

    /// <summary>How the province ranked the portal for a time that ended in this period.</summary>
    public required Ranking? Ranking { get; init; }

    /// <summary>The last look at each ward's page in this period.</summary>
    public required IReadOnlyList<WardCheck> Wards { get; init; }

    /// <summary>Of what was published in this period and still is, what the portal's readers opened most.</summary>
    public required IReadOnlyList<ArticleOnPortal> MostRead { get; init; }

    public required IReadOnlyDictionary<int, UnitOutcome> Quotas { get; init; }

    public required IReadOnlyList<ReportHeading> Headings { get; init; }

    public required IReadOnlyList<Category> Categories { get; init; }

    public required IReadOnlyDictionary<int, string> Topics { get; init; }

    public required UnitNames Units { get; init; }

    /// <summary>When something was last published, before the period's end, in each category in which nothing was in it.</summary>
    public required IReadOnlyDictionary<int, DateOnly?> LastInSilent { get; init; }

    public required ReviewText Text { get; init; }

    public required string Preparer { get; init; }

    public int? PriorTotal => Before?.Total ?? Entered?.Articles;

    public string UnitName(int unitId) => Units.On(unitId, Period.To);

    public static async Task<ReviewMaterial> LoadAsync(
        EditorialDb db, ReportingPeriod period, DateOnly today, CancellationToken stop)
    {
        var newsroom = await db.Newsrooms.AsNoTracking().SingleAsync(stop);
        var months = await MonthCalendar.LoadAsync(db, stop);
        var prior = period.Prior;
        var first = await db.Articles.Where(a => a.PublishedAt != null && !a.IsPast).OrderBy(a => a.PublishedAt).Select(a => a.PublishedAt).FirstOrDefaultAsync(stop);
        var since = await PastRecords.SinceAsync(db, NewsroomTime.Day(first < newsroom.OpenedAt ? first.Value : newsroom.OpenedAt), stop);
        var counted = since <= prior.From;
        var now = await PublishedSums.LoadAsync(db, period, months, whole: true, stop);
        var categories = await db.Categories.AsNoTracking().OrderBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(stop);
        var text = await db.ReviewTexts.AsNoTracking().SingleOrDefaultAsync(t => t.From == period.From && t.To == period.To, stop);
        return new()
        {
            Period = period,
            Newsroom = newsroom.Name,
            Months = months,
            Today = today,
            Now = now,
            Before = counted ? await PublishedSums.LoadAsync(db, prior, months, whole: false, stop) : null,
            Entered = counted ? null : await StandingFigures.PastAsync(db, prior.From, prior.To, stop),
            RecordsSince = since,
            Lead = LeadTimes.Of(now),
            Visits = await VisitSum.LoadAsync(db, period, months, stop),
            VisitsBefore = await VisitSum.LoadAsync(db, prior, months, stop),
            Ranking = await StandingFigures.RankingAsync(db, period.From, period.To, stop),
            Wards = await StandingFigures.WardsAsync(db, period.From, period.To, stop),
            MostRead = await ReadArticles.MostReadAsync(db, db.Articles.PublishedIn(period).Where(a => a.State == ArticleState.Published), MostReadShown, stop),
            Quotas = await UnitOutcomes.AskAsync(db, period, months, today, stop),
            Headings = await db.ReportHeadings.AsNoTracking().OrderBy(h => h.IsOther).ThenBy(h => h.Position).ThenBy(h => h.Id).ToListAsync(stop),
            Categories = categories,
            Topics = await db.Topics.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name, stop),
            Units = await UnitNames.LoadAsync(db, stop),
            LastInSilent = await LastInSilentAsync(db, period, categories, now, stop),
            Text = text ?? new ReviewText { From = period.From, To = period.To },
            Preparer = text is null ? "" : await db.Users.Where(m => m.Id == text.WrittenById).Select(m => m.DisplayName).SingleAsync(stop),
        };
    }

    private static Task<IReadOnlyDictionary<int, DateOnly?>> LastInSilentAsync(
        EditorialDb db, ReportingPeriod period, List<Category> categories, PublishedSums now, CancellationToken stop)
    {
        var heard = now.ById(PublishedAxis.Category);
        return LastPublished.InAsync(db, [.. categories.Where(c => c.RetiredAt is null && !heard.ContainsKey(c.Id)).Select(c => c.Id)], period.From, stop);
    }
}
