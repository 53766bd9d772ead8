using System.Reflection;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>The whole table, asked of the services' doors.</summary>
public sealed class AccessMatrixTests(AccessMatrixTests.Newsroom house) : IClassFixture<AccessMatrixTests.Newsroom>
{
    public static TheoryData<string> Standings => [.. AccessTable.Standings];

    [Theory]
    [MemberData(nameof(Standings))]
    public async Task Every_door_opens_for_exactly_those_the_table_names_and_for_nobody_whose_right_is_gone(string standing)
    {
        var stage = await Stage.SetAsync(house.Open, house.People, standing);
        var cells = new Cells($"{standing} by the services");
        // First those to whom nothing opens: they leave everything as it was set.
        await PressTooLateAsync(cells, stage, standing);
        foreach (var door in ArticleDoors.All)
        {
            foreach (var person in AccessTable.People)
            {
                var member = house.People[person];
                var opened = await door.OpensAsync(stage.Knock(member));
                cells.Compare($"{standing} · {person} · {door}", AccessTable.Allows(standing, person, door.Act), opened);
                if (opened && door.Moves && await stage.HasMovedAsync() && !await stage.IsTakenBackAsync(member))
                    stage = await Stage.SetAsync(house.Open, house.People, standing, furnished: false);
            }
        }
        cells.Agree();
    }

    /// <summary>Somebody has the page open, and the right goes while they look: what they press is judged anew.</summary>
    private async Task PressTooLateAsync(Cells cells, Stage stage, string standing)
    {
        foreach (var person in AccessTable.People)
        {
            var knock = stage.Knock(house.People[person]);
            await using (await house.People.WithoutRolesAsync(knock.Member, stage.Article))
            {
                foreach (var door in ArticleDoors.All.Where(d => AccessTable.Allows(standing, person, d.Act)))
                    cells.Compare($"{standing} · {person}, no longer · {door}", false, await door.OpensAsync(knock));
            }
        }
    }

    [Fact]
    public void Every_door_that_takes_an_article_and_a_member_is_in_the_table()
    {
        var known = ArticleDoors.Names.Concat(ArticleDoors.Inner).Concat(HouseDoors.All.Select(d => d.Name)).ToHashSet();
        var unlisted = typeof(ArticleDesk).Assembly.GetExportedTypes().Where(type => !type.IsInterface)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => m.GetParameters() is var given && given.Any(p => p.Name == "articleId" && p.ParameterType == typeof(int)) && given.Any(p => p.Name is "memberId" or "actorId"))
            .Where(m => typeof(Task).IsAssignableFrom(m.ReturnType) && m.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}")
            .Where(name => !known.Contains(name))
            .Distinct();
        Assert.Empty(unlisted);
    }

    /// <summary>One newsroom for the whole table: each line has an article of its own.</summary>
    public sealed class Newsroom : IAsyncLifetime
    {
        internal TestNewsroom Open { get; private set; } = null!;

        internal AccessPeople People { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Open = await OpenAsync();
            People = await AccessPeople.OfAsync(Open);
        }

        public ValueTask DisposeAsync() => Open.DisposeAsync();
    }
}
