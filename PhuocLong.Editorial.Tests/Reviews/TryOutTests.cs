using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Reviews;

/// <summary>An article that does not exist goes through a draft as a real one would through the published edition.</summary>
public sealed class TryOutTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private TryOutCast cast = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        await newsroom.OnBoardAsync("Ban Biên tập 3");
        cast = (await newsroom.Get<TryOuts>().CastAsync(newsroom.Administrator, Stop)).Value!;
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Everybody_sees_the_buttons_and_bars_they_would_see_on_a_real_article()
    {
        WorkflowStep[] steps =
        [
            Ways.Assistants(new WorkflowMove("board"), new WorkflowMove("chair") { ReasonRequired = true }),
            Ways.Board(new WorkflowMove("chair") { Votes = Ways.Votes(2) }),
            Ways.Chair(Ways.Last),
        ];
        await newsroom.PublishAsync(steps);
        var real = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(real));
        var tried = Try(steps);
        foreach (var (who, to) in ((int, string)[])[(newsroom.Assistant, "board"), (newsroom.BoardMember, "chair"), (cast.People.Single(p => p.DisplayName == "Ban Biên tập 3").MemberId, "chair")])
        {
            foreach (var person in cast.People)
            {
                var shown = (await newsroom.Get<Reading>().StandingAsync(real, person.MemberId, Stop))!.Moves;
                Assert.Equal(shown.Select(m => (m.Id, m.Barred, MoveWords.Of(m))), tried.MovesOf(person).Select(m => (m.Id, m.Barred, MoveWords.Of(m))));
            }
            await Done(newsroom.ApproveAsync(real, who, to));
            tried.Make(tried.MovesOf(cast.Find(who)).First(m => m.Kind == MoveKind.Approve && m.Way!.To == to), cast.Find(who));
            Assert.Equal(await newsroom.StandingAsync(real), $"Waiting:{tried.Step?.Key}");
        }
        Assert.Equal("chair", tried.Step!.Key);
        Assert.Equal("Ban Biên tập 1 bỏ phiếu duyệt ở bước “Ban Biên tập”; còn thiếu 1 phiếu.", tried.Story[2]);
        tried.Make(tried.MovesOf(cast.Find(newsroom.Chair))[0], cast.Find(newsroom.Chair));
        Assert.True(tried.IsApproved);
    }

    [Fact]
    public void The_author_is_barred_and_passes_on_only_where_the_draft_says_so()
    {
        var author = cast.Find(newsroom.Assistant);
        var barred = Try([Ways.Assistants(new WorkflowMove("chair")), Ways.Chair(Ways.Last)], author).MovesOf(author).Single(m => m.Kind == MoveKind.Approve);
        Assert.Equal("Bước Tổ giúp việc chỉ có tác giả của bài; cần phân công thêm người duyệt.", barred.Barred);

        var open = Try([Ways.Assistants(new WorkflowMove("chair") { AuthorBarred = false }), Ways.Chair(Ways.Last)], author);
        open.Make(open.MovesOf(author).Single(m => m.Kind == MoveKind.Approve), author);
        Assert.Equal("chair", open.Step!.Key);
        Assert.Contains("mà không duyệt", open.Story[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_return_comes_back_to_the_step_that_returned_it_and_an_edit_clears_what_the_draft_says()
    {
        var (assistant, board) = (cast.Find(newsroom.Assistant), cast.Find(newsroom.BoardMember));
        var tried = Try([Ways.Assistants(new WorkflowMove("board")), Ways.Board(Ways.Last with { Votes = Ways.Votes(2), AfterEdit = AfterEdit.ThisStep })]);
        Make(MoveKind.Approve, assistant);
        Make(MoveKind.Return, board);
        Assert.True(tried.IsWithAuthor);
        Make(MoveKind.Submit, cast.Contributor);
        Assert.Equal("board", tried.Step!.Key);
        Make(MoveKind.Approve, board);
        tried.Edit();
        Assert.Equal("Văn bản bị sửa: 1 phiếu không còn tính.", tried.Story[^1]);
        Assert.Null(tried.MovesOf(board).Single(m => m.Kind == MoveKind.Approve).Barred);
        Make(MoveKind.Return, board, StandardWorkflow.Assistants);
        Assert.Equal("assistants", tried.Step!.Key);
        Make(MoveKind.Reject, assistant);
        Assert.True(tried is { IsOver: true, IsApproved: false });
        Assert.Empty(tried.MovesOf(assistant));

        void Make(MoveKind kind, MemberRoles by, string? to = null) => tried.Make(tried.MovesOf(by).Single(m => m.Kind == kind), by, to);
    }

    private TryOut Try(WorkflowStep[] steps, MemberRoles? author = null) => new(new("Thử", steps), cast, author ?? cast.Contributor, newsroom.News);
}
