using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>One thing that would have differed for one article, or that cannot be told.</summary>
/// <param name="Step">What the step is called.</param>
public sealed record Difference(DifferenceKind Kind, string Step)
{
    /// <summary>Approvals more, or fewer where negative.</summary>
    public int Approvals { get; init; }

    /// <summary>Working days of waiting that would have fallen away.</summary>
    public int DaysSaved { get; init; }

    /// <summary>The member whose act it is about.</summary>
    public int? Person { get; init; }

    /// <summary>Votes there are, or working days late as it was.</summary>
    public int Had { get; init; }

    /// <summary>Votes it takes, or working days late as it would have been.</summary>
    public int Would { get; init; }

    /// <summary>Where a return went.</summary>
    public string? Other { get; init; }

    /// <summary>Who decides there now, where that has changed; null where only the category does.</summary>
    public Role? Role { get; init; }

    public EditPolicy? Editing { get; init; }

    /// <summary>How often in one article.</summary>
    public int Times { get; init; } = 1;

    public bool IsStuck => Kind is DifferenceKind.Nobody or DifferenceKind.TooFew;

    public bool IsUnknown => Kind >= DifferenceKind.RejectionUnknown;

    /// <summary>The same thing happening several times to one article is said once.</summary>
    internal static IReadOnlyList<Difference> Merged(IEnumerable<Difference> found) =>
    [
        .. found.GroupBy(d => (d.Kind, d.Step, d.Person, d.Other, d.Had, d.Would)).Select(g => g.First() with
        {
            Approvals = g.Sum(d => d.Approvals),
            DaysSaved = g.Sum(d => d.DaysSaved),
            Times = g.Count(),
        }),
    ];
}

/// <summary>In what way a review would have differed; those that only say what nobody can tell stand last.</summary>
public enum DifferenceKind
{
    StepGone,

    /// <summary>The step is there, but this stay at it would not have been.</summary>
    NotNeeded,
    StepNew,
    StepAgain,
    OutOfOrder,
    VotesMissing,
    VotesSpared,
    VotesCleared,
    VotesKept,
    BeginsAnew,
    NotAnew,

    /// <summary>After an edit of what was approved, it goes back further than it did.</summary>
    ReopensEarlier,
    AuthorBarred,
    NotTheirs,
    ReasonMissing,
    ReturnGone,
    EditBarred,
    Due,
    Nobody,
    TooFew,

    /// <summary>Rejected where it would never have lain.</summary>
    RejectionUnknown,

    /// <summary>It would have moved on before it was returned, rejected or edited.</summary>
    MovedOnBefore,
    RightUnknown,
    EditUnknown,
}
