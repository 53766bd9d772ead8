namespace PhuocLong.Editorial.Shell;

/// <summary>What every answer tells the browser: whom to trust, and what to keep.</summary>
public static class PageHeaders
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static void UsePageHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        // What people uploaded goes out under a stricter policy of its own.
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = Policy(context.Request);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (context.Request.Path.StartsWithSegments("/_content") && context.Request.Query.ContainsKey("v")
            && context.Response.StatusCode == StatusCodes.Status200OK)
            headers.CacheControl = ForEver;
    }

    // MudBlazor positions its popovers by inline styles; scripts come from files only. Older browsers do not count
    // sockets of the same host as 'self', so they are named.
    private static string Policy(HttpRequest request) =>
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' https:; font-src 'self'; "
        + $"connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
}
