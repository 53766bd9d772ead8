using Microsoft.AspNetCore.Identity;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Account;

/// <summary>Signing in and out: cookies, and how soon a changed account is noticed.</summary>
public static class AccountSetup
{
    public static void AddAccount(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddScoped<CurrentMember>();
        new IdentityBuilder(typeof(Member), services).AddSignInManager();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromSeconds(30));
    }
}
