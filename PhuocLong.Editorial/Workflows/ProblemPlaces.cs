using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Workflows;

/// <summary>At which step of a draft a problem is to be shown.</summary>
public static class ProblemPlaces
{
    /// <summary>The place of the step that the sentence speaks of; -1 when it speaks of the whole way.</summary>
    public static int Of(string problem, IReadOnlyList<WorkflowStep> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (problem == Words.StepNameUnfit.With(i + 1, WorkflowRules.LongestName))
                return i;
        }
        // A sentence names its own step first, and then perhaps another.
        return steps.Select((step, place) => (Place: place, At: step.Name.Trim().Length == 0 ? -1 : problem.IndexOf($"“{step.Name.Trim()}”", StringComparison.Ordinal)))
            .Where(s => s.At >= 0).OrderBy(s => s.At).ThenBy(s => s.Place).Select(s => s.Place).DefaultIfEmpty(-1).First();
    }
}
