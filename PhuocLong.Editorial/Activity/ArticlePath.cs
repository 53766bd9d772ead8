using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Activity;

/// <summary>What of an event is needed to follow an article's path.</summary>
/// <param name="At">UTC.</param>
/// <param name="Standing">See <see cref="ArticleEvent.Standing"/>; null where the act moved nothing.</param>
/// <param name="Detail">See <see cref="ArticleEvent.Detail"/>.</param>
public sealed record PathEvent(DateTime At, ActKind Kind, string? Standing, string Detail = "{}");

/// <summary>One stay of an article at one standing.</summary>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC; null while it is still there.</param>
/// <param name="Next">The standing it went to; null while it is still there.</param>
public sealed record PathStay(string Standing, DateTime From, DateTime? Until, string? Next)
{
    /// <summary>Working days it lasted, up to today while it lasts; 0 when it began and ended on one day.</summary>
    public int Days(WorkingDays days, DateOnly today) => days.Between(NewsroomTime.Day(From), Until is { } until ? NewsroomTime.Day(until) : today);
}

/// <summary>Where an article lay, from when to when, as the ledger tells it. A move that was taken back never was.</summary>
public static class ArticlePath
{
    /// <param name="events">Of one article, in the ledger's order.</param>
    public static List<PathStay> Of(IEnumerable<PathEvent> events)
    {
        var moves = new List<PathEvent>();
        foreach (var e in events.Where(e => e.Standing is not null))
        {
            if (e.Kind != ActKind.Undone)
                moves.Add(e);
            else if (moves.Count > 0)
                moves.RemoveAt(moves.Count - 1);
        }
        var stays = new List<PathStay>();
        foreach (var move in moves)
        {
            // An act that names the standing and does not change it, such as a change of details, begins no new stay.
            if (stays is [.., var last] && last.Standing == move.Standing)
                continue;
            if (stays.Count > 0)
                stays[^1] = stays[^1] with { Until = move.At, Next = move.Standing };
            stays.Add(new(move.Standing!, move.At, null, null));
        }
        return stays;
    }
}
