using System.Globalization;
using System.Text.Encodings.Web;

namespace PhuocLong.Editorial.Shell;

/// <summary>Answers every page with how far the opening is, until it is done; files are served meanwhile. <c>shell.js</c> asks again each second.</summary>
public static class OpeningPage
{
    public static void UseOpeningPage(this WebApplication app)
    {
        var progress = app.Services.GetRequiredService<OpeningProgress>();
        app.Use((context, next) => progress.IsOpen || Path.HasExtension(context.Request.Path) ? next(context) : ShowAsync(context, progress));
    }

    private static Task ShowAsync(HttpContext context, OpeningProgress progress)
    {
        var share = (int)(progress.Share * 100);
        var said = string.Format(CultureInfo.CurrentCulture, Words.OpeningShare, share);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "1";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Words.OpeningTitle}</title><noscript><meta http-equiv="refresh" content="1"></noscript>
            <link rel="stylesheet" href="/fonts/fonts.css"><link rel="stylesheet" href="/app.css"><script src="/shell.js"></script></head>
            <body><main data-opening style="max-width:560px;margin:18vh auto;padding:0 16px">
            <h1>{Words.OpeningTitle}</h1>
            <p class="lede">{HtmlEncoder.Default.Encode(progress.What)}</p>
            <progress max="100" value="{share}" aria-label="{said}" style="width:100%;accent-color:var(--pine)"></progress>
            <p class="quiet num">{said}. {Words.OpeningWait}</p>
            </main></body></html>
            """);
    }
}
