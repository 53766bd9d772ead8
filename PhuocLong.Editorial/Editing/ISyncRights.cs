using System.Security.Claims;

namespace PhuocLong.Editorial.Editing;

/// <summary>What a member may do with an article's text now.</summary>
public sealed record TextRight(bool Read, bool Write);

/// <summary>The questions a socket asks of the database, at its start and while it lives.</summary>
internal interface ISyncRights
{
    /// <summary>The member of a session that is still good; null when it ended, or the member is disabled.</summary>
    ValueTask<SyncMember?> WhoAsync(ClaimsPrincipal session, CancellationToken stop);

    /// <summary>Null when there is no such article.</summary>
    ValueTask<TextRight?> ForAsync(int memberId, int articleId, CancellationToken stop);
}
