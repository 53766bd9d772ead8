using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Workflows;

/// <summary>A step on the drawing board.</summary>
public sealed class DrawnStep
{
    // By its key a running review finds its step in another edition: a step drawn anew is never taken for one that was
    // there before, whatever it is called.
    public string Key { get; init; } = Guid.NewGuid().ToString("n")[..12];

    public string Name { get; set; } = "";

    public StepColour Colour { get; set; }

    public Role Role { get; set; } = Role.BoardMember;

    public bool OwnCategory { get; set; } = true;

    public EditPolicy Editing { get; set; }

    public int TargetDays { get; set; } = 1;

    public List<DrawnMove> Moves { get; } = [];

    /// <summary>A step as it begins: it goes straight on.</summary>
    public static DrawnStep Begun() => new() { Moves = { new DrawnMove() } };

    internal static DrawnStep Of(WorkflowStep step, string next)
    {
        var drawn = new DrawnStep
        {
            Key = step.Key,
            Name = step.Name,
            Colour = step.Colour,
            Role = step.Role,
            OwnCategory = step.OwnCategory,
            Editing = step.Editing,
            TargetDays = step.TargetDays,
        };
        drawn.Moves.AddRange(step.Moves.Select(m => DrawnMove.Of(m, next)));
        return drawn;
    }

    internal WorkflowStep ToStep(string next) =>
        new(Key, Name, Role, OwnCategory && Role == Role.BoardMember, TargetDays, Editing) { Colour = Colour, Moves = [.. Moves.Select(m => m.ToMove(next))] };
}

/// <summary>A way on from a step on the drawing board.</summary>
public sealed class DrawnMove
{
    /// <summary>A step's key or <see cref="WorkflowMove.Approved"/>; null for whichever step comes next, so that steps can be put in another order.</summary>
    public string? To { get; set; }

    public Role? Role { get; set; }

    public VoteChoice Votes { get; set; }

    /// <summary>For <see cref="VoteChoice.Several"/>.</summary>
    public int Count { get; set; } = 2;

    public bool AuthorPassesOn { get; set; }

    public bool ReasonRequired { get; set; }

    public CheckMove? Checks { get; set; } = CheckMove.Approve;

    public AfterEdit AfterEdit { get; set; }

    internal static DrawnMove Of(WorkflowMove move, string next) => new()
    {
        To = move.To == next ? null : move.To,
        Role = move.Role,
        Votes = move.Votes.Rule switch
        {
            VoteRule.Majority => VoteChoice.Majority,
            VoteRule.All => VoteChoice.All,
            _ => move.Votes.Count == 1 ? VoteChoice.One : VoteChoice.Several,
        },
        Count = Math.Max(2, move.Votes.Count),
        AuthorPassesOn = !move.AuthorBarred,
        ReasonRequired = move.ReasonRequired,
        Checks = move.Checks,
        AfterEdit = move.AfterEdit,
    };

    internal WorkflowMove ToMove(string next) => new(To ?? next)
    {
        Role = Role,
        Votes = Votes switch
        {
            VoteChoice.Several => new(VoteRule.Number, Count),
            VoteChoice.Majority => new(VoteRule.Majority),
            VoteChoice.All => new(VoteRule.All),
            _ => VotesNeeded.One,
        },
        AuthorBarred = !AuthorPassesOn,
        ReasonRequired = ReasonRequired,
        Checks = Checks,
        AfterEdit = AfterEdit,
    };
}

/// <summary>How many votes a move needs, as it is chosen.</summary>
public enum VoteChoice
{
    One,
    Several,
    Majority,
    All,
}
