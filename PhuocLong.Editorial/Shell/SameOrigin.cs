namespace PhuocLong.Editorial.Shell;

/// <summary>
/// Whether a connection was opened by one of our own pages. A browser states the page's origin and no page can forge
/// it; a program without one must state it, so an absent origin is refused too.
/// </summary>
public static class SameOrigin
{
    /// <summary>Scheme, host and port, compared exactly with the request's own (the proxy's, where forwarded headers are trusted).</summary>
    public static bool IsSameOrigin(HttpContext context) =>
        context.Request.Headers.Origin is [{ } origin] && origin == $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}";
}
