using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>
/// The votes that stand for one way on from a step, and how many are missing. A seat is one person's right to vote there,
/// whoever uses it: a deputy and the one they stand for have one between them.
/// </summary>
/// <param name="Votes">Those that stand, oldest first.</param>
/// <param name="Needed">How many it needs by those who may vote at this moment.</param>
/// <param name="Open">The seats that have not voted and could today.</param>
public sealed record VoteTally(WorkflowMove Way, IReadOnlyList<Decision> Votes, int Needed, IReadOnlyCollection<int> Open)
{
    public int Missing => Math.Max(0, Needed - Votes.Count);

    /// <summary>Whether more votes are missing than there are people who could give them.</summary>
    public bool CannotBeReached => Missing > Open.Count;

    /// <summary>
    /// Whether somebody who may decide at the step still has something to do there: a vote to give, or, when the votes have
    /// come to suffice without anybody voting, to press.
    /// </summary>
    public static bool Waits(
        WorkflowStep step, Workflow workflow, IReadOnlyList<Decision> standing, StepDeciders.Person me, Func<WorkflowMove, IReadOnlyList<StepDeciders.Person>> people) =>
        !standing.Any(v => v.MemberId == me.Id || v.Seat == me.Seat)
        || workflow.MovesFrom(step).Any(way => Of(way, standing, people(way)).Missing == 0);

    /// <param name="standing">The votes that stand at the step, for whichever way.</param>
    /// <param name="people">Who may take this way now.</param>
    public static VoteTally Of(WorkflowMove way, IReadOnlyList<Decision> standing, IReadOnlyList<StepDeciders.Person> people)
    {
        if (standing.Count == 0 && way.Votes == VotesNeeded.One)
            return new(way, [], 1, [.. people.Select(p => p.Seat).Distinct()]);
        List<Decision> votes = [.. standing.Where(d => d.ToStepKey == way.To).OrderBy(d => d.Id)];
        // Whoever has named a deputy counts by the deputy. A deputy with a vote of their own gives that one, and the
        // absent one is then neither waited for nor part of a majority.
        var seats = people.Where(p => !p.IsAway).Select(p => p.Seat).ToHashSet();
        seats.UnionWith(votes.Select(d => d.Seat));
        var given = standing.Select(d => d.Seat).ToHashSet();
        return new(way, votes, way.Votes.Among(seats.Count), [.. people.Select(p => p.Seat).Distinct().Where(s => !given.Contains(s))]);
    }
}
