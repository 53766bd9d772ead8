using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>Where an article would stand on a way, and what the way asked for on the way there that nobody gave.</summary>
internal sealed class Course(RehearsedWay way, Article article, List<Difference> found)
{
    private readonly Dictionary<string, Difference> missing = [];
    private readonly HashSet<string> decided = [];
    private bool passed;

    /// <summary>The step it waits at, or has passed last.</summary>
    public WorkflowStep At { get; private set; } = way.Way.First;

    public void WaitAt(WorkflowStep step) => (At, passed) = (step, false);

    public void Pass(WorkflowStep step)
    {
        (At, passed) = (step, true);
        decided.Add(step.Key);
    }

    /// <summary>The steps the way asks for before that one, the one where it waits included; null when it does not lead there.</summary>
    /// <param name="direct">It went straight there.</param>
    public IReadOnlyList<WorkflowStep>? StepsTo(string to, bool direct)
    {
        if (!passed && At.Key == to)
            return [];
        return way.Between(At, to, direct) is not { } between ? null : passed ? between : [At, .. between];
    }

    /// <summary>Goes on to a step, and says what was missing before it; false when no way leads there.</summary>
    public bool GoTo(WorkflowStep step, bool direct)
    {
        if (StepsTo(step.Key, direct) is not { } before)
            return false;
        Miss(before, step.Key);
        WaitAt(step);
        return true;
    }

    /// <summary>What was missing is there after all, only later than the way wants it; false when it was not missing.</summary>
    public bool FindLater(WorkflowStep step)
    {
        if (!missing.Remove(step.Key, out var early))
            return false;
        found[found.IndexOf(early)] = new(DifferenceKind.OutOfOrder, step.Name);
        found.RemoveAll(d => d.IsStuck && d.Step == step.Name);
        decided.Add(step.Key);
        return true;
    }

    /// <summary>The article was approved: what the way would have asked for before that.</summary>
    public void Finish(bool direct)
    {
        Miss(StepsTo(WorkflowMove.Approved, direct) ?? [], WorkflowMove.Approved);
        (At, passed) = (way.Way.Final, true);
        missing.Clear();
    }

    private void Miss(IReadOnlyList<WorkflowStep> steps, string to)
    {
        foreach (var (step, place) in steps.Select((s, i) => (s, i)))
        {
            var move = way.MoveToward(step, steps.ElementAtOrDefault(place + 1)?.Key ?? to, direct: true);
            var needed = way.Needed(step, move, article, []);
            var one = new Difference(decided.Contains(step.Key) ? DifferenceKind.StepAgain : DifferenceKind.StepNew, step.Name) { Approvals = needed };
            found.Add(missing[step.Key] = one);
            if (way.Stuck(step, move, article, needed) is { } stuck)
                found.Add(stuck);
        }
    }
}
