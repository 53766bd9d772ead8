using System.IO.Compression;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor;
using MudBlazor.Services;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Shell;

/// <summary>Settings, Blazor, MudBlazor and the frame every page stands in.</summary>
public static class ShellSetup
{
    /// <summary>
    /// Loads the operator's <c>appsettings.json</c> that stands beside the app, then lets the environment and the
    /// command line override it.
    /// </summary>
    public static void AddOperatorSettings(this WebApplicationBuilder builder, string[] args)
    {
        // Left to itself, an un-published build looks for changed files at every request and sends them in compression's
        // wrapping, but not compressed: three times the weight. Only a watched run changes its files.
        var watched = Environment.GetEnvironmentVariable("DOTNET_WATCH") == "1";
        builder.Configuration.AddInMemoryCollection([new("ReloadStaticAssetsAtRuntime", watched ? "true" : "false")]);
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false);
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddCommandLine(args);
        // An un-published build outside Development would otherwise find none of its own files.
        builder.WebHost.UseStaticWebAssets();
    }

    public static void AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomStart);
        services.AddTransient<MudLocalizer, VietnameseMud>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<ShellQueries>();
        services.AddSingleton<OpeningProgress>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(NewsroomTime.Vietnamese);
            options.SupportedCultures = options.SupportedUICultures = [NewsroomTime.Vietnamese];
        });
        // Secrets in our pages are re-encrypted in every answer, so compressing them over TLS gives nothing away.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
    }

    /// <summary>What every request passes, in order, before it reaches a page or a socket.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UsePageHeaders();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/loi/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/loi/{0}", createScopeForStatusCodePages: true);
        app.UseLiveDoors();
        app.UseOpeningPage();
    }

    public static void MapShell(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        // One address for one page: the navigation can then say where one is.
        app.MapGet("/", () => Results.Redirect("/viec-cua-toi"));
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
