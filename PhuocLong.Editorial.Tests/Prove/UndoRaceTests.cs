using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>A move is taken back at the very moment the next person comes to the article: one wins, and the loser is told.</summary>
public sealed class UndoRaceTests : IAsyncLifetime
{
    private static readonly int Rounds = Length.Of(inShort: 8, atLength: 1000);

    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Of_an_undoing_and_the_next_decision_one_wins_and_leaves_one_event()
    {
        var wins = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (id, offer) = await ApprovedByTheSupportTeamAsync();
            // On the board's screen since before the undoing; nothing is opened by it.
            var seen = (await newsroom.Get<Reading>().SeenAsync(id, newsroom.BoardMember, Stop))!;
            var before = await newsroom.EventsAsync(id);
            var (undone, decided) = await AtOnce.PairAsync(
                round, () => newsroom.Get<UndoDesk>().UndoAsync(offer, newsroom.Assistant, Stop), () => newsroom.Desk.ApproveAsync(id, newsroom.BoardMember, seen, Stop));

            Assert.NotEqual(undone.Succeeded, decided.Succeeded);
            Assert.Equal(undone.Succeeded ? "Waiting:assistants" : "Waiting:chair", await newsroom.StandingAsync(id));
            Assert.Contains(undone.Succeeded ? "Hoàn tác – Tổ giúp việc" : "Duyệt – Ban Biên tập 1", undone.Refusal ?? decided.Refusal, StringComparison.Ordinal);
            Assert.Equal(before + 1, await newsroom.EventsAsync(id));
            wins += undone.Succeeded ? 1 : 0;
        }
        Assert.InRange(wins, 1, Rounds - 1);
        Length.Note($"undoing against the next decision: {Rounds} rounds, {wins} undone, {Rounds - wins} decided; one winner and one event in each");
    }

    [Fact]
    public async Task Of_an_undoing_and_an_opening_one_comes_first_and_the_opener_never_reads_what_is_taken_back()
    {
        var wins = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (id, offer) = await ApprovedByTheSupportTeamAsync();
            var (undone, opened) = await AtOnce.PairAsync(
                round, () => newsroom.Get<UndoDesk>().UndoAsync(offer, newsroom.Assistant, Stop), () => newsroom.Get<Reading>().OpenAsync(id, newsroom.BoardMember, Stop));

            Assert.Equal(undone.Succeeded ? "Waiting:assistants" : "Waiting:board", await newsroom.StandingAsync(id));
            Assert.Equal(await newsroom.StandingAsync(id), opened!.Sheet.Article.Standing);
            if (undone.Refusal is { } refusal)
                Assert.StartsWith("Ban Biên tập 1 đã mở bài lúc", refusal, StringComparison.Ordinal);
            wins += undone.Succeeded ? 1 : 0;
        }
        Assert.InRange(wins, 1, Rounds - 1);
        Length.Note($"undoing against opening: {Rounds} rounds, {wins} undone, {Rounds - wins} opened; what was read was what stood in each");
    }

    [Fact]
    public async Task Of_a_publication_undone_and_the_withdrawal_of_what_it_published_one_wins_and_the_other_is_told()
    {
        var wins = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var id = await newsroom.ArticleAtAsync("Published");
            var offer = Assert.Single(await newsroom.Get<UndoDesk>().OffersAsync([id], newsroom.Assistant, Stop)).EventSeq;
            var seen = (await newsroom.Get<Reading>().SeenAsync(id, newsroom.Chair, Stop))!;
            var before = await newsroom.EventsAsync(id);
            var (undone, withdrawn) = await AtOnce.PairAsync(
                round,
                () => newsroom.Get<UndoDesk>().UndoAsync(offer, newsroom.Assistant, Stop),
                () => newsroom.Publishing.WithdrawAsync(id, newsroom.Chair, seen, "Có sai sót", Stop));

            Assert.NotEqual(undone.Succeeded, withdrawn.Succeeded);
            Assert.Equal(undone.Succeeded ? "Approved" : "Withdrawn", await newsroom.StandingAsync(id));
            Assert.Contains(undone.Succeeded ? "Hoàn tác – Tổ giúp việc" : "Gỡ bài – Trưởng Ban Biên tập", undone.Refusal ?? withdrawn.Refusal, StringComparison.Ordinal);
            Assert.Equal(before + 1, await newsroom.EventsAsync(id));
            wins += undone.Succeeded ? 1 : 0;
        }
        Assert.InRange(wins, 1, Rounds - 1);
        Length.Note($"a publication undone against its withdrawal: {Rounds} rounds, {wins} undone, {Rounds - wins} withdrawn; one winner and one event in each");
    }

    private async Task<(int Id, long Offer)> ApprovedByTheSupportTeamAsync()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        return (id, Assert.Single(await newsroom.Get<UndoDesk>().OffersAsync([id], newsroom.Assistant, Stop)).EventSeq);
    }
}
