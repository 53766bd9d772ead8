using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Account;

/// <summary>The door of signing in and out.</summary>
public sealed class SignInDesk(UserManager<Member> members, SignInManager<Member> sessions, LiveSessions live)
{
    public async Task<Outcome> SignInAsync(string? email, string? password, bool remember)
    {
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrEmpty(password))
            return Outcome.Refused(Words.SignInIncomplete);
        var member = await members.FindByEmailAsync(email.Trim().Normalize());
        if (member is null)
        {
            // As slow as a wrong password, so that the time does not tell who has an account.
            members.PasswordHasher.HashPassword(new Member { DisplayName = "" }, password);
            return Outcome.Refused(Words.SignInWrong);
        }
        var checkedPassword = await sessions.CheckPasswordSignInAsync(member, password.Normalize(), lockoutOnFailure: true);
        if (checkedPassword.IsLockedOut)
            return Outcome.Refused(Words.SignInLocked);
        if (!checkedPassword.Succeeded)
            return Outcome.Refused(Words.SignInWrong);
        if (member.DisabledAt is not null)
            return Outcome.Refused(Words.SignInDisabled);
        await BeginAsync(member, remember);
        return Outcome.Done;
    }

    /// <summary>Signs in a member who has just proved who they are.</summary>
    public Task BeginAsync(Member member, bool remember) =>
        sessions.SignInWithClaimsAsync(member, remember, [new Claim(LiveSessions.SessionClaim, Guid.NewGuid().ToString("N"))]);

    /// <summary>Signs this browser out and ends what it has open in other tabs; other devices stay.</summary>
    public async Task SignOutAsync(ClaimsPrincipal session)
    {
        await sessions.SignOutAsync();
        live.EndSession(session);
    }
}
