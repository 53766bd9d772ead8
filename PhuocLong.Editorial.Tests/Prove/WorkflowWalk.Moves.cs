using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Prove;

/// <content>The moves of a walk, and what they must lead to.</content>
internal sealed partial class WorkflowWalk
{
    private static readonly MoveKind[] kinds = Enum.GetValues<MoveKind>();

    /// <summary>Presses one of the buttons a member is shown: what it says is what the door says.</summary>
    private async Task LookAndMoveAsync(WalkedArticle article, int member)
    {
        if (await newsroom.Get<Reading>().StandingAsync(article.Id, member, Stop) is not { Moves: { Count: > 0 } moves })
            return;
        var move = Any(moves);
        var begins = Begins(article, move.Kind);
        var before = article.Remember();
        var outcome = await DoAsync(article, member, move.Kind, move.Way?.To, move.Targets, move.Way?.ReasonRequired == true || random.Next(4) == 0);
        if (move.Barred is { } barred)
            Assert.Equal(barred, outcome.Refusal);
        else if (begins)
            Assert.StartsWith("Văn bản đã đổi sau lần duyệt trước", outcome.Refusal, StringComparison.Ordinal);
        else if (move.Kind != MoveKind.Publish || !article.IsEdited)
            Assert.True(outcome.Succeeded, $"{move.Kind}: {outcome.Refusal}");
        if (outcome.Succeeded && random.Next(8) == 0)
            await UndoAsync(article, member, before);
    }

    /// <summary>Asks for something nobody was shown.</summary>
    private async Task BlindAsync(WalkedArticle article)
    {
        var ways = (article.Edition ?? editions[^1]).Steps.Select(s => s.Key).Append(WorkflowMove.Approved).ToList();
        var targets = (article.Edition ?? editions[^1]).Steps;
        await DoAsync(article, Any(people), Any(kinds), Any(ways), targets, random.Next(3) > 0);
    }

    // Where an edit clears all, whoever would vote on the edited text finds the article back at the first step.
    private static bool Begins(WalkedArticle article, MoveKind kind) =>
        kind is MoveKind.Approve or MoveKind.TakeBackVote && article is { Step: { } step, IsEdited: true }
        && article.Edition!.AfterEditAt(step) == AfterEdit.All && step.Key != article.Edition.First.Key;

    private async Task<Outcome> DoAsync(
        WalkedArticle article, int member, MoveKind kind, string? way, IReadOnlyList<WorkflowStep>? targets, bool withReason)
    {
        var (desk, id, reason) = (newsroom.Desk, article.Id, withReason ? "Đã xem kỹ." : "");
        var seen = await SeenAsync(article, member);
        var target = targets is { Count: > 0 } && random.Next(2) == 0 ? Any(targets).Key : null;
        var outcome = kind switch
        {
            MoveKind.Submit => await desk.SubmitAsync(id, member, seen, Stop),
            MoveKind.Recall => await desk.RecallAsync(id, member, seen, Stop),
            MoveKind.Approve => await desk.ApproveAsync(id, member, seen, way, reason, Stop),
            MoveKind.TakeBackVote => await desk.TakeBackVoteAsync(id, member, seen, Stop),
            MoveKind.Return => await desk.ReturnAsync(id, member, seen, target, "Cần sửa.", Stop),
            MoveKind.Reject => await desk.RejectAsync(id, member, seen, "Không phù hợp.", Stop),
            MoveKind.Reopen => await desk.ReopenAsync(id, member, seen, Stop),
            MoveKind.Publish => await newsroom.Publishing.PublishAsync(id, member, seen, Stop),
            _ => await newsroom.Publishing.WithdrawAsync(id, member, seen, "Có sai sót.", Stop),
        };
        Count(kind.ToString(), outcome.Succeeded);
        article.Log.Add($"{member} {kind} {way ?? target} from {article.Standing}: {outcome.Refusal ?? "done"}");
        if (outcome.Succeeded)
            await FollowAsync(article, member, kind, way, target);
        else if (kind == MoveKind.Publish || outcome.Refusal!.StartsWith("Văn bản đã đổi sau lần duyệt trước", StringComparison.Ordinal))
            Settle(article);
        return outcome;
    }

    // A text nobody touched looks to the next one as it did to the last.
    private async Task<Seen> SeenAsync(WalkedArticle article, int member)
    {
        if (article.Shown.Text == article.Text)
            return new(article.Shown.Hash, article.Shown.Revision);
        if (await newsroom.Get<Reading>().SeenAsync(article.Id, member, Stop) is not { } seen)
            return new("", -1);
        article.Shown = (article.Text, seen.Hash, seen.Revision);
        return seen;
    }

    private async Task FollowAsync(WalkedArticle article, int member, MoveKind kind, string? way, string? target)
    {
        var step = article.Step;
        switch (kind)
        {
            case MoveKind.Submit:
                if (article.Standing == "Draft")
                    (article.Edition, article.ApprovedAt, article.From) = (GoesBy(article.Category), null, null);
                article.WaitAt(article.Edition!.Find(article.From) ?? article.Edition.First);
                break;
            case MoveKind.Recall:
                article.Votes.Clear();
                article.Standing = "Draft";
                break;
            case MoveKind.Approve:
                await VotedAsync(article, member, step!, article.Edition!.MovesFrom(step!).Single(m => m.To == way));
                break;
            case MoveKind.TakeBackVote:
                Assert.NotEqual(0, article.Votes.RemoveAll(v => v.Member == member));
                break;
            case MoveKind.Return when target is not null:
                Assert.Contains(article.Edition!.Before(step!), s => s.Key == target);
                article.WaitAt(article.Edition.Find(target)!);
                break;
            case MoveKind.Return or MoveKind.Reject:
                article.Votes.Clear();
                (article.Standing, article.From) = (kind == MoveKind.Return ? "Returned" : "Rejected", step!.Key);
                break;
            case MoveKind.Reopen:
                article.WaitAt(article.Standing == "Rejected" ? article.Edition!.Find(article.From)! : article.LastStep);
                break;
            default:
                Assert.Equal(kind == MoveKind.Publish ? "Approved" : "Published", article.Standing);
                article.Standing = kind == MoveKind.Publish ? "Published" : "Withdrawn";
                break;
        }
        article.Pinned = article.Text;
    }

    private async Task VotedAsync(WalkedArticle walked, int member, WorkflowStep step, WorkflowMove way)
    {
        await using var db = await newsroom.DbAsync();
        var article = await db.Articles.AsNoTracking().Include(a => a.Bylines).SingleAsync(a => a.Id == walked.Id, Stop);
        var seats = await Seats.LoadAsync(db, db.Today, Stop);
        if (seats.For(step, way, article).TryGetValue(member, out var seat))
        {
            walked.Vote(member, seat, way.To, walked.Edition!.AfterEditAt(step));
            walked.ApprovedAt = step.Key;
            // Neither without the votes nor, once they are there, still waiting.
            if (!seats.Suffice(step, way, article, walked))
                return;
        }
        else
        {
            Assert.True(!way.AuthorBarred && !way.IsLast && article.IsOwnOf(member), $"{member} decided on {walked.Id}, who may not");
        }
        Assert.DoesNotContain(walked.Votes, v => article.IsOwnOf(v.Member));
        walked.Votes.Clear();
        if (way.IsLast)
        {
            walked.Standing = "Approved";
            Approvals++;
        }
        else
        {
            walked.WaitAt(walked.Edition!.Find(way.To)!);
        }
    }
}
