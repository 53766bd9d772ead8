using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>
/// Eighteen months of a newsroom, drawn from one seed: who writes what and when, and how it fares up to now. The
/// same seed and the same now give the same plan.
/// </summary>
internal sealed class SamplePlan
{
    public const int Months = 18;

    private const int Seed = 20210623;
    private const int Drafts = 6;

    /// <summary>What lies on the desks now, the youngest first.</summary>
    private static readonly Desk[] OnDesks =
    [
        Desk.Assistants, Desk.Assistants, Desk.Assistants, Desk.ReturnedByAssistants, Desk.Board, Desk.Board, Desk.Chair,
        Desk.ReturnedByBoard, Desk.Chair, Desk.Approved,
    ];

    /// <summary>Rare fates, by how many submissions ago.</summary>
    private static readonly Dictionary<int, Fate> Rare = new()
    {
        [24] = Fate.Rejected,
        [47] = Fate.Withdrawn,
        [61] = Fate.Recalled,
        [90] = Fate.RejectedAndReopened,
        [150] = Fate.Rejected,
        [211] = Fate.Recalled,
    };

    private static readonly string[] PenNames = ["Bằng Lăng", "Hoa Điều", "Suối Mơ", "Mây Núi", "Nắng Vàng", "Gió Hồ", "Lá Xanh", "Sương Sớm"];

    private readonly Random random = new(Seed);
    private readonly HashSet<string> titles = [];
    private readonly int now;

    private SamplePlan(DateTime nowUtc)
    {
        var today = NewsroomTime.Day(nowUtc);
        First = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        Hours = new OfficeHours(First.AddDays(-7), First.AddMonths(Months + 1));
        now = Hours.Until(nowUtc);
    }

    /// <summary>The first of the first month in which articles are asked for.</summary>
    public DateOnly First { get; }

    public OfficeHours Hours { get; }

    public IReadOnlyList<PlannedArticle> Articles { get; private set; } = [];

    /// <summary>Everything that has happened by now, in order of time.</summary>
    public IReadOnlyList<(PlannedArticle Article, PlannedAct Act)> Acts { get; private set; } = [];

    public static SamplePlan For(DateTime nowUtc)
    {
        var plan = new SamplePlan(nowUtc);
        plan.Draw();
        return plan;
    }

    private void Draw()
    {
        var sent = Submissions().Where(s => s.Minute < now - 20).OrderBy(s => s.Minute).ToList();
        var articles = new List<PlannedArticle>();
        for (var i = 0; i < sent.Count; i++)
        {
            var (unit, minute) = sent[i];
            var article = i == SampleArchive.Place ? SampleArchive.Article : Written(unit, minute);
            var course = new Course(random, article).WrittenBy(minute);
            var ago = sent.Count - 1 - i;
            if (ago < OnDesks.Length)
                course.RunUntilNow(OnDesks[ago], now);
            else
                course.Run(Rare.GetValueOrDefault(ago));
            articles.Add(article);
        }
        articles.AddRange(Enumerable.Range(1, Drafts).Select(Draft));
        Articles = articles;
        Acts = [.. articles.SelectMany(article => article.Acts.Select(act => (article, act))).Where(a => a.act.Minute < now).OrderBy(a => a.act.Minute)];
    }

    private IEnumerable<(SampleUnit Unit, int Minute)> Submissions()
    {
        for (var month = First; month < First.AddMonths(Months); month = month.AddMonths(1))
        {
            var (from, until) = (Hours.StartOf(month), Hours.StartOf(month.AddMonths(1)));
            foreach (var unit in SampleUnits.All)
            {
                var count = random.GetItems(unit.Paces, 1)[0] - (OfficeHours.HasTet(month) && random.Next(5) < 3 ? 1 : 0);
                for (var i = 0; i < count; i++)
                    yield return (unit, random.Next(from, until));
            }
        }
    }

    private PlannedArticle Draft(int number)
    {
        var unit = SampleUnits.All[(number * 5) % SampleUnits.All.Length];
        var minute = now - (number * random.Next(90, 400));
        var article = Written(unit, minute);
        new Course(random, article).WrittenBy(minute - 10);
        // Some have only just been begun.
        if (number % 3 == 0)
            article.Acts.RemoveAt(article.Acts.Count - 1);
        return article;
    }

    private PlannedArticle Written(SampleUnit unit, int minute)
    {
        var day = NewsroomTime.Day(Hours.At(minute));
        var stories = Stock.Stories[unit.Stock].Where(s => InSeason(s.Topic, day.Month)).ToArray();
        Story story;
        ArticleDraft draft;
        do
        {
            var ward = unit.Kind == "Ward" ? unit : random.GetItems(SampleUnits.Wards, 1)[0];
            story = random.GetItems(stories, 1)[0];
            draft = new StoryTeller(random, day, ward.InSentence).Tell(story, random.GetItems(story.Titles, 1)[0]);
        }
        while (!titles.Add(draft.Title));

        return new(unit, random.GetItems(SamplePeople.WritersOf(unit.Key).ToArray(), 1)[0], draft)
        {
            Genre = GenreOf(story),
            Category = story.Category,
            Heading = story.Heading,
            Topic = story.Topic,
            Source = unit.Name,
            Bylines = Signatures(),
        };
    }

    private static bool InSeason(string? topic, int month) => topic switch
    {
        SampleLists.Tet => month is 12 or 1 or 2,
        SampleLists.Election => month is >= 2 and <= 5,
        _ => true,
    };

    private Genre GenreOf(Story story) => story.Heading switch
    {
        SampleLists.GoodDeeds => Genre.Feature,
        SampleLists.News => random.Next(10) < 7 ? Genre.News : Genre.ShortFeature,
        _ => Genre.Document,
    };

    private IReadOnlyList<BylineEntry> Signatures()
    {
        var luck = random.Next(100);
        var names = random.GetItems(PenNames, 2);
        return luck < 50 ? []
            : luck < 80 || names[0] == names[1] ? [new(luck < 65 ? BylineKind.TextAndPhoto : BylineKind.Text, names[0])]
            : [new(BylineKind.Text, names[0]), new(BylineKind.Photo, names[1])];
    }
}
