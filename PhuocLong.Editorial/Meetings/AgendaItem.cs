namespace PhuocLong.Editorial.Meetings;

/// <summary>One thing the meeting takes up: an article from the queue, or a matter of its own.</summary>
public sealed class AgendaItem
{
    public int Id { get; set; }

    public int MeetingId { get; set; }

    public Meeting Meeting { get; set; } = null!;

    /// <summary>1, 2, 3 … in the order of the agenda.</summary>
    public int Position { get; set; }

    /// <summary>Null for a matter of the meeting's own.</summary>
    public int? ArticleId { get; set; }

    /// <summary>
    /// A matter's name; for an article its title when it was last on the table, taken only while it lay with the desks
    /// that meetings are open to.
    /// </summary>
    public string Title { get; set; } = "";

    /// <summary>The article's unit at the same moment.</summary>
    public string UnitName { get; set; } = "";

    /// <summary>What was said about it (ý kiến trao đổi).</summary>
    public string Notes { get; set; } = "";

    public List<Conclusion> Conclusions { get; } = [];
}

/// <summary>
/// What the meeting concluded on an item. A conclusion that moves an article is not the move: that is made through the
/// ordinary door by one who may, and the ledger says whether it was.
/// </summary>
public sealed class Conclusion
{
    public int Id { get; set; }

    public int ItemId { get; set; }

    public AgendaItem Item { get; set; } = null!;

    public ConclusionKind Kind { get; set; }

    /// <summary>
    /// For a return: the earlier step it goes to; null for the author. For an approval: the way it takes, where the step has several.
    /// </summary>
    public string? ToStepKey { get; set; }

    /// <summary>What that step was called, and the one the article lay at.</summary>
    public string? ToStepName { get; set; }

    public string? StepName { get; set; }

    /// <summary>The reason of a move, or the words of a note.</summary>
    public string Text { get; set; } = "";

    public int RecordedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; set; }

    /// <summary>What the meeting had on its screen; the move is asked for on this and on nothing else.</summary>
    public string SeenHash { get; set; } = "";

    /// <summary>Where the ledger stood: the article's next move is what became of this conclusion.</summary>
    public long AfterSeq { get; set; }

    /// <summary>UTC: replaced or taken back after the door had been asked; one that never was asked is simply gone.</summary>
    public DateTime? CrossedOutAt { get; set; }

    /// <summary>The times the door was asked and refused.</summary>
    public List<Refused> Refusals { get; } = [];

    /// <summary>Which way an approval takes; null for the only one.</summary>
    public string? Way => Kind == ConclusionKind.Approve ? ToStepKey : null;

    public bool Moves => Kind is ConclusionKind.Approve or ConclusionKind.Return or ConclusionKind.Reject;
}

public enum ConclusionKind
{
    /// <summary>Duyệt.</summary>
    Approve,

    /// <summary>Trả lại.</summary>
    Return,

    /// <summary>Từ chối.</summary>
    Reject,

    /// <summary>Hoãn: taken up again another time.</summary>
    Postpone,

    /// <summary>Ghi chú: in words alone.</summary>
    Note,
}

/// <summary>Once that somebody asked the door for the move a conclusion needs, and why it was not made.</summary>
public sealed class Refused
{
    public int Id { get; set; }

    public int ConclusionId { get; set; }

    public int MemberId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    public string Why { get; set; } = "";
}
