using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace PhuocLong.Editorial.Members;

/// <summary>
/// Who is signed in on this page: the id only. What they may do is asked of the database by every door, because a
/// circuit can be older than a change of rights.
/// </summary>
public sealed class CurrentMember(AuthenticationStateProvider authentication)
{
    /// <summary>The member's id; 0 when nobody is signed in.</summary>
    public async Task<int> IdAsync() => IdOf((await authentication.GetAuthenticationStateAsync()).User);

    public static int IdOf(ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
