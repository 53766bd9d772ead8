using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Tests.Prove;

/// <content>What happens around the articles: people come, go and stand in, and administrators change the way.</content>
internal sealed partial class WorkflowWalk
{
    private async Task DelegateAsync()
    {
        await using var db = await newsroom.DbAsync();
        var standing = await db.Delegations.Where(d => d.EndedAt == null && d.Until >= db.Today).ToListAsync(Stop);
        if (random.Next(3) == 0)
            newsroom.Clock.Advance(TimeSpan.FromHours(random.Next(1, 20)));
        else if (standing.Count > 0 && random.Next(2) == 0)
            Count("delegation ended", (await newsroom.Get<DelegationDesk>().EndAsync(newsroom.Chair, Any(standing).Id, Stop)).Succeeded);
        // One deputy for one principal: whose seat they take is then never in question.
        else if (Any(people) is var deputy && standing.TrueForAll(d => d.DeputyId != deputy))
            Count("delegation", (await newsroom.Get<DelegationDesk>().NameAsync(Any(people[1..9]), deputy, db.Today, db.Today.AddDays(1), Stop)).Succeeded);
    }

    private async Task ChangeRolesAsync()
    {
        // The chair and the writers keep theirs; the board comes and goes.
        var member = Any(people[5..7]);
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        if (await write.Db.RoleAssignments.FirstOrDefaultAsync(a => a.MemberId == member && a.CategoryId == newsroom.News, Stop) is { } held)
            write.Db.RoleAssignments.Remove(held);
        else
            write.Db.RoleAssignments.Add(new() { MemberId = member, Role = Role.BoardMember, CategoryId = newsroom.News });
        await write.CommitAsync(Stop);
        Count("roles", true);
    }

    private async Task SwitchAsync(WalkedArticle article)
    {
        var (to, from) = (Any(editions), article.Edition);
        if (from is null || !article.IsUnderReview || from.Id == to.Id)
            return;
        var map = random.Next(2) == 0 ? null : from.Steps.ToDictionary(s => s.Key, _ => Any(to.Steps).Key);
        var outcome = (await newsroom.Get<RunningReviews>().SwitchAsync(newsroom.Administrator, from.Id, to.Id, [article.Id], map, Stop)).Value!;
        var moved = outcome.Moved.Count == 1;
        article.Log.Add($"edition {from.Edition} to {to.Edition}: {moved}");
        Assert.True(moved ^ (outcome.Refused.Count == 1));
        Count("switch", moved);
        if (!moved)
            return;
        var now = (await newsroom.ArticleAsync(article.Id)).StepKey;
        var before = article.Step?.Key ?? article.From!;
        Assert.Equal(to.Find(before)?.Key ?? map![before], now);
        var waits = article.Step is not null;
        article.Edition = to;
        if (!waits)
            article.From = now;
        else
            article.KeepAt(to.Find(now)!, stays: now == before);
    }

    private async Task HandleAsync(WalkedArticle article)
    {
        var (desk, by) = (newsroom.Get<HandlingDesk>(), Any(people));
        var outcome = random.Next(5) switch
        {
            0 => await desk.ClaimAsync(article.Id, by, Stop),
            1 => await desk.HoldAsync(article.Id, by, null, "Chờ số liệu", Stop),
            2 => await desk.HandAsync(article.Id, by, Any(people), Stop),
            3 => await desk.ReleaseAsync(article.Id, by, Stop),
            _ => await desk.LetGoAsync(article.Id, by, Stop),
        };
        Count("handling", outcome.Succeeded);
    }
}
