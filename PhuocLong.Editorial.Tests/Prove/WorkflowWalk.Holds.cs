using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Tests.Prove;

/// <content>What must hold after each step.</content>
internal sealed partial class WorkflowWalk
{
    private async Task AllHoldAsync()
    {
        foreach (var walked in articles)
            await HoldsAsync(walked);
    }

    /// <summary>What the newsroom says of the article is what the walk knows, and nothing in it contradicts itself.</summary>
    private async Task HoldsAsync(WalkedArticle walked)
    {
        await using var db = await newsroom.DbAsync();
        Story = string.Join('\n', walked.Log.Append($"{walked.Standing}, {walked.Edition?.Edition}").TakeLast(40));
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == walked.Id, Stop);
        var open = await db.Reviews.Where(r => r.ArticleId == walked.Id && r.ClosedAt == null).Select(r => r.WorkflowId).ToListAsync(Stop);
        var votes = await db.Decisions.AsNoTracking().Include(d => d.Version).Where(d => d.Counts && db.Reviews.Any(r => r.Id == d.ReviewId && r.ArticleId == walked.Id)).ToListAsync(Stop);
        Assert.Equal(walked.Standing, article.Standing);
        walked.Shown = walked.Shown with { Revision = article.Revision };
        Assert.Equal(walked.IsUnderReview ? [walked.Edition!.Id] : [], open);
        Assert.Equal(walked.Votes.Select(v => (v.Member, v.Seat, v.To)).Order(), votes.Select(d => (d.MemberId, d.Seat, d.ToStepKey!)).Order());
        Assert.All(votes, d => Assert.Equal(walked.Step?.Key, d.StepKey));
        foreach (var vote in votes)
        {
            var given = walked.Votes.Single(v => v.Member == vote.MemberId);
            Assert.EndsWith(given.Text, vote.Version.PlainText.TrimEnd(), StringComparison.Ordinal);
            Assert.Equal(PinnedDetails.HashOf(vote.Version.TextHash, vote.Version.Details), vote.Version.Hash);
        }
        if (walked.Standing == "Approved")
            Assert.NotNull(article.ApprovedVersionId);
        if (walked.Standing != "Published")
            return;
        Assert.Equal(article.ApprovedVersionId, article.PublishedVersionId);
        var approved = await db.ArticleEvents.Where(e => e.ArticleId == walked.Id && e.Kind == ActKind.Approved).OrderByDescending(e => e.Seq).FirstAsync(Stop);
        Assert.Equal(approved.VersionId, article.PublishedVersionId);
        Assert.EndsWith(walked.Text, (await db.ArticleVersions.SingleAsync(v => v.Id == approved.VersionId, Stop)).PlainText.TrimEnd(), StringComparison.Ordinal);
    }
}
