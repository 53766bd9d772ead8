using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Publishing;
using PhuocLong.Editorial.Tests.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Reviews;

/// <summary>The support team withdraws what is published with the chair's say, and only with it.</summary>
public sealed class WithdrawalDeskTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    private WithdrawalDesk Desk => newsroom.Get<WithdrawalDesk>();

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task With_the_chairs_say_the_support_team_withdraws_and_the_ledger_names_both()
    {
        var id = await newsroom.ArticleAtAsync("Published");
        Assert.Equal("Tổ giúp việc gỡ bài khi Trưởng Ban đã đồng ý; Trưởng Ban ghi ý kiến ấy ngay ở trang bài này.", (await WithdrawAsync(id)).Refusal);
        Assert.NotNull((await Desk.SayAsync(id, newsroom.Assistant, allowed: true, Stop)).Refusal);
        await Done(Desk.SayAsync(id, newsroom.Chair, allowed: true, Stop));
        Assert.Equal(new("Trưởng Ban Biên tập", MaySay: false), await Desk.OfAsync(id, newsroom.Assistant, Stop));
        Assert.Equal("Trưởng Ban Biên tập đồng ý để Tổ giúp việc gỡ bài", (await CommentTests.ToldAsync(newsroom, newsroom.Assistant))[0]);

        await Done(WithdrawAsync(id));
        Assert.Equal("Withdrawn", await newsroom.StandingAsync(id));
        await using var db = await newsroom.DbAsync();
        var withdrawn = await db.ArticleEvents.SingleAsync(e => e.Kind == ActKind.Withdrawn, Stop);
        Assert.Equal((newsroom.Assistant, $$"""{"say":"{{newsroom.Chair}}"}"""), (withdrawn.ActorId!.Value, withdrawn.Detail));
    }

    [Fact]
    public async Task A_say_can_be_taken_back_and_ends_with_what_was_published()
    {
        var id = await newsroom.ArticleAtAsync("Published");
        await Done(Desk.SayAsync(id, newsroom.Chair, allowed: true, Stop));
        await Done(Desk.SayAsync(id, newsroom.Chair, allowed: false, Stop));
        Assert.NotNull((await WithdrawAsync(id)).Refusal);

        await Done(Desk.SayAsync(id, newsroom.Chair, allowed: true, Stop));
        await Done(WithdrawAsync(id));
        await Done(newsroom.Desk.ReopenAsync(id, newsroom.Chair, await newsroom.SeenAsync(id, newsroom.Chair), Stop));
        await Done(newsroom.ApproveAsync(id, newsroom.Chair));
        await Done(newsroom.PublishAsync(id, newsroom.Assistant));
        Assert.NotNull((await WithdrawAsync(id)).Refusal);
        Assert.Equal("Bài chưa xuất bản nên chưa có gì để gỡ.", (await Desk.SayAsync(await newsroom.ArticleAtAsync("Approved"), newsroom.Chair, allowed: true, Stop)).Refusal);
    }

    private async Task<Outcome> WithdrawAsync(int id) =>
        await newsroom.Publishing.WithdrawAsync(id, newsroom.Assistant, await newsroom.SeenAsync(id, newsroom.Assistant), "Có sai sót", Stop);
}
