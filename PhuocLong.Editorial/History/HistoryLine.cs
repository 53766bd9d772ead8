namespace PhuocLong.Editorial.History;

/// <summary>What a line of the history tells of.</summary>
public enum HistoryLineKind
{
    /// <summary>A move that pinned a version.</summary>
    Move,

    /// <summary>Somebody's stretch of writing.</summary>
    Writing,

    /// <summary>A state somebody gave a name.</summary>
    Named,

    /// <summary>An older text was written over the present one.</summary>
    Restored,
}

/// <summary>One line of an article's history.</summary>
/// <param name="Facts">When exactly, how much, which version.</param>
/// <param name="State">The text as this line left it (for a restore: as it found it); null when it is no longer kept.</param>
/// <param name="Before">What to compare it with.</param>
public sealed record HistoryLine(HistoryLineKind Kind, DateTime At, string Title, string? By, string Facts, StateRef? State, StateRef? Before);

/// <summary>The lines of one Vietnamese day, newest first.</summary>
public sealed record HistoryDay(DateOnly Day, IReadOnlyList<HistoryLine> Lines);

/// <summary>An article's history as one member may see it.</summary>
/// <param name="LastSeen">What they saw last; null when this is the first time.</param>
public sealed record ArticleHistory(HistoryRight Right, IReadOnlyList<HistoryDay> Days, StateRef? LastSeen);
