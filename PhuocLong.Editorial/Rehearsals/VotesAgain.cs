using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>The votes of one stay counted again by the rules of another edition.</summary>
internal sealed class VotesAgain
{
    private readonly RehearsedWay way;
    private readonly RecordedStay stay;
    private readonly WorkflowStep step;
    private readonly WorkflowMove move;
    private readonly Article article;
    private readonly List<RecordedAct> votes = [];
    private readonly int? sameNeed;

    /// <param name="editable">False where the edits of the record could not have been made.</param>
    public VotesAgain(RehearsedWay way, RecordedStay stay, WorkflowStep step, WorkflowMove move, Article article, bool editable)
    {
        (this.way, this.stay, this.step, this.article) = (way, stay, step, article);
        this.move = move = way.MoveOf(step, To) ?? move;
        // What a majority was is in the ledger; who else there was is not. So where the rule is the same, so is the number.
        if (stay.WasMove(To)?.Votes == move.Votes)
            sameNeed = move.Votes.Rule == VoteRule.Number ? move.Votes.Among(0) : stay.Acts.LastOrDefault(a => a.Needed is not null)?.Needed ?? 1;
        Count(editable);
    }

    /// <summary>The way that was taken, or that the last vote was for.</summary>
    private string? To => stay.Acts.LastOrDefault(a => a.IsApproval) is { } last ? stay.ToOf(last) : null;

    public int Needed => sameNeed ?? way.Needed(step, move, article, votes.Select(v => v.Seat).OfType<int>());

    /// <summary>Votes that stand, of whomever.</summary>
    public IReadOnlyList<RecordedAct> Standing => votes;

    /// <summary>The vote with which it would have moved on, where that was not the one with which it did.</summary>
    public RecordedAct? Enough { get; private set; }

    /// <summary>Approvals given after that.</summary>
    public int Spared { get; private set; }

    /// <summary>Votes that an edit would have cleared and did not.</summary>
    public int Cleared { get; private set; }

    /// <summary>Votes that an edit cleared and would not have.</summary>
    public int Kept { get; private set; }

    private void Count(bool editable)
    {
        var clears = way.Way.AfterEditAt(step) != AfterEdit.Nothing;
        var clearsAnew = editable && clears && stay.WasAfterEdit == AfterEdit.Nothing;
        var last = stay.Acts.LastOrDefault(a => a.IsApproval);
        foreach (var act in stay.Acts)
        {
            switch (act.Kind)
            {
                case ActKind.VotesCleared when clears:
                    // The watch clears them all, a vote those on another text than its own.
                    votes.RemoveAll(v => act.By is null || v.Version != act.Version);
                    break;
                case ActKind.VotesCleared:
                    Kept += votes.Count(v => act.By is null || v.Version != act.Version);
                    break;
                case ActKind.VoteTakenBack:
                    votes.RemoveAll(v => v.By == act.By);
                    break;
                case ActKind.Approved or ActKind.Voted when Enough is not null:
                    Spared++;
                    break;
                case ActKind.Approved or ActKind.Voted when stay.ToOf(act) == To:
                    if (clearsAnew)
                        Cleared += votes.RemoveAll(v => v.Version != act.Version);
                    votes.RemoveAll(v => v.By == act.By || v.Seat == act.Seat);
                    votes.Add(act);
                    // Under the old rule the votes were not enough yet; only another rule can have changed that.
                    if ((sameNeed is null || Kept > 0) && votes.Count >= Needed && (act != last || stay.Left != act))
                        Enough = act;
                    break;
            }
        }
    }
}
