using Microsoft.AspNetCore.Diagnostics;

namespace PhuocLong.Editorial.Shell;

/// <summary>The paths on which connections stay open: the circuits' hub with its negotiation, and the live texts.</summary>
public static class LiveDoors
{
    private static readonly PathString Circuits = "/_blazor", Texts = "/sync";

    public static bool IsLive(PathString path) => path.StartsWithSegments(Circuits) || path.StartsWithSegments(Texts);

    /// <summary>Refuses foreign and absent origins before a session is read or anything is allocated.</summary>
    public static void UseLiveDoors(this WebApplication app) => app.Use((context, next) =>
    {
        if (!IsLive(context.Request.Path) || IsPublicFile(context))
            return next(context);
        // A program asked, so it is answered with the bare status and not with a page.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        if (SameOrigin.IsSameOrigin(context))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsPublicFile(HttpContext context) => context.Request.Path.StartsWithSegments("/_blazor/initializers");
}
