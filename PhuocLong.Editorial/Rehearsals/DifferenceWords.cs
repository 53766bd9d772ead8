using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>What would have differed, as sentences.</summary>
public static class DifferenceWords
{
    /// <param name="nameOf">A member's name; null where the reader is not told it.</param>
    public static string Of(Difference one, Func<int, string?> nameOf)
    {
        var who = one.Person is { } person ? nameOf(person) ?? Words.SomebodyWho : "";
        var sentence = one.Kind switch
        {
            DifferenceKind.StepGone => Words.StepGone.With(one.Step, Less(one)),
            DifferenceKind.NotNeeded => Words.NotNeeded.With(one.Step, Less(one)),
            DifferenceKind.StepNew => Words.StepNew.With(one.Step, one.Approvals),
            DifferenceKind.StepAgain => Words.StepAgain.With(one.Step, one.Approvals),
            DifferenceKind.OutOfOrder => Words.OutOfOrder.With(one.Step),
            DifferenceKind.VotesMissing => Words.VotesMissing.With(one.Step, one.Would, one.Had),
            DifferenceKind.VotesSpared => Words.VotesSpared.With(one.Step, Less(one)),
            DifferenceKind.VotesCleared => Words.VotesCleared.With(one.Step, one.Had),
            DifferenceKind.VotesKept => Words.VotesKept.With(one.Step, one.Had),
            DifferenceKind.BeginsAnew => Words.BeginsAnew.With(one.Step),
            DifferenceKind.NotAnew => Words.NotAnew.With(one.Step),
            DifferenceKind.ReopensEarlier => Words.ReopensEarlier.With(one.Step),
            DifferenceKind.AuthorBarred => Words.AuthorBarred.With(one.Step, who),
            DifferenceKind.NotTheirs => Words.NotTheirs.With(one.Step, who, one.Role is { } role ? RoleWords.Of(role) : Words.ThoseEntrusted),
            DifferenceKind.ReasonMissing => Words.ReasonMissing.With(one.Step, who),
            DifferenceKind.ReturnGone => Words.ReturnGone.With(one.Step, one.Other),
            DifferenceKind.EditBarred => Words.EditBarred.With(one.Step, WorkflowWords.Of(one.Editing ?? EditPolicy.Locked)),
            DifferenceKind.Due => Words.Due.With(one.Step, Late(one.Would), Late(one.Had)),
            DifferenceKind.Nobody => Words.Nobody.With(one.Step),
            DifferenceKind.TooFew => Words.TooFew.With(one.Step, one.Would, one.Had),
            DifferenceKind.RejectionUnknown => Words.RejectionUnknown.With(one.Step),
            DifferenceKind.MovedOnBefore => Words.MovedOnBefore.With(one.Step),
            DifferenceKind.RightUnknown => Words.RightUnknown.With(one.Step, who),
            DifferenceKind.EditUnknown => Words.EditUnknown.With(one.Step),
            _ => throw new ArgumentOutOfRangeException(nameof(one), one.Kind, null),
        };
        sentence = char.ToUpper(sentence[0], NewsroomTime.Vietnamese) + sentence[1..];
        return one.Times == 1 ? sentence : Words.SeveralTimes.With(sentence, one.Times);
    }

    /// <summary>What differs there, in few words and of no one article.</summary>
    public static string CauseOf(DifferenceKind kind, string step) => Words.ResourceManager.GetString("Cause" + kind, Words.Culture)!.With(step);

    /// <summary>As "bớt 1 lượt duyệt, bớt 3 ngày làm việc chờ".</summary>
    private static string Less(Difference one)
    {
        List<string> parts = [];
        if (one.Approvals < 0)
            parts.Add(Words.LessApprovals.With(-one.Approvals));
        if (one.DaysSaved > 0)
            parts.Add(Words.LessDays.With(one.DaysSaved));
        return parts.Count == 0 ? Words.LessNothing : string.Join(", ", parts);
    }

    private static string Late(int days) => days == 0 ? Words.DueOnTime : Words.DueLate.With(days);
}
