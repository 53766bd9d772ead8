using Bunit;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Reviews;

public sealed class MoveButtonsTests : IAsyncLifetime
{
    private readonly BunitContext page = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public void The_next_right_act_comes_first_and_is_the_only_primary_button()
    {
        var buttons = page.Render<MoveButtons>(p => p.Add(c => c.Moves, [new Move(MoveKind.Approve), new Move(MoveKind.Return), new Move(MoveKind.Reject)]));
        Assert.StartsWith("Duyệt", buttons.Find("button").TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("Duyệt", Assert.Single(buttons.FindAll("button.primary")).TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_barred_move_says_why_to_eyes_and_screen_readers_and_does_nothing()
    {
        var pressed = 0;
        const string why = "Không ai tự duyệt bài của mình.";
        var buttons = page.Render<MoveButtons>(p => p
            .Add(c => c.Moves, [new Move(MoveKind.Approve, why), new Move(MoveKind.Return, why)])
            .Add(c => c.OnMove, () => pressed++));
        var approve = buttons.Find("#move-Approve");
        approve.Click();
        Assert.Equal(0, pressed);
        Assert.Equal("true", approve.GetAttribute("aria-disabled"));
        Assert.Equal(why, buttons.Find("#" + approve.GetAttribute("aria-describedby")).TextContent);
        Assert.Single(buttons.FindAll(".moves-why"));
    }

    [Fact]
    public void A_button_says_how_many_votes_are_missing_and_two_ways_on_are_two_buttons()
    {
        var (chair, approved) = (new WorkflowMove("chair"), new WorkflowMove(WorkflowMove.Approved));
        var buttons = page.Render<MoveButtons>(p => p.Add(c => c.Moves,
        [
            new Move(MoveKind.Approve) { Way = chair, WayName = "chuyển Trưởng Ban", Tally = new VoteTally(chair, [], 2, [1, 2]) },
            new Move(MoveKind.Approve) { Way = approved, WayName = "hoàn tất" },
            new Move(MoveKind.TakeBackVote),
        ]).Add(c => c.ShowKeys, true));
        Assert.Equal("Duyệt, chuyển Trưởng Ban (còn thiếu 2 phiếu)", buttons.Find("#move-Approve-chair").ChildNodes[0].TextContent.Trim());
        Assert.Equal("Duyệt, hoàn tất", buttons.Find("#move-Approve-approved").TextContent.Trim());
        Assert.Single(buttons.FindAll("kbd"));
        Assert.Single(buttons.FindAll("button.primary"));
    }

    [Fact]
    public void While_a_move_is_under_way_nothing_can_be_pressed()
    {
        var buttons = page.Render<MoveButtons>(p => p.Add(c => c.Moves, [new Move(MoveKind.Submit)]).Add(c => c.Busy, true));
        Assert.True(buttons.Find("button").HasAttribute("disabled"));
    }

    [Fact]
    public void Withdrawing_is_never_the_primary_button()
    {
        var buttons = page.Render<MoveButtons>(p => p.Add(c => c.Moves, [new Move(MoveKind.Withdraw)]));
        Assert.Empty(buttons.FindAll("button.primary"));
    }
}
