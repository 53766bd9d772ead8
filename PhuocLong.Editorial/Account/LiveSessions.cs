using System.Collections.Concurrent;
using System.Security.Claims;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Account;

/// <summary>
/// The open connections of every member. A circuit ends when its connection is aborted: the page tries to come back,
/// and the session is asked for again at the door.
/// </summary>
public sealed class LiveSessions
{
    /// <summary>Tells one sign-in of a member from another.</summary>
    public const string SessionClaim = "editorial:session";

    private readonly ConcurrentDictionary<HttpContext, bool> connections = new();

    /// <summary>Ends the member's circuits everywhere. Live texts ask about rights themselves and part with a reason.</summary>
    public void End(int memberId) =>
        Abort(c => c.Request.Path.StartsWithSegments("/_blazor") && CurrentMember.IdOf(c.User) == memberId);

    /// <summary>Ends everything one sign-in has open.</summary>
    public void EndSession(ClaimsPrincipal session)
    {
        if (session.FindFirstValue(SessionClaim) is { } key)
            Abort(c => c.User.FindFirstValue(SessionClaim) == key);
    }

    internal async Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        connections[context] = true;
        try
        {
            await next(context);
        }
        finally
        {
            connections.TryRemove(context, out _);
        }
    }

    private void Abort(Func<HttpContext, bool> which)
    {
        foreach (var connection in connections.Keys.Where(which))
            connection.Abort();
    }
}

internal static class LiveSessionsUse
{
    public static void UseLiveSessions(this WebApplication app)
    {
        var sessions = app.Services.GetRequiredService<LiveSessions>();
        app.Services.GetRequiredService<RightsWatch>().Subscribe(sessions.End);
        app.Use((context, next) => LiveDoors.IsLive(context.Request.Path) ? sessions.HoldAsync(context, next) : next(context));
    }
}
