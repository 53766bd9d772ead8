using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Rehearsals;

/// <summary>A history made by hand: every act a working day after the one before, on version 1 unless said.</summary>
internal sealed class RecordedWay(Workflow went, Article article)
{
    private static readonly DateTime monday = new(2026, 10, 5, 3, 0, 0, DateTimeKind.Utc);
    private readonly List<RecordedAct> acts = [];
    private string? at;

    public RecordedReview Review => new(article, acts);

    public RecordedWay Submitted(int by, int version = 1) => Add(ActKind.Submitted, by, at ?? went.First.Key, version);

    /// <param name="to">A step's key; null for the approval.</param>
    public RecordedWay Approved(int by, string? to, int version = 1, bool reason = false, int? needed = null) =>
        Add(ActKind.Approved, by, to, version, reason, needed, to is null ? "Approved" : null);

    public RecordedWay Voted(int by, int version = 1, int needed = 2, bool reason = false) => Add(ActKind.Voted, by, at, version, reason, needed);

    public RecordedWay PassedOn(int by, string to) => Add(ActKind.PassedOn, by, to, 1);

    public RecordedWay Returned(int by, string? to = null, int version = 1) => Add(ActKind.Returned, by, to, version, true, standing: to is null ? "Returned" : null);

    public RecordedWay Rejected(int by) => Add(ActKind.Rejected, by, null, 1, true, standing: "Rejected");

    public RecordedWay Cleared() => Add(ActKind.VotesCleared, null, at, null);

    public RecordedWay BegunAnew() => Add(ActKind.BegunAnew, null, went.First.Key, null);

    public RecordedWay Reopened(string to) => Add(ActKind.ReviewReopened, null, to, null);

    public RecordedWay DueChanged(int by)
    {
        acts.Add(new(ActKind.DueChanged, Next, went, null) { By = by });
        return this;
    }

    // Two weeks of working days, and then the next two.
    private DateTime Next => monday.AddDays((acts.Count / 5 * 7) + (acts.Count % 5));

    private RecordedWay Add(ActKind kind, int? by, string? step, int? version, bool reason = false, int? needed = null, string? standing = null)
    {
        acts.Add(new(kind, Next, went, standing ?? $"Waiting:{step}") { By = by, Version = version, HasReason = reason, Needed = needed });
        // What is back with its author comes back to the same step.
        at = step ?? at;
        return this;
    }
}
