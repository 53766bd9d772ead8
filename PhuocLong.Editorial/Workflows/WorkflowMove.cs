using System.Text.Json.Serialization;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Workflows;

/// <summary>A way on from a step. Going back is no way of a workflow: a return reaches the author or any earlier step.</summary>
/// <param name="To">The key of a later step, or <see cref="Approved"/>.</param>
public sealed record WorkflowMove(string To)
{
    /// <summary>In place of a step's key: the review ends, the article is approved.</summary>
    public const string Approved = "approved";

    /// <summary>Who makes it; null for the step's own people.</summary>
    public Role? Role { get; init; }

    public VotesNeeded Votes { get; init; } = VotesNeeded.One;

    /// <summary>
    /// That nobody decides on their own article holds for every approval. False only lets an author who sits at this step
    /// pass their article on to the next one, without a word on it; the last move cannot be opened so.
    /// </summary>
    public bool AuthorBarred { get; init; } = true;

    public bool ReasonRequired { get; init; }

    /// <summary>The set of checks whose required findings bar it; null when none do.</summary>
    public CheckMove? Checks { get; init; } = CheckMove.Approve;

    /// <summary>What an edit of the text clears while it waits for this move; for a last move, also after it.</summary>
    public AfterEdit AfterEdit { get; init; }

    [JsonIgnore]
    public bool IsLast => To == Approved;
}

/// <summary>What an edit of the text does to approvals given before it.</summary>
public enum AfterEdit
{
    /// <summary>They stand, each with the hash it was given on.</summary>
    Nothing,

    /// <summary>The votes at the step where it waits are given anew.</summary>
    ThisStep,

    /// <summary>The review begins again at the first step.</summary>
    All,
}

/// <summary>How the number of votes is found.</summary>
public enum VoteRule
{
    /// <summary>A number said beforehand.</summary>
    Number,

    /// <summary>More than half of those who may decide.</summary>
    Majority,

    /// <summary>Everyone who may decide.</summary>
    All,
}

/// <summary>How many votes a move needs.</summary>
/// <param name="Count">For <see cref="VoteRule.Number"/> only.</param>
public readonly record struct VotesNeeded(VoteRule Rule, int Count = 1)
{
    public static readonly VotesNeeded One = new(VoteRule.Number);

    /// <summary>The number among so many who may decide.</summary>
    public int Among(int people) => Rule switch
    {
        VoteRule.Majority => (people / 2) + 1,
        VoteRule.All => Math.Max(1, people),
        _ => Math.Max(1, Count),
    };
}
