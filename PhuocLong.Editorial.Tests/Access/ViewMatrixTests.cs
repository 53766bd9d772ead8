using System.Reflection;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>Views that list several articles: whose titles stand there for whom.</summary>
public sealed class ViewMatrixTests(AccessMatrixTests.Newsroom house) : IClassFixture<AccessMatrixTests.Newsroom>
{
    /// <summary>Whatever carries an article's title beside its number, and the table that says who is shown it.</summary>
    private static readonly Dictionary<string, string> titled = new()
    {
        ["ArticleBehind"] = "ViewTable",
        ["CreditFacts"] = "ViewTable",
        ["ItemLine"] = "ViewTable",
        ["LedgerLine"] = "ViewTable",
        ["Likeness"] = "ViewTable",
        ["QueueRow"] = "ViewTable",
        ["RehearsedArticle"] = "ViewTable",
        ["RunningReview"] = "ViewTable",
        ["ArticleOnPortal"] = "AccessTable: ReadArticles.OfAsync",
        ["ArticleReading"] = "AccessTable: Reading.OpenAsync",
        ["ArticleRow"] = "AccessTable: ArticleList.PageAsync",
        ["ArticleSheet"] = "AccessTable: ArticleSheets.FindAsync",
        ["BatchItem"] = "AccessTable: BatchDesk.PreviewAsync",
        ["CommentCall"] = "AccessTable: CommentTalk.CallsAsync",
        ["InboxRow"] = "AccessTable: Inbox.ForAsync",
        ["MutedArticle"] = "AccessTable: NoticeList.MutedAsync",
        ["NoticeGroup"] = "AccessTable: NoticeList.PageAsync",
        ["UndoOffer"] = "AccessTable: UndoDesk.OffersAsync",
        ["PastImported"] = "HouseTable: PastImports.OfAsync",
        ["RoyaltyLine"] = "HouseTable: RoyaltyDesk.OpenAsync",
        ["UnsignedArticle"] = "HouseTable: RoyaltyDesk.OpenAsync",
        ["WaitingFile"] = "HouseTable: ImportDesk.CreateAsync",
        // What is kept, and never shown as it is.
        ["Article"] = "the record itself",
        ["ArticleText"] = "the record itself",
        ["ArticleVersion"] = "the record itself",
        ["AgendaItem"] = "the record itself",
        ["PastArticle"] = "the record itself",
    };

    [Fact]
    public async Task Every_view_shows_everybody_the_titles_they_may_read_and_no_other()
    {
        var cells = new Cells("views that list several articles");
        var (newsroom, people) = (house.Open, house.People);
        var stage = await ViewStage.SetAsync(newsroom, people);
        Assert.Equal(ViewTable.Views.Order(StringComparer.Ordinal), ViewDoors.All.Keys.Order(StringComparer.Ordinal));
        foreach (var (view, showAsync) in ViewDoors.All)
        {
            foreach (var person in ViewTable.People)
            {
                var shown = (await showAsync(stage, people[person])).ToLookup(s => s.Article, s => s.Title);
                foreach (var (standing, article) in stage.Articles)
                    cells.Compare($"{person} · {view} · {standing}", ViewTable.Shows(view, person, standing), Answer(shown[article].ToList(), standing));
            }
        }
        cells.Agree();
    }

    [Fact]
    public void Whatever_carries_an_articles_title_is_in_one_of_the_tables()
    {
        var carriers = typeof(ArticleDesk).Assembly.GetExportedTypes()
            .Where(t => t.GetProperty("Title")?.PropertyType == typeof(string) && (Has(t, "ArticleId") || Has(t, "Id")))
            .Select(t => t.Name);
        Assert.Equal(titled.Keys.Order(StringComparer.Ordinal), carriers.Order(StringComparer.Ordinal));

        static bool Has(Type type, string name) => type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance)?.PropertyType is { } number && (Nullable.GetUnderlyingType(number) ?? number) == typeof(int);
    }

    private static string Answer(List<string?> titles, string standing) =>
        titles.Count == 0 ? "absent" : titles.TrueForAll(t => t is null) ? "untitled" : titles.TrueForAll(t => t == Stage.TitleAt(standing)) ? "by its title" : string.Join(" and ", titles);
}
