namespace PhuocLong.Editorial.Workflows;

/// <summary>A way of articles on the drawing board: as an edition is, but it changes with every stroke and may be wrong.</summary>
public sealed class DrawnWay
{
    public string Name { get; set; } = "";

    public List<DrawnStep> Steps { get; } = [];

    public static DrawnWay Of(Workflow edition) =>
        Of(new WorkflowDraft(edition.Name, [.. edition.Steps.Select(s => s with { Moves = edition.MovesFrom(s) })]));

    public static DrawnWay Of(WorkflowDraft draft)
    {
        var way = new DrawnWay { Name = draft.Name };
        way.Steps.AddRange(draft.Steps.Select((step, place) => DrawnStep.Of(step, After(draft.Steps.ElementAtOrDefault(place + 1)?.Key))));
        return way;
    }

    /// <summary>As it would be published now.</summary>
    public WorkflowDraft ToDraft() => new(Name, [.. Steps.Select((step, place) => step.ToStep(After(Steps.ElementAtOrDefault(place + 1)?.Key)))]);

    /// <summary>A step more at the end, before the approval.</summary>
    public DrawnStep Add(DrawnStep step)
    {
        Steps.Add(step);
        return step;
    }

    /// <summary>Takes a step out; the ways that led to it lead on to the step after the one they start from.</summary>
    public void Remove(DrawnStep step)
    {
        Steps.Remove(step);
        foreach (var (left, place) in Steps.Select((s, i) => (s, i)))
        {
            foreach (var move in left.Moves.Where(m => m.To == step.Key))
                move.To = null;
            // Two ways that now lead to the same place are one, the first.
            var next = After(Steps.ElementAtOrDefault(place + 1)?.Key);
            foreach (var twice in left.Moves.GroupBy(m => m.To ?? next).SelectMany(g => g.Skip(1)).ToList())
                left.Moves.Remove(twice);
        }
    }

    /// <summary>One place up (-1) or down (+1); false at the edge.</summary>
    public bool Shift(DrawnStep step, int by)
    {
        var (from, to) = (Steps.IndexOf(step), Steps.IndexOf(step) + by);
        if (from < 0 || to < 0 || to >= Steps.Count)
            return false;
        (Steps[from], Steps[to]) = (Steps[to], Steps[from]);
        return true;
    }

    /// <summary>Where a way from the step can lead besides the next step in order.</summary>
    public IEnumerable<DrawnStep> Beyond(DrawnStep step) => Steps.SkipWhile(s => s != step).Skip(2);

    private static string After(string? nextKey) => nextKey ?? WorkflowMove.Approved;
}
