using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Comments;

/// <summary>Who may see and join the talk about an article, and who is done with a thread, as tables.</summary>
public sealed class CommentRightsTests
{
    private static readonly string[] people =
        ["Author", "Colleague", "Stranger", "Assistant", "BoardMember", "OtherBoardMember", "Chair", "Administrator", "Observer"];

    // s sees the talk, c may say something too.
    //                          author colleague stranger assistant board  other  chair  admin observer
    [Theory]
    [InlineData("Draft", "sc", "sc", "-", "-", "-", "-", "-", "-", "-")]
    [InlineData("Returned", "sc", "sc", "-", "sc", "-", "-", "-", "-", "-")]
    [InlineData("Waiting:assistants", "sc", "sc", "-", "sc", "sc", "sc", "sc", "-", "-")]
    [InlineData("Waiting:board", "sc", "sc", "-", "sc", "sc", "sc", "sc", "-", "-")]
    [InlineData("Waiting:chair", "sc", "sc", "-", "sc", "sc", "sc", "sc", "-", "-")]
    [InlineData("Approved", "sc", "sc", "-", "sc", "sc", "sc", "sc", "-", "-")]
    [InlineData("Published", "s", "s", "-", "s", "s", "s", "s", "-", "-")]
    [InlineData("Withdrawn", "sc", "sc", "-", "sc", "sc", "sc", "sc", "-", "-")]
    [InlineData("Rejected", "sc", "sc", "-", "sc", "sc", "sc", "sc", "-", "-")]
    public async Task The_talk_is_for_those_who_work_on_the_article_and_closes_when_it_is_published(string standing, params string[] rights)
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.ArticleAtAsync(standing);
        foreach (var (person, expected) in people.Zip(rights))
        {
            var member = MemberOf(newsroom, person);
            var talk = await newsroom.Get<CommentTalk>().OfAsync(id, member, Stop);
            var said = (await newsroom.Get<CommentDesk>().StartAsync(id, member, null, CommentGrade.Suggested, "Một ý.", Stop)).Succeeded;
            Assert.True(talk?.MayComment is true == said, $"{standing} {person}: the page and the door must agree");
            Assert.Equal($"{standing} {person} {expected}", $"{standing} {person} {(talk is null ? "-" : "s")}{(said ? "c" : "")}");
        }
    }

    // The thread was raised by the one named first; r may be done with it (and say that it is not), g may change its grade.
    //                                                        author colleague assistant board  other  chair
    [Theory]
    [InlineData("Waiting:board", "Chair", "Required", "-", "-", "-", "rg", "-", "rg")]
    [InlineData("Waiting:board", "Chair", "Advised", "r", "r", "-", "rg", "r", "rg")]
    [InlineData("Waiting:board", "Chair", "Suggested", "r", "r", "-", "rg", "r", "rg")]
    [InlineData("Waiting:board", "Author", "Required", "rg", "-", "-", "rg", "-", "-")]
    [InlineData("Approved", "BoardMember", "Required", "-", "-", "-", "rg", "-", "-")]
    [InlineData("Approved", "BoardMember", "Advised", "r", "r", "r", "rg", "-", "r")]
    [InlineData("Draft", "Colleague", "Required", "-", "rg", "-", "-", "-", "-")]
    [InlineData("Draft", "Colleague", "Advised", "r", "rg", "-", "-", "-", "-")]
    public async Task Who_raised_it_and_who_decides_are_done_with_a_required_thread_and_the_writers_with_the_others(
        string standing, string raisedBy, string grade, params string[] rights)
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.ArticleAtAsync(standing);
        var desk = newsroom.Get<CommentDesk>();
        var thread = (await desk.StartAsync(id, MemberOf(newsroom, raisedBy), null, Enum.Parse<CommentGrade>(grade), "Một ý.", Stop)).Value!;
        foreach (var (person, expected) in people.Where(p => p is not ("Stranger" or "Administrator" or "Observer")).Zip(rights))
        {
            var member = MemberOf(newsroom, person);
            var sheet = (await newsroom.Get<CommentTalk>().OfAsync(id, member, Stop))?.Threads.Single();
            var settled = (await desk.ResolveAsync(thread, member, Stop)).Succeeded;
            Assert.Equal(sheet?.MaySettle is true, settled);
            Assert.Equal(settled, (await desk.ReopenAsync(thread, member, Stop)).Succeeded);
            var graded = (await desk.RegradeAsync(thread, member, Enum.Parse<CommentGrade>(grade), Stop)).Succeeded;
            Assert.Equal(sheet?.MayGrade is true, graded);
            var found = $"{(settled ? "r" : "")}{(graded ? "g" : "")}";
            Assert.Equal($"{person} {expected}", $"{person} {(found.Length == 0 ? "-" : found)}");
        }
    }

    [Fact]
    public async Task Every_act_on_a_thread_asks_whether_its_article_may_be_read_now()
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        var desk = newsroom.Get<CommentDesk>();
        var thread = (await desk.StartAsync(id, newsroom.BoardMember, null, CommentGrade.Advised, "Một ý.", Stop)).Value!;
        var comment = (await newsroom.Get<CommentTalk>().OfAsync(id, newsroom.BoardMember, Stop))!.Threads[0].Comments[0].Id;
        // Back with its author: the board has not decided on it, and no longer reads it.
        await Done(newsroom.ReturnAsync(id, newsroom.Assistant));

        Outcome[] tried =
        [
            await desk.ReplyAsync(thread, newsroom.BoardMember, "Thêm", Stop), await desk.EditAsync(thread, comment, newsroom.BoardMember, "Sửa", Stop),
            await desk.DeleteAsync(thread, comment, newsroom.BoardMember, Stop), await desk.ResolveAsync(thread, newsroom.BoardMember, Stop),
            await desk.ReopenAsync(thread, newsroom.BoardMember, Stop), await desk.RegradeAsync(thread, newsroom.BoardMember, CommentGrade.Required, Stop),
        ];
        Assert.All(tried, outcome => Assert.False(outcome.Succeeded));
        Assert.Null(await newsroom.Get<CommentTalk>().OfAsync(id, newsroom.BoardMember, Stop));
        Assert.False((await desk.ReplyAsync("0000000000000000", newsroom.Author, "Không có", Stop)).Succeeded);
    }

    private static int MemberOf(TestNewsroom newsroom, string person) => (int)typeof(TestNewsroom).GetProperty(person)!.GetValue(newsroom)!;
}
