using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Prove;

/// <content>The moves of a walk, what they must lead to, and what must hold after each.</content>
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
        var outcome = await DoAsync(article, member, move.Kind, move.Way?.To, move.Targets, move.Way?.ReasonRequired == true || random.Next(4) == 0);
        if (move.Barred is { } barred)
            Assert.Equal(barred, outcome.Refusal);
        else if (begins)
            Assert.StartsWith("Văn bản đã đổi sau lần duyệt trước", outcome.Refusal, StringComparison.Ordinal);
        else if (move.Kind != MoveKind.Publish || !article.IsEdited)
            Assert.True(outcome.Succeeded, $"{move.Kind}: {outcome.Refusal}");
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
                    (article.Edition, article.ApprovedAt, article.From) = (editions[^1], null, null);
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

    /// <summary>What the newsroom says of the article is what the walk knows, and nothing in it contradicts itself.</summary>
    private async Task HoldsAsync(WalkedArticle walked)
    {
        await using var db = await newsroom.DbAsync();
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == walked.Id, Stop);
        var open = await db.Reviews.Where(r => r.ArticleId == walked.Id && r.ClosedAt == null).Select(r => r.WorkflowId).ToListAsync(Stop);
        var votes = await db.Decisions.AsNoTracking().Where(d => d.Counts && db.Reviews.Any(r => r.Id == d.ReviewId && r.ArticleId == walked.Id)).ToListAsync(Stop);
        Assert.Equal(walked.Standing, article.Standing);
        walked.Shown = walked.Shown with { Revision = article.Revision };
        Assert.Equal(walked.IsUnderReview ? [walked.Edition!.Id] : [], open);
        Assert.Equal(walked.Votes.Select(v => (v.Member, v.Seat, v.To)).Order(), votes.Select(d => (d.MemberId, d.Seat, d.ToStepKey!)).Order());
        Assert.All(votes, d => Assert.Equal(walked.Step?.Key, d.StepKey));
        if (walked.Standing == "Approved")
            Assert.NotNull(article.ApprovedVersionId);
        if (walked.Standing != "Published")
            return;
        Assert.Equal(article.ApprovedVersionId, article.PublishedVersionId);
        var approved = await db.ArticleEvents.Where(e => e.ArticleId == walked.Id && e.Kind == ActKind.Approved).OrderByDescending(e => e.Seq).FirstAsync(Stop);
        Assert.Equal(approved.VersionId, article.PublishedVersionId);
        Assert.EndsWith(walked.Text, (await db.ArticleVersions.SingleAsync(v => v.Id == approved.VersionId, Stop)).PlainText.TrimEnd(), StringComparison.Ordinal);
    }

    /// <summary>From wherever the walk left them, people who want it bring every article to publication: nothing is stuck for ever.</summary>
    private async Task BringHomeAsync()
    {
        foreach (var article in articles)
        {
            var again = random.Next(3) == 0;
            for (var acts = 0; article.Standing != "Published" || again; acts++)
            {
                Assert.True(acts < 60, $"{article.Id} is stuck as {article.Standing} in {article.Edition?.Edition}");
                if (article.Standing == "Published")
                    again = false;
                await NearerAsync(article);
                Steps++;
                await HoldsAsync(article);
            }
            foreach (var room in newsroom.Get<SyncRooms>().Open.Where(r => r.ArticleId == article.Id))
                await newsroom.Get<SyncRooms>().EvictAsync(room, TimeSpan.Zero, Stop);
        }
        articles.Clear();
    }

    private Task NearerAsync(WalkedArticle article) => article.Standing switch
    {
        "Draft" or "Returned" => DoAsync(article, article.Author, MoveKind.Submit, null, null, false),
        "Approved" => DoAsync(article, newsroom.Assistant, MoveKind.Publish, null, null, false),
        "Published" => DoAsync(article, newsroom.Chair, MoveKind.Withdraw, null, null, true),
        "Rejected" or "Withdrawn" => DoAsync(article, newsroom.Chair, MoveKind.Reopen, null, null, false),
        _ => OnwardAsync(article),
    };

    private async Task OnwardAsync(WalkedArticle article)
    {
        var handling = newsroom.Get<HandlingDesk>();
        foreach (var member in people)
        {
            await handling.LetGoAsync(article.Id, member, Stop);
            await handling.ReleaseAsync(article.Id, member, Stop);
        }
        var step = article.Step!;
        var refusals = new List<string>();
        foreach (var way in article.Edition!.MovesFrom(step))
            foreach (var member in people)
            {
                var outcome = await DoAsync(article, member, MoveKind.Approve, way.To, null, true);
                if (outcome.Succeeded || article.Step?.Key != step.Key)
                    return;
                refusals.Add($"{member}: {outcome.Refusal}");
            }
        // Votes that stand against each other are taken back, and given again for the usual way.
        if (article.Votes.Count > 0 && article.TakenBackAt.Add((article.Edition.Id, step.Key)))
        {
            foreach (var voter in article.Votes.Select(v => v.Member).ToList())
                await DoAsync(article, voter, MoveKind.TakeBackVote, null, null, false);
            return;
        }
        // Its people cannot: the administrator lays it on the way every newsroom begins with.
        var standard = await StandardAsync();
        var rescue = await newsroom.Get<RunningReviews>().SwitchAsync(
            newsroom.Administrator, article.Edition.Id, standard.Id, [article.Id], article.Edition.Steps.ToDictionary(s => s.Key, _ => standard.First.Key), Stop);
        Assert.True(rescue.Value is { Moved.Count: 1 }, $"{article.Id} is stuck at {article.Standing} of edition {article.Edition.Edition}: {rescue.Refusal} {string.Join("; ", refusals.Distinct())}");
        article.Edition = standard;
        article.KeepAt(standard.Find(step.Key) ?? standard.First, standard.Find(step.Key) is not null);
        Count("rescue", true);
    }

    private async Task<Workflow> StandardAsync()
    {
        await using var db = await newsroom.DbAsync();
        return await db.Workflows.AsNoTracking().SingleAsync(w => w.Edition == 1, Stop);
    }
}
