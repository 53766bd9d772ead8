using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Workflows;

public sealed class WorkflowDeskTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    private WorkflowDesk Desk => newsroom.Get<WorkflowDesk>();

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task New_reviews_begin_on_the_newest_edition_and_running_ones_stay_on_theirs()
    {
        var running = await newsroom.ArticleAtAsync("Waiting:assistants");
        await newsroom.PublishAsync(Ways.Chair(Ways.Last));
        var fresh = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(fresh));

        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(fresh));
        await Done(newsroom.ApproveAsync(running, newsroom.Assistant));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(running));
        var line = Assert.Single((await Desk.LinesAsync(newsroom.Administrator, Stop)).Value!);
        Assert.Equal([(2, 1, "Quản trị viên"), (1, 1, null)], line.Editions.Select(e => (e.Workflow.Edition, e.Running, e.CreatedBy)));
    }

    [Fact]
    public async Task A_published_edition_is_an_act_of_the_ledger_and_never_changes_again()
    {
        var id = await newsroom.PublishAsync(Ways.Chair(Ways.Last));
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        var act = await write.Db.ArticleEvents.SingleAsync(e => e.Kind == ActKind.WorkflowPublished, Stop);
        Assert.Equal(newsroom.Administrator, act.ActorId);
        Assert.Contains("\"edition\":\"2\"", act.Detail, StringComparison.Ordinal);
        var edition = await write.Db.Workflows.SingleAsync(w => w.Id == id, Stop);
        edition.Steps = [Ways.Board(Ways.Last)];
        await Assert.ThrowsAsync<InvalidOperationException>(() => write.Db.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task Only_administrators_come_in_and_the_second_of_two_who_publish_looks_again()
    {
        var draft = new WorkflowDraft("Quy trình chuẩn", [Ways.Chair(Ways.Last)]);
        foreach (var member in new[] { newsroom.Chair, newsroom.Assistant, newsroom.Author, newsroom.Observer })
        {
            Assert.False((await Desk.LinesAsync(member, Stop)).Succeeded);
            Assert.False((await Desk.PublishAsync(member, StandardWorkflow.Line, 1, draft, Stop)).Succeeded);
            Assert.False((await Desk.BeginLineAsync(member, draft with { Name = "Khác" }, Stop)).Succeeded);
            Assert.False((await Desk.AssignAsync(member, newsroom.News, null, StandardWorkflow.Line, Stop)).Succeeded);
        }
        Assert.True((await Desk.PublishAsync(newsroom.Administrator, StandardWorkflow.Line, 1, draft, Stop)).Succeeded);
        Assert.StartsWith(
            "Quy trình vừa có phiên bản 2, do Quản trị viên công bố",
            (await Desk.PublishAsync(newsroom.Administrator, StandardWorkflow.Line, 1, draft with { Steps = [Ways.Board(Ways.Last)] }, Stop)).Refusal, StringComparison.Ordinal);
        Assert.StartsWith("Chưa có gì khác", (await Desk.PublishAsync(newsroom.Administrator, StandardWorkflow.Line, 2, draft, Stop)).Refusal, StringComparison.Ordinal);
    }

    private static readonly (string Reason, WorkflowStep[] Steps)[] impossible =
    [
        ("chưa có bước nào", []),
        ("trùng mã", [Ways.Board(new WorkflowMove("chair")), Ways.Board(new WorkflowMove("chair")), Ways.Chair(Ways.Last)]),
        ("ngõ cụt", [Ways.Assistants(new WorkflowMove("chair")), Ways.Chair()]),
        ("Không đường nào dẫn đến bước “Ban Biên tập”", [Ways.Assistants(new WorkflowMove("chair")), Ways.Board(new WorkflowMove("chair")), Ways.Chair(Ways.Last)]),
        ("dẫn ngược về “Tổ giúp việc”", [Ways.Assistants(new WorkflowMove("chair")), Ways.Chair(new WorkflowMove("assistants"), Ways.Last)]),
        ("không có trong quy trình", [Ways.Assistants(new WorkflowMove("nowhere"))]),
        ("cần 3 phiếu, nhưng vai trò Thành viên Ban Biên tập chỉ có 2 người", [Ways.Board(Ways.Last with { Votes = Ways.Votes(3) })]),
        ("cần 2 phiếu, nhưng chuyên mục “Tin tức, sự kiện” chỉ có 1 người", [Ways.Board(Ways.Last with { Votes = Ways.Votes(2) })]),
        ("không ai tự duyệt bài của mình", [Ways.Chair(Ways.Last with { AuthorBarred = false })]),
        ("các vai trò khác không duyệt bài", [Ways.Chair(Ways.Last) with { Role = Role.Administrator }]),
        ("cần một tên", [Ways.Chair(Ways.Last) with { Name = " " }]),
        ("Số phiếu", [Ways.Chair(Ways.Last with { Votes = Ways.Votes(0) })]),
        ("ngày làm việc", [Ways.Chair(Ways.Last) with { TargetDays = 400 }]),
    ];

    [Fact]
    public async Task An_impossible_way_is_refused_with_the_reason()
    {
        foreach (var (reason, steps) in impossible)
        {
            var draft = new WorkflowDraft("Quy trình chuẩn", steps);
            Assert.Contains(reason, (await Desk.PublishAsync(newsroom.Administrator, StandardWorkflow.Line, 1, draft, Stop)).Refusal, StringComparison.Ordinal);
            var told = (await Desk.ProblemsAsync(newsroom.Administrator, StandardWorkflow.Line, draft, Stop)).Value!;
            Assert.Contains(told, problem => problem.Contains(reason, StringComparison.Ordinal));
        }
        Assert.Single((await Desk.LinesAsync(newsroom.Administrator, Stop)).Value!.Single().Editions);
    }

    [Fact]
    public async Task A_step_whose_role_nobody_holds_is_refused_and_so_is_a_name_that_another_line_has()
    {
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            await write.Db.RoleAssignments.Where(a => a.Role == Role.Chair).ExecuteDeleteAsync(Stop);
            await write.CommitAsync(Stop);
        }
        var refused = await Desk.BeginLineAsync(newsroom.Administrator, new("Nhanh", [Ways.Chair(Ways.Last)]), Stop);
        Assert.Equal("Bước “Trưởng Ban”: chưa ai giữ vai trò Trưởng Ban Biên tập.", refused.Refusal);
        Assert.Equal(
            "Đã có quy trình mang tên này; xin chọn tên khác.",
            (await Desk.BeginLineAsync(newsroom.Administrator, new("quy trình CHUẨN", [Ways.Board(Ways.Last)]), Stop)).Refusal);
    }

    [Fact]
    public void Editions_of_before_are_read_as_they_were_meant()
    {
        const string before = """[{"Key":"assistants","Name":"Tổ giúp việc","Role":1,"OwnCategory":false,"TargetDays":1,"Editing":1},{"Key":"chair","Name":"Trưởng Ban","Role":3,"OwnCategory":false,"TargetDays":1,"Editing":0}]""";
        var edition = new Workflow { Name = "Cũ", Steps = StepsJson.Read(before) };
        Assert.Equal([(Role.Assistant, EditPolicy.Suggest), (Role.Chair, EditPolicy.Step)], edition.Steps.Select(s => (s.Role, s.Editing)));
        Assert.Equal(["chair", WorkflowMove.Approved], edition.Steps.Select(s => Assert.Single(edition.MovesFrom(s)).To));
        Assert.Equal("chair", edition.Final.Key);
    }
}
