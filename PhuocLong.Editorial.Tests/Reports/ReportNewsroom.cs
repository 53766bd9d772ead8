using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.PublishedCounts;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Reports;

/// <summary>The half-year of the seed: its 539 items by heading, the 468 of the year before, and its visits.</summary>
/// <remarks>
/// The seed names six headings and leaves 71 items to "v.v…". Its 468 and 2.036.180 of the year before are derived: they are the
/// whole numbers from which its 15,17 % and 31,72 % follow.
/// </remarks>
internal sealed class ReportNewsroom(TestNewsroom newsroom)
{
    public static readonly (string Name, int Articles)[] Headings =
    [
        ("Thủ tục hành chính", 15), ("Tin tức, sự kiện", 194), ("Văn bản chỉ đạo, điều hành", 85), ("Nghị quyết HĐND", 19),
        ("Phòng, chống dịch bệnh Covid – 19", 79), ("Công tác bầu cử", 76), ("Khác", 71),
    ];

    public const int Prior = 468;

    /// <summary>Six months that come to 2.682.057, and six to 2.036.180.</summary>
    public static readonly long[] Visits = [401_250, 388_907, 452_310, 467_114, 489_006, 483_470], VisitsBefore = [330_500, 301_680, 345_000, 352_000, 350_000, 357_000];

    public static readonly ReportingPeriod HalfYear = ReportingPeriod.Parse("2021-01-01_2021-06-15")!.Value;

    private bool isUntold;

    public TestNewsroom Newsroom => newsroom;

    public InterimReviewDesk Desk => newsroom.Get<InterimReviewDesk>();

    public static async Task<ReportNewsroom> OpenAsync(bool before = true)
    {
        var newsroom = await TestNewsroom.OpenAsync(new DateTimeOffset(2021, 6, 23, 14, 0, 0, TimeSpan.FromHours(7)));
        var reports = new ReportNewsroom(newsroom);
        var headings = await reports.HeadingsAsync();
        await reports.ChangeAsync(db =>
        {
            var position = 0;
            foreach (var (name, articles) in Headings)
            {
                for (var i = 0; i < articles; i++)
                    db.Articles.Add(reports.Article(headings[name], HalfYear, position++));
            }
            for (var i = 0; before && i < Prior; i++)
                db.Articles.Add(reports.Article(headings["Tin tức, sự kiện"], HalfYear.Prior, i));
            if (!before)
                db.Newsrooms.Single().OpenedAt = HalfYear.Begins;
        });
        for (var month = 0; month < 6; month++)
        {
            await reports.VisitsAsync(new(2021, month + 1, 1), Visits[month], new(2021, 6, 16));
            await reports.VisitsAsync(new(2020, month + 1, 1), VisitsBefore[month], new(2021, 6, 16));
        }
        return reports;
    }

    public Task VisitsAsync(DateOnly month, long count, DateOnly readOn) =>
        Done(newsroom.Get<EnteredFigures>().EnterVisitsAsync(newsroom.Assistant, month, count, "Bộ đếm của cổng", readOn, Stop));

    public async Task<InterimReview> ReviewAsync(ReportingPeriod? period = null, int? reader = null)
    {
        await TellAsync();
        var review = await newsroom.Get<InterimReviews>().OfAsync(period ?? HalfYear, reader ?? newsroom.Chair, Stop);
        Assert.True(review.Succeeded, review.Refusal);
        return review.Value!;
    }

    public async Task<int> SignAsync()
    {
        var signed = await Desk.SignAsync(HalfYear, newsroom.Chair, (await ReviewAsync()).Hash, Stop);
        Assert.True(signed.Succeeded, signed.Refusal);
        return signed.Value;
    }

    public async Task ChangeAsync(Action<EditorialDb> change)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        change(write.Db);
        await write.CommitAsync(Stop);
        isUntold = true;
    }

    /// <summary>What was written past the doors nobody was told of; once before somebody looks is enough.</summary>
    public async Task TellAsync()
    {
        if (isUntold)
            await newsroom.Get<PublishedAudit>().MendAsync(Stop);
        isUntold = false;
    }

    /// <summary>A published article as its moves left it, spread over the period; without a text, which no review reads.</summary>
    public Article Article(int heading, ReportingPeriod period, int number)
    {
        var published = period.Begins.AddDays(number % period.Days).AddHours(9);
        var article = new Article
        {
            UnitId = number % 3 == 0 ? newsroom.Health : newsroom.Culture,
            CreditedUnitId = number % 3 == 0 ? newsroom.Health : newsroom.Culture,
            CreatedById = newsroom.Author,
            CreatedAt = published.AddDays(-(number % 5)),
            CategoryId = newsroom.News,
            ReportHeadingId = heading,
            Genre = number % 2 == 0 ? Genre.News : Genre.Document,
            Title = $"Bài {number}",
            State = ArticleState.Published,
            StateSince = published,
            SubmittedAt = published.AddHours(-2),
            AcceptedAt = published,
            PublishedAt = published,
        };
        if (number % 4 > 0)
            article.Bylines.Add(new Byline { Name = number % 4 == 1 ? "Ngọc Nhật" : "Bằng Lăng", Kind = BylineKind.Text });
        return article;
    }

    private async Task<Dictionary<string, int>> HeadingsAsync()
    {
        await ChangeAsync(db => db.ReportHeadings.AddRange(Headings.Where(h => h.Name != "Khác")
            .Select((h, at) => new ReportHeading { Name = h.Name, FoldedName = Folded.Of(h.Name), Position = at + 1 })));
        await using var db = await newsroom.DbAsync();
        return db.ReportHeadings.ToDictionary(h => h.Name, h => h.Id);
    }
}
