using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>How the votes at a step stand, in words.</summary>
internal static class VoteWords
{
    public static async Task<IReadOnlyList<VoteStanding>> OfAsync(EditorialDb db, ReviewTurn turn, WorkflowStep step, CancellationToken stop)
    {
        var ways = turn.Workflow.MovesFrom(step);
        var votes = turn.Review?.Votes ?? [];
        if (votes.Count == 0 && ways.All(w => w.Votes == VotesNeeded.One))
            return [];
        var ids = votes.SelectMany(v => new[] { v.MemberId, v.Seat }).Distinct().ToArray();
        var names = ids.Length == 0 ? [] : await db.Users.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
        List<VoteTally> tallies = [.. ways.Select(way => VoteTally.Of(way, votes, turn.Deciders.For(step, way, turn.Article)))];
        // A vote for one way takes it from the other, which is no trouble as long as one of them can be gone.
        var stuck = tallies.TrueForAll(t => t.CannotBeReached);
        return [.. tallies.Where(tally => tally.Needed > 1 || tally.Votes.Count > 0)
            .OrderBy(tally => tally.Missing)
            .Select(tally => Of(tally, ways.Count > 1 ? ReviewMoves.WayNameOf(tally.Way, turn.Workflow) : null, stuck, names))];
    }

    private static VoteStanding Of(VoteTally tally, string? way, bool stuck, Dictionary<int, string> names) => new(
        Words.VotesBrief.With(tally.Votes.Count, tally.Needed),
        way is null ? Words.VotesStand.With(tally.Votes.Count, tally.Needed) : Words.VotesStandWay.With(tally.Votes.Count, tally.Needed, way),
        [.. tally.Votes.Select(v => v.OnBehalfOfId is { } principal ? Words.NameInPlace.With(names[v.MemberId], names[principal]) : names[v.MemberId])],
        stuck ? Words.VotesCannotBeReached.With(tally.Missing, tally.Open.Count) : null);
}
