using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Account;

/// <summary>Signing in and out: cookies, and how soon a changed account is noticed.</summary>
public static class AccountSetup
{
    public static void AddAccount(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Cookie);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        new IdentityBuilder(typeof(Member), services).AddSignInManager().AddErrorDescriber<VietnameseIdentityErrors>();
        services.Configure<IdentityOptions>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        });
        services.AddSingleton<SessionCheck>();
        services.AddSingleton<LiveSessions>();
        services.AddScoped<AuthenticationStateProvider, RecheckedSession>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<InvitationDesk>();
        services.AddScoped<FirstRunDesk>();
        services.AddSingleton<FirstRunCode>();
        services.AddSingleton<FirstRunGate>();
        if (environment.IsDevelopment())
            services.AddSingleton<SampleSignIns>();
    }

    public static void UseAccount(this WebApplication app)
    {
        app.UseFirstRun();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseLiveSessions();
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "editorial";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = AccountPaths.SignIn;
        options.ReturnUrlParameter = AccountPaths.Return;
        options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        // A socket cannot follow a redirect to a page.
        options.Events.OnRedirectToLogin = context => LiveDoors.IsLive(context.Request.Path)
            ? Answer(context, StatusCodes.Status401Unauthorized)
            : Redirect(context);
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
