using System.Globalization;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Meetings;

/// <summary>What states, conclusions and their fates are called.</summary>
public static class MeetingWords
{
    public static string Of(MeetingState state) => Words.ResourceManager.GetString("State" + state, Words.Culture)!;

    public static string Of(ConclusionKind kind) => Words.ResourceManager.GetString("Conclude" + kind, Words.Culture)!;

    /// <summary>As "08:30, 02/11/2026".</summary>
    public static string When(DateOnly day, TimeOnly at) => $"{at.ToString("HH:mm", CultureInfo.InvariantCulture)}, {day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>The conclusion as a sentence of the minutes.</summary>
    public static string Said(Conclusion conclusion) => conclusion.Kind switch
    {
        ConclusionKind.Approve when conclusion.Text.Length > 0 => Words.SaidWhy.With(SaidApproved(conclusion), conclusion.Text),
        ConclusionKind.Approve => SaidApproved(conclusion),
        ConclusionKind.Return when conclusion.ToStepName is { } step => Words.SaidReturnTo.With(step, conclusion.Text),
        ConclusionKind.Return => Words.SaidReturn.With(conclusion.Text),
        ConclusionKind.Reject => Words.SaidReject.With(conclusion.Text),
        ConclusionKind.Postpone when conclusion.Text.Length > 0 => Words.SaidPostponeWhy.With(conclusion.Text),
        ConclusionKind.Postpone => Words.SaidPostpone,
        _ => conclusion.Text,
    };

    /// <summary>What became of it, as a sentence; null where there is nothing to say.</summary>
    public static string? Of(Fate fate, IReadOnlyList<string> awaitedOf) => fate.Kind switch
    {
        FateKind.Waiting when fate.Votes.Count > 0 => Words.FateVoted.With(string.Join(", ", fate.Votes), fate.Tally)
            + (awaitedOf.Count == 0 ? "" : " " + Words.FateVotesMissing.With(string.Join(Words.Or, awaitedOf))),
        FateKind.Waiting when awaitedOf.Count == 0 => Words.FateWaitsForNobody,
        FateKind.Waiting => Words.FateWaits.With(string.Join(Words.Or, awaitedOf)),
        FateKind.Noted => null,
        _ => WhyNotWaiting(fate),
    };

    /// <summary>Why a conclusion cannot be confirmed any more.</summary>
    public static string WhyNotWaiting(Fate fate) => fate.Kind switch
    {
        FateKind.Done when fate.Votes.Count > 0 => Words.FateDoneVoted.With(string.Join(", ", fate.Votes), NewsroomTime.DateAndTime(fate.At), fate.VersionNumber, fate.Tally),
        FateKind.Done => Words.FateDone.With(Who(fate), NewsroomTime.DateAndTime(fate.At), fate.VersionNumber),
        FateKind.Overtaken => Words.FateOvertaken.With(ActWords.Of(fate.What!.Value), Who(fate), NewsroomTime.DateAndTime(fate.At)),
        _ => Words.FateCrossedOut,
    };

    public static string Refused(RefusalLine refusal) => Words.RefusedAt.With(NewsroomTime.DateAndTime(refusal.At), refusal.By, refusal.Why);

    private static string SaidApproved(Conclusion conclusion) =>
        conclusion.Way is null ? Words.SaidApprove.With(conclusion.StepName)
        : Words.SaidApproveWay.With(conclusion.StepName, conclusion.ToStepName is { } next ? Reviews.Words.WayTo.With(next) : Reviews.Words.WayApproved);

    private static string Who(Fate fate) => fate.OnBehalfOf is null ? fate.By : Reviews.Words.NameInPlace.With(fate.By, fate.OnBehalfOf);
}
