using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Reviews;

/// <summary>Whoever sends an article back, ends its review or takes it down says why.</summary>
public sealed class ReasonTests(ReasonTests.Shared shared) : IClassFixture<ReasonTests.Shared>
{
    private static readonly string[] unfit = ["", "   ", "\n\t", new('a', ReviewDesk.LongestReason + 1)];

    [Theory]
    [InlineData(MoveKind.Return, "Waiting:assistants")]
    [InlineData(MoveKind.Return, "Waiting:chair", "board")]
    [InlineData(MoveKind.Reject, "Waiting:board")]
    [InlineData(MoveKind.Withdraw, "Published")]
    public async Task Without_a_reason_or_with_one_that_is_too_long_nothing_moves(MoveKind kind, string standing, string? to = null)
    {
        var newsroom = shared.Newsroom;
        var id = await newsroom.ArticleAtAsync(standing);
        var by = standing switch { "Waiting:assistants" => newsroom.Assistant, "Waiting:board" => newsroom.BoardMember, _ => newsroom.Chair };
        var (seen, events) = (await newsroom.SeenAsync(id, by), await newsroom.EventsAsync(id));
        foreach (var reason in unfit)
        {
            var refused = await newsroom.Get<MoveDoors>().MakeAsync(kind, id, by, seen, to, reason, Stop);
            Assert.Contains("lý do", refused.Refusal, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal((standing, events), (await newsroom.StandingAsync(id), await newsroom.EventsAsync(id)));
        // It was the reason alone that was wanting.
        await Done(newsroom.Get<MoveDoors>().MakeAsync(kind, id, by, seen, to, "Có sai sót", Stop));
    }

    public sealed class Shared : IAsyncLifetime
    {
        public TestNewsroom Newsroom { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Newsroom = await OpenAsync();

        public ValueTask DisposeAsync() => Newsroom.DisposeAsync();
    }
}
