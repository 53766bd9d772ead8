using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Articles;

/// <summary>Who may do what, as one table: a line a state, a column a person; r reads, w writes, d decides.</summary>
public sealed class ArticleAccessTests
{
    private static readonly string[] people =
        ["Author", "Colleague", "Stranger", "Assistant", "BoardMember", "OtherBoardMember", "Chair", "Administrator", "Observer"];

    //                          author colleague stranger assistant board  other  chair  admin observer
    [Theory]
    [InlineData("Draft", "rwd", "rwd", "-", "-", "-", "-", "-", "-", "-")]
    [InlineData("Returned", "rwd", "rwd", "-", "r", "-", "-", "-", "-", "-")]
    [InlineData("Waiting:assistants", "rd", "rd", "-", "rwd", "r", "r", "r", "-", "-")]
    [InlineData("Waiting:board", "r", "r", "-", "r", "rwd", "rw", "r", "-", "-")]
    [InlineData("Waiting:chair", "r", "r", "-", "r", "r", "r", "rwd", "-", "-")]
    [InlineData("Approved", "r", "r", "-", "rwd", "r", "r", "rwd", "-", "-")]
    [InlineData("Published", "r", "r", "r", "r", "r", "r", "rd", "r", "r")]
    [InlineData("Withdrawn", "r", "r", "r", "r", "r", "r", "rd", "r", "r")]
    [InlineData("Rejected", "r", "r", "-", "r", "r", "r", "rd", "-", "-")]
    public async Task Every_role_has_exactly_its_rights_in_every_state(string standing, params string[] rights)
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.ArticleAtAsync(standing);
        await using var db = await newsroom.DbAsync();
        foreach (var (person, expected) in people.Zip(rights))
        {
            var member = (int)typeof(TestNewsroom).GetProperty(person)!.GetValue(newsroom)!;
            var right = await db.RightAsync(member, id, Stop);
            var moves = (await newsroom.Get<Reading>().StandingAsync(id, member, Stop))?.Moves ?? [];
            var found = $"{(right.Read ? "r" : "")}{(right.Write ? "w" : "")}{(moves.Any(m => m.Allowed) ? "d" : "")}";
            Assert.Equal($"{standing} {person} {expected}", $"{standing} {person} {(found.Length == 0 ? "-" : found)}");
        }
    }

    [Fact]
    public async Task A_draft_of_one_unit_is_in_no_list_and_opens_by_no_door_for_another_units_contributor()
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.DraftAsync();
        Assert.Null(await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.Stranger, Stop));
        Assert.Null(await newsroom.Get<Reading>().OpenAsync(id, newsroom.Stranger, Stop));
        Assert.Null(await newsroom.Get<Reading>().StandingAsync(id, newsroom.Stranger, Stop));
        Assert.Empty((await newsroom.Get<ArticleList>().PageAsync(newsroom.Stranger, new ArticleFilter(), Stop)).Rows);
        Assert.Empty((await newsroom.Get<ArticleList>().PageAsync(newsroom.Stranger, new ArticleFilter { Search = "so ket" }, Stop)).Rows);
        Assert.False((await newsroom.Get<ArticleDesk>().ChangeDetailsAsync(id, newsroom.Stranger, new ArticleDetails(), Stop)).Succeeded);
        Assert.False((await newsroom.SubmitAsync(id, newsroom.Stranger)).Succeeded);
    }

    [Fact]
    public async Task A_named_co_writer_of_another_unit_reads_and_writes_the_draft()
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.DraftAsync();
        Assert.Equal([newsroom.Stranger], (await newsroom.Get<ArticleSheets>().PossibleCoWritersAsync(id, newsroom.Author, Stop)).Select(c => c.Id));
        Assert.Empty(await newsroom.Get<ArticleSheets>().PossibleCoWritersAsync(id, newsroom.Stranger, Stop));
        await Done(newsroom.Get<ArticleDesk>().NameCoWriterAsync(id, newsroom.Author, newsroom.Stranger, named: true, Stop));
        await using var db = await newsroom.DbAsync();
        Assert.Equal(new ArticleRight(true, true), await db.RightAsync(newsroom.Stranger, id, Stop));
        await Done(newsroom.Get<ArticleDesk>().NameCoWriterAsync(id, newsroom.Author, newsroom.Stranger, named: false, Stop));
        Assert.Equal(new ArticleRight(false, false), await db.RightAsync(newsroom.Stranger, id, Stop));
    }
}
