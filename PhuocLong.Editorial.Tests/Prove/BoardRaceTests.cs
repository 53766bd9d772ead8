using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Tests.Meetings;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>The board decides together: the last vote, and what its meeting concluded, at the very moment another of them acts.</summary>
public sealed class BoardRaceTests : IAsyncLifetime
{
    private static readonly int Rounds = Length.Of(inShort: 6, atLength: 1_000);

    private TestNewsroom newsroom = null!;
    private int second, third;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        (second, third) = (await newsroom.OnBoardAsync("Trần Thị B"), await newsroom.OnBoardAsync("Lê Văn C"));
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Of_two_who_give_the_last_vote_at_once_one_completes_it_and_the_other_is_told()
    {
        await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("board")), Ways.Board(new WorkflowMove("chair") { Votes = Ways.Votes(2) }), Ways.Chair(Ways.Last));
        var first = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var id = await newsroom.ArticleAtAsync("Waiting:assistants");
            await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
            await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
            var (one, two) = (await newsroom.SeenAsync(id, second), await newsroom.SeenAsync(id, third));
            var before = await newsroom.EventsAsync(id);
            var outcomes = await AtOnce.BothAsync(round, () => newsroom.Desk.ApproveAsync(id, second, one, Stop), () => newsroom.Desk.ApproveAsync(id, third, two, Stop));

            var refused = Assert.Single(outcomes, o => !o.Succeeded);
            Assert.StartsWith("Bài vừa có thay đổi", refused.Refusal, StringComparison.Ordinal);
            Assert.Contains(outcomes[0].Succeeded ? "Trần Thị B" : "Lê Văn C", refused.Refusal, StringComparison.Ordinal);
            Assert.Equal(before + 1, await newsroom.EventsAsync(id));
            Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
            first += outcomes[0].Succeeded ? 1 : 0;
        }
        Ended("two give the last vote", first);
    }

    [Fact]
    public async Task Of_a_confirmation_and_a_decision_made_elsewhere_at_once_one_wins_and_there_is_one_event()
    {
        var first = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var id = await newsroom.ArticleAtAsync("Waiting:board");
            var meeting = await BoardMeeting.BeginAsync(newsroom, id);
            await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve));
            var (line, seen) = (await meeting.LastAsync(newsroom.BoardMember), await newsroom.SeenAsync(id, second));
            var before = await newsroom.EventsAsync(id);
            var outcomes = await AtOnce.BothAsync(
                round, () => meeting.ConfirmAsync(newsroom.BoardMember, line), () => newsroom.Desk.ReturnAsync(id, second, seen, null, "Thiếu nguồn ảnh", Stop));

            var refused = Assert.Single(outcomes, o => !o.Succeeded);
            // Back with its author it is not the board's to read; whoever asks in time is told what became of it.
            var told = outcomes[0].Succeeded ? "Ban Biên tập 1" : refused.Refusal!.StartsWith("Không tìm thấy bài", StringComparison.Ordinal) ? "" : "Trần Thị B";
            Assert.Contains(told, refused.Refusal, StringComparison.Ordinal);
            Assert.Equal(before + 1, await newsroom.EventsAsync(id));
            Assert.Equal(outcomes[0].Succeeded ? "Waiting:chair" : "Returned", await newsroom.StandingAsync(id));
            Assert.Equal(outcomes[0].Succeeded ? FateKind.Done : FateKind.Overtaken, (await meeting.LastAsync(newsroom.Chair)).Fate.Kind);
            first += outcomes[0].Succeeded ? 1 : 0;
        }
        Ended("a meeting's conclusion is confirmed, another decides", first);
    }

    private static void Ended(string kind, int first)
    {
        Assert.InRange(first, 1, Rounds - 1);
        Length.Note($"race “{kind}”: {Rounds} rounds, the first got through {first} times; each loser was told, one event for each act");
    }
}
