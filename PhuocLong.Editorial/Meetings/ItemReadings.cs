using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Meetings;

/// <summary>An article of the agenda as a member reads it at the meeting.</summary>
/// <param name="AwaitedOf">Who decides on it where it lies.</param>
/// <param name="MayDecide">Whether this member is one of them.</param>
/// <param name="Required">The open comments marked <i>bắt buộc</i>: they bar approval.</param>
public sealed record ItemReading(ArticleReading Article, IReadOnlyList<string> AwaitedOf, bool MayDecide, IReadOnlyList<ThreadSheet> Required);

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
            [.. threads.Where(t => t.IsOpen && t.Grade == CommentGrade.Required)]);
    }

    /// <summary>Who may decide on it where it lies and has not voted yet: whoever has it in hand, or else all of its step.</summary>
    internal static IReadOnlyList<StepDeciders.Person> AwaitedOf(ReviewTurn turn)
    {
        var handling = turn.Moves.Handling;
        var voted = turn.Review?.Decisions.Where(d => d.Counts).Select(d => d.OnBehalfOfId ?? d.MemberId).ToHashSet() ?? [];
        return handling.ClaimedBy is { } claimer ? [claimer] : [.. handling.People.Where(p => !voted.Contains(p.Seat))];
    }

    internal static bool MayDecide(ReviewTurn turn) => AwaitedOf(turn).Any(p => p.Id == turn.Member.MemberId);
}
