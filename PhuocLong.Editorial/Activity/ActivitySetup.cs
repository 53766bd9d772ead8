using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Activity;

/// <summary>The ledger's keeping: its heads on disk, its verification, and the doors to both.</summary>
public static class ActivitySetup
{
    /// <summary>The folder of exported heads: <c>heads</c> beside the database, or where the setting <c>Ledger:HeadsFolder</c> says.</summary>
    public static string HeadsFolder(IConfiguration settings, string root, string dataFolder) =>
        settings["Ledger:HeadsFolder"] is { Length: > 0 } folder ? Path.GetFullPath(folder, root) : Path.Combine(dataFolder, "heads");

    public static void AddActivity(this IServiceCollection services, string headsFolder)
    {
        services.AddSingleton(new HeadFiles(headsFolder));
        services.AddSingleton<HeadExport>();
        services.AddSingleton<Verification>();
        services.AddSingleton<LedgerDesk>();
        services.AddHostedService<DailyHead>();
    }

    public static void MapActivity(this WebApplication app) =>
        app.MapGet("/quan-tri/so-cai/dau-so/{month}", async (string month, HttpContext http, LedgerDesk desk) =>
        {
            if (await desk.FileAsync(CurrentMember.IdOf(http.User), month, http.RequestAborted) is not { } path)
                return Results.NotFound();
            http.Response.Headers.CacheControl = "private, no-store";
            http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Results.File(path, "text/plain; charset=utf-8", $"dau-so-{month}.txt");
        }).ExcludeFromDescription();
}
