using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Papers;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>Figures from outside: the doors of their pages, where their files are sent, and their workbooks.</summary>
public static class PortalFiguresSetup
{
    public static void AddPortalFigures(this IServiceCollection services)
    {
        services.AddSingleton<EnteredFigures>();
        services.AddSingleton<PortalExports>();
        services.AddSingleton<ReadArticles>();
        services.AddSingleton<WardPages>();
        services.AddSingleton<Rankings>();
        services.AddSingleton<CriteriaDesk>();
    }

    // A stranger is led to the sign-in page, as by any link.
    public static void MapPortalFigures(this WebApplication app)
    {
        app.MapPost(FigureAddresses.Upload, (HttpContext http, string? ten, WaitingFiles waiting, PortalExports exports) =>
        {
            var (member, stop) = (CurrentMember.IdOf(http.User), http.RequestAborted);
            return FileDoor.ReceiveAsync(
                http, () => exports.RefusalAsync(member, stop), content => waiting.ReceiveAsync(member, ten ?? "", content, PortalExports.Purpose, stop));
        }).ExcludeFromDescription();
        app.MapGet(FigureAddresses.Workbook, async (HttpContext http, EnteredFigures figures, WardPages wards, Rankings rankings) =>
        {
            var (member, stop) = (CurrentMember.IdOf(http.User), http.RequestAborted);
            return (await figures.AllAsync(member, stop)).Value is { } entered && (await wards.AllAsync(member, stop)).Value is { } pages && (await rankings.AllAsync(member, stop)).Value is { } ranked
                ? SheetFile.Download(http, FigureWorkbook.Of(entered, pages, ranked), "so-lieu-cong.xlsx")
                : Results.NotFound();
        }).ExcludeFromDescription();
        app.MapGet("/bao-cao/so-lieu/xep-hang/{id:int}/tep.xlsx", async (HttpContext http, int id, CriteriaDesk desk) =>
            (await desk.OfAsync(id, CurrentMember.IdOf(http.User), http.RequestAborted)).Value is { } view
                ? SheetFile.Download(http, FigureWorkbook.Of(view), $"bang-tieu-chi-{id}.xlsx")
                : Results.NotFound()).ExcludeFromDescription();
    }
}
