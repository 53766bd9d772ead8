using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Meetings;

/// <summary>One line of the list of meetings.</summary>
public sealed record MeetingRow(int Id, string Name, DateOnly HeldOn, TimeOnly StartsAt, string Place, MeetingState State, string Presider, int Items);

/// <summary>All meetings a member may see, and whether they may call one.</summary>
public sealed record MeetingRows(IReadOnlyList<MeetingRow> Open, IReadOnlyList<MeetingRow> Past, bool Calls);

/// <summary>One meeting as a member sees it now.</summary>
public sealed record MeetingSheet
{
    public required int Id { get; init; }

    public required MeetingDraft Called { get; init; }

    public required MeetingState State { get; init; }

    public required string Presider { get; init; }

    public required string Secretary { get; init; }

    public required DateTime? BeganAt { get; init; }

    public required DateTime? ClosedAt { get; init; }

    public required string Remarks { get; init; }

    public required int? CurrentItemId { get; init; }

    /// <summary>Whether this member keeps its record, and it can still be kept.</summary>
    public required bool Keeps { get; init; }

    public required IReadOnlyList<AttendeeLine> Attendees { get; init; }

    public required IReadOnlyList<ItemLine> Items { get; init; }

    public IEnumerable<ConclusionLine> Waiting => Items.SelectMany(i => i.Conclusions).Where(c => c.Fate.Kind == FateKind.Waiting);
}

public sealed record AttendeeLine(int Id, string Name, bool IsGuest, bool IsPresent, string Note);

/// <summary>One item of the agenda.</summary>
/// <param name="Readable">Whether this member may read the article now; true for a matter of the meeting's own.</param>
/// <param name="Title">What this member may know it by.</param>
/// <param name="State">Where the article stands; null for a matter, and for what this member may not read.</param>
public sealed record ItemLine(
    int Id, int Number, int? ArticleId, bool Readable, string Title, string UnitName, ArticleState? State, string? StepName, DateTime? Since,
    string Notes, IReadOnlyList<ConclusionLine> Conclusions)
{
    /// <summary>Whether the meeting has dealt with it.</summary>
    public bool IsSettled => Conclusions.Any(c => c.Fate.Kind is FateKind.Noted or FateKind.Done or FateKind.Overtaken)
        && Conclusions.All(c => c.Fate.Kind != FateKind.Waiting);
}

/// <summary>One conclusion and what became of it.</summary>
/// <param name="Said">The conclusion as a sentence.</param>
/// <param name="AwaitedOf">Who may make the move it waits for.</param>
/// <param name="MayConfirm">Whether this member is one of them.</param>
public sealed record ConclusionLine(
    int Id, ConclusionKind Kind, string Said, string RecordedBy, DateTime RecordedAt, Fate Fate, IReadOnlyList<string> AwaitedOf, bool MayConfirm,
    IReadOnlyList<RefusalLine> Refusals)
{
    /// <summary>The beginning of the hash of the text it was concluded on; empty where it moves nothing.</summary>
    public string SeenHash { get; init; } = "";
}

public sealed record RefusalLine(string By, DateTime At, string Why);
