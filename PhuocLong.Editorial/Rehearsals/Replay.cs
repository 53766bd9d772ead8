using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>
/// A recorded review gone through once more by another way. What people did is taken as it is; asked is only what the way would
/// have wanted more or less of it. What is missing counts as given from there on, so that the rest can be looked at too: what
/// anybody would have done instead, nobody knows.
/// </summary>
internal sealed class Replay
{
    private readonly RehearsedWay way;
    private readonly RecordedReview review;
    private readonly IReadOnlyList<RecordedStay> stays;
    private readonly List<Difference> found = [];
    private readonly Dictionary<string, Difference> missing = [];
    private readonly HashSet<string> seen = [];
    private WorkflowStep at;
    private bool passed;
    private bool within;

    private Replay(RehearsedWay way, RecordedReview review)
    {
        (this.way, this.review, stays, at) = (way, review, RecordedStay.Of(review), way.Way.First);
    }

    /// <summary>What would have differed; empty when it would have gone exactly as it went.</summary>
    public static IReadOnlyList<Difference> Of(RehearsedWay way, RecordedReview review)
    {
        var replay = new Replay(way, review);
        var place = 0;
        while (place < replay.stays.Count && replay.Take(place))
            place++;
        return Difference.Merged(replay.found);
    }

    // False when what comes after cannot be told.
    private bool Take(int place)
    {
        var stay = stays[place];
        Arrive(place, stay);
        if (way.Way.Find(stay.StepKey) is not { } step)
            return Fall(stay, DifferenceKind.StepGone);
        if (StepsTo(step.Key, within && stay.Came.Kind is (ActKind.Approved or ActKind.PassedOn)) is { } between)
        {
            Miss(between, step.Key);
            (at, passed) = (step, false);
            return Judge(place, stay, step) && Leave(stay, step, (step, stay.Left?.Kind is ActKind.Approved or ActKind.PassedOn));
        }
        // What was decided later than the way wants it was not missing; it moves nothing on.
        if (!missing.Remove(step.Key, out var early))
            return Fall(stay, DifferenceKind.NotNeeded);
        found[found.IndexOf(early)] = new(DifferenceKind.OutOfOrder, step.Name);
        found.RemoveAll(d => d.IsStuck && d.Step == step.Name);
        var here = (at, passed);
        return Judge(place, stay, step) && Leave(stay, step, here);
    }

    // How the article came to this stay, where that is not simply onward.
    private void Arrive(int place, RecordedStay stay)
    {
        var before = place == 0 ? null : stays[place - 1];
        switch (stay.Came.Kind)
        {
            case ActKind.Submitted when place > 0 && within:
            case ActKind.Returned when within:
            case ActKind.Reopened or ActKind.ReviewMoved:
                if (way.Way.Find(stay.StepKey) is { } back)
                    (at, passed) = (back, false);
                break;
            case ActKind.BegunAnew when within && before is not null:
                if (way.Way.AfterEditAt(at) == AfterEdit.All)
                    (at, passed) = (way.Way.First, false);
                else
                    found.Add(new(DifferenceKind.NotAnew, before.Name));
                break;
            case ActKind.ReviewReopened:
                Reopen(place, stay);
                break;
        }
    }

    private void Reopen(int place, RecordedStay stay)
    {
        var last = way.Way.Find(stays.Take(place).LastOrDefault(s => s.Acts.Any(a => a.IsApproval))?.StepKey) ?? way.Way.Final;
        var back = way.Way.AfterEditAt(last) == AfterEdit.All ? way.Way.First : last;
        (at, passed) = (back, false);
        if (way.Way.Find(stay.StepKey) is { } step && step.Key != back.Key)
            found.Add(new(StepsTo(step.Key, direct: false) is null ? DifferenceKind.NotAnew : DifferenceKind.ReopensEarlier, back.Name));
    }

    // A stay there would not have been: its approvals and its waiting fall away.
    private bool Fall(RecordedStay stay, DifferenceKind kind)
    {
        within = false;
        found.Add(new(kind, stay.Name) { Approvals = -stay.Approvals, DaysSaved = stay.DaysOf(way.Days, way.Today) });
        if (stay.Left is { Clears: true })
            Finish(direct: false);
        if (stay.Left?.Kind != ActKind.Rejected)
            return true;
        found.Add(new(DifferenceKind.RejectionUnknown, stay.Name));
        return false;
    }

    private bool Judge(int place, RecordedStay stay, WorkflowStep step)
    {
        within = true;
        var same = new SameStep(way, review.Article, stay, step, Ahead(place, step));
        if (same.BeginsAnew)
        {
            found.Add(new(DifferenceKind.BeginsAnew, step.Name));
            (at, passed) = (way.Way.First, false);
            Miss(StepsTo(step.Key, direct: false) ?? [], step.Key);
        }
        found.AddRange(same.Found);
        return !same.IsEnd;
    }

    private bool Leave(RecordedStay stay, WorkflowStep step, (WorkflowStep At, bool Passed) then)
    {
        (at, passed) = then;
        if (stay.Left?.Kind is ActKind.Approved or ActKind.PassedOn)
            seen.Add(step.Key);
        if (stay.Left is { Kind: ActKind.Returned, Step: { } to } && way.Way.Before(step).All(s => s.Key != to))
            found.Add(new(DifferenceKind.ReturnGone, step.Name) { Other = stay.Left.Went.Find(to)?.Name ?? to });
        if (stay.Left is { Clears: true })
            Finish(direct: at == step);
        return true;
    }

    private void Finish(bool direct)
    {
        Miss(StepsTo(WorkflowMove.Approved, direct) ?? [], WorkflowMove.Approved);
        (at, passed) = (way.Way.Final, true);
        missing.Clear();
    }

    // The steps the way asks for before that one, the one where it waits included.
    private IReadOnlyList<WorkflowStep>? StepsTo(string to, bool direct)
    {
        if (!passed && at.Key == to)
            return [];
        return way.Between(at, to, direct) is not { } between ? null : passed ? between : [at, .. between];
    }

    private void Miss(IReadOnlyList<WorkflowStep> steps, string to)
    {
        foreach (var (step, place) in steps.Select((s, i) => (s, i)))
        {
            var move = way.MoveToward(step, steps.ElementAtOrDefault(place + 1)?.Key ?? to, direct: true);
            var needed = way.Needed(step, move, review.Article, []);
            var one = new Difference(seen.Contains(step.Key) ? DifferenceKind.StepAgain : DifferenceKind.StepNew, step.Name) { Approvals = needed };
            found.Add(missing[step.Key] = one);
            if (way.Stuck(step, move, review.Article, needed) is { } stuck)
                found.Add(stuck);
        }
    }

    // The way it would have taken on: to where the record goes next that this way knows too.
    private WorkflowMove Ahead(int place, WorkflowStep step)
    {
        var (left, later) = (stays[place].Left, stays.Skip(place + 1));
        var to = left is { Clears: true } ? WorkflowMove.Approved : left?.Step;
        var straight = to == WorkflowMove.Approved || way.Way.Find(to) is not null;
        if (!straight)
            to = later.FirstOrDefault(s => way.Way.Find(s.StepKey) is not null)?.StepKey ?? (stays[^1].Left is { Clears: true } ? WorkflowMove.Approved : null);
        return way.MoveToward(step, to, straight);
    }
}
