using Bunit;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Workflows;

public sealed class WorkflowPictureTests : BunitContext, IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void The_picture_is_an_ordered_list_that_says_who_how_long_how_many_votes_and_what_is_skipped()
    {
        var picture = Render<WorkflowPicture>(p => p.Add(x => x.Steps,
        [
            Ways.Assistants(new WorkflowMove("board"), new WorkflowMove("chair")),
            Ways.Board(new WorkflowMove("chair") { Votes = Ways.Votes(2) }),
            Ways.Chair(Ways.Last),
        ]));
        var steps = picture.FindAll("ol > li");
        Assert.Equal(
            [
                "Tổ giúp việc|Tổ giúp việc · 1 ngày làm việc|→ Đi tiếp đến Ban Biên tập|→ Đi tiếp đến Trưởng Ban: bỏ qua bước Ban Biên tập",
                "Ban Biên tập|Thành viên Ban Biên tập · 2 ngày làm việc|→ Đi tiếp đến Trưởng Ban: 2 phiếu",
                "Trưởng Ban|Trưởng Ban Biên tập · 1 ngày làm việc",
                "Đã duyệt",
            ],
            steps.Select(s => string.Join('|', s.QuerySelectorAll("b, small").Select(e => e.TextContent))));
        Assert.Single(picture.FindAll(".arc[aria-hidden=true]"));
    }

    [Fact]
    public void Ways_that_skip_beside_each_other_are_drawn_beside_each_other()
    {
        WorkflowStep Step(string key, params string[] to) => Ways.Chair([.. to.Select(t => new WorkflowMove(t))]) with { Key = key, Name = key };
        var arcs = PictureArc.Of([Step("a", "b", "c", WorkflowMove.Approved), Step("b", "c"), Step("c", "d", WorkflowMove.Approved), Step("d", WorkflowMove.Approved)]);
        Assert.Equal([new(0, 2, 0), new(2, 4, 1), new(0, 4, 2)], arcs);
    }

    [Fact]
    public void A_problem_stands_at_the_step_it_names_first()
    {
        WorkflowStep[] steps = [Ways.Assistants(new WorkflowMove("chair")), Ways.Chair(new WorkflowMove("assistants"), Ways.Last), Ways.Board(Ways.Last) with { Name = "" }];
        var problems = WorkflowRules.Problems(new("", steps));
        Assert.Equal([-1, 1, 2], problems.Select(p => ProblemPlaces.Of(p, steps)));
    }
}
