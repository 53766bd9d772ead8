using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Workflows;

/// <summary>What the parts of a way are called.</summary>
internal static class WorkflowWords
{
    public static string Of(EditPolicy policy) => Find("Edit" + policy);

    public static string Of(AfterEdit afterEdit) => Find("After" + afterEdit);

    public static string Of(VoteChoice votes) => Find("Votes" + votes);

    /// <summary>As "2 phiếu"; null where one person decides.</summary>
    public static string? Of(VotesNeeded votes) => votes.Rule switch
    {
        VoteRule.Majority => Words.VotesMajorityShort,
        VoteRule.All => Words.VotesAllShort,
        _ => votes.Count <= 1 ? null : Words.VotesShort.With(votes.Count),
    };

    /// <summary>Who holds it and for how long, as "Thành viên Ban Biên tập · 2 ngày làm việc".</summary>
    public static string About(WorkflowStep step) =>
        $"{RoleWords.Of(step.Role)} · {(step.TargetDays == 0 ? Words.DaysToday : Words.DaysTarget.With(step.TargetDays))}";

    /// <summary>As "Đã duyệt: 2 phiếu, bỏ qua Ban Biên tập".</summary>
    public static string Way(IReadOnlyList<WorkflowStep> steps, int from, WorkflowMove move)
    {
        var to = PlaceOf(steps, move.To);
        var name = move.IsLast ? Words.ApprovedEnd : to < 0 ? Words.WayUnknown : steps[to].Name;
        var facts = new List<string>();
        if (move.Role is { } role && role != steps[from].Role)
            facts.Add(RoleWords.Of(role));
        if (Of(move.Votes) is { } votes)
            facts.Add(votes);
        if (to > from + 1)
            facts.Add(Words.WaySkips.With(string.Join(", ", steps.Skip(from + 1).Take(to - from - 1).Select(s => s.Name))));
        return facts.Count == 0 ? name : $"{name}: {string.Join(", ", facts)}";
    }

    /// <summary>The place of a step; one past the last for the approval, -1 for none.</summary>
    public static int PlaceOf(IReadOnlyList<WorkflowStep> steps, string key)
    {
        if (key == WorkflowMove.Approved)
            return steps.Count;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Key == key)
                return i;
        }
        return -1;
    }

    private static string Find(string key) => Words.ResourceManager.GetString(key, Words.Culture)!;
}
