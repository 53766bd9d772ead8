using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Publishing;

/// <summary>Whether the support team may withdraw a published article, as a member sees it.</summary>
/// <param name="By">Who has said so; null while nobody has.</param>
/// <param name="MaySay">Whether it is this member's to say.</param>
public sealed record WithdrawalSay(string? By, bool MaySay);

/// <summary>
/// The door of the chair's say: what is published the support team withdraws only once the chair has said, for this article and as
/// long as it stands as it does, that they may.
/// </summary>
public sealed class WithdrawalDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>Null for what is not published or not the member's to withdraw, with or without a say.</summary>
    public async Task<WithdrawalSay?> OfAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.Acts(Role.Chair) && !member.Acts(Role.Assistant))
            return null;
        var article = await db.Articles.AsNoTracking().Include(a => a.Bylines).SingleOrDefaultAsync(a => a.Id == articleId && a.State == ArticleState.Published, stop);
        if (article is null)
            return null;
        var by = article.WithdrawalAllowedById is { } id ? await db.Users.Where(m => m.Id == id).Select(m => m.DisplayName).SingleAsync(stop) : null;
        return new(by, ReviewMoves.InOwnOrAnothersPlace(article, member, Role.Chair).Barred is null);
    }

    /// <summary>Says that the support team may withdraw it, or no longer.</summary>
    public async Task<Outcome> SayAsync(int articleId, int memberId, bool allowed, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
        if (!member.Acts(Role.Chair))
            return Outcome.Refused(Words.SayNotYours);
        if (await write.Db.Articles.Include(a => a.Bylines).SingleOrDefaultAsync(a => a.Id == articleId && a.State == ArticleState.Published, stop) is not { } article)
            return Outcome.Refused(Words.SayNothingPublished);
        var (principal, barred) = ReviewMoves.InOwnOrAnothersPlace(article, member, Role.Chair);
        if (barred is not null)
            return Outcome.Refused(barred);
        if (allowed == (article.WithdrawalAllowedById is not null))
            return Outcome.Done;
        article.WithdrawalAllowedById = allowed ? memberId : null;
        var facts = new Dictionary<string, string?>();
        if (principal is { } one)
            facts["for"] = one.ToString(CultureInfo.InvariantCulture);
        await write.RecordAsync(
            new Act(allowed ? ActKind.WithdrawalAllowed : ActKind.WithdrawalNoLongerAllowed, memberId) { ArticleId = articleId, UnitId = article.UnitId, Detail = facts }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }
}
