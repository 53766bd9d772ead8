using Microsoft.AspNetCore.Diagnostics;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Media;

/// <summary>What every request for an image or a file passes first: our own origin where something is changed, then a session.</summary>
internal static class MediaDoor
{
    // Opened by itself, a stored file is a document without rights: no scripts, no origin, nothing fetched.
    private const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static ValueTask<object?> PassAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // A program asked, so it is answered with the status and a sentence and not with a page.
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A page elsewhere cannot state our origin, so no token is needed beside it.
        if (!HttpMethods.IsGet(http.Request.Method) && !SameOrigin.IsSameOrigin(http))
            return ValueTask.FromResult<object?>(Refused(StatusCodes.Status403Forbidden, Words.ForeignOrigin));
        if (CurrentMember.IdOf(http.User) == 0)
            return ValueTask.FromResult<object?>(Refused(StatusCodes.Status401Unauthorized, Words.SignInFirst));
        return next(context);
    }

    public static IResult Refused(int status, string sentence) => TypedResults.Json(new { error = sentence }, statusCode: status);
}
