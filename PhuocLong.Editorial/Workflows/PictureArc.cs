namespace PhuocLong.Editorial.Workflows;

/// <summary>A way that skips steps, drawn beside them.</summary>
/// <param name="Lane">0 is nearest to the steps; arcs that run beside each other never share one.</param>
public sealed record PictureArc(int From, int To, int Lane)
{
    /// <summary>The arcs of a way, the shorter ones nearer to the steps.</summary>
    public static IReadOnlyList<PictureArc> Of(IReadOnlyList<WorkflowStep> steps)
    {
        var skips = steps.SelectMany((step, from) => step.Moves.Select(m => (From: from, To: WorkflowWords.PlaceOf(steps, m.To))))
            .Where(s => s.To > s.From + 1).Distinct().OrderBy(s => s.To - s.From).ThenBy(s => s.From);
        var arcs = new List<PictureArc>();
        foreach (var (from, to) in skips)
        {
            var lane = 0;
            while (arcs.Any(a => a.Lane == lane && a.From <= to && from <= a.To))
                lane++;
            arcs.Add(new(from, to, lane));
        }
        return arcs;
    }
}
