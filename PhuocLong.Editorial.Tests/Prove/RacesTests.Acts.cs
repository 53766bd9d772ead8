using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Prove;

/// <content>What is pressed: each act is prepared from what is on its maker's screen, and loads nothing more when it is let go.</content>
public sealed partial class RacesTests
{
    private static async Task<Func<Task<Outcome>>> ApproveAsync(Ring ring, int member)
    {
        var seen = await ring.SeenAsync(member);
        return () => ring.Desk.ApproveAsync(ring.Article, member, seen, Stop);
    }

    private static async Task<Func<Task<Outcome>>> ReturnAsync(Ring ring, int member)
    {
        var seen = await ring.SeenAsync(member);
        return () => ring.Desk.ReturnAsync(ring.Article, member, seen, null, "Thiếu nguồn ảnh", Stop);
    }

    private static async Task<Func<Task<Outcome>>> RejectAsync(Ring ring, int member)
    {
        var seen = await ring.SeenAsync(member);
        return () => ring.Desk.RejectAsync(ring.Article, member, seen, "Không phù hợp", Stop);
    }

    private static async Task<Func<Task<Outcome>>> RecallAsync(Ring ring)
    {
        var seen = await ring.SeenAsync(ring.Newsroom.Author);
        return () => ring.Desk.RecallAsync(ring.Article, ring.Newsroom.Author, seen, Stop);
    }

    private static async Task<Func<Task<Outcome>>> SubmitAsync(Ring ring, int member)
    {
        var seen = await ring.SeenAsync(member);
        return () => ring.Desk.SubmitAsync(ring.Article, member, seen, Stop);
    }

    private static async Task<Func<Task<Outcome>>> PublishAsync(Ring ring, int member)
    {
        var seen = await ring.SeenAsync(member);
        return () => ring.Newsroom.Publishing.PublishAsync(ring.Article, member, seen, Stop);
    }

    // A page that shows the article published: one that is already, or the one this very publication makes.
    private static async Task<Func<Task<Outcome>>> WithdrawAsync(Ring ring)
    {
        var seen = await ring.SeenAsync(ring.Newsroom.Chair);
        if (await ring.Newsroom.StandingAsync(ring.Article) == "Approved")
            seen = seen with { Revision = seen.Revision + 1 };
        return () => ring.Newsroom.Publishing.WithdrawAsync(ring.Article, ring.Newsroom.Chair, seen, "Có sai sót", Stop);
    }

    private static async Task<Func<Task<Outcome>>> DescribeAsync(Ring ring)
    {
        var standing = ArticleDetails.Of(await ring.Newsroom.WholeArticleAsync(ring.Article));
        // By somebody who may write there whoever is first: the board's members write at the step after.
        return () => ring.The<ArticleDesk>().ChangeDetailsAsync(ring.Article, ring.Both, standing with { Source = "Nguồn khác" }, Stop);
    }

    private static async Task<Func<Task<Outcome>>> EndDelegationAsync(Ring ring)
    {
        var delegation = Assert.Single((await ring.The<DelegationDesk>().SheetAsync(ring.Deputy, Stop)).Rows).Id;
        return () => ring.The<DelegationDesk>().EndAsync(ring.Newsroom.BoardMember, delegation, Stop);
    }

    private static async Task<Func<Task<Outcome>>> WithdrawRoleAsync(Ring ring)
    {
        await using var db = await ring.Newsroom.DbAsync();
        var role = await db.RoleAssignments.Where(a => a.MemberId == ring.SecondAssistant).Select(a => a.Id).SingleAsync(Stop);
        return () => ring.The<MemberDesk>().WithdrawAsync(ring.Newsroom.Administrator, ring.SecondAssistant, role, Stop);
    }

    private static Task<Func<Task<Outcome>>> DisableAsync(Ring ring) =>
        Task.FromResult<Func<Task<Outcome>>>(() => ring.The<MemberDesk>().DisableAsync(ring.Newsroom.Administrator, ring.SecondAssistant, Stop));

    // The edition without the step stands on a line nothing goes by.
    private static async Task<Func<Task<Outcome>>> SwitchAsync(Ring ring)
    {
        await using var db = await ring.Newsroom.DbAsync();
        var standing = await db.Reviews.Where(r => r.ArticleId == ring.Article).Select(r => r.WorkflowId).SingleAsync(Stop);
        var steps = new Dictionary<string, string> { [StandardWorkflow.Assistants] = StandardWorkflow.Board };
        return async () =>
        {
            var outcome = await ring.The<RunningReviews>().SwitchAsync(ring.Newsroom.Administrator, standing, ring.Shorter, [ring.Article], steps, Stop);
            return outcome.Value?.Moved.Count == 1 ? Outcome.Done : Outcome.Refused(outcome.Refusal ?? "not moved");
        };
    }
}
