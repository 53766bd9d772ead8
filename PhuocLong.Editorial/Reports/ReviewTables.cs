using System.Globalization;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.PublishedCounts;

namespace PhuocLong.Editorial.Reports;

/// <summary>Lays the figures out axis by axis. Where an axis parts the whole, its rows come to the total; where it does not, the table says so.</summary>
internal sealed class ReviewTables(ReviewMaterial of)
{
    private static readonly ReviewColumn Now = new(Words.ColumnNow, FigureKind.Count), Share = new(Words.ColumnShare, FigureKind.Percent),
        Prior = new(Words.ColumnPrior, FigureKind.Count), Change = new(Words.ColumnChange, FigureKind.Percent);

    public IReadOnlyList<ReviewTable> All() => [.. Whole().Concat(MostRead()).Select(t => t.WithoutEmptyColumns())];

    private IReadOnlyList<ReviewTable> Whole() =>
    [
        Parted(FigureKeys.Heading, Words.TableHeadings, Words.RowHeading, Headings()),
        Months(),
        Units(),
        Parted(FigureKeys.Genre, Words.TableGenres, Words.RowGenre, Genres()),
        Parted(FigureKeys.Category, Words.TableCategories, Words.RowCategory, Categories()),
        Topics(),
        Authors(),
    ];

    private IEnumerable<Line> Headings()
    {
        var (now, before) = Both(PublishedAxis.Heading);
        return of.Headings.Where(h => h.IsOther || now.ContainsKey(h.Id) || before.ContainsKey(h.Id)).Select(h => Of(Id(h.Id), h.Name, now, before, h.Id));
    }

    private IEnumerable<Line> Genres()
    {
        var (now, before) = (of.Now.On(PublishedAxis.Genre), of.Before?.On(PublishedAxis.Genre) ?? []);
        return Enum.GetValues<Genre>().Select(g => Of(g.ToString(), ArticleWords.Of(g), now, before, g.ToString()));
    }

    private IEnumerable<Line> Categories()
    {
        var (now, before) = Both(PublishedAxis.Category);
        return of.Categories.Select(c => (c.Id, c.Name, Listed: c.RetiredAt is null)).Append((Id: 0, Name: Words.WithoutCategory, Listed: false))
            .Where(c => c.Listed || now.ContainsKey(c.Id) || before.ContainsKey(c.Id)).Select(c => Of(Id(c.Id), c.Name, now, before, c.Id));
    }

    private ReviewTable Topics() => new(
        FigureKeys.Topic, Words.TableTopics, Words.RowTopic, [Now, Share, Prior, Change],
        [.. TopicLines().Where(l => l.Now + l.Before > 0).Select(l => new ReviewRow(FigureKeys.Row(FigureKeys.Topic, l.Value), l.Name, Compared(l)))],
        Words.NoteTopics);

    private IEnumerable<Line> TopicLines()
    {
        var (now, before) = Both(PublishedAxis.Topic);
        return now.Keys.Union(before.Keys).Where(id => id > 0)
            .Select(id => Of(Id(id), of.Topics.GetValueOrDefault(id, ""), now, before, id))
            .OrderByDescending(l => l.Now).ThenBy(l => l.Name, NewsroomTime.Alphabet)
            .Append(Of(FigureKeys.None, Words.WithoutTopic, now, before, 0));
    }

    // The whole list is of this period alone: what somebody wrote a year ago is their own affair.
    private ReviewTable Authors() => new(
        FigureKeys.Author, Words.TableAuthors, Words.RowAuthor, [Now, Share],
        [
            .. of.Now.On(PublishedAxis.Author).Where(a => a.Key.Length > 0).OrderByDescending(a => a.Value).ThenBy(a => a.Key, NewsroomTime.Alphabet).Select(a => Row(a.Key, a.Key, a.Value)),
            .. of.Now.Of(PublishedAxis.Author, "") is > 0 and var unsigned ? new[] { Row(FigureKeys.None, Words.Unsigned, unsigned) } : [],
        ], Words.NoteAuthors);

    private ReviewRow Row(string author, string name, int articles) =>
        new(FigureKeys.Row(FigureKeys.Author, author), name, [articles, FigureText.Share(articles, of.Now.Total)]);

    /// <summary>Only where the portal's own table was entered.</summary>
    private IEnumerable<ReviewTable> MostRead() => of.MostRead.Count == 0 ? [] :
    [
        new(FigureKeys.Read, Words.TableMostRead, Words.RowArticle,
            [new(Words.ColumnViews, FigureKind.Count), new(Words.ColumnRating, FigureKind.Score), new(Words.ColumnComments, FigureKind.Count)],
            [.. of.MostRead.Select(a => new ReviewRow(FigureKeys.Row(FigureKeys.Article, a.ArticleId), a.Title, [a.Views, a.Rating, a.Comments], Words.ReadOnDay.With(ReportingPeriod.Day(a.ReadOn))))],
            Words.NoteMostRead.With(string.Join("; ", of.MostRead.Select(a => a.Source).Distinct()))),
    ];

    private ReviewTable Parted(string axis, string title, string rowName, IEnumerable<Line> lines) => new(
        axis, title, rowName, [Now, Share, Prior, Change],
        [.. lines.Select(l => new ReviewRow(FigureKeys.Row(axis, l.Value), l.Name, Compared(l))), Total([of.Now.Total, FigureText.Share(of.Now.Total, of.Now.Total), of.PriorTotal, Growth(of.Now.Total, of.PriorTotal)])],
        of.Entered is null ? null : Words.NotePriorEntered);

    private ReviewTable Months()
    {
        var rows = of.Now.Months.Select((m, at) => new ReviewRow(
            FigureKeys.Row(FigureKeys.Month, m.Month.Address), of.Period.Covers(m.Month) ? m.Month.Name : Words.MonthInPart.With(m.Month.Name),
            [m.Articles, of.Before?.Months.ElementAtOrDefault(at).Articles, of.Visits.Entered.GetValueOrDefault(m.Month.Label)?.Count, of.VisitsBefore.Entered.GetValueOrDefault(m.Month.Plus(-12).Label)?.Count]));
        return new(
            FigureKeys.Month, Words.TableMonths, Words.RowMonth,
            [Now, Prior, new(Words.ColumnVisits, FigureKind.Count), new(Words.ColumnVisitsPrior, FigureKind.Count)],
            [.. rows, Total([of.Now.Total, of.PriorTotal, Sum(of.Visits), Sum(of.VisitsBefore)])], Words.NoteMonths);

        static decimal? Sum(VisitSum visits) => visits.Known.Count == 0 ? null : visits.Total;
    }

    private ReviewTable Units()
    {
        var (now, before) = Both(PublishedAxis.Unit);
        var rows = now.Keys.Union(before.Keys).Union(of.Quotas.Values.Where(u => u.WasAsked).Select(u => u.UnitId))
            .Select(id => (Id: id, Name: of.UnitName(id), Quota: of.Quotas.GetValueOrDefault(id)))
            .OrderBy(u => u.Name, NewsroomTime.Alphabet)
            .Select(u => new ReviewRow(
                FigureKeys.Row(FigureKeys.Unit, u.Id), u.Name,
                [now.GetValueOrDefault(u.Id), of.Before is null ? null : before.GetValueOrDefault(u.Id), u.Quota is { WasAsked: true } q ? q.Met.Count : null, u.Quota is { WasAsked: true } m ? m.Missed.Count : null],
                u.Quota is { Missed.Count: > 0 } short_ ? Words.MissedIn.With(MonthText.Of(short_.Missed)) : ""));
        return new(
            FigureKeys.Unit, Words.TableUnits, Words.RowUnit,
            [Now, Prior, new(Words.ColumnMet, FigureKind.Count), new(Words.ColumnMissed, FigureKind.Count)],
            [.. rows, Total([of.Now.Total, of.PriorTotal, null, null])], Words.NoteUnits);
    }

    private (Dictionary<int, int> Now, Dictionary<int, int> Before) Both(PublishedAxis axis) => (of.Now.ById(axis), of.Before?.ById(axis) ?? []);

    private decimal?[] Compared(Line line) =>
        [line.Now, FigureText.Share(line.Now, of.Now.Total), of.Before is null ? null : line.Before, of.Before is null ? null : Growth(line.Now, line.Before)];

    private static ReviewRow Total(decimal?[] values) => new(FigureKeys.Total, Words.RowTotal, values, IsTotal: true);

    private static decimal? Growth(long now, long? before) => before is { } known ? FigureText.Growth(now, known) : null;

    private static Line Of<T>(string value, string name, IReadOnlyDictionary<T, int> now, IReadOnlyDictionary<T, int> before, T key) where T : notnull =>
        new(value, name, now.GetValueOrDefault(key), before.GetValueOrDefault(key));

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>One value of an axis with its counts.</summary>
    private sealed record Line(string Value, string Name, int Now, int Before);
}
