using Microsoft.AspNetCore.Antiforgery;

namespace PhuocLong.Editorial.Account;

/// <summary>The account's acts that are a button and not a page.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this WebApplication app)
    {
        app.MapPost(AccountPaths.SignOut, SignOutAsync).ExcludeFromDescription();
        if (app.Services.GetService<SampleSignIns>() is { } samples)
            app.MapPost(AccountPaths.SampleSignIn, (HttpContext context, IAntiforgery tokens, SignInDesk desk) => SignInSampleAsync(context, tokens, desk, samples))
                .AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery tokens, SignInDesk desk)
    {
        if (!await tokens.IsRequestValidAsync(context))
            return Results.BadRequest();
        await desk.SignOutAsync(context.User);
        return Results.LocalRedirect(AccountPaths.SignIn);
    }

    private static async Task<IResult> SignInSampleAsync(HttpContext context, IAntiforgery tokens, SignInDesk desk, SampleSignIns samples)
    {
        if (!await tokens.IsRequestValidAsync(context))
            return Results.BadRequest();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var chosen = samples.Offered.FirstOrDefault(s => s.Email == form["email"]);
        if (chosen is null || !(await desk.SignInAsync(chosen.Email, SampleSignIns.Password, remember: false)).Succeeded)
            return Results.LocalRedirect(AccountPaths.SignIn);
        return Results.LocalRedirect(AccountPaths.Local(form[AccountPaths.Return]));
    }
}
