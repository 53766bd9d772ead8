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
    private readonly Course course;
    private bool taken;

    private Replay(RehearsedWay way, RecordedReview review)
    {
        (this.way, this.review, stays) = (way, review, RecordedStay.Of(review));
        course = new(way, review.Article, found);
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
        var inTime = course.GoTo(step, direct: taken && stay.Came.Kind is (ActKind.Approved or ActKind.PassedOn));
        if (!inTime && !course.FindLater(step))
            return Fall(stay, DifferenceKind.NotNeeded);
        taken = true;
        return Judge(place, stay, step) && Leave(stay, step, inTime);
    }

    // How the article came to this stay, where that is not simply onward.
    private void Arrive(int place, RecordedStay stay)
    {
        switch (stay.Came.Kind)
        {
            case ActKind.Submitted or ActKind.Returned when taken:
            case ActKind.Reopened or ActKind.ReviewMoved:
                if (way.Way.Find(stay.StepKey) is { } back)
                    course.WaitAt(back);
                break;
            case ActKind.BegunAnew when taken && way.Way.AfterEditAt(course.At) == AfterEdit.All:
                course.WaitAt(way.Way.First);
                break;
            case ActKind.BegunAnew when taken:
                found.Add(new(DifferenceKind.NotAnew, course.At.Name));
                break;
            case ActKind.ReviewReopened:
                Reopen(place, stay);
                break;
        }
    }

    private void Reopen(int place, RecordedStay stay)
    {
        var last = way.Way.Find(stays.Take(place).LastOrDefault(s => s.Approvals > 0)?.StepKey) ?? way.Way.Final;
        var back = way.Way.AfterEditAt(last) == AfterEdit.All ? way.Way.First : last;
        course.WaitAt(back);
        if (way.Way.Find(stay.StepKey) is { } step && step.Key != back.Key)
            found.Add(new(course.StepsTo(step.Key, direct: false) is null ? DifferenceKind.NotAnew : DifferenceKind.ReopensEarlier, back.Name));
    }

    // A stay that would not have been: its approvals and its waiting fall away.
    private bool Fall(RecordedStay stay, DifferenceKind kind)
    {
        taken = false;
        found.Add(new(kind, stay.Name) { Approvals = -stay.Approvals, DaysSaved = stay.DaysOf(way.Days, way.Today) });
        if (stay.Left is { Clears: true })
            course.Finish(direct: false);
        if (stay.Left?.Kind != ActKind.Rejected)
            return true;
        found.Add(new(DifferenceKind.RejectionUnknown, stay.Name));
        return false;
    }

    private bool Judge(int place, RecordedStay stay, WorkflowStep step)
    {
        var same = new SameStep(way, review.Article, stay, step, Ahead(place, step));
        if (same.BeginsAnew)
        {
            found.Add(new(DifferenceKind.BeginsAnew, step.Name));
            course.WaitAt(way.Way.First);
            course.GoTo(step, direct: false);
        }
        found.AddRange(same.Found);
        return !same.IsEnd;
    }

    // What came later than the way wants it moves nothing on.
    private bool Leave(RecordedStay stay, WorkflowStep step, bool inTime)
    {
        if (inTime && stay.Left?.Kind is (ActKind.Approved or ActKind.PassedOn))
            course.Pass(step);
        if (stay.Left is { Kind: ActKind.Returned, Step: { } to } && way.Way.Before(step).All(s => s.Key != to))
            found.Add(new(DifferenceKind.ReturnGone, step.Name) { Other = stay.Left.Went.Find(to)?.Name ?? to });
        if (stay.Left is { Clears: true })
            course.Finish(direct: inTime);
        return true;
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
