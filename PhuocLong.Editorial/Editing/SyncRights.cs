using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Editing;

/// <summary>Answers from the database: the cookie says who somebody was, not what they may do.</summary>
internal sealed class SyncRights(IDbContextFactory<EditorialDb> contexts, IOptions<IdentityOptions> identity) : ISyncRights
{
    public async ValueTask<SyncMember?> WhoAsync(ClaimsPrincipal session, CancellationToken stop)
    {
        var id = CurrentMember.IdOf(session);
        if (id == 0)
            return null;
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await db.Users
            .Where(m => m.Id == id && m.DisabledAt == null)
            .Select(m => new { m.DisplayName, m.SecurityStamp })
            .SingleOrDefaultAsync(stop);
        var stamp = session.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        return member is null || member.SecurityStamp != stamp ? null : new(id, member.DisplayName);
    }

    public async ValueTask<TextRight?> ForAsync(int memberId, int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.Articles.AnyAsync(a => a.Id == articleId, stop) ? new(false, false) : null;
    }
}
