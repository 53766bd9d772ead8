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
    public async Task Every_door_opens_for_exactly_those_the_table_names(string standing)
    {
        var (newsroom, people) = (house.Open, house.People);
        var cells = new Cells($"{standing} by the services");
        var stage = await Stage.SetAsync(newsroom, people, standing);
        foreach (var (door, narrower) in ArticleDoors.Narrower.Select(n => (n.Door, true)).Concat(ArticleDoors.All.Select(d => (d, false))))
        {
            foreach (var person in AccessTable.People)
            {
                var may = AccessTable.Allows(standing, person, door.Act);
                if (may && narrower)
                    continue;
                var opened = await door.OpensAsync(stage.Knock(people[person]));
                cells.Compare($"{standing} · {person} · {door}", may, opened);
                if (opened && door.Changes && await stage.HasMovedAsync())
                    stage = await Stage.SetAsync(newsroom, people, standing, furnished: false);
            }
        }
        cells.Agree();
    }

    /// <summary>Somebody has the page open, and the right goes while they look: what they press is judged anew.</summary>
    [Theory]
    [MemberData(nameof(Standings))]
    public async Task A_screen_that_was_drawn_with_a_right_opens_nothing_once_the_right_is_gone(string standing)
    {
        var (newsroom, people) = (house.Open, house.People);
        var cells = new Cells($"{standing} on a screen older than the right");
        var stage = await Stage.SetAsync(newsroom, people, standing);
        foreach (var person in AccessTable.People)
        {
            var knock = stage.Knock(people[person]);
            await using (await people.WithoutRolesAsync(people[person], stage.Article))
            {
                foreach (var door in ArticleDoors.All.Where(d => AccessTable.Allows(standing, person, d.Act)))
                    cells.Compare($"{standing} · {person}, no longer · {door}", false, await door.OpensAsync(knock));
            }
        }
        cells.Agree();
    }

    [Fact]
    public void Every_door_that_takes_an_article_and_a_member_is_in_the_table()
    {
        var known = ArticleDoors.Names.Concat(ArticleDoors.Inner).ToHashSet();
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
            Open = await OpenAsync(kept: false);
            People = await AccessPeople.OfAsync(Open);
        }

        public ValueTask DisposeAsync() => Open.DisposeAsync();
    }
}
