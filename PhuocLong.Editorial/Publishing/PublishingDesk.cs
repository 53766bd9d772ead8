using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Publishing;

/// <summary>The door from approved text to the portal: publish, record the public address, withdraw.</summary>
public sealed class PublishingDesk(Moving moving, WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    private const int LongestAddress = 500;

    /// <summary>Xuất bản: exactly the version that was approved last. A text that differs is sent back to the last step.</summary>
    public async Task<Outcome> PublishAsync(int articleId, int memberId, Seen seen, CancellationToken stop = default)
    {
        var outcome = await moving.MakeAsync(MoveKind.Publish, articleId, memberId, seen, async made =>
        {
            if (made.Version.Id != made.Article.ApprovedVersionId)
                return Outcome.Refused(Words.PublishChanged);
            made.Article.PublishedVersionId = made.Article.ApprovedVersionId;
            made.Article.PublishedAt ??= clock.UtcNow();
            made.Article.MoveTo(ArticleState.Published, null, null, null, clock.UtcNow());
            await made.RecordAsync(ActKind.Published, unit: made.Article.CreditedUnitId);
            return Outcome.Done;
        }, stop);
        if (!outcome.Succeeded)
            await moving.ReopenIfChangedAsync(articleId, stop);
        return outcome;
    }

    /// <summary>Gỡ bài by the chair, or by the support team with the chair's say, with a reason. The unit's credit stays.</summary>
    public Task<Outcome> WithdrawAsync(int articleId, int memberId, Seen seen, string reason, CancellationToken stop = default) =>
        moving.MakeAsync(MoveKind.Withdraw, articleId, memberId, seen, async made =>
        {
            if (ReviewDesk.WhyBad(ref reason) is { } bad)
                return Outcome.Refused(bad);
            var say = made.Turn.Member.Acts(Role.Chair) ? null : made.Article.WithdrawalAllowedById;
            made.Article.MoveTo(ArticleState.Withdrawn, null, null, null, clock.UtcNow());
            await made.RecordAsync(ActKind.Withdrawn, text: reason, say: say);
            return Outcome.Done;
        }, stop);

    /// <summary>Records where the published article stands on the portal: an absolute http or https address, by an assistant or the chair.</summary>
    public async Task<Outcome> RecordAddressAsync(int articleId, int memberId, string address, CancellationToken stop = default)
    {
        address = address.Trim();
        if (address.Length > LongestAddress || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return Outcome.Refused(Words.AddressInvalid);
        await using var write = await gate.BeginAsync(stop);
        if (!MayRecord(await MemberRoles.LoadAsync(write.Db, memberId, stop)))
            return Outcome.Refused(Words.AddressNotYours);
        var article = await write.Db.Articles.SingleOrDefaultAsync(a => a.Id == articleId && a.State == ArticleState.Published, stop);
        if (article is null)
            return Outcome.Refused(Words.NotPublished);
        if (article.PublicAddress == uri.AbsoluteUri)
            return Outcome.Done;
        article.PublicAddress = uri.AbsoluteUri;
        await write.RecordAsync(
            new Act(ActKind.AddressRecorded, memberId)
            {
                ArticleId = articleId,
                UnitId = article.UnitId,
                Standing = article.Standing,
                Detail = new Dictionary<string, string?> { ["address"] = uri.AbsoluteUri },
            }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Whether the member is offered the address field at all.</summary>
    public async Task<bool> MayRecordAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return MayRecord(await MemberRoles.LoadAsync(db, memberId, stop));
    }

    private static bool MayRecord(MemberRoles member) => member.Acts(Role.Assistant) || member.Acts(Role.Chair);
}
