using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>What a walk knows of an article from its own acts alone, to hold against what the newsroom says of it.</summary>
internal sealed class WalkedArticle(int id, int author, int category)
{
    public int Id => id;

    public int Category => category;

    public int Author => author;

    /// <summary>Who has a vote standing, by whose right, for which way, and on which text.</summary>
    public List<(int Member, int Seat, string To, string Text)> Votes { get; private set; } = [];

    public string Text { get; set; } = "";

    /// <summary>The text of the last move or vote.</summary>
    public string Pinned { get; set; } = "";

    public bool IsEdited => Text != Pinned;

    /// <summary>The hash of that text on somebody's screen, and the revision under which the article was last found.</summary>
    public (string Text, string Hash, int Revision) Shown { get; set; } = ("", "", -1);

    /// <summary>The edition its last review goes by; null before its first.</summary>
    public Workflow? Edition { get; set; }

    /// <summary>The step that returned or rejected it.</summary>
    public string? From { get; set; }

    /// <summary>Where somebody last approved it in this review.</summary>
    public string? ApprovedAt { get; set; }

    public string Standing
    {
        get;
        set
        {
            // The first move after a conclusion is its answer, whichever it is.
            if (field != value)
                Concluded = null;
            field = value;
        }
    } = "Draft";

    /// <summary>What the meeting concluded on it and nobody has made yet; the text is the one it had before it.</summary>
    public Conclusion? Concluded { get; set; }

    public WorkflowStep? Step => Standing.StartsWith("Waiting:", StringComparison.Ordinal) ? Edition!.Find(Standing["Waiting:".Length..]) : null;

    /// <summary>What was done to it, for whoever has to find out why it is not as it must be.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Where, on its way home, votes were taken back once already.</summary>
    public HashSet<(int Edition, string Step)> TakenBackAt { get; } = [];

    public bool IsUnderReview => Standing == "Returned" || Step is not null;

    public WorkflowStep LastStep => Edition!.Find(ApprovedAt) ?? Edition.Final;

    public void WaitAt(WorkflowStep step)
    {
        Standing = "Waiting:" + step.Key;
        Votes.Clear();
    }

    /// <summary>In another edition: the votes for ways it still has stand where the step is the same.</summary>
    public void KeepAt(WorkflowStep step, bool stays)
    {
        Standing = "Waiting:" + step.Key;
        var ways = Edition!.MovesFrom(step).Select(m => m.To).ToHashSet();
        Votes.RemoveAll(v => !stays || !ways.Contains(v.To));
    }

    public void Vote(int member, int seat, string to, AfterEdit afterEdit)
    {
        if (afterEdit != AfterEdit.Nothing)
            Votes.RemoveAll(v => v.Text != Text);
        Votes.RemoveAll(v => v.Member == member || v.Seat == seat);
        Votes.Add((member, seat, to, Text));
    }

    /// <summary>How it stands now, to be put back when the move that follows is undone.</summary>
    public Action Remember()
    {
        var (standing, edition, from, approvedAt, pinned, votes, concluded) = (Standing, Edition, From, ApprovedAt, Pinned, Votes.ToList(), Concluded);
        return () => (Standing, Edition, From, ApprovedAt, Pinned, Votes, Concluded) = (standing, edition, from, approvedAt, pinned, votes, concluded);
    }

    /// <param name="To">The step a return goes to, or the way of an approval where the step had several.</param>
    public sealed record Conclusion(int Id, ConclusionKind Kind, string? To, string Text);
}
