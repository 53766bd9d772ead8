using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Meetings;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Undoing;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Undoing;

/// <summary>Every kind of move there is, made and undone in one newsroom.</summary>
public sealed class UndoneMovesTests(UndoneMovesTests.Shared shared) : IClassFixture<UndoneMovesTests.Shared>
{
    private TestNewsroom Newsroom => shared.Newsroom;

    private UndoDesk Desk => Newsroom.Get<UndoDesk>();

    [Theory]
    [InlineData(MoveKind.Submit, "Draft")]
    [InlineData(MoveKind.Submit, "Returned")]
    [InlineData(MoveKind.Recall, "Waiting:assistants")]
    [InlineData(MoveKind.Approve, "Waiting:assistants")]
    [InlineData(MoveKind.Approve, "Waiting:chair")]
    [InlineData(MoveKind.Return, "Waiting:board")]
    [InlineData(MoveKind.Return, "Waiting:chair", "board")]
    [InlineData(MoveKind.Reject, "Waiting:board")]
    [InlineData(MoveKind.Reopen, "Rejected")]
    [InlineData(MoveKind.Reopen, "Withdrawn")]
    [InlineData(MoveKind.Publish, "Approved")]
    [InlineData(MoveKind.Withdraw, "Published")]
    public async Task After_a_move_is_undone_every_row_stands_as_before_and_the_ledger_keeps_both(MoveKind kind, string standing, string? to = null)
    {
        var id = await Newsroom.ArticleAtAsync(standing);
        // What went before is over: its ten seconds, and the moment it happened in.
        Newsroom.Clock.Advance(TimeSpan.FromMinutes(10));
        var by = MakerOf(kind, standing);
        var seen = await Newsroom.SeenAsync(id, by);
        var (before, events, revision) = (await Everything.OfAsync(Newsroom), await Newsroom.EventsAsync(id), (await Newsroom.ArticleAsync(id)).Revision);
        await Done(Newsroom.Get<MoveDoors>().MakeAsync(kind, id, by, seen, to, "Có sai sót", Stop));
        Assert.NotEqual(before, await Everything.OfAsync(Newsroom));

        var offer = Assert.Single(await Desk.OffersAsync([id], by, Stop));
        await Done(Desk.UndoAsync(offer.EventSeq, by, Stop));
        Assert.Equal(before, await Everything.OfAsync(Newsroom));
        Assert.Equal(events + 2, await Newsroom.EventsAsync(id));
        // It never falls: what was loaded before, between or after the two is told apart.
        Assert.Equal(revision + 2, (await Newsroom.ArticleAsync(id)).Revision);
        await using var db = await Newsroom.DbAsync();
        var last = await db.ArticleEvents.OrderBy(e => e.Seq).LastAsync(Stop);
        Assert.Equal((ActKind.Undone, standing, by), (last.Kind, last.Standing, last.ActorId!.Value));
        Assert.Contains($"\"undoes\":\"{offer.EventSeq}\"", last.Detail, StringComparison.Ordinal);
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
        // Made again it happens as if for the first time.
        await Done(Newsroom.Get<MoveDoors>().MakeAsync(kind, id, by, await Newsroom.SeenAsync(id, by), to, "Có sai sót", Stop));
    }

    [Fact]
    public async Task After_a_vote_that_was_not_the_last_is_undone_every_row_stands_as_before_and_it_can_be_given_again()
    {
        await using var newsroom = await OpenAsync();
        var second = await newsroom.MemberAsync("Trợ lý thứ hai", (Role.Assistant, null, null));
        await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove(StandardWorkflow.Chair) { Votes = Ways.Votes(2) }), Ways.Chair(Ways.Last));
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        newsroom.Clock.Advance(TimeSpan.FromMinutes(10));
        var before = await Everything.OfAsync(newsroom);
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));

        var desk = newsroom.Get<UndoDesk>();
        await Done(desk.UndoAsync(Assert.Single(await desk.OffersAsync([id], newsroom.Assistant, Stop)).EventSeq, newsroom.Assistant, Stop));
        Assert.Equal(before, await Everything.OfAsync(newsroom));
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task After_a_vote_taken_back_is_undone_it_counts_again_and_every_row_stands_as_before()
    {
        await using var newsroom = await OpenAsync();
        var second = await newsroom.MemberAsync("Trợ lý thứ hai", (Role.Assistant, null, null));
        await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove(StandardWorkflow.Chair) { Votes = Ways.Votes(2) }), Ways.Chair(Ways.Last));
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(10));
        var before = await Everything.OfAsync(newsroom);
        await Done(newsroom.Desk.TakeBackVoteAsync(id, newsroom.Assistant, await newsroom.SeenAsync(id, newsroom.Assistant), Stop));
        Assert.NotEqual(before, await Everything.OfAsync(newsroom));

        var desk = newsroom.Get<UndoDesk>();
        await Done(desk.UndoAsync(Assert.Single(await desk.OffersAsync([id], newsroom.Assistant, Stop)).EventSeq, newsroom.Assistant, Stop));
        Assert.Equal(before, await Everything.OfAsync(newsroom));
        await Done(newsroom.ApproveAsync(id, second));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task After_a_decision_entered_in_a_meeting_is_undone_the_article_waits_and_the_conclusion_says_so()
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var meeting = await BoardMeeting.BeginAsync(newsroom, id);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(10));
        await Done(meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve));
        Assert.Equal(FateKind.Done, (await meeting.LastAsync(newsroom.Chair)).Fate.Kind);

        var desk = newsroom.Get<UndoDesk>();
        await Done(desk.UndoAsync(Assert.Single(await desk.OffersAsync([id], newsroom.BoardMember, Stop)).EventSeq, newsroom.BoardMember, Stop));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        Assert.NotEqual(FateKind.Done, (await meeting.LastAsync(newsroom.Chair)).Fate.Kind);
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    private int MakerOf(MoveKind kind, string standing) => kind switch
    {
        MoveKind.Submit or MoveKind.Recall => Newsroom.Author,
        MoveKind.Publish => Newsroom.Assistant,
        MoveKind.Reopen or MoveKind.Withdraw => Newsroom.Chair,
        _ => standing == "Waiting:assistants" ? Newsroom.Assistant : standing == "Waiting:board" ? Newsroom.BoardMember : Newsroom.Chair,
    };

    public sealed class Shared : IAsyncLifetime
    {
        public TestNewsroom Newsroom { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Newsroom = await OpenAsync();

        public ValueTask DisposeAsync() => Newsroom.DisposeAsync();
    }
}
