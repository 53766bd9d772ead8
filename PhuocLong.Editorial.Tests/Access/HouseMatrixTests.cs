using System.Reflection;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>The newsroom's own doors: every one of them asked by everybody, and again after the right is gone.</summary>
public sealed class HouseMatrixTests(AccessMatrixTests.Newsroom house) : IClassFixture<AccessMatrixTests.Newsroom>
{
    [Fact]
    public async Task Every_door_of_the_newsroom_opens_for_exactly_those_the_table_names()
    {
        var cells = new Cells("the newsroom's doors");
        var stage = new HouseStage(house.Open);
        foreach (var door in HouseDoors.All)
        {
            foreach (var person in HouseTable.People)
            {
                var press = await door.ReadyAsync(new(house.Open, stage, house.People[person]));
                var opened = await press();
                cells.Compare($"{person} · {door}", HouseTable.Allows(door.Right, person), opened);
                if (opened && !door.Tells)
                    stage.Renew();
            }
        }
        cells.Agree();
    }

    [Fact]
    public async Task What_a_page_had_ready_opens_nothing_once_the_right_is_gone()
    {
        var cells = new Cells("the newsroom's doors, pressed on a page older than the right");
        var stage = new HouseStage(house.Open);
        foreach (var person in HouseTable.People)
        {
            foreach (var door in HouseDoors.All.Where(d => HouseTable.Allows(d.Right, person)))
            {
                var member = house.People[person];
                var press = await door.ReadyAsync(new(house.Open, stage, member));
                await using (door.Right == "OwnAccount" ? await house.People.ShutOutAsync(member) : await house.People.WithoutRolesAsync(member, 0))
                    cells.Compare($"{person}, no longer · {door}", false, await press());
            }
        }
        cells.Agree();
    }

    [Fact]
    public void Every_door_that_takes_a_member_is_in_one_of_the_tables()
    {
        var known = HouseDoors.All.Select(d => d.Name).Concat(HouseDoors.OfTheirOwn).Concat(HouseDoors.Inner.Keys).Concat(ArticleDoors.Names).Concat(ArticleDoors.Inner).ToHashSet();
        var doors = Doors().ToHashSet();
        Assert.Empty(doors.Except(known));
        Assert.Empty(known.Except(doors).Except(ArticleDoors.Names).Except(ArticleDoors.Inner));
    }

    /// <summary>A class that asks who somebody is has no door beside it that does not ask, unless it tells what every page may show.</summary>
    [Fact]
    public void Every_door_beside_them_that_asks_for_nobody_is_known()
    {
        string[] forAnybody =
        [
            "ArticleSheets.ChoicesAsync", "ArticleSheets.FilterChoicesAsync", "ArticleSheets.LivingCategoriesAsync", "DetailsStory.NowAsync", "DetailsStory.PhrasesAsync", "InterimReviews.NamedAsync", "InterimReviews.PeriodAsync",
            "MeetingDesk.ColleaguesAsync", "MemberList.ChairWarningAsync", "MemberList.ScopesAsync", "QuotaBoard.MonthAsync", "UnitList.KindsAsync",
            // Called with a right already decided.
            "ArticleTexts.AnnotateAsync", "ArticleTexts.FreezeAsync", "ArticleTexts.PassagesAsync", "ReviewDesk.ReopenIfChangedAsync", "CommentBoard.ReloadAsync", "ReviewTurn.ForAsync",
        ];
        var asking = typeof(ArticleDesk).Assembly.GetExportedTypes().Where(t => Methods(t).Any(m => TakesAMember(m) && IsAsked(m)));
        var silent = asking.SelectMany(Methods).Where(m => !TakesAMember(m) && IsAsked(m)).Select(NameOf).Distinct();
        Assert.Empty(silent.Except(forAnybody));
    }

    private static IEnumerable<string> Doors() =>
        typeof(ArticleDesk).Assembly.GetExportedTypes().SelectMany(Methods).Where(m => TakesAMember(m) && IsAsked(m)).Select(NameOf).Distinct();

    private static IEnumerable<MethodInfo> Methods(Type type) => type.IsInterface || (type.IsAbstract && !type.IsSealed)
        ? []
        : type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Where(m => m.DeclaringType!.Assembly == type.Assembly);

    private static string NameOf(MethodInfo method) => $"{method.ReflectedType!.Name}.{method.Name}";

    private static bool TakesAMember(MethodInfo method) => method.GetParameters().Any(p => p.ParameterType == typeof(int) && p.Name is "memberId" or "actorId");

    private static bool IsAsked(MethodInfo method) => method.Name.EndsWith("Async", StringComparison.Ordinal)
        && (typeof(Task).IsAssignableFrom(method.ReturnType) || (method.ReturnType.IsGenericType && method.ReturnType.Name is "ValueTask`1" or "IAsyncEnumerable`1"));
}
