using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Editing;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Workflows;

/// <summary>Who changes the text that waits at a step, by the step's policy, through the service and the socket.</summary>
public sealed class EditPolicyTests(EditingHost host) : IClassFixture<EditingHost>
{
    private const string Title = "Phước Long vào mùa điều";

    //                       author colleague stranger assistant board chair
    [Theory]
    [InlineData(EditPolicy.Step, "r", "r", "-", "rw", "r", "r")]
    [InlineData(EditPolicy.Suggest, "r", "r", "-", "rs", "r", "r")]
    [InlineData(EditPolicy.Author, "rw", "rw", "-", "rs", "r", "r")]
    [InlineData(EditPolicy.Locked, "r", "r", "-", "r", "r", "r")]
    public async Task A_step_says_who_writes_and_who_suggests_while_it_holds_the_text(EditPolicy policy, params string[] expected)
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("chair")) with { Editing = policy }, Ways.Chair(Ways.Last));
        var id = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(id));
        int[] people = [newsroom.Author, newsroom.Colleague, newsroom.Stranger, newsroom.Assistant, newsroom.BoardMember, newsroom.Chair];
        await using var db = await newsroom.DbAsync();
        var found = new List<string>();
        foreach (var member in people)
        {
            var right = await db.RightAsync(member, id, Stop);
            found.Add($"{(right.Read ? "r" : "-")}{(right.Write ? "w" : "")}{(right.Suggest ? "s" : "")}");
            var changed = await newsroom.Get<ArticleDesk>().ChangeDetailsAsync(id, member, (await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.Author, Stop))!.Details with { Source = $"Nguồn {member}" }, Stop);
            Assert.Equal(right.Write, changed.Succeeded);
        }
        Assert.Equal(expected, found);
        // The next step has its own policy.
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        Assert.Equal((true, false), ((await db.RightAsync(newsroom.Chair, id, Stop)).Write, (await db.RightAsync(newsroom.Author, id, Stop)).Write));
    }

    [Theory]
    [InlineData(EditPolicy.Step, false)]
    [InlineData(EditPolicy.Author, true)]
    [InlineData(EditPolicy.Locked, false)]
    public async Task A_writers_socket_takes_an_edit_of_the_waiting_text_only_where_authors_mend_it(EditPolicy policy, bool taken)
    {
        var article = await host.NewArticleAsync();
        await host.The<ArticleTexts>().WriteAsync(article, host.Lan, new(Title, "", []), Stop);
        await host.ChangeAsync(async db =>
        {
            var waiting = (await db.Articles.FindAsync([article], Stop))!;
            waiting.MoveTo(ArticleState.Waiting, "chair", "Trưởng Ban", Role.Chair, DateTime.UtcNow, policy);
        });
        await using var minh = await (await host.ConnectAsync(host.Minh, article)).SyncAsync();
        await minh.SendAsync(SyncMessage.Update(minh.MakeTitle(Title + " năm nay")));
        if (taken)
        {
            await minh.BarrierAsync(1);
            Assert.True(await minh.HearsEchoAsync(1, TimeSpan.FromSeconds(5)));
        }
        else
        {
            Assert.Equal(4403, await minh.CloseCodeAsync());
        }
        Assert.Equal(taken ? Title + " năm nay" : Title, (await host.The<ArticleTexts>().FreezeAsync(article, Stop)).Title);
    }
}
