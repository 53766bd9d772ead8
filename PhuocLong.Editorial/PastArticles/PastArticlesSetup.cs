using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Papers;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>Past articles: where their files wait, who reads and imports them, and the addresses files come and go by.</summary>
public static class PastArticlesSetup
{
    public static void AddPastArticles(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(provider => new PastFiles(
            dataFolder, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<WaitingFiles>>()));
        services.AddSingleton<PastFileReading>();
        services.AddSingleton<PastImporting>();
        services.AddSingleton<PastImportDesk>();
        services.AddSingleton<PastImports>();
    }

    public static void MapPastArticles(this WebApplication app)
    {
        app.MapPost("/bai-da-dang/tep", ReceiveAsync).ExcludeFromDescription();
        app.MapGet("/bai-da-dang/tep/dong-can-xem.xlsx", async (HttpContext http, PastImportDesk desk) =>
            (await desk.PreviewAsync(CurrentMember.IdOf(http.User), http.RequestAborted)).Value is { } preview
                ? SheetFile.Download(http, PastRemarksFile.Of(preview), "dong-can-xem.xlsx")
                : Results.NotFound()).ExcludeFromDescription();
    }

    private static Task<IResult> ReceiveAsync(HttpContext http, string? ten, PastImportDesk desk)
    {
        var (stop, member) = (http.RequestAborted, CurrentMember.IdOf(http.User));
        return FileDoor.ReceiveAsync(http, () => desk.RefusalAsync(member, stop), content => desk.ReceiveAsync(member, ten ?? "", content, stop));
    }
}
