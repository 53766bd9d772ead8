using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Meetings;

/// <summary>An article of the agenda as a member reads it at the meeting.</summary>
/// <param name="AwaitedOf">Who decides on it where it lies.</param>
/// <param name="MayDecide">Whether this member is one of them.</param>
/// <param name="Required">The open comments marked <i>bắt buộc</i>: they bar approval.</param>
/// <param name="Ways">The ways on from its step; empty where it waits at none.</param>
public sealed record ItemReading(
    ArticleReading Article, IReadOnlyList<string> AwaitedOf, bool MayDecide, IReadOnlyList<ThreadSheet> Required, IReadOnlyList<ApprovalWay> Ways);

/// <summary>One way on from the step an article of the agenda waits at.</summary>
/// <param name="Name">Where it leads; empty where the step has but one.</param>
/// <param name="MayTake">Whether the member who reads may approve it this way.</param>
public sealed record ApprovalWay(string To, string Name, bool ReasonRequired, bool MayTake, IReadOnlyList<string> AwaitedOf);

/// <summary>Opens the articles of an agenda, with the reader's own rights.</summary>
public sealed class ItemReadings(IDbContextFactory<EditorialDb> contexts, Reading reading, CommentTalk talk)
{
    /// <summary>Null when the member may not read the article now.</summary>
    public async Task<ItemReading?> OpenAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        if (await reading.OpenAsync(articleId, memberId, stop) is not { } article)
            return null;
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await ReviewTurn.LoadAsync(db, articleId, memberId, stop) is not { } turn)
            return null;
        var threads = (await talk.OfAsync(articleId, memberId, stop))?.Threads ?? [];
        return new(
            article, [.. AwaitedOf(turn).Select(p => p.Label)], MayDecide(turn),
            [.. threads.Where(t => t.IsOpen && t.Grade == CommentGrade.Required)], WaysOf(turn));
    }

    private static IReadOnlyList<ApprovalWay> WaysOf(ReviewTurn turn)
    {
        if (turn.Moves.Step is not { } step)
            return [];
        var ways = turn.Workflow.MovesFrom(step);
        return [.. ways.Select(way => new ApprovalWay(
            way.To, ways.Count == 1 ? "" : ReviewMoves.WayNameOf(way, turn.Workflow), way.ReasonRequired, MayDecide(turn, way.To), [.. AwaitedOf(turn, way.To).Select(p => p.Label)]))];
    }

    /// <summary>Who may decide on it where it lies and has not voted yet: whoever has it in hand, or else all of its step.</summary>
    /// <param name="way">For an approval: which way; null for whichever.</param>
    internal static IReadOnlyList<StepDeciders.Person> AwaitedOf(ReviewTurn turn, string? way = null)
    {
        var (people, claimer) = (PeopleOf(turn, way), turn.Moves.Handling.ClaimedBy);
        var voted = turn.Review?.Votes.Select(v => v.Seat).ToHashSet() ?? [];
        return [.. people.Where(p => claimer is null ? !voted.Contains(p.Seat) : p.Id == claimer.Id)];
    }

    internal static bool MayDecide(ReviewTurn turn, string? way = null) => AwaitedOf(turn, way).Any(p => p.Id == turn.Member.MemberId);

    /// <summary>Who decides at the step it lies at; where a way is another role's, who may take that.</summary>
    internal static IReadOnlyList<StepDeciders.Person> PeopleOf(ReviewTurn turn, string? way)
    {
        var taken = turn.Moves.Step is { } at ? turn.Workflow.MovesFrom(at).FirstOrDefault(w => w.To == way) : null;
        return taken is null ? turn.Moves.Handling.People : turn.Deciders.For(turn.Moves.Step!, taken, turn.Article);
    }
}
