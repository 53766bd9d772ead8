using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Members;

/// <summary>
/// Who is signed in on this page: the id only. What they may do is asked of the database by every door, because a
/// circuit can be older than a change of rights.
/// </summary>
public sealed class CurrentMember(AuthenticationStateProvider authentication, IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>The member's id; 0 when nobody is signed in.</summary>
    public async Task<int> IdAsync() => IdOf((await authentication.GetAuthenticationStateAsync()).User);

    /// <summary>The name colleagues see; empty when nobody is signed in.</summary>
    public async Task<string> NameAsync()
    {
        var id = await IdAsync();
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Users.Where(m => m.Id == id).Select(m => m.DisplayName).SingleOrDefaultAsync() ?? "";
    }

    public static int IdOf(ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
