using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Workflows;

public sealed class DrawnWayTests
{
    private static WorkflowStep[] Steps =>
    [
        Ways.Assistants(new WorkflowMove("board") { AuthorBarred = false }, new WorkflowMove("chair") { Role = Role.Chair, ReasonRequired = true, Checks = CheckMove.Publish }),
        Ways.Board(new WorkflowMove("chair") { Votes = new(VoteRule.Majority), AfterEdit = AfterEdit.All }) with { Colour = StepColour.Lacquer, Editing = EditPolicy.Locked },
        Ways.Chair(Ways.Last with { Votes = Ways.Votes(3), Checks = null }),
    ];

    [Fact]
    public void What_nobody_touched_would_be_published_as_it_was()
    {
        var draft = new WorkflowDraft("Quy trình chuẩn", Steps);
        Assert.Equal(StepsJson.Write(Steps), StepsJson.Write(DrawnWay.Of(draft).ToDraft().Steps));
        // A step of the first editions names no way on, and goes straight on all the same.
        var before = new Workflow { Name = "Cũ", Steps = [Ways.Assistants(), Ways.Chair()] };
        Assert.Equal(["chair", WorkflowMove.Approved], DrawnWay.Of(before).ToDraft().Steps.Select(s => Assert.Single(s.Moves).To));
    }

    [Fact]
    public void Of_two_ways_that_lead_to_one_place_once_a_step_is_gone_the_first_is_left()
    {
        var way = DrawnWay.Of(new WorkflowDraft("", Steps));
        way.Remove(way.Steps[1]);
        var left = way.ToDraft();
        Assert.Empty(WorkflowRules.Problems(left with { Name = "Ngắn" }));
        Assert.Equal(("chair", null), (Assert.Single(left.Steps[0].Moves).To, left.Steps[0].Moves[0].Role));
    }

    [Fact]
    public void A_step_added_comes_before_the_approval_and_keeps_a_key_that_none_had()
    {
        var way = DrawnWay.Of(new WorkflowDraft("Dài", Steps));
        var added = way.Add(DrawnStep.Begun());
        added.Name = "Lãnh đạo thị xã";
        var draft = way.ToDraft();
        Assert.Empty(WorkflowRules.Problems(draft));
        Assert.Equal([added.Key, WorkflowMove.Approved], draft.Steps.TakeLast(2).Select(s => Assert.Single(s.Moves).To));
        Assert.NotEqual(DrawnStep.Begun().Key, added.Key);
    }
}
