using Bunit;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Handling;

/// <summary>The buttons of an article at its step, over the real doors.</summary>
public sealed class ClaimButtonsTests : IAsyncLifetime
{
    private DeskPage page = null!;
    private TestNewsroom newsroom = null!;
    private int second;
    private int id;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        second = await newsroom.MemberAsync("Trần Thị B", (Role.Assistant, null, null));
        id = await newsroom.ArticleAtAsync("Waiting:assistants");
        page = new(newsroom);
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task What_a_colleague_has_is_barred_with_their_name_and_can_be_taken_over_beside_it()
    {
        await Done(newsroom.Get<HandlingDesk>().ClaimAsync(id, second, Stop));
        var desk = await DeskOfAsync(newsroom.Assistant);
        Assert.All(["Approve", "Return", "Reject"], kind =>
        {
            var button = desk.Find("#move-" + kind);
            Assert.Equal("true", button.GetAttribute("aria-disabled"));
            Assert.Equal("Trần Thị B đang xem bài này từ 09:00.", desk.Find("#" + button.GetAttribute("aria-describedby")).TextContent);
        });
        await Nearest(desk, "Nhận thay").ClickAsync(new());
        Assert.Equal(newsroom.Assistant, (await InHandAsync(newsroom.Assistant))!.ClaimedById);
        Assert.Equal("Bỏ nhận", (await DeskOfAsync(newsroom.Assistant)).FindAll("button")[^1].TextContent.Trim());
    }

    [Fact]
    public async Task A_button_drawn_before_a_colleague_claimed_says_who_did_and_changes_nothing()
    {
        var desk = await DeskOfAsync(newsroom.Assistant);
        await Done(newsroom.Get<HandlingDesk>().ClaimAsync(id, second, Stop));
        await Nearest(desk, "Nhận bài").ClickAsync(new());
        Assert.StartsWith("Trần Thị B đang xem", desk.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(second, (await InHandAsync(second))!.ClaimedById);
    }

    [Fact]
    public async Task A_held_article_offers_its_release_and_says_why_it_is_not_approved()
    {
        await Done(newsroom.Get<HandlingDesk>().HoldAsync(id, second, null, "Chờ số liệu", Stop));
        var desk = await DeskOfAsync(newsroom.Assistant);
        Assert.Contains("Bài đang tạm giữ: “Chờ số liệu”.", desk.Find("#move-Approve-why").TextContent, StringComparison.Ordinal);
        Assert.Null(desk.Find("#move-Return").GetAttribute("aria-disabled"));
        await Nearest(desk, "Bỏ giữ").ClickAsync(new());
        Assert.Null((await InHandAsync(second))!.Held);
    }

    [Fact]
    public async Task The_panel_offers_what_asks_for_more_and_says_why_it_is_barred()
    {
        await Done(newsroom.Get<HandlingDesk>().ClaimAsync(id, second, Stop));
        page.SignIn(newsroom.Assistant);
        var inHand = await InHandAsync(newsroom.Assistant);
        var panel = page.Render<HandlingPanel>(p => p.Add(c => c.ArticleId, id).Add(c => c.InHand, inHand!));
        Assert.Contains("Hạn 03/11/2026, còn 1 ngày làm việc.", panel.Markup, StringComparison.Ordinal);
        var hold = panel.Find("#hand-Hold");
        Assert.Equal("Trần Thị B đang xem bài này từ 09:00.", panel.Find("#" + hold.GetAttribute("aria-describedby")).TextContent);
        await hold.ClickAsync(new());
        Assert.Empty(panel.FindAll("form"));

        await panel.Find("#hand-SetDue").ClickAsync(new());
        await panel.Find("input[type=date]").ChangeAsync(new() { Value = "2026-11-09" });
        await panel.Find("textarea").ChangeAsync(new() { Value = "Chờ số liệu" });
        await panel.Find("form").SubmitAsync();
        Assert.Empty(panel.FindAll("form"));
        Assert.Equal(new DateOnly(2026, 11, 9), (await InHandAsync(second))!.Due.On);
    }

    private async Task<IRenderedComponent<MoveDesk>> DeskOfAsync(int memberId)
    {
        page.SignIn(memberId);
        var standing = (await newsroom.Get<Reading>().StandingAsync(id, memberId, Stop))!;
        return page.Render<MoveDesk>(p => p
            .Add(c => c.ArticleId, id).Add(c => c.Moves, standing.Moves).Add(c => c.InHand, standing.InHand).Add(c => c.Seen, () => Task.FromResult<Seen?>(null)));
    }

    private static AngleSharp.Dom.IElement Nearest(IRenderedComponent<MoveDesk> desk, string name) =>
        Assert.Single(desk.FindAll("button"), b => b.TextContent.Trim() == name);

    private async Task<InHand?> InHandAsync(int memberId) => (await newsroom.Get<Reading>().StandingAsync(id, memberId, Stop))!.InHand;
}
