using MudBlazor.Services;

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
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false);
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddCommandLine(args);
    }

    public static void AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddCascadingAuthenticationState();
    }

    public static void MapShell(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
