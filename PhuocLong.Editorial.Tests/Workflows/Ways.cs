using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Workflows;

/// <summary>Ways of articles for tests, published through the administrator's door.</summary>
internal static class Ways
{
    public static WorkflowMove Last => new(WorkflowMove.Approved);

    public static VotesNeeded Votes(int count) => new(VoteRule.Number, count);

    public static WorkflowStep Assistants(params WorkflowMove[] moves) =>
        new(StandardWorkflow.Assistants, "Tổ giúp việc", Role.Assistant, OwnCategory: false, TargetDays: 1) { Moves = moves };

    public static WorkflowStep Board(params WorkflowMove[] moves) =>
        new(StandardWorkflow.Board, "Ban Biên tập", Role.BoardMember, OwnCategory: true, TargetDays: 2) { Moves = moves };

    public static WorkflowStep Chair(params WorkflowMove[] moves) =>
        new(StandardWorkflow.Chair, "Trưởng Ban", Role.Chair, OwnCategory: false, TargetDays: 1) { Moves = moves };

    /// <summary>The standard line's next edition; answers its id.</summary>
    public static async Task<int> PublishAsync(this TestNewsroom newsroom, params WorkflowStep[] steps)
    {
        var newest = (await newsroom.Get<WorkflowDesk>().LinesAsync(newsroom.Administrator, Stop)).Value!.Single(l => l.IsStandard).Newest;
        var outcome = await newsroom.Get<WorkflowDesk>().PublishAsync(
            newsroom.Administrator, StandardWorkflow.Line, newest.Workflow.Edition, new WorkflowDraft("Quy trình chuẩn", steps), Stop);
        Assert.True(outcome.Succeeded, outcome.Refusal);
        return outcome.Value;
    }

    /// <summary>Another member of the board, entrusted with both categories.</summary>
    public static Task<int> OnBoardAsync(this TestNewsroom newsroom, string name) =>
        newsroom.MemberAsync(name, (Role.BoardMember, null, newsroom.News), (Role.BoardMember, null, newsroom.Society));

    public static async Task<Move> MoveAsync(this TestNewsroom newsroom, int article, int member, MoveKind kind = MoveKind.Approve) =>
        (await newsroom.Get<Reading>().StandingAsync(article, member, Stop))!.Moves.Single(m => m.Kind == kind);

    public static async Task<Outcome> ApproveAsync(this TestNewsroom newsroom, int article, int by, string? to, string? reason = null) =>
        await newsroom.Desk.ApproveAsync(article, by, await newsroom.SeenAsync(article, by), to, reason, Stop);
}
