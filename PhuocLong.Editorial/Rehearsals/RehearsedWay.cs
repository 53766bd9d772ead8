using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>A drawn way with the people and the calendar of today: what it asks of an article.</summary>
internal sealed class RehearsedWay(WorkflowDraft draft, StepDeciders people, WorkingDays days, DateOnly today)
{
    public Workflow Way { get; } = new() { Name = draft.Name, Steps = draft.Steps };

    public StepDeciders People => people;

    public WorkingDays Days => days;

    public DateOnly Today => today;

    /// <summary>
    /// The steps to be passed from one, itself not included, to before another or the approval, by the usual ways as far as they lead
    /// there. Null when no way does.
    /// </summary>
    /// <param name="direct">The article went from the one straight to the other: a way that does so too is the one it would have taken.</param>
    public IReadOnlyList<WorkflowStep>? Between(WorkflowStep from, string to, bool direct)
    {
        if (direct && Way.MovesFrom(from).Any(m => m.To == to))
            return [];
        foreach (var move in Way.MovesFrom(from))
        {
            if (move.To == to)
                return [];
            if (Way.Find(move.To) is { } next && Between(next, to, false) is { } rest)
                return [next, .. rest];
        }
        return null;
    }

    /// <summary>The way on from the step that leads straight there; null where there is none.</summary>
    public WorkflowMove? MoveOf(WorkflowStep step, string? to) => Way.MovesFrom(step).FirstOrDefault(m => m.To == to);

    /// <summary>The way on from the step that leads there; the usual one where none does, or nobody knows where to.</summary>
    public WorkflowMove MoveToward(WorkflowStep step, string? to, bool direct)
    {
        var first = to is null ? null : Between(step, to, direct) is [var next, ..] ? next.Key : to;
        return Way.MovesFrom(step) is var moves && moves.FirstOrDefault(m => m.To == first) is { } move ? move : moves[0];
    }

    /// <summary>How many votes it takes, by those who may vote today and those who did.</summary>
    public int Needed(WorkflowStep step, WorkflowMove move, Article article, IEnumerable<int> votedSeats) =>
        move.Votes.Among(people.For(step, move, article).Where(p => !p.IsAway).Select(p => p.Seat).Union(votedSeats).Count());

    /// <summary>That an approval more could not be had with the people of today; null when it could.</summary>
    public Difference? Stuck(WorkflowStep step, WorkflowMove move, Article article, int needed, IEnumerable<int>? votedSeats = null)
    {
        var seats = people.For(step, move, article).Select(p => p.Seat).ToHashSet();
        var all = seats.Union(votedSeats ?? []).Count();
        return seats.Count == 0 ? new(DifferenceKind.Nobody, step.Name)
            : all < needed ? new(DifferenceKind.TooFew, step.Name) { Would = needed, Had = all }
            : null;
    }

    /// <summary>
    /// Whether somebody who decided at the step as it was may decide there now. Where it asks for no other role and no
    /// narrower scope they may; else their roles of today tell, and null says that they have none any more.
    /// </summary>
    public bool? MayDecide(int member, WorkflowStep was, WorkflowMove? wasMove, WorkflowStep step, WorkflowMove? move, Article article)
    {
        var (role, wasRole) = (move?.Role ?? step.Role, wasMove?.Role ?? was.Role);
        if (role == wasRole && (!step.OwnCategory || was.OwnCategory))
            return true;
        var may = move is null ? people.At(step, article) : people.For(step, move, article);
        return may.Any(p => p.Id == member) ? true : people.NameOf(member) is null ? null : false;
    }
}
