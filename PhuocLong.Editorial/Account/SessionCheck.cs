using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Account;

/// <summary>
/// Whether a session still stands: the member is not disabled and carries the stamp the session began with. Asked at
/// every request, because one look by key costs less than half a minute of a right withdrawn.
/// </summary>
public sealed class SessionCheck(IDbContextFactory<EditorialDb> contexts, IOptions<IdentityOptions> identity)
{
    public async Task<bool> StandsAsync(ClaimsPrincipal session, CancellationToken stop)
    {
        var id = CurrentMember.IdOf(session);
        var stamp = session.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.Users.AnyAsync(m => m.Id == id && m.DisabledAt == null && m.SecurityStamp == stamp, stop);
    }

    internal static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (await http.RequestServices.GetRequiredService<SessionCheck>().StandsAsync(context.Principal!, http.RequestAborted))
            return;
        context.RejectPrincipal();
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
