using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Delegations;

namespace PhuocLong.Editorial.Workflows;

/// <summary>
/// What makes a way impossible, as sentences for whoever draws it. Moves lead only to later steps, so every step that is
/// left at all reaches the approval; going back is what a return is for.
/// </summary>
public static class WorkflowRules
{
    public const int MostSteps = 12;
    public const int MostVotes = 20;
    public const int MostDays = 60;
    public const int LongestName = 60;

    /// <summary>What is wrong with the way itself; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(WorkflowDraft draft)
    {
        if (draft.Steps.Count == 0)
            return [Words.NoSteps];
        var problems = new List<string>();
        if (!IsName(draft.Name))
            problems.Add(Words.NameUnfit.With(LongestName));
        if (draft.Steps.Count > MostSteps)
            problems.Add(Words.TooManySteps.With(MostSteps));
        foreach (var twice in draft.Steps.GroupBy(s => s.Key).Where(g => g.Count() > 1))
            problems.Add(Words.KeyTwice.With(twice.First().Name, twice.Last().Name, twice.Key));
        foreach (var (step, place) in draft.Steps.Select((s, i) => (s, i)))
            problems.AddRange(OfStep(draft, step, place));
        if (problems.Count == 0)
            problems.AddRange(Unreachable(draft).Select(s => Words.StepUnreachable.With(s.Name)));
        return problems;
    }

    private static IEnumerable<string> OfStep(WorkflowDraft draft, WorkflowStep step, int place)
    {
        if (!IsName(step.Name))
            yield return Words.StepNameUnfit.With(place + 1, LongestName);
        if (!IsKey(step.Key))
            yield return Words.KeyUnfit.With(step.Name, step.Key);
        if (!step.Role.Decides())
            yield return Words.RoleDecidesNothing.With(step.Name);
        if (step.TargetDays is < 0 or > MostDays)
            yield return Words.DaysUnfit.With(step.Name, MostDays);
        if (!Enum.IsDefined(step.Editing) || !Enum.IsDefined(step.Colour))
            yield return Words.ChoiceUnknown.With(step.Name);
        if (step.Moves.Count == 0)
            yield return Words.DeadEnd.With(step.Name);
        if (step.Moves.GroupBy(m => m.To).Any(g => g.Count() > 1))
            yield return Words.MoveTwice.With(step.Name);
        foreach (var problem in step.Moves.SelectMany(m => OfMove(draft, step, place, m)))
            yield return problem;
    }

    private static IEnumerable<string> OfMove(WorkflowDraft draft, WorkflowStep step, int place, WorkflowMove move)
    {
        if (!move.IsLast)
        {
            var to = draft.Steps.Select(s => s.Key).ToList().IndexOf(move.To);
            if (to < 0)
                yield return Words.MoveNowhere.With(step.Name);
            else if (to <= place)
                yield return Words.MoveBackwards.With(step.Name, draft.Steps[to].Name);
        }
        if (move.Role is { } role && !role.Decides())
            yield return Words.MoveRoleDecidesNothing.With(step.Name);
        if (!Enum.IsDefined(move.Votes.Rule) || !Enum.IsDefined(move.AfterEdit) || (move.Checks is { } checks && !Enum.IsDefined(checks)))
            yield return Words.ChoiceUnknown.With(step.Name);
        if (move.Votes is { Rule: VoteRule.Number, Count: < 1 or > MostVotes })
            yield return Words.VotesUnfit.With(step.Name, MostVotes);
        if (!move.AuthorBarred && (move.IsLast || move.Votes is not { Rule: VoteRule.Number, Count: 1 }))
            yield return Words.AuthorsAlwaysBarred.With(step.Name);
    }

    private static IEnumerable<WorkflowStep> Unreachable(WorkflowDraft draft)
    {
        // Every move leads forwards, so one look in order finds all that can be reached.
        var reached = new HashSet<string> { draft.Steps[0].Key };
        foreach (var step in draft.Steps.Where(s => reached.Contains(s.Key)))
            reached.UnionWith(step.Moves.Select(m => m.To));
        return draft.Steps.Where(s => !reached.Contains(s.Key));
    }

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && name == name.Trim();

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= 40 && key is not (WorkflowMove.Approved or "author") && key.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
