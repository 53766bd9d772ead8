using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Tests.Prove;

/// <content>The way home of what a walk has begun.</content>
internal sealed partial class WorkflowWalk
{
    private readonly List<int> substitutes = [], reserve = [];

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
            foreach (var member in people.Concat(reserve).ToList())
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
        // Too few are left, or they wrote it themselves: more are appointed, and by its own way it goes on.
        Assert.True(reserve.Count == 0, $"{article.Id} is stuck at {article.Standing} of edition {article.Edition.Edition}: {string.Join("; ", refusals.Distinct())}");
        await AppointAsync();
        for (var votes = 0; votes < 20 && article.Step?.Key == step.Key; votes++)
        {
            await OnwardAsync(article);
            await HoldsAsync(article);
        }
        await DismissAsync();
    }

    private async Task AppointAsync()
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        foreach (var member in substitutes)
        {
            write.Db.RoleAssignments.AddRange(new() { MemberId = member, Role = Role.Assistant }, new() { MemberId = member, Role = Role.Chair });
            write.Db.RoleAssignments.AddRange(((int[])[newsroom.News, newsroom.Society]).Select(c => new RoleAssignment { MemberId = member, Role = Role.BoardMember, CategoryId = c }));
        }
        await write.CommitAsync(Stop);
        reserve.AddRange(substitutes);
        Count("appointed", true);
    }

    private async Task DismissAsync()
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        await write.Db.RoleAssignments.Where(a => substitutes.Contains(a.MemberId)).ExecuteDeleteAsync(Stop);
        await write.CommitAsync(Stop);
        reserve.Clear();
    }
}
