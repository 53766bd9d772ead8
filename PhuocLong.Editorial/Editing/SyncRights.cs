using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Editing;

/// <summary>Answers from the database: the cookie says who somebody was, not what they may do.</summary>
internal sealed class SyncRights(IDbContextFactory<EditorialDb> contexts, IOptions<IdentityOptions> identity)
{
    /// <summary>The member of a session that is still good; null when it ended, or the member is disabled.</summary>
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

    /// <summary>What the member may do with the article's text now; nothing when there is no such article.</summary>
    /// <remarks>Of the two the revision is read first: a move in between makes it look old, and the right is asked for once more.</remarks>
    public async ValueTask<(ArticleRight Right, int Revision)> ForAsync(int memberId, int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var revision = await db.Articles.Where(a => a.Id == articleId).Select(a => a.Revision).SingleOrDefaultAsync(stop);
        return (await db.RightAsync(memberId, articleId, stop), revision);
    }
}
