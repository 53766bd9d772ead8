using System.Globalization;
using System.Text.Json;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.FairClocks;

/// <summary>
/// Whose desk an article's working days were spent on, from its first submission on: a unit is asked for what it has in hand, and
/// not for what lies with reviewers. Only the days of writing before the first submission are the unit's own affair and stand apart.
/// </summary>
/// <param name="Writing">Before the first submission; shown, and on nobody's account.</param>
/// <param name="OnUnit">Returned, on the unit's desk.</param>
/// <param name="OnReviewers">On reviewers' desks, holds and postponements included: the unit could do nothing meanwhile.</param>
/// <param name="Held">How many of the reviewers' days it was held.</param>
/// <param name="Postponed">How often a meeting put it off.</param>
/// <param name="OnPublisher">Approved, until it was published.</param>
public sealed record FairClock(int Writing, int OnUnit, int OnReviewers, int Held, int Postponed, int OnPublisher)
{
    public static readonly FairClock Nothing = new(0, 0, 0, 0, 0, 0);

    public static FairClock operator +(FairClock a, FairClock b) => new(
        a.Writing + b.Writing, a.OnUnit + b.OnUnit, a.OnReviewers + b.OnReviewers, a.Held + b.Held, a.Postponed + b.Postponed, a.OnPublisher + b.OnPublisher);

    /// <param name="events">Of one article, in the ledger's order.</param>
    /// <param name="days">The days on which the offices work.</param>
    /// <param name="today">Up to when what still lies there is counted.</param>
    public static FairClock Of(IReadOnlyList<PathEvent> events, WorkingDays days, DateOnly today)
    {
        var (clock, sent) = (Nothing, false);
        foreach (var stay in ArticlePath.Of(events))
        {
            var lasted = stay.Days(days, today);
            clock += stay.Standing switch
            {
                // What was recalled lies with the unit again, like what was returned.
                nameof(ArticleState.Draft) => sent ? Nothing with { OnUnit = lasted } : Nothing with { Writing = lasted },
                nameof(ArticleState.Returned) => Nothing with { OnUnit = lasted },
                nameof(ArticleState.Approved) => Nothing with { OnPublisher = lasted },
                nameof(ArticleState.Published) or nameof(ArticleState.Withdrawn) or nameof(ArticleState.Rejected) => Nothing,
                _ => Nothing with { OnReviewers = lasted, Held = HeldIn(stay, events, days, today) },
            };
            sent |= stay.Standing.StartsWith(nameof(ArticleState.Waiting), StringComparison.Ordinal);
        }
        return clock with { Postponed = events.Count(e => e.Kind == ActKind.Postponed) };
    }

    /// <summary>The working days of the stay on which it was held. A hold ends when it is released, after its last day, and with the stay.</summary>
    private static int HeldIn(PathStay stay, IReadOnlyList<PathEvent> events, WorkingDays days, DateOnly today)
    {
        var end = stay.Until is { } until ? NewsroomTime.Day(until) : today;
        var (held, from, last) = (0, (DateOnly?)null, (DateOnly?)null);
        foreach (var e in events.Where(e => stay.From <= e.At && (stay.Until is null || e.At < stay.Until)))
        {
            if (e.Kind is not (ActKind.Held or ActKind.HoldReleased))
                continue;
            held += Closed(NewsroomTime.Day(e.At));
            from = e.Kind == ActKind.Held ? NewsroomTime.Day(e.At) : null;
            last = e.Kind == ActKind.Held ? LastDayOf(e) : null;
        }
        return held + Closed(end);

        int Closed(DateOnly day) => from is { } begun ? days.Between(begun, last is { } on && on < day ? on.AddDays(1) : day) : 0;
    }

    private static DateOnly? LastDayOf(PathEvent hold) =>
        JsonSerializer.Deserialize<Dictionary<string, string?>>(hold.Detail)?.GetValueOrDefault("until") is { } day
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
