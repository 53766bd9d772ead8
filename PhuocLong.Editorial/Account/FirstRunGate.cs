using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Account;

/// <summary>Knows whether anybody has an account, and leads everyone to the first run until somebody has.</summary>
public sealed class FirstRunGate(IDbContextFactory<EditorialDb> contexts, FirstRunCode code)
{
    private volatile bool opened;

    public async Task<bool> IsOpenedAsync(CancellationToken stop = default)
    {
        if (opened)
            return true;
        await using var db = await contexts.CreateDbContextAsync(stop);
        return opened = await db.Users.AnyAsync(stop);
    }

    /// <summary>Prints the one-time code at the start of a newsroom without members.</summary>
    public async Task AnnounceAsync(CancellationToken stop = default)
    {
        if (!await IsOpenedAsync(stop))
            code.Announce();
    }

    internal async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (path == AccountPaths.FirstRun || LiveDoors.IsLive(path) || Path.HasExtension(path) || await IsOpenedAsync(context.RequestAborted))
        {
            await next(context);
            return;
        }
        code.Announce();
        context.Response.Redirect(AccountPaths.FirstRun);
    }
}

internal static class FirstRunUse
{
    public static void UseFirstRun(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<FirstRunGate>();
        app.Use((context, next) => gate.PassAsync(context, next));
    }
}
