using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>A stay at a step that both editions have: what the rules of the one would have made of the acts under the other.</summary>
internal sealed class SameStep
{
    private readonly RehearsedWay way;
    private readonly RecordedStay stay;
    private readonly WorkflowStep step;
    private readonly WorkflowMove move;
    private readonly Article article;
    private readonly List<Difference> found = [];

    /// <param name="move">The way on that the article would have taken.</param>
    public SameStep(RehearsedWay way, Article article, RecordedStay stay, WorkflowStep step, WorkflowMove move)
    {
        (this.way, this.article, this.stay, this.step, this.move) = (way, article, stay, step, move);
        var edited = Edited();
        BeginsAnew = edited && way.Way.AfterEditAt(step) == AfterEdit.All && stay.WasAfterEdit != AfterEdit.All && step.Key != way.Way.First.Key;
        var strangers = Strangers();
        Votes(new(way, stay, step, move, article, edited), strangers);
        PassedOn();
        Reasons();
        Due();
    }

    public IReadOnlyList<Difference> Found => found;

    /// <summary>Whether the edit made there would have sent it back to the first step.</summary>
    public bool BeginsAnew { get; }

    /// <summary>Whether what came after cannot be told.</summary>
    public bool IsEnd { get; private set; }

    private bool Edited()
    {
        if (!stay.IsEdited)
            return false;
        var (now, then) = (step.Editing, stay.Was?.Editing);
        if (now is (EditPolicy.Locked or EditPolicy.Suggest) && then is (EditPolicy.Step or EditPolicy.Author))
        {
            found.Add(Said(DifferenceKind.EditBarred) with { Editing = now });
            return false;
        }
        if (now != then && now is (EditPolicy.Step or EditPolicy.Author) && then is (EditPolicy.Step or EditPolicy.Author))
            found.Add(Said(DifferenceKind.EditUnknown));
        return true;
    }

    // Those who decided and would not be asked here; the number of their approvals.
    private int Strangers()
    {
        var count = 0;
        foreach (var act in stay.Acts.Where(a => a.By is not null && (a.IsApproval || a.Kind is ActKind.Returned or ActKind.Rejected)))
        {
            var (wasMove, isMove) = act.IsApproval ? (stay.WasMove(stay.ToOf(act)), MoveOf(act)) : (null, null);
            var may = stay.Was is { } was ? way.MayDecide(act.By!.Value, was, wasMove, step, isMove, article) : null;
            if (may == true)
                continue;
            var role = isMove?.Role ?? step.Role;
            found.Add(Said(may is null ? DifferenceKind.RightUnknown : DifferenceKind.NotTheirs) with
            {
                Person = act.By,
                Role = role == (wasMove?.Role ?? stay.Was?.Role) ? null : role,
            });
            if (may is not false)
                continue;
            count += act.IsApproval ? 1 : 0;
            AddStuck(1, []);
        }
        return count;
    }

    private void Votes(VotesAgain again, int strangers)
    {
        if (again.Kept > 0)
            found.Add(Said(DifferenceKind.VotesKept) with { Had = again.Kept });
        if (again.Cleared > 0)
            found.Add(Said(DifferenceKind.VotesCleared) with { Had = again.Cleared, Approvals = again.Cleared });
        if (again.Enough is { } enough && strangers == 0)
        {
            var until = stay.Left is null ? way.Today : NewsroomTime.Day(stay.Left.At);
            found.Add(Said(DifferenceKind.VotesSpared) with { Approvals = -again.Spared, DaysSaved = way.Days.Between(NewsroomTime.Day(enough.At), until) });
            IsEnd = stay.Left is { Kind: not (ActKind.Approved or ActKind.ReviewMoved) };
            if (IsEnd)
                found.Add(Said(DifferenceKind.MovedOnBefore));
            return;
        }
        var (needed, had) = (again.Needed, again.Standing.Count + again.Cleared);
        if (stay.Left?.Kind != ActKind.Approved || had >= needed)
            return;
        found.Add(Said(DifferenceKind.VotesMissing) with { Had = had, Would = needed, Approvals = needed - had });
        AddStuck(needed, [.. again.Standing.Select(v => v.Seat).OfType<int>()]);
    }

    private void PassedOn()
    {
        if (stay.Left is not { Kind: ActKind.PassedOn } passed || !move.AuthorBarred)
            return;
        var needed = way.Needed(step, move, article, []);
        found.Add(Said(DifferenceKind.AuthorBarred) with { Person = passed.By, Approvals = needed });
        AddStuck(needed, []);
    }

    private void Reasons()
    {
        found.AddRange(stay.Acts.Where(a => !a.HasReason && (a.IsApproval || a.Kind == ActKind.PassedOn) && MoveOf(a).ReasonRequired)
            .Select(a => Said(DifferenceKind.ReasonMissing) with { Person = a.By }));
    }

    private void Due()
    {
        if (stay.Was is not { } was || was.TargetDays == step.TargetDays || stay.HasOwnDates)
            return;
        var (had, would) = (Late(was.TargetDays), Late(step.TargetDays));
        if (had != would)
            found.Add(Said(DifferenceKind.Due) with { Had = had, Would = would });
    }

    private int Late(int target) =>
        way.Days.Between(way.Days.Add(NewsroomTime.Day(stay.Came.At), target), stay.Left is null ? way.Today : NewsroomTime.Day(stay.Left.At));

    private void AddStuck(int needed, IReadOnlyCollection<int> votedSeats)
    {
        if (way.Stuck(step, move, article, needed, votedSeats) is { } stuck)
            found.Add(stuck);
    }

    // Each approval was given for one way; where that is gone, for the one the article would have taken.
    private WorkflowMove MoveOf(RecordedAct act) => way.MoveOf(step, stay.ToOf(act)) ?? move;

    private Difference Said(DifferenceKind kind) => new(kind, step.Name);
}
