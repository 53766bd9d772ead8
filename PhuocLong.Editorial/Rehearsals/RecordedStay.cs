using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>How an article lay at one step once: what brought it there, what was done, and what took it away.</summary>
/// <param name="Acts">What was done there, the act that took it away included.</param>
/// <param name="Left">Null while it still waits there.</param>
internal sealed record RecordedStay(string StepKey, RecordedAct Came, IReadOnlyList<RecordedAct> Acts, RecordedAct? Left)
{
    private Workflow Went => Left?.Went ?? Came.Went;

    /// <summary>The step as the edition had it by which the article went.</summary>
    public WorkflowStep? Was => Went.Find(StepKey);

    public string Name => Was?.Name ?? StepKey;

    public int Approvals => Acts.Count(a => a.IsApproval);

    /// <summary>What an edit cleared there; nothing where nobody knows.</summary>
    public AfterEdit WasAfterEdit => Was is { } step ? Went.AfterEditAt(step) : AfterEdit.Nothing;

    private IReadOnlyList<WorkflowMove> WasMoves => Was is { } step ? Went.MovesFrom(step) : [];

    /// <summary>The way as it was that led there; the usual one where none did.</summary>
    public WorkflowMove? WasMove(string? to) => WasMoves.FirstOrDefault(m => m.To == to) ?? (WasMoves is [var usual, ..] ? usual : null);

    /// <summary>Where an approval leads, or what an author passed on.</summary>
    public string ToOf(RecordedAct vote) =>
        vote.To ?? (vote.Clears ? WorkflowMove.Approved : vote.Kind is ActKind.Approved or ActKind.PassedOn ? vote.Step : null) ?? WasMove(null)?.To ?? WorkflowMove.Approved;

    /// <summary>Whether text or pinned details were changed while it lay there, as far as the pinned versions tell.</summary>
    public bool IsEdited => Acts.Select(a => a.Version).Prepend(Came.Version).OfType<int>().Distinct().Count() > 1;

    /// <summary>Whether somebody set a date or a hold there: then the step's own days say nothing of being late.</summary>
    public bool HasOwnDates => Acts.Any(a => a.Kind is ActKind.DueChanged or ActKind.Held);

    /// <summary>Working days it waited there, up to today where it still does.</summary>
    public int DaysOf(WorkingDays days, DateOnly today) => days.Between(NewsroomTime.Day(Came.At), Left is null ? today : NewsroomTime.Day(Left.At));

    public static IReadOnlyList<RecordedStay> Of(RecordedReview review)
    {
        var stays = new List<RecordedStay>();
        List<RecordedAct>? here = null;
        RecordedAct? came = null;
        foreach (var act in review.Acts)
        {
            if (here is not null && (act.Standing is null || StaysThere(act, came!.Step!)))
            {
                here.Add(act);
                continue;
            }
            if (here is not null)
                stays.Add(new(came!.Step!, came, [.. here, act], act));
            (came, here) = act.Step is null ? (null, null) : (act, new List<RecordedAct>());
        }
        if (here is not null)
            stays.Add(new(came!.Step!, came, here, null));
        return stays;
    }

    private static bool StaysThere(RecordedAct act, string step) =>
        act.Step == step && act.Kind is (ActKind.Voted or ActKind.VoteTakenBack or ActKind.VotesCleared or ActKind.ReviewMoved);
}
