using Microsoft.AspNetCore.Identity;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Account;

/// <summary>Asks Identity's rules about a password before anybody is stored with it.</summary>
internal static class Passwords
{
    /// <summary>What is wrong with it, in one or more sentences, or null.</summary>
    public static async Task<string?> RefusalAsync(UserManager<Member> members, string password)
    {
        var nobody = new Member { DisplayName = "" };
        foreach (var rule in members.PasswordValidators)
        {
            if (await rule.ValidateAsync(members, nobody, password) is { Succeeded: false } weak)
                return string.Join(" ", weak.Errors.Select(e => e.Description));
        }
        return null;
    }
}
