using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>Ways of articles at random: mostly possible ones, now and then one that the door must refuse.</summary>
internal static class RandomWay
{
    private static readonly string[] keys = ["assistants", "board", "chair", "desk", "second"];
    private static readonly Role[] roles = [Role.Assistant, Role.BoardMember, Role.BoardMember, Role.Chair];

    public static WorkflowStep[] Draw(Random random)
    {
        var count = random.Next(1, keys.Length + 1);
        string[] order = [.. keys.OrderBy(_ => random.Next()).Take(count)];
        return [.. order.Select((key, place) => Step(random, key, order[(place + 1)..]))];
    }

    private static WorkflowStep Step(Random random, string key, string[] later)
    {
        // Where the next step is always among the ways, none is unreachable; one in twenty leaves that to luck.
        string[] targets = later.Length == 0 ? [WorkflowMove.Approved]
            : random.Next(20) == 0 ? [.. later.Append(WorkflowMove.Approved).OrderBy(_ => random.Next()).Take(1)]
            : [later[0], .. later[1..].Append(WorkflowMove.Approved).Where(_ => random.Next(4) == 0)];
        return new(key, "Bước " + key, roles[random.Next(roles.Length)], random.Next(2) == 0, random.Next(4), (EditPolicy)random.Next(4))
        {
            Colour = (StepColour)random.Next(5),
            Moves = [.. targets.Select(to => Move(random, to))],
        };
    }

    private static WorkflowMove Move(Random random, string to)
    {
        var votes = random.Next(6) switch
        {
            0 => new VotesNeeded(VoteRule.Majority),
            1 => new VotesNeeded(VoteRule.All),
            2 => new VotesNeeded(VoteRule.Number, random.Next(2, 4)),
            _ => VotesNeeded.One,
        };
        return new WorkflowMove(to)
        {
            Role = random.Next(6) == 0 ? roles[random.Next(roles.Length)] : null,
            Votes = votes,
            AuthorBarred = to == WorkflowMove.Approved || votes != VotesNeeded.One || random.Next(3) > 0,
            ReasonRequired = random.Next(6) == 0,
            Checks = random.Next(4) == 0 ? null : CheckMove.Approve,
            AfterEdit = (AfterEdit)random.Next(3),
        };
    }
}
